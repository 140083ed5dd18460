"""Sentences that stand in one line more than once: a scraper's loop, not a writer's."""

from collections.abc import Iterator

from tasks.clean.draft import Draft, Edit
from tasks.clean.fused import sentence_ends

#: Shorter sentences may well be said twice.
_LEAST_LENGTH = 40
_LEAST_SPACES = 5
#: Length of the stretches whose second occurrence makes a line suspicious, and their places.
_PROBE = 24
_SIXTHS = (1, 3, 5)
#: Longer lines are no paragraphs.
_LONGEST = 131_072


def repeated_sentences(draft: Draft) -> Draft:
    """Leave the first of the sentences that are the same within one line.

    A short one goes only with the long one before it, if it follows that one each time.
    """
    if not draft.says_twice:
        return draft
    edits: list[Edit] = []
    at = 0
    for line in draft.lines:
        if 2 * _LEAST_LENGTH <= len(line) <= _LONGEST and _is_suspect(line):
            edits += [Edit(at + a, at + b, "", "repeats.sentence") for a, b in _copies(line)]
        at += len(line) + 1
    return draft.edited(edits)


def _is_suspect(line: str) -> bool:
    places = [len(line) * sixth // 6 for sixth in _SIXTHS]
    return any(line.count(line[at : at + _PROBE]) > 1 for at in places)


def _copies(line: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences that stand earlier in the line, with the space before."""
    first: dict[str, int] = {}
    said: list[str] = []
    source, start = -1, 0
    for end in sentence_ends(line):
        text = line[start:end].strip()
        goes_on = source >= 0 and said[source + 1] == text
        earlier = first.setdefault(text, len(said))
        weighty = len(text) >= _LEAST_LENGTH and text.count(" ") >= _LEAST_SPACES
        copied = earlier < len(said) and (weighty or goes_on)
        source = (source + 1 if goes_on else earlier) if copied else -1
        said.append(text)
        if copied:
            begin = start - 1 if line[start - 1 : start] == " " else start
            yield begin, end - 1 if line[end - 1] == " " else end
        start = end
