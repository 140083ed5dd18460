"""From a reading to a draft, and from the finished draft to what parsing takes."""

from collections.abc import Iterator
from itertools import pairwise

from tasks.clean.draft import Draft
from tasks.clean.edits import change
from tasks.clean.reading import Reading
from tasks.clean.reject import refuse_oversized
from tasks.models import BlockKind, Change, Cleaned, Document, Encoding, Profile

_TEXT: BlockKind = "text"


def plain_reading(text: str) -> Reading:
    """Return plain text as a reading: all of it, as it stands."""
    return Reading(text=text, runs=((0, 0, len(text)),) if text else ())


def draft_of(reading: Reading, raw_length: int, profile: Profile) -> Draft:
    """Return the draft that cleaning begins with; all that no run maps is reported.

    Raises:
        NotAnArticleError: The text is far too long for an article.
    """
    refuse_oversized(reading.text)
    return Draft(
        text=reading.text,
        runs=tuple(reading.runs),
        marks=tuple(_marks(reading)) if reading.kinds else (),
        changes=reading.changes + tuple(_unread(reading, raw_length)),
        flags=frozenset(reading.flags),
        stated=reading.stated,
        furniture=frozenset(profile.furniture),
        without=frozenset(profile.without),
    )


def cleaned_of(draft: Draft, document: Document, media_type: str, encoding: Encoding) -> Cleaned:
    """Return what parsing takes."""
    return Cleaned(
        source=document.source,
        media_type=media_type,
        encoding=encoding,
        raw_size=len(document.raw),
        text=draft.text,
        kinds=tuple(_kinds(draft)),
        offsets=draft.runs,
        changes=tuple(sorted(draft.changes, key=lambda entry: (entry.start, entry.end))),
        stated=draft.stated,
        flags=tuple(sorted(draft.flags)),
    )


def _marks(reading: Reading) -> Iterator[tuple[int, BlockKind]]:
    if set(reading.kinds) == {_TEXT}:
        return
    at = 0
    for line, kind in zip(reading.text.split("\n"), reading.kinds, strict=False):
        if kind != "text" and line.strip():
            yield at + len(line) - len(line.lstrip()), kind
        at += len(line) + 1


def _unread(reading: Reading, raw_length: int) -> Iterator[Change]:
    """Report the stretches of the raw text that neither a run nor a change names.

    What stands between two runs in the text (a line feed for the markup of a
    paragraph) is reported with the stretch that it stands for.
    """
    if not reading.changes and reading.runs == ((0, 0, raw_length),):
        return
    known: list[tuple[int, int]] = [(raw, raw + length) for _, raw, length in reading.runs]
    known += [(entry.start, entry.end) for entry in reading.changes]
    new = _new_text(reading)
    reached = 0
    for start, end in (*sorted(known), (raw_length, raw_length)):
        if start > reached:
            text = new.pop(reached, None)
            yield change("format.markup", "replaced" if text else "removed", reached, start, text)
        reached = max(reached, end)
    for at, text in new.items():
        yield change("format.markup", "inserted", at, at, text)


def _new_text(reading: Reading) -> dict[int, str]:
    """Return what stands between runs and no change tells, by the raw offset before it."""
    told = {entry.start for entry in reading.changes if entry.text}
    new: dict[int, str] = {}
    for (at, raw, length), following in pairwise(reading.runs):
        text = reading.text[at + length : following[0]]
        if text and told.isdisjoint(range(raw + length, following[1] + 1)):
            new[raw + length] = text
    return new


def _kinds(draft: Draft) -> Iterator[tuple[int, BlockKind]]:
    """Yield the number and kind of each line that is marked; of two marks the first counts."""
    end, marks = -1, [*reversed(draft.marks)]
    for number, line in enumerate(draft.lines if marks else ()):
        end += len(line) + 1
        kinds = []
        while marks and marks[-1][0] <= end:
            kinds.append(marks.pop()[1])
        if kinds:
            yield number, kinds[0]
