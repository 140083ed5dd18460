"""The producer: from files to documents in the ledger."""

from worker.producer.discovery import find
from worker.producer.producer import MEMBER, Input, Producer, Taken
from worker.producer.reading import File

__all__ = ["MEMBER", "File", "Input", "Producer", "Taken", "find"]
