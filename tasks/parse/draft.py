"""The working sheet of one document: its lines, and what has been read from them so far."""

from dataclasses import dataclass, field
from typing import Final

from tasks.models import (
    BlockKind,
    Byline,
    Cleaned,
    Credit,
    Dateline,
    Instant,
    Marker,
    Profile,
)
from tasks.parse.clock import Clock, clock
from tasks.parse.filed import FoundDateline
from tasks.parse.notes import PRIVATE_WORDS
from tasks.parse.rights import WALL_WORDS

#: How many lines from the top and from the end hold metadata.
HEAD: Final = 14
TAIL: Final = 9
#: Longer lines are paragraphs.
PARAGRAPH: Final = 120
#: A paywall's lines, and the first of a part for editors, have fewer characters.
SHORT: Final = 200
_NO_PROFILE: Final = Profile()


@dataclass(slots=True)
class Line:
    """One line of the clean text; `start` and `end` move when a part of it is taken."""

    text: str
    start: int
    end: int
    kind: BlockKind
    #: Whether a rule has taken the whole line.
    taken: bool = False
    #: Whether it has been asked if it stands beside the text (a caption, a post).
    looked_at: bool = False


@dataclass(slots=True)
class Draft:
    """Everything found so far; rules add to it, `assembly` turns it into an article."""

    cleaned: Cleaned
    profile: Profile
    clock: Clock
    lines: list[Line]
    #: Whether it is the text of a whole web page, of which the cleaning left the article.
    scraped: bool = False
    #: Whether any word of a paywall's lines, or of a part for editors only, stands in it.
    walled: bool = False
    private: bool = False
    headline: str | None = None
    attribution: str | None = None
    teaser: str | None = None
    published: Instant | None = None
    updated: Instant | None = None
    embargo: Instant | None = None
    dateline: Dateline | None = None
    slug: str | None = None
    take: int | None = None
    urgency: int | None = None
    missing_chars: int | None = None
    status: str = "usable"
    agencies: list[str] = field(default_factory=list)
    bylines: list[Byline] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)
    genres: list[str] = field(default_factory=list)
    section: list[str] = field(default_factory=list)
    editors_notes: list[str] = field(default_factory=list)
    corrections: list[str] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    rights: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    key_points: list[str] = field(default_factory=list)
    embeds: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    #: What is not part of the body: rule, start and end in the clean text.
    cuts: list[tuple[str, int, int]] = field(default_factory=list)
    #: Datelines found so far, by the line that was asked for one.
    datelines: dict[str, FoundDateline | None] = field(default_factory=dict)
    #: The lines that no rule has taken, until one takes another.
    _body: list[Line] | None = None

    def take_line(self, line: Line, rule: str) -> None:
        """Take a whole line out of the body and report it."""
        line.taken = True
        self._body = None
        self.report(rule, line.start, line.end)

    def take_start(self, line: Line, length: int, rule: str) -> None:
        """Take the first `length` characters of a line out of the body."""
        self.report(rule, line.start, line.start + length)
        line.text, line.start = line.text[length:], line.start + length

    def take_end(self, line: Line, position: int, rule: str) -> None:
        """Take what stands from `position` in a line out of the body."""
        kept = len(line.text[:position].rstrip())
        self.report(rule, line.start + kept, line.end)
        line.text, line.end = line.text[:kept], line.start + kept
        line.taken = not line.text
        self._body = None

    def report(self, rule: str, start: int, end: int) -> None:
        """Report that a span of the clean text is not part of the body."""
        self.cuts.append((rule, start, end))

    def body(self) -> list[Line]:
        """Return the lines that no rule has taken."""
        if self._body is None:
            self._body = [line for line in self.lines if not line.taken]
        return self._body

    def credit(self, names: tuple[str, ...]) -> None:
        """Note the agencies that a line credits."""
        self.agencies.extend(name for name in names if name not in self.agencies)

    def flag(self, name: str) -> None:
        """Raise a flag, once."""
        if name not in self.flags:
            self.flags.append(name)


def draft(cleaned: Cleaned, profile: Profile | None) -> Draft:
    """Return the sheet of a document that nothing has been read from yet."""
    profile = profile or _NO_PROFILE
    scraped = any(change.rule.startswith("page.") for change in cleaned.changes)
    lines = _lines(cleaned)
    said = "\n".join([line.text for line in lines if len(line.text) < SHORT]).lower()
    walled = any(map(said.__contains__, WALL_WORDS))
    private = any(map(said.__contains__, PRIVATE_WORDS))
    return Draft(cleaned, profile, clock(cleaned, profile), lines, scraped, walled, private)


def _lines(cleaned: Cleaned) -> list[Line]:
    kinds = dict(cleaned.kinds)
    lines: list[Line] = []
    start = 0
    for number, text in enumerate(cleaned.text.split("\n")):
        end = start + len(text)
        if text:
            lines.append(Line(text, start, end, kinds.get(number, "text")))
        start = end + 1
    return lines
