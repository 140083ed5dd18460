"""Numbers as written in words or figures."""

import re
from typing import Final

from tasks.extract.dates.vocabulary import CARDINALS, MULTIPLIERS, ORDINALS

_TOKEN: Final = re.compile(r"\d[\d,]*(?:\.\d+)?|[a-z]+|½|/")
_HALF: Final = re.compile(r"[ -]?(?:1/2|½)$|[- ]and[- ]a[- ]half\b")


def number_of(text: str) -> float | None:
    """What a number phrase says, or None when it names none ("several").

    Args:
        text: "three", "twenty-four", "a hundred", "1,200", "2 1/2", "half a".
    """
    known = CARDINALS.get(text)
    if known is not None:
        return float(known)
    words = " ".join(text.lower().split())
    if words.startswith("half"):
        return 0.5
    if "couple" in words:
        return 2.0
    whole = _HALF.sub("", words)
    total = _whole(_TOKEN.findall(whole))
    if total is None:
        return None
    return total + (0.5 if whole != words else 0.0)


def _whole(tokens: list[str]) -> float | None:
    total = 0.0
    known = False
    for word in tokens:
        if word[0].isdigit():
            total, known = total + float(word.replace(",", "")), True
        elif word in CARDINALS:
            total, known = total + CARDINALS[word], True
        elif word in MULTIPLIERS:
            total, known = (total or 1) * MULTIPLIERS[word], True
        elif word not in {"a", "an", "and"}:
            return None
    return total if known else None


def ordinal_of(text: str) -> int | None:
    """What an ordinal says: "third", "3rd", "21st"; None when it is none."""
    word = text.lower()
    if word[:1].isdigit():
        return int(re.match(r"\d+", word)[0])  # type: ignore[index] # it starts with a figure
    return ORDINALS.get(word)
