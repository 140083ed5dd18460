"""What is done to a document, without a broker: `from tasks import process`.

The pipeline with its models of language is loaded when it is first asked for, so that a command
which only looks at the ledger starts at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tasks.pipeline import process, process_all, process_many

__all__ = ["process", "process_all", "process_many"]


def __getattr__(name: str) -> Any:
    """Return one of the pipeline's functions (PEP 562)."""
    if name in __all__:
        return getattr(import_module("tasks.pipeline"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
