"""What a format reader hands to the cleaning chain."""

from typing import NamedTuple

from tasks.models import BlockKind, Change, Run, Stated


class Reading(NamedTuple):
    """The text that a format holds, with the way back to the decoded raw text."""

    #: Lines (paragraphs) joined by a line feed.
    text: str
    #: From `text` to the decoded raw text; ascending and without overlap in `text`.
    runs: tuple[Run, ...]
    #: One kind per line of `text`.
    kinds: tuple[BlockKind, ...] = ()
    stated: Stated = Stated()
    #: What was left out or rewritten on the way; raw spans not named here and in no
    #: run are reported by the chain as markup ("format.markup").
    changes: tuple[Change, ...] = ()
    flags: tuple[str, ...] = ()
