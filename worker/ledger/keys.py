"""Names of things in the ledger."""

import hashlib
import re
from typing import Final, Literal, get_args

from tasks.models import DocumentId

Stage = Literal["clean", "parse", "extract", "deliver"]

#: In the order in which a document passes them; common.lua has the same list.
STAGES: Final[tuple[Stage, ...]] = get_args(Stage)

#: A document on its way to one sink: "<sha256>.<sink tag>".
Key = str

_KEY: Final = re.compile(r"[0-9a-f]{64}\.[0-9a-f]{8}")


def sink_tag(url: str) -> str:
    """Return the short name under which the ledger knows a sink."""
    return hashlib.sha256(url.encode()).hexdigest()[:8]


def key_of(document: DocumentId, sink: str) -> Key:
    """Return the ledger's key of a document on its way to the sink with this URL."""
    return f"{document}.{sink_tag(sink)}"


def document_of(key: Key) -> DocumentId:
    """Return the id of the document that a key stands for."""
    return key.partition(".")[0]


def is_key(value: object) -> bool:
    """Tell whether a value from outside has the shape of a key."""
    return isinstance(value, str) and _KEY.fullmatch(value) is not None


def following(stage: Stage) -> Stage:
    """Return the stage after this one; "deliver" has none (IndexError)."""
    return STAGES[STAGES.index(stage) + 1]
