# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Stamp lines: "10:31 GMT 08.11.2024 (Updated: ...)", "Source: Xinhua | Updated: ..."."""

import re
from typing import Final, Literal, NamedTuple

from tasks.models import Instant
from tasks.parse.agencies import agencies
from tasks.parse.clock import Clock
from tasks.parse.fillers import PUNCTUATION, without_fillers
from tasks.parse.instants import MAX_STAMP, Found, find_instant
from tasks.parse.relative import is_age, is_relative
from tasks.parse.stamp_labels import is_ahead, may_open
from tasks.stamp_words import UPDATED

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
    #: Houses behind "Source:" that are no known agencies.
    houses: tuple[str, ...] = ()


#: "As of": the day of a text that names no other.
_AS_OF: Final = "stand"
_PUBLISHED: Final = (
    r"(?:first\s+|zuerst\s+)?published|posted|created|issued|released|publication date"
    r"|pub(?:lish)?\s?date|date(?!\s+of\b)"
    r"|опубликовано|(?:zuerst )?veröffentlicht|publiziert|erschienen|erstellt|geschrieben|publié"
    r"|publicado|pubblicato|发布时间|发布|时间|نُ?شر(?: في)?"
    r"|प्रकाशित|yayınlanma|dated|gepubliceerd|publisert|publicerad|offentliggjort|julkaistu"
    r"|publikacja|publikováno|公開日時?|配信日?|掲載日?|입력|등록|승인|giriş"
)
#: The letters that these begin with: quick to see that most words are none.
_FIRST: Final = "abcdefgijlmoprsuvyzúоآتنअप发时更最公配掲입등승최수"
_LABEL: Final = re.compile(
    rf"(?=[{_FIRST}])"
    # A page may have glued it to what stands before it: "Ada QuillPublished Jul 3".
    r"(?:(?<![^\W\d_])"
    r"|(?-i:(?<=[a-zß-ÿ])(?=[A-Z])|(?<=GMT|UTC|[ECMP][SD]T|[BI]ST|CET)(?=[A-Z][a-z])))"
    rf"(?:(?P<updated>{UPDATED})|(?P<published>{_AS_OF}|{_PUBLISHED}))"
    r"(?:\s+(?:on|at|le|el|am|em|il|op|den|alle|a las|в)\b)?\s*[:：|]?",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d")
_TIME: Final = re.compile(r"\d{1,2}:\d\d(?: ?[ap]\.?m\b\.?)?", re.IGNORECASE)
#: A longer line says more than a label and a time.
_LONGEST_TIME: Final = 40
#: A clock's time or an age with nothing to count it from: "13:37", "vor 3 Stunden".
_UNANCHORED: Final = re.compile(
    r"\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\b\.?)?|(?:\b(?:vor|il y a|hace|há|för|for|prieš) )?\b\d{1,3} ?"
    r"(?:s|sec|sek|m|min|hr?|ho?u?r|heure|stunde|uur|timm?e|or[ae]|val|d|day|tag|jour|d[ií]a|giorn"
    r"|dag|week|woche|semana|veck|month)[^\W\d]{0,4}\.?\b"
    r"(?: (?:ago|fa|geleden|sedan|siden|atrás))?",
    re.IGNORECASE,
)
#: What a text is taken from: no author, whatever the name looks like.
_SOURCE: Final = re.compile(
    r"(?<![^\W\d_])(?:来源|來源|출처|المصدر|kaynak|источник|quelle|fuente|fonte|source)"
    r"\s{0,2}[:：]\s{0,2}",
    re.IGNORECASE,
)
_HOUSE: Final = "source:"
#: A wire's categories behind a stamp: "27-MAR-1987 10:56:16.61 F A RM".
_CATEGORY: Final = re.compile(r"[A-Z]{1,2}(?: [A-Z]{1,2}){0,3}")
#: The day in figures with its copy in words glued to it: "03/10/2026March 10, 2026".
_TWICE: Final = re.compile(r"\d{1,2}/\d{1,2}/(\d{4})(?=[^\W\d_]{3,9} \d{1,2}, \1)")
_PIECES: Final = re.compile(r"\s*[|·•]\s*|\s{3,}|\s[-–—/]\s")


def read_stamp_line(line: str, clock: Clock, *, scraped: bool = False) -> StampLine | None:
    """Return what a line of nothing but stamps (and their source) says, else None.

    Args:
        line: One line of the clean text.
        clock: What to assume where the line is silent.
        scraped: Whether it stands at the head of a web page's text, where a stamp may have no
            day and counts of readers and pages may stand beside it.
    """
    if len(line) > MAX_STAMP:
        return None
    if not (_DIGIT.search(line) or is_relative(line)):
        return None
    if "/" in line:
        line = _TWICE.sub("", line, count=1)
    read = _read(line, list(_LABEL.finditer(line)), clock, scraped=scraped)
    return _unanchored(line) if scraped and read is None else read


def read_later_time(line: str, stamp: str, clock: Clock) -> StampLine | None:
    """Return what "Updated at: 11:02" says below a stamp with a day, else None.

    Args:
        line: One line of the clean text.
        stamp: The stamp above it, as written.
        clock: What to assume where both are silent.
    """
    label = _LABEL.match(line) if len(line) <= _LONGEST_TIME else None
    whole = _of_that_day(line[label.end() :], stamp) if label and label["updated"] else None
    found = find_instant(whole, clock) if whole else None
    if found is None or found.instant is None:
        return None
    return StampLine(updated=found.instant.model_copy(update={"raw": line}), labelled=True)


def _unanchored(line: str) -> StampLine | None:
    """Return a stamp without a value for a line that says no more than "Today, 12:37"."""
    left = without_fillers(_UNANCHORED.sub(" ", _LABEL.sub(" ", line)))
    return None if left.strip(PUNCTUATION) else StampLine(unresolved=True)


def _read(
    line: str, labels: list[re.Match[str]], clock: Clock, *, scraped: bool
) -> StampLine | None:
    stamps: dict[str, Instant | None] = {}
    before = line[: labels[0].start()] if labels else line
    left = before
    sources = agencies(without_fillers(before).strip(PUNCTUATION)) if labels and before else ()
    clock = clock._replace(agency=sources[0]) if sources else clock
    if _DIGIT.search(before) or is_age(before):
        kind = "updated" if _is_behind(line, labels) else "published"
        left = _take(kind, before, stamps, clock, labelled=bool(labels) or scraped)
    beside, rest = before, left
    for number, label in enumerate(labels):
        if not may_open(rest, label[0], scraped=scraped):
            return None
        end = labels[number + 1].start() if number + 1 < len(labels) else len(line)
        kind = "updated" if label["updated"] else "published"
        segment = line[label.end() : end]
        later = _of_that_day(segment, beside)
        rest = _take(kind, later or segment, stamps, clock, labelled=True, raw=segment)
        if stamps and rest == segment:  # "Atualizado há 2 horas"
            rest = _UNANCHORED.sub(" ", rest)
        if is_ahead(label[0], stamps.get(kind), clock):
            return None
        left += " | " + ("" if later else rest)
        beside = later or segment
    if not stamps:
        return None
    left = without_fillers(_SOURCE.sub(f" | {_HOUSE}", left))
    if not scraped and _DIGIT.search(left):
        return None
    most = len(line) if scraped else len(line) / 2 + 12
    return _complete(left, stamps, labelled=bool(labels), most=most)


def _is_behind(line: str, labels: list[re.Match[str]]) -> bool:
    """Say whether the only label follows its stamp: "Vor 5 Minuten aktualisiert"."""
    behind = len(labels) == 1 and labels[0]["updated"]
    return bool(behind) and not line[labels[0].end() :].strip(PUNCTUATION)


def _of_that_day(segment: str, beside: str) -> str | None:
    """Return the stamp that "11:54" means beside one with a day ("... (Updated 11:54)")."""
    time, first = _TIME.fullmatch(segment.strip(PUNCTUATION)), _TIME.search(beside)
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
    found = find_instant(segment, clock, (raw or segment).strip(" |·•()").rstrip(" -–—"))
    if found is None or not (labelled or _stands_alone(found)):
        return segment
    stamps.setdefault(kind, found.instant)
    return found.rest


def _stands_alone(found: Found) -> bool:
    return found.timed or (found.full_year and found.instant is not None)


def _complete(
    left: str, stamps: dict[str, Instant | None], *, labelled: bool, most: float
) -> StampLine | None:
    sources: list[str] = []
    others: list[str] = []
    houses: list[str] = []
    for piece in _PIECES.split(left):
        written = piece.strip(PUNCTUATION)
        rest = written.removeprefix(_HOUSE)
        known = agencies(rest) if rest else ()
        sources.extend(known)
        if rest and not known and not _CATEGORY.fullmatch(rest):
            (others if rest == written else houses).append(rest)
    if sum(map(len, (*others, *houses))) > most:
        return None
    return StampLine(
        published=stamps.get("published"),
        updated=stamps.get("updated"),
        agencies=tuple(dict.fromkeys(sources)),
        others=tuple(others),
        labelled=labelled,
        unresolved=None in stamps.values(),
        houses=tuple(houses),
    )
