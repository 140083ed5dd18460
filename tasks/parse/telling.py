# ruff: noqa: RUF001 - other scripts are what is read here.
"""Whether words report what somebody said: news does, what the desk says of an item does not."""

import re
from typing import Final

_SAYS: Final = re.compile(
    r"\b(?:said|says?|saying|told|tells|added|adds|wrote|writes|asked|announced|reported|reports"
    r"|according to|insisted|warned|argued|claimed|tweeted|testified|sagten?|sagt|erklärten?|laut"
    r"|zufolge|teilten?|dit|déclaré|annoncé|selon|affirmé|dijo|dice|según|informó|anunció|declaró"
    r"|disse|dichiarato|secondo|annunciato|afirmou|segundo|anunciou|zei|volgens|powiedział\w{0,2}"
    r"|dedi|сказал\w?|сообщил\w?|заявил\w?|словам)\b",
    re.IGNORECASE,
)
#: "..., the mayor said.", "..., sagte der Bürgermeister.": whose words a sentence was.
_AT_END: Final = re.compile(
    r"[,\"”»] (?:(?:[\w'’-]+\.? ){0,5}(?:said|says|told|wrote|writes|asked|added|insisted|warned)"
    r"|(?:said|says|sagten?|dijo|disse|a dit|a déclaré) (?:[\w'’-]+\.? ?){1,6})[.\"”]{0,2}$",
)
_TAIL: Final = 80
_END: Final = re.compile(r"[.!?…][\"”’»]?(?=\s|$)")


def reports(text: str, start: int = 0) -> bool:
    """Say whether the sentence that goes on at `start` names who said what it says."""
    end = _END.search(text, start)
    return _SAYS.search(text, start, end.end() if end else len(text)) is not None


def ends_told(text: str) -> bool:
    """Say whether a line ends with who said it, as prose does and no label or note."""
    return _AT_END.search(text[-_TAIL:]) is not None
