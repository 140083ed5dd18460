# ruff: noqa: PLR2004, RUF001 - typographic marks and other scripts are what is read here; bounds of lengths.
"""Single lines of metadata that stand above a report, each read into the draft."""

import re
from collections.abc import Sequence
from typing import Final, Literal

from tasks.models import Byline
from tasks.parse.bylines import read_byline
from tasks.parse.crediting import BylineLine
from tasks.parse.credits import SIGN_OFF_OPENINGS, read_credits, read_editor
from tasks.parse.draft import Draft, Line
from tasks.parse.embargoes import read_embargo
from tasks.parse.lists import breadcrumb, is_section, tags
from tasks.parse.markers import read_status_line
from tasks.parse.names import is_person, person_case
from tasks.parse.notices import NOTICE_WORDS, take_notice
from tasks.parse.noting import beside, is_marked_headline, mark, note, take_embed
from tasks.parse.scraped import is_name, read_signature
from tasks.parse.signing import credit, take_title
from tasks.parse.slugs import read_slug
from tasks.parse.stamp_labels import is_phrase, is_place, tells_of_the_past
from tasks.parse.stamps import StampLine, read_later_time, read_stamp_line

#: What a line was: "anchor" lines (stamp, byline) part headline and teaser from the body.
Taken = Literal["anchor", "other", ""]

_SHORT: Final = 200
_STATUS_LENGTH: Final = 40
_LONG_LABEL: Final = 60
#: Below so many sentences the body has begun.
_SENTENCES: Final = 2
_MARKS: Final = " *.:!"
_SUBHEADS: Final = frozenset({"embargo", "sperrfrist", "kill", "hold"})
_SENTENCE_ENDS: Final = frozenset('.!?…"”’:,。！？।')
_WORD: Final = re.compile(r"[^\W\d_]+")
_CLOCK_END: Final = re.compile(r"\b[ap]\.m\.$|[A-Z]{3}\.$")
_EMBARGOES: Final = (
    *("mbarg", "EMBARG", "FOR RELEASE", "for release", "For Release", "For release"),
    *("perrfrist", "SPERRFRIST", "NOT FOR", "Not for", "Nicht vor", "мбарго", "ЭМБАРГО"),
)
_WARNINGS: Final = tuple(dict.fromkeys(map(str.lower, (*NOTICE_WORDS, *_EMBARGOES))))


def take_line_of_head(draft: Draft, line: Line, *, above: Sequence[Line]) -> Taken:
    """Read one line above the body into the draft, if it is metadata.

    Args:
        draft: Where the findings go; the line is taken out of the body.
        line: The line.
        above: The lines above it that are no metadata: without any, no headline has been
            seen yet, and below sentences a lone "EMBARGO" or "URGENT" is a subhead.
    """
    text = line.text
    if len(text) <= _STATUS_LENGTH and _is_subhead(text, above):
        return ""
    if len(text) > _SHORT:
        return "other" if note(draft, line) or beside(draft, line) else ""
    warns = any(map(text.lower().__contains__, _WARNINGS))
    if warns and (take_notice(draft, line) or (_is_above(above) and _embargo(draft, line))):
        return "other"
    if "@" in text and take_embed(draft, line):
        return "other"
    if _is_prose(text):
        taken = False
    elif _stamp(draft, line) or _byline(draft, line, marked=not above):
        return "anchor"
    else:
        taken = _labels(draft, line, first=not above)
    marked = not above and not taken and is_marked_headline(text)
    stays = marked or not (taken or note(draft, line) or beside(draft, line))
    return "" if stays else "other"


def _is_subhead(text: str, above: Sequence[Line]) -> bool:
    if _is_above(above):
        return False
    marked = read_status_line(text)
    if marked:
        return not any(marker.number for marker in marked.markers)
    return text.strip(_MARKS).casefold() in _SUBHEADS


def _is_above(above: Sequence[Line]) -> bool:
    """Say whether a line stands above the body, not below sentences of it."""
    return len(above) < _SENTENCES or sum(_is_prose(line.text) for line in above) < _SENTENCES


def _is_prose(text: str) -> bool:
    """Say whether a line is too long for a label and ends as sentences do."""
    if len(text) <= _LONG_LABEL or text[-1] not in _SENTENCE_ENDS:
        return False
    return text[-1] != "." or not _CLOCK_END.search(text[-6:])


def _labels(draft: Draft, line: Line, *, first: bool) -> bool:
    """Take a status, a slug, the tags or (above the headline) the section."""
    return (
        _status(draft, line)
        or _slug(draft, line, top=first)
        or (first and _section(draft, line))
        or _tags(draft, line)
        or _credits(draft, line)
    )


def _credits(draft: Draft, line: Line) -> bool:
    """Take "Edited by: Ada Quill" that stands above the report."""
    named = line.text[:3].lower() in SIGN_OFF_OPENINGS
    found = read_credits(line.text) if named else ()
    if found:
        draft.credits.extend(found)
        draft.take_line(line, "parse.sign_off")
    return bool(found)


