"""What is done to a document, without a broker: `from tasks import process`."""

from tasks.pipeline import process, process_all, process_many

__all__ = ["process", "process_all", "process_many"]
