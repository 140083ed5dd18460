"""Stamp lines: "10:31 GMT 08.11.2024 (Updated: ...)", "Source: Xinhua | Updated: ..."."""

import re
from typing import Final, Literal, NamedTuple

from tasks.models import Instant
from tasks.parse.agencies import agencies
from tasks.parse.clock import Clock
from tasks.parse.instants import MAX_STAMP, Found, find_instant
from tasks.parse.months import WEEKDAYS

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
    r"last\s+updated|last\s+modified|updated?|modified|upd\.|обновлено|(?:zuletzt )?aktualisiert|stand"
    r"|mis à jour|actualizado|última actualización|aggiornato|atualizado|更新时间|更新|آخر تحديث|تحديث|अपडेटेड|अपडेट|güncelleme"
)
_PUBLISHED: Final = (
    r"first\s+published|published|posted|created|issued|released|publication date|pub(?:lish)?\s?date|date"
    r"|опубликовано|veröffentlicht|publié|publicado|pubblicato|发布时间|发布|时间|نشر(?: في)?|प्रकाशित|yayınlanma|dated"
)
_LABEL: Final = re.compile(
    rf"(?<![^\W\d_])(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED}))"
    r"(?:\s+(?:on|at|le|el|am|em|il|в)\b)?\s*[:：|]?",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d")
_WORDS_OF_STAMPS: Final = re.compile(
    r"(?<!\w)(?:"
    + "|".join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True))
    + r"|at|on|um|le|à|a las|el|de|il|alle|ore|às|uhr|uur|г|года|в|local time|(?:moscow|beijing|india|local)? ?(?:standard )?time"
    r"|source|from|来源|\d{1,2} min(?:ute)?s?(?: read)?|reading time|hrs|hours|story|article)(?!\w)\.?",
    re.IGNORECASE,
)
_PUNCTUATION: Final = " \t,.;:|·•()[]-–—/\u200e\u200f、，।"
_PIECES: Final = re.compile(r"\s*[|·•]\s*|\s{3,}|\s[-–—]\s")


def read_stamp_line(line: str, clock: Clock) -> StampLine | None:
    """Return what a line of nothing but stamps (and their source) says, else None.

    Args:
        line: One line of the clean text.
        clock: What to assume where the line is silent.
    """
    if len(line) > MAX_STAMP:
        return None
    labels = list(_LABEL.finditer(line))
    if not labels and not _DIGIT.search(line):
        return None
    return _read(line, labels, clock)


def _read(line: str, labels: list[re.Match[str]], clock: Clock) -> StampLine | None:
    stamps: dict[str, Instant | None] = {}
    before = line[: labels[0].start()] if labels else line
    left = before
    sources = _sources(before)
    clock = clock._replace(agency=sources[0]) if sources else clock
    if _DIGIT.search(before):
        left = _take("published", before, bool(labels), stamps, clock)
    for number, label in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(line)
        kind = "updated" if label["updated"] else "published"
        left += " | " + _take(kind, line[label.end() : end], True, stamps, clock)
    if not stamps or _DIGIT.search(_WORDS_OF_STAMPS.sub(" ", left)):
        return None
    return _complete(line, left, stamps, bool(labels))


def _take(
    kind: str,
    segment: str,
    labelled: bool,
    stamps: dict[str, Instant | None],
    clock: Clock,  # noqa: FBT001 - one of two grammars
) -> str:
    """Note the stamp of one segment; return what the segment holds besides."""
    found = find_instant(segment, clock)
    if found is None or not (labelled or _stands_alone(found)):
        return segment
    instant = found.instant
    stamps.setdefault(kind, instant and _with_raw(instant, segment))
    return found.rest


def _stands_alone(found: Found) -> bool:
    return found.timed or (found.full_year and found.instant is not None)


def _with_raw(instant: Instant, segment: str) -> Instant:
    return instant.model_copy(update={"raw": segment.strip(" |·•()")})


def _complete(
    line: str,
    left: str,
    stamps: dict[str, Instant | None],
    labelled: bool,  # noqa: FBT001 - a plain fact
) -> StampLine | None:
    sources: list[str] = []
    others: list[str] = []
    for piece in _PIECES.split(_WORDS_OF_STAMPS.sub("   ", left)):
        rest = piece.strip(_PUNCTUATION)
        if not rest:
            continue
        known = agencies(rest)
        sources.extend(known)
        if not known:
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


def _sources(text: str) -> tuple[str, ...]:
    return agencies(_WORDS_OF_STAMPS.sub(" ", text).strip(_PUNCTUATION)) if text else ()
