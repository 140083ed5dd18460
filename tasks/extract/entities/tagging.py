"""Names found in a text, with their types."""

import re

from tasks.extract.entities.grouping import Mention
from tasks.extract.entities.tokens import tokenise

_RUN = re.compile(r"[A-Z][\w.'\u2019-]*(?: (?:of |the |and |for |de |al-)?[A-Z][\w'\u2019-]*){0,7}")
_SUFFIX = re.compile(r"(?:Inc|Corp|Ltd|Bank|Club|News|Party|Council|College|Ministry|Group)$")
_PLACES = {"Russia", "United States", "Moscow", "Kiev", "France", "China", "London"}


def tag(text: str) -> list[Mention]:
    """Return the names in a text."""
    tokenise(text)
    return [mention for match in _RUN.finditer(text) if (mention := _typed(match))]


def _typed(match: re.Match[str]) -> Mention | None:
    name = match.group().rstrip(".")
    span = (match.start(), match.start() + len(name))
    if name in _PLACES:
        return Mention(*span, "place")
    if _SUFFIX.search(name):
        return Mention(*span, "organisation")
    return Mention(*span, "person") if " " in name and match.start() else None