def _status(draft: Draft, line: Line) -> bool:
    marked = read_status_line(line.text) if len(line.text) <= _STATUS_LENGTH else None
    if marked:
        mark(draft, marked.markers, marked.genres)
        draft.take_line(line, "parse.status")
    return marked is not None


def _embargo(draft: Draft, line: Line) -> bool:
    if not any(map(line.text.__contains__, _EMBARGOES)):
        return False
    embargo = read_embargo(line.text, draft.clock)
    if embargo is None:
        return False
    draft.embargo = draft.embargo or embargo.until
    mark(draft, (embargo.marker,))
    draft.take_line(line, "parse.embargo")
    return True


def _slug(draft: Draft, line: Line, *, top: bool) -> bool:
    slug = read_slug(line.text, top=top)
    if slug is None:
        return False
    draft.slug = draft.slug or slug.slug or None
    mark(draft, slug.markers)
    draft.take_line(line, "parse.slug")
    return True


def _section(draft: Draft, line: Line) -> bool:
    path = breadcrumb(line.text) or ((line.text.strip(" :|"),) if is_section(line.text) else ())
    if path:
        draft.section.extend(path)
        draft.take_line(line, "parse.section")
    return bool(path)


def _tags(draft: Draft, line: Line) -> bool:
    found = tags(line.text)
    if found:
        draft.keywords.extend(found)
        draft.take_line(line, "parse.tags")
    return bool(found)


def _stamp(draft: Draft, line: Line) -> bool:
    stamp = read_stamp_line(line.text, draft.clock, scraped=draft.scraped)
    if draft.published and (stamp is None or stamp.unresolved):
        stamp = read_later_time(line.text, draft.published.raw, draft.clock) or stamp
    if stamp is None:
        return False
    stopped = line.text[-1] == "." and not _CLOCK_END.search(line.text[-6:])
    if stopped and not draft.scraped and any(map(is_phrase, stamp.others)):
        return False
    if tells_of_the_past(line.text, stamp.published or stamp.updated, draft.published):
        return False
    bylines = _beside_stamp(stamp, scraped=draft.scraped)
    if bylines is None:
        return False
    take_stamp(draft, line, stamp)
    draft.credits.extend(filter(None, map(read_editor, stamp.others)))
    credit(draft, bylines)
    return True


def take_stamp(draft: Draft, line: Line, stamp: StampLine) -> None:
    """Note a stamp line; the first stamp of a kind stays."""
    draft.published = draft.published or stamp.published
    draft.updated = draft.updated or stamp.updated
    draft.credit(stamp.agencies)
    if stamp.unresolved:
        draft.flag("unresolved_stamp")
    draft.take_line(line, "parse.stamp")


def _beside_stamp(stamp: StampLine, *, scraped: bool) -> BylineLine | None:
    """Return the bylines between the stamps; None if something else stands there."""
    bylines = [Byline(name="", organisation=house) for house in stamp.houses]
    known: list[str] = []
    for other in stamp.others:
        if read_editor(other):
            continue
        read = read_signature(other, marked=False) if scraped else read_byline(other)
        if read is None and (is_name(other) if scraped else _is_author(other)):
            read = BylineLine((Byline(name=person_case(other)),))
        if read is None:
            label = stamp.labelled and len(other) <= 25 and (scraped or not is_phrase(other))
            zoned = stamp.published is not None and stamp.published.offset is not None
            label = label or _is_caseless_word(other) or (zoned and is_place(other))
            if label or (scraped and _may_stand(other, stamp)):
                continue
            return None
        bylines.extend(read.bylines)
        known.extend(read.agencies)
    return BylineLine(tuple(bylines), tuple(known))


def _is_author(text: str) -> bool:
    """Say whether a text beside a stamp is a name; a word in a script without capitals is not."""
    return is_person(text) and not _is_caseless_word(text)


def _is_caseless_word(text: str) -> bool:
    return " " not in text and text.isalpha() and text.lower() == text.upper()


def _may_stand(other: str, stamp: StampLine) -> bool:
    """Say whether a text beside a page's stamp is a place, a section or a number of things.

    A caption has a day in it as well; but no caption has a time.
    """
    if any(instant and "T" in instant.value for instant in (stamp.published, stamp.updated)):
        return len(other) <= _LONG_LABEL
    return len(other) <= 40 and (other[0].isdigit() or len(_WORD.findall(other)) <= 2)


def _byline(draft: Draft, line: Line, *, marked: bool) -> bool:
    if take_title(draft, line):
        return True
    reader = read_signature if draft.scraped else read_byline
    text = line.text.removesuffix(" =")  # closes the head of a European wire's message
    read = reader(text, marked=marked) or _repeated(draft, text)
    if read is None:
        return False
    credit(draft, read)
    draft.take_line(line, "parse.byline")
    return True


def _repeated(draft: Draft, text: str) -> BylineLine | None:
    names = {byline.name.casefold() for byline in draft.bylines}
    return BylineLine() if text.casefold().strip() in names else None
