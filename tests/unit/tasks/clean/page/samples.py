"""Invented pages as a text browser dumps them, in several layouts and languages.

Each line of their files begins with what it is: H headline, S byline or stamp, B body, a dot for
furniture; the line itself follows behind a bar.
"""

from pathlib import Path
from typing import NamedTuple

_PAGES = Path(__file__).parent / "pages"


class Sample(NamedTuple):
    """A page and what it holds.

    Attributes:
        lines: the page's lines.
        marks: what each of them is.
    """

    lines: list[str]
    marks: str

    def places(self, mark: str) -> list[int]:
        """Return the places of the lines of a kind."""
        return [place for place, kind in enumerate(self.marks) if kind == mark]


def _read(path: Path) -> Sample:
    marked = path.read_text(encoding="utf-8").splitlines()
    return Sample([line[2:] for line in marked], "".join(line[0] for line in marked))


PAGES = {path.stem: _read(path) for path in sorted(_PAGES.glob("*.txt"))}
