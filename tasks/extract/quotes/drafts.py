"""A quotation in the making, and what is read off its sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pydantic import TypeAdapter

from tasks.extract.quotes.acts import Act
from tasks.extract.quotes.attribution import Link
from tasks.extract.quotes.cast import Speaker
from tasks.extract.quotes.following import after
from tasks.extract.quotes.judge import Standing
from tasks.extract.quotes.tokens import QUOTE, Row
from tasks.extract.quotes.verbs import TELLING
from tasks.models.findings import Quote, QuoteKind

_OPENS_SPEECH = frozenset([",", ":", "\uff1a", "\u2014", "\u2013", "-", "(", "\u2015"])
#: Builds all at once: a model for every quotation by itself would cost several times as much.
_QUOTES: Final = TypeAdapter(tuple[Quote, ...])
#: What remains of the confidence where the closing mark is missing.
_UNCLOSED = 0.5


@dataclass(slots=True)
class Draft:
    """A quotation that may still go on in the next paragraph."""

    start: int
    end: int
    kind: QuoteKind
    speaker: Speaker | None
    confidence: float
    cue: str | None = None
    addressee: str | None = None
    closed: bool = True

    @property
    def is_sure(self) -> bool:
        """Whether it closes, or at least somebody is reported to say it."""
        return self.closed or self.confidence > _UNCLOSED

    def told(self, text: str) -> dict[str, object]:
        """Return the quotation as the record has it, field by field."""
        who = self.speaker
        return {
            "text": text[self.start : self.end],
            "start": self.start,
            "end": self.end,
            "speaker": who and who.name,
            "speaker_span": who and {"start": who.start, "end": who.end},
            "role": who and who.role,
            "cue": self.cue,
            "addressee": self.addressee,
            "kind": self.kind,
            "confidence": round(self.confidence * (1 if self.closed else _UNCLOSED), 2),
        }


def finished(drafts: Iterable[Draft], text: str) -> tuple[Quote, ...]:
    """Return the quotations as the record has them."""
    return _QUOTES.validate_python([draft.told(text) for draft in drafts])


def cue_of(row: Row, act: Act | None) -> str | None:
    """Return the cue as it is written ("said", "according to")."""
    if act is None:
        return None
    return row.written(act.cue, act.cue + 1 + (row.low[act.cue] == "according"))


def addressee_of(row: Row, act: Act | None) -> str | None:
    """Return to whom the words were said, where a verb of telling names them."""
    if act is None or act.inverted or row.low[act.cue] not in TELLING:
        return None
    told = after(row, act.cue + 1)
    if told is None or told.kind == "pronoun":
        return None
    return row.written(told.start, told.end)


def kind_of(text: str, one: Link, standing: Standing) -> QuoteKind:
    """Tell a whole utterance from a fragment that is built into the report's own sentence."""
    words, at = one.row.words, one.at
    body = text[one.quoted.start : one.quoted.end].lstrip("\u2026.[( '\u2018")
    if QUOTE in words[:at] and words[at - 1] in _OPENS_SPEECH:
        return "direct"
    if body[:1].islower():
        spoken_on = one.act is not None and one.act.speech and text[one.quoted.end - 1] in ",?!"
        return "direct" if at == 0 and spoken_on and standing == "spoken" else "mixed"
    if at == 0 or words[at - 1] in _OPENS_SPEECH or words[at - 1] == QUOTE or standing == "spoken":
        return "direct"
    return "mixed"
