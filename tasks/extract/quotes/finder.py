"""From the lines of a text to its quotations, in the order of the turns."""

from collections.abc import Collection, Sequence
from itertools import islice

from tasks.extract.bounds import MOST_FINDINGS
from tasks.extract.quotes.acts import acts
from tasks.extract.quotes.attribution import DASHES, SIGNED, Link, link, signature
from tasks.extract.quotes.cast import Cast, Speaker
from tasks.extract.quotes.drafts import Draft, addressee_of, cue_of, finished, kind_of
from tasks.extract.quotes.following import leading
from tasks.extract.quotes.indirect import Clause, clauses
from tasks.extract.quotes.judge import is_quotation
from tasks.extract.quotes.marks import Line, lines
from tasks.extract.quotes.phrases import Phrase, is_common
from tasks.extract.quotes.tokens import QUOTE, Row, join, plain, rows
from tasks.extract.quotes.verbs import INDIRECT
from tasks.extract.quotes.words import GENDERED
from tasks.models.findings import Quote

#: Cues as they stand between blanks: cheaper to look for than a pattern.
_CUES = frozenset(f"{cue}{mark}" for cue in INDIRECT for mark in ("", ".", ",", ":", ";"))
_CUED = _CUES | {"According", "Said"}
_INDIRECT = 0.85
_CONTINUED = 0.92
_HEARD_BEFORE = 0.75
_INHERITED = 0.45
#: How many sentences of its paragraph a pronoun may look back over.
_LOOKED_BACK = 3

_Turn = tuple[Speaker | None, float]
_NOBODY: _Turn = (None, 0.0)


