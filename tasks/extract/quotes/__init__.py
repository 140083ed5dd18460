"""Quotations: who is reported to have said what."""

from collections.abc import Iterator, Sequence

from tasks.extract.quotes.attribution import Attributed, attribute
from tasks.extract.quotes.judge import is_quotation
from tasks.extract.quotes.marks import Paragraph, Quoted, paragraphs
from tasks.extract.quotes.names import Names, bare
from tasks.extract.quotes.subjects import Row, Subject
from tasks.extract.quotes.tokens import sentences
from tasks.models.base import Span
from tasks.models.findings import Quote

__all__ = ["find_quotes"]


def find_quotes(text: str, people: Sequence[str] = ()) -> tuple[Quote, ...]:
    """Find the quotations of a text and who said them.

    Args:
        text: Any text; a line break ends a paragraph.
        people: Full names that are known from elsewhere.

    Returns:
        The quotations in order of the text; spans count in `text` as given.
    """
    names = Names.of(text, people)
    found: list[Quote] = []
    last: tuple[str | None, Span | None] = (None, None)
    for paragraph in paragraphs(text):
        if not paragraph.quoted:
            continue
        for row in sentences(text, paragraph.start, paragraph.end, paragraph.quoted):
            for one in attribute(text, row):
                cued = one.act is not None
                if not one.quoted.closed or not is_quotation(text, one.quoted, cued=cued):
                    continue
                subject = one.act.subject if one.act else one.guess
                if subject is not None:
                    last = (
                        _speaker(text, one.row, subject, names),
                        Span(start=one.row[subject.start].start, end=one.row[subject.end - 1].end),
                    )
                found.append(
                    Quote(
                        text=text[one.quoted.start : one.quoted.end],
                        start=one.quoted.start,
                        end=one.quoted.end,
                        speaker=last[0],
                        speaker_span=last[1],
                        cue=one.row[one.act.cue].text if one.act else None,
                        confidence=one.confidence,
                    )
                )
    return tuple(found)


def _speaker(text: str, row: Row, subject: Subject, names: Names) -> str | None:
    if subject.kind != "name":
        return None
    run = text[row[subject.name_start].start : row[subject.name_end - 1].end]
    return names.fullest(bare(run))
