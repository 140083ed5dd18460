"""The producer: from files to documents in the ledger."""

from worker.producer.discovery import find
from worker.producer.producer import MEMBER, Input, Producer, Taken

__all__ = ["MEMBER", "Input", "Producer", "Taken", "find"]
