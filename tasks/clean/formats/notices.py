"""Items without a body that still say something: kills and holds."""

import re
from typing import Final

from tasks.clean.formats import lines
from tasks.clean.formats.layers import Layer
from tasks.clean.reading import Reading
from tasks.errors import NotAnArticleError
from tasks.models import Stated

#: Flag of an item whose text is a word about an item.
FLAG: Final = "notice"
_TAKEN_BACK: Final = frozenset({"canceled", "cancelled", "withheld"})
#: Kills name themselves, where the format's status does not.
_SAYS_SO: Final = re.compile(
    r"\b(?:(?:MANDATORY )?KILL|WITHHOLD|ELIMINATION|WITHDRAWN)\b"
    r"|\b(?:please|must|mandatory) (?:kill|withhold|withdraw|disregard|delete)\b"
    r"|^(?:kill|hold|withdrawn):",
)


def reading(decoded: str, layer: Layer, body: lines.Body, stated: Stated, name: str) -> Reading:
    """Return the reading of an item: its body, or where it has none the notice that it is.

    Args:
        decoded: The decoded raw text.
        layer: The visible text of the source.
        body: What the item shows.
        stated: What its format states beside the body.
        name: Of the format, for the cleaning report.

    Raises:
        NotAnArticleError: It has no body and is no notice: a picture, a plan, a package.
    """
    if body.lines:
        return lines.reading(decoded, layer, body.lines, stated, name)
    said = notice(stated)
    if not said:
        raise NotAnArticleError(f"the {name} item has no text")
    return lines.reading(decoded, layer, said, stated, name, FLAG)


def notice(stated: Stated) -> tuple[lines.Line, ...]:
    """Return the lines of a notice that an item without a body is; empty if it is none.

    They are the note to editors, or where there is none the headline: a kill that arrives
    without a text must be delivered like any other, or the item that it kills stays.
    """
    said = stated.editors_note or stated.headline
    if not said or not (is_taken_back(stated) or _names_itself(stated)):
        return ()
    return lines.plain(said)


def is_taken_back(stated: Stated) -> bool:
    """Tell an item that its format's status cancels or holds."""
    return (stated.status or "").rpartition(":")[2].casefold() in _TAKEN_BACK


def _names_itself(stated: Stated) -> bool:
    said = (stated.headline, stated.editors_note)
    return any(text is not None and _SAYS_SO.search(text) is not None for text in said)
