# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Stamp lines: "10:31 GMT 08.11.2024 (Updated: ...)", "Source: Xinhua | Updated: ..."."""

import re
from typing import Final, Literal, NamedTuple

from tasks.models import Instant
from tasks.parse.agencies import agencies
from tasks.parse.clock import Clock
from tasks.parse.instants import MAX_STAMP, Found, find_instant
from tasks.parse.months import WEEKDAYS
from tasks.parse.tables import words

StampKind = Literal["published", "updated"]


class StampLine(NamedTuple):
    """What a stamp line says."""

    published: Instant | None = None
    updated: Instant | None = None
    agencies: tuple[str, ...] = ()
    #: Parts of the line that may be a byline.
    others: tuple[str, ...] = ()
    #: Whether a label ("Published") says what the line is.
    labelled: bool = False
    #: Whether it holds a stamp that nothing anchors ("3 hours ago", "8 Nov").
    unresolved: bool = False


_UPDATED: Final = (
    r"last\s+updated|last\s+modified|updated?|modified|upd\.|обновлено"
    r"|(?:zuletzt )?aktualisiert|stand"
    r"|mis à jour|actualizado|última actualización|aggiornato|atualizado|更新时间|更新|آخر تحديث"
    r"|تحديث|अपडेटेड|अपडेट|güncelleme"
)
_PUBLISHED: Final = (
    r"first\s+published|published|posted|created|issued|released|publication date"
    r"|pub(?:lish)?\s?date|date"
    r"|опубликовано|veröffentlicht|publié|publicado|pubblicato|发布时间|发布|时间|نشر(?: في)?"
    r"|प्रकाशित|yayınlanma|dated"
)
#: The letters that these begin with: quick to see that most words are none.
_FIRST: Final = "acdfgilmprsuvyzúоآتنअप发时更"
_LABEL: Final = re.compile(
    rf"(?<![^\W\d_])(?=[{_FIRST}])(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED}))"
    r"(?:\s+(?:on|at|le|el|am|em|il|в)\b)?\s*[:：|]?",
    re.IGNORECASE,
)
_RELATIVES: Final = ("yesterday", "just now", "today")
_AGO: Final = re.compile(r"ago\b")
_DIGIT: Final = re.compile(r"\d")
_TIME: Final = re.compile(r"\d{1,2}:\d\d(?: ?[ap]\.?m\b\.?)?", re.IGNORECASE)
#: Words that stand in stamp lines and say nothing.
_EMPTY_WORDS: Final = words(
    """
    at on um le à las el de il alle ore às uhr uur г года в source from by 来源 hrs hours
    story article read min mins minute minutes the local time standard clock of
    """
) | frozenset(WEEKDAYS)
_TIME_OF: Final = re.compile(
    r"(?:\b\w+ )?(?:standard |local )?time\b|\breading time\b|\d{1,2}[ -]min(?:ute)?s?(?: read)?",
    re.IGNORECASE,
)
_PUNCTUATION: Final = " \t*,.;:|·•()[]-–—/\u200e\u200f、，।"
_PIECES: Final = re.compile(r"\s*[|·•]\s*|\s{3,}|\s[-–—]\s")


def read_stamp_line(line: str, clock: Clock) -> StampLine | None:
    """Return what a line of nothing but stamps (and their source) says, else None.

    Args:
        line: One line of the clean text.
        clock: What to assume where the line is silent.
    """
    if len(line) > MAX_STAMP:
        return None
    if not (_DIGIT.search(line) or _is_relative(line.lower())):
        return None
    return _read(line, list(_LABEL.finditer(line)), clock)


def _is_relative(small: str) -> bool:
    return any(map(small.__contains__, _RELATIVES)) or bool("ago" in small and _AGO.search(small))


def _read(line: str, labels: list[re.Match[str]], clock: Clock) -> StampLine | None:
    stamps: dict[str, Instant | None] = {}
    before = line[: labels[0].start()] if labels else line
    left = before
    sources = (
        agencies(_without_empty_words(before).strip(_PUNCTUATION)) if labels and before else ()
    )
    clock = clock._replace(agency=sources[0]) if sources else clock
    if _DIGIT.search(before):
        left = _take("published", before, stamps, clock, labelled=bool(labels))
    beside = before
    for number, label in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(line)
        kind = "updated" if label["updated"] else "published"
        segment = line[label.end() : end]
        later = _of_that_day(segment, beside)
        rest = _take(kind, later or segment, stamps, clock, labelled=True, raw=segment)
        left += " | " + ("" if later else rest)
        beside = later or segment
    if not stamps:
        return None
    left = _without_empty_words(left)
    return None if _DIGIT.search(left) else _complete(line, left, stamps, labelled=bool(labels))


def _of_that_day(segment: str, beside: str) -> str | None:
    """Return the stamp that "11:54" means beside one with a day ("... (Updated 11:54)")."""
    time, first = _TIME.fullmatch(segment.strip(_PUNCTUATION)), _TIME.search(beside)
    return f"{beside[: first.start()]}{time[0]}{beside[first.end() :]}" if time and first else None


def _take(
    kind: str,
    segment: str,
    stamps: dict[str, Instant | None],
    clock: Clock,
    *,
    labelled: bool,
    raw: str | None = None,
) -> str:
    """Note the stamp of one segment; return what the segment holds besides."""
    found = find_instant(segment, clock)
    if found is None or not (labelled or _stands_alone(found)):
        return segment
    instant = found.instant
    stamps.setdefault(kind, instant and _with_raw(instant, raw or segment))
    return found.rest


def _stands_alone(found: Found) -> bool:
    return found.timed or (found.full_year and found.instant is not None)


def _with_raw(instant: Instant, segment: str) -> Instant:
    raw = segment.strip(" |·•()").rstrip(" -–—")
    return instant if raw == instant.raw else instant.model_copy(update={"raw": raw})


def _without_empty_words(text: str) -> str:
    if "ime" in text or "min" in text:
        text = _TIME_OF.sub(" ", text)
    return " ".join(
        [
            "" if word and word.lower().strip(_PUNCTUATION) in _EMPTY_WORDS else word
            for word in text.split(" ")
        ]
    )


def _complete(
    line: str, left: str, stamps: dict[str, Instant | None], *, labelled: bool
) -> StampLine | None:
    sources: list[str] = []
    others: list[str] = []
    for piece in _PIECES.split(left):
        rest = piece.strip(_PUNCTUATION)
        known = agencies(rest) if rest else ()
        sources.extend(known)
        if rest and not known:
            others.append(rest)
    if sum(map(len, others)) > len(line) / 2 + 12:
        return None
    return StampLine(
        published=stamps.get("published"),
        updated=stamps.get("updated"),
        agencies=tuple(dict.fromkeys(sources)),
        others=tuple(others),
        labelled=labelled,
        unresolved=None in stamps.values(),
    )
