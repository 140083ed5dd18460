# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Words that stand in stamp lines and say nothing."""

import re
from typing import Final

from tasks.parse.months import WEEKDAYS
from tasks.parse.tables import words

#: What parts the pieces of a stamp line.
PUNCTUATION: Final = " \t*,.;:|·•()[]-–—/\u200e\u200f、，।"
_EMPTY_WORDS: Final = words(
    """
    at on um le à las el de il alle ore às uhr uur г года в source from by 来源 hrs hours
    story article read min mins minute minutes the local time standard clock of
    h a uk kl kl. alle om klo heute today hoy hoje oggi vandaag idag aujourd'hui dnes
    """
) | frozenset(WEEKDAYS)
_TIME_OF: Final = re.compile(
    r"(?:\b(?:lese(?:zeit|dauer)|leestijd|(?:tiempo|tempo|temps) d[ei] le[ct]tur[ae]):? ?)?"
    r"\b\d{1,2}[ -]min(?:ut[eio]?[ns]?)?\b\.?(?: (?:read|lesezeit|de lectur[ae]|di lettura))?"
    r"|(?:\b\w+ )?(?:standard |local )?time\b|\breading time\b",
    re.IGNORECASE,
)


def without_fillers(text: str) -> str:
    """Return a stamp line without the words and lengths of time that say nothing."""
    if "ime" in text or "min" in text or "Min" in text:
        text = _TIME_OF.sub(" ", text)
    if "•" in text:
        text = text.replace("•", " • ")
    return " ".join(
        [
            "" if word and word.lower().strip(PUNCTUATION) in _EMPTY_WORDS else word
            for word in text.split(" ")
        ]
    )