class Finder:
    """Reads one text, line by line, and remembers who spoke last."""

    def __init__(self, text: str, people: Sequence[str], others: Collection[str] = ()) -> None:
        self._text = text
        self._cast = Cast(text, people, others)
        self._drafts: list[Draft] = []
        self._previous: Line | None = None
        self._heard: Speaker | None = None
        #: The last sentence of the line before, if it has been cut into words already.
        self._tail: Row | None = None
        #: The sentences of the line up to the one that is read, with the name that each is about
        #: where that was asked: a flood of pronouns asks it again and again.
        self._behind: list[Row] = []
        self._about: dict[Row, Phrase | None] = {}

    def find(self) -> tuple[Quote, ...]:
        """Return the quotations in order of the text."""
        for line in lines(self._text):
            self._behind, self._about = [], {}
            self._tail = self._read(line)
            self._previous = line
            if len(self._drafts) > MOST_FINDINGS:
                break
        sure = (draft for draft in self._drafts if draft.is_sure)
        return finished(islice(sure, MOST_FINDINGS), self._text)

    def _read(self, line: Line) -> Row | None:
        """Note what a line holds; return its last sentence if it had to be read."""
        if line.quoted:
            return self._read_quoted(line)
        if line.words[0] in DASHES and self._signs(line):
            return None
        pieces = line.words.split()
        if _CUED.isdisjoint(pieces):
            return None
        sentences = plain(self._text, line.start, pieces)
        for row in sentences:
            self._report(row)
            self._behind.append(row)
        return self._before

    def _signs(self, line: Line) -> bool:
        """Read a line that only names who said the quotation above ("- Orla Venn")."""
        if not self._drafts or self._previous is None or not self._previous.quoted:
            return False
        row = rows(self._text, line.start, line.end)[0]
        phrase = signature(row, 0)
        if phrase is None:
            return False
        who = self._heard = self._cast.speaker(row, phrase)
        draft = self._drafts[-1]
        draft.speaker, draft.confidence = who, SIGNED * who.certainty
        return True

    @property
    def _before(self) -> Row | None:
        """The sentence of the line before the one that is read."""
        return self._behind[-1] if self._behind else None

    def _report(self, row: Row) -> None:
        """Note the indirect speech of a sentence without quotations."""
        for found in clauses(row):
            self._note(row, found)

    def _note(self, row: Row, found: Clause) -> None:
        if row.low[found.act.subject.start] in GENDERED and found.act.subject.kind == "pronoun":
            self._introduce()
        who = self._cast.speaker(row, found.act.subject)
        if who.name is None and found.act.subject.kind == "pronoun":
            return
        self._heard = who
        start, end = row.span(found.start, found.end)
        self._drafts.append(
            Draft(
                start,
                end,
                "indirect",
                who,
                _INDIRECT * who.certainty,
                cue_of(row, found.act),
                addressee_of(row, found.act),
            )
        )

    def _read_quoted(self, line: Line) -> Row | None:
        for row in self._sentences(line):
            if not row.quoted:
                self._report(row)
            elif len(self._drafts) > MOST_FINDINGS:
                break
            else:
                for one in link(self._text, row):
                    if one.quoted.outer >= line.start:
                        self._take(one, line)
            self._behind.append(row)
        return self._before

    def _sentences(self, line: Line) -> list[Row]:
        """Return the sentences of a line, the first with what announces it in the line before."""
        found = rows(self._text, line.start, line.end, line.quoted)
        earlier = self._previous
        if earlier is None or found[0].words[0] != QUOTE:
            return found
        if earlier.words.rstrip().endswith(":"):
            last = self._last_row()
            # What was announced itself announces nothing: a row would grow with every line.
            found[0] = join(last, found[0]) if last and not last.earlier else found[0]
        return found

    def _take(self, one: Link, line: Line) -> None:
        if self._goes_on(one, line):
            self._prolong(one)
            return
        standing = one.standing
        if not is_quotation(self._text, one.quoted, standing) and not self._adds(one):
            return
        who, confidence = self._turn(one)
        self._heard = who or self._heard
        self._drafts.append(
            Draft(
                one.quoted.start,
                one.quoted.end,
                kind_of(self._text, one, standing),
                who,
                confidence,
                cue_of(one.row, one.act),
                addressee_of(one.row, one.act),
                one.quoted.closed,
            )
        )

    def _adds(self, one: Link) -> bool:
        """Tell whether few words are a sentence of their own behind words that were quoted."""
        before = self._before
        if before is None or not before.quoted or len(one.row.words) > 1:
            return False
        return self._text[one.quoted.start].isupper() and self._text[one.quoted.end - 1] in ".!?…"

    def _goes_on(self, one: Link, line: Line) -> bool:
        """Tell whether a mark at the start of a line only repeats one that was never closed."""
        if not self._drafts or self._drafts[-1].closed or self._previous is None:
            return False
        return one.quoted.outer == line.start and self._drafts[-1].end == self._previous.end

    def _prolong(self, one: Link) -> None:
        draft = self._drafts[-1]
        draft.end, draft.closed = one.quoted.end, one.quoted.closed
        # A verb of speech tells more than the order of turns.
        reported = one.act is not None and draft.cue is None
        if one.phrase is not None and (reported or one.confidence > draft.confidence):
            self._heard = draft.speaker = self._cast.speaker(one.row, one.phrase)
            draft.confidence = one.confidence * draft.speaker.certainty
            draft.cue = cue_of(one.row, one.act)

    def _turn(self, one: Link) -> _Turn:
        """Return who speaks: as the sentence says, or else by the order of turns."""
        if one.phrase is not None:
            if one.phrase.kind == "pronoun":
                self._introduce()
            who = self._cast.speaker(one.row, one.phrase)
            return who, one.confidence * who.certainty
        before = self._before
        if before is not None:
            return self._still(_CONTINUED) if before.quoted else self._told_in(before)
        row = self._last_row()
        if row is None or one.at:
            return _NOBODY
        if self._previous and self._previous.quoted:
            return self._still(_INHERITED)
        return self._told_in(row)

    def _still(self, confidence: float) -> _Turn:
        """Return who spoke before, no surer than it was known then."""
        who = self._heard
        return (who, confidence * who.certainty) if who else _NOBODY

    def _introduce(self) -> None:
        """Note whom the sentences before are about: a pronoun may mean a person in them."""
        last = None if self._behind else self._last_row()
        for row in self._behind[: -_LOOKED_BACK - 1 : -1] or ([last] if last else ()):
            if row not in self._about:
                self._about[row] = _named_in(row)
            if (named := self._about[row]) is not None:
                self._cast.introduce(row, named)
                return

    def _last_row(self) -> Row | None:
        line = self._previous
        if line is None or self._tail is not None:
            return self._tail
        self._tail = rows(self._text, line.start, line.end, line.quoted)[-1]
        return self._tail

    def _told_in(self, row: Row) -> _Turn:
        """Return who the sentence before a bare quotation is about."""
        phrase, confidence = _topic(row)
        if phrase is None:
            return self._still(_INHERITED)
        who = self._cast.speaker(row, phrase)
        return who, confidence * who.certainty


def _named_in(row: Row) -> Phrase | None:
    """Return the name that a sentence is about, if it is about one."""
    named = [act.subject for act in acts(row) if act.subject.kind == "name"]
    topic = named[-1] if named else leading(row, len(row.words))
    return topic if topic is not None and topic.kind == "name" else None


def _topic(row: Row) -> tuple[Phrase | None, float]:
    spoken = [act.subject for act in acts(row) if act.speech]
    if spoken:
        return spoken[-1], _HEARD_BEFORE
    guess = leading(row, len(row.words))
    return None if guess and is_common(row, guess) else guess, _INHERITED
