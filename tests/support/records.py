"""Records: the real ones of the sample feed, and any that the model allows."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from tasks import process_many
from tasks.errors import CopydeskError
from tasks.models import (
    Amount,
    Byline,
    DateMention,
    Document,
    Encoding,
    Entity,
    Instant,
    NearDuplicate,
    Passage,
    Quote,
    Record,
    Source,
    Span,
)

SEEDS = Path(__file__).parents[2] / "seeds"
#: Of what is drawn from `records`, whose drawing takes longer than most tests.
EXAMPLES = 20
SEEN = datetime(2026, 3, 13, 12, tzinfo=UTC)


@lru_cache(maxsize=1)
def seed_records() -> tuple[Record, ...]:
    """Return the records of the sample feed, in the order of its files."""
    return tuple(record for path in sorted(SEEDS.iterdir()) for record in _records(path))


def _records(path: Path) -> Iterator[Record]:
    source = Source(path=path.name, feed="seeds", seen=SEEN)
    try:
        yield from process_many([Document(raw=path.read_bytes(), source=source)])
    except CopydeskError:
        return


def stored(record: Record) -> bytes:
    """Return a record as a sink holds it."""
    return record.model_dump_json().encode()


def simple(**fields: Any) -> Record:
    """Return a record with a text, and what else is given."""
    text = fields.pop("text", "Nobody came.")
    return Record(
        **{
            "id": "ab" * 32,
            "sources": (Source(path="one.txt", feed="wire", seen=SEEN),),
            "media_type": "text/plain",
            "encoding": Encoding(name="utf-8", confidence=1, evidence="utf-8"),
            "raw_size": len(text.encode()),
            "language": None,
            "headline": None,
            "teaser": None,
            "text": text,
            "paragraphs": (),
            "offsets": (),
            "word_count": len(text.split()),
            **fields,
        }
    )


VALUES = {
    "2026-03-13T09:42:00Z": "minute",
    "2026-03-13T09:42:00": "minute",
    "2026-03-13": "day",
    "2026-03": "month",
    "2026-02-31T10:00:00Z": "second",
    "2026-03-13T24:01:00Z": "second",
}
#: Short ones, and ones that formats stumble over.
WORDS = st.sampled_from(
    ("Jane Roe", "", " ", "=1+1", "'tis", 'a "b", c;', "\r\n", "\x00", "\u2028", "\U0001f4f0", "Ω")
) | st.text(max_size=6)
NAMES = st.lists(WORDS, max_size=2).map(tuple)
INSTANTS = st.none() | st.sampled_from(sorted(VALUES)).map(
    lambda value: Instant(value=value, precision=VALUES[value], raw=value)
)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """Give a stretch of a text."""
    start = draw(st.integers(0, len(text)))
    return Span(start=start, end=draw(st.integers(start, len(text))))


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Give a record with anything in it that its fields allow."""
    text = draw(st.text(max_size=80))
    maybe = st.none() | WORDS
    return simple(
        text=text,
        headline=draw(maybe),
        teaser=draw(maybe),
        language=draw(st.sampled_from((None, "en", "ru"))),
        published=draw(INSTANTS),
        updated=draw(INSTANTS),
        embargo=draw(INSTANTS),
        status=draw(st.sampled_from(("usable", "withheld", "canceled"))),
        urgency=draw(st.none() | st.integers(-1, 12)),
        agency=draw(maybe),
        agencies=draw(NAMES),
        bylines=tuple(Byline(name=name, organisation=draw(maybe)) for name in draw(NAMES)),
        rights=draw(NAMES),
        keywords=draw(NAMES),
        section=draw(NAMES),
        slug=draw(maybe),
        guid=draw(maybe),
        url=draw(maybe),
        version=draw(maybe),
        flags=draw(st.sampled_from(((), ("truncated",), ("paywalled", "syndicated")))),
        near_duplicate_of=draw(st.none() | st.just(NearDuplicate(id="cd" * 32, similarity=0.9))),
        supersedes=draw(st.none() | st.just("ef" * 32)),
        history=(Passage(stage="deliver", version="1", at=SEEN),),
        **_found(draw, text),
    )


def _found(draw: st.DrawFn, text: str) -> dict[str, Any]:
    one, two, three, four = (draw(spans(text)) for _ in range(4))
    speaker = draw(st.none() | WORDS)
    at = lambda span: {"start": span.start, "end": span.end, "text": text[span.start : span.end]}  # noqa: E731  # two uses
    return {
        "entities": (
            Entity(name=draw(WORDS), type="person", mentions=(one, two), role=draw(WORDS)),
            Entity(name=draw(WORDS), type="place", mentions=(three,)),
        ),
        "quotes": (Quote(**at(two), speaker=speaker, speaker_span=three),),
        "dates": (DateMention(**at(three), value="2026-03-13"),),
        "amounts": (
            Amount(**at(four), value=draw(st.floats(-1e15, 1e15)), unit="EUR", type="money"),
            Amount(**at(one), value=1, unit="km", type="count", high=2.5, modifier="at_least"),
        ),
    }  # fmt: skip
