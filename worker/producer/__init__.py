"""The producer: from files to documents in the ledger."""

from worker.producer.discovery import find
from worker.producer.producer import Input, Producer, Taken

__all__ = ["Input", "Producer", "Taken", "find"]
