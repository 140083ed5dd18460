"""Names from outside the Western press, in invented sentences: what is found of each type.

    python -m benchmarks.quality.world_names [-v]

The sentences in `world_names.txt` are ours; the people in them do not exist. The set shows
where the tagger fails, and is no measure of how well it does on real text.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tasks.extract import find_entities

Span = tuple[int, int, str]

_MARKED = re.compile(r"\{([POL]):([^}]*)\}")
_LETTERS = {"person": "P", "organisation": "O", "place": "L"}


def stories(text: str) -> Iterator[tuple[str, str, set[Span]]]:
    """Yield each block of the file: its heading, its text without marks, the marked spans."""
    for block in text.strip().split("\n\n"):
        heading, _, marked = block.partition("\n")
        plain, spans, position = "", set[Span](), 0
        for match in _MARKED.finditer(marked):
            plain += marked[position : match.start()]
            spans.add((len(plain), len(plain) + len(match[2]), match[1]))
            plain += match[2]
            position = match.end()
        yield heading.removeprefix("# "), plain + marked[position:], spans


def found_in(text: str) -> set[Span]:
    """Return what is found in a text, in the marks of the file."""
    return {
        (mention.start, mention.end, _LETTERS[entity.type])
        for entity in find_entities(text)
        for mention in entity.mentions
    }


def f1(right: int, found: int, marked: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * right / max(1, found + marked)


def main(*, verbose: bool) -> None:
    """Print one line per region and the sums by type."""
    sums = Counter[tuple[str, str]]()
    path = Path(__file__).with_suffix(".txt")
    for heading, text, marked in stories(path.read_text(encoding="utf-8")):
        found = found_in(text)
        print(f"{f1(len(found & marked), len(found), len(marked)):.3f}  {heading}")
        for name, spans in (("right", found & marked), ("found", found), ("marked", marked)):
            sums.update((name, kind) for _, _, kind in spans)
        if verbose:
            show("wrong", text, found - marked)
            show("missed", text, marked - found)
    for kind in "POL":
        print(f"{f1(*(sums[name, kind] for name in ('right', 'found', 'marked'))):.3f}  {kind}")
    total = [
        sum(n for (key, _), n in sums.items() if key == k) for k in ("right", "found", "marked")
    ]
    print(f"{f1(*total):.3f}  all")


def show(what: str, text: str, spans: set[Span]) -> None:
    """Print spans with what stands around them."""
    for start, end, kind in sorted(spans):
        before, after = text[max(0, start - 20) : start], text[end : end + 12]
        print(f"    {what} {kind} {before!r}[{text[start:end]}]{after!r}")


if __name__ == "__main__":
    main(verbose="-v" in sys.argv)
