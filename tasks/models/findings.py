"""What extraction finds in an article; every span counts in the article's `text`."""

from typing import Literal

from pydantic import ConfigDict

from tasks.models.base import Model, Span

EntityType = Literal["person", "organisation", "place"]
#: How a text comes to an entity: it has the name, or the place is that of its dateline, or the
#: country of an adjective ("Hungarian").
Basis = Literal["name", "dateline", "demonym"]
#: "magnitude": no number is told, only its order ("hundreds of").
Modifier = Literal["about", "more_than", "at_least", "less_than", "at_most", "magnitude"]
QuoteKind = Literal["direct", "mixed", "indirect"]


class Entity(Model):
    """One person, organisation or place with all its mentions."""

    #: The fullest form in the article, without possessive and title.
    name: str
    type: EntityType
    mentions: tuple[Span, ...]
    #: "President", "Kremlin spokesman": as stated in the text.
    role: str | None = None
    #: "name" where the mentions name it; of a "dateline" there are none in the text.
    basis: Basis = "name"


class Quote(Model):
    """What somebody is reported to have said."""

    #: The words without their outer marks; `text == article.text[start:end]`.
    text: str
    start: int
    end: int
    #: Fullest name in the article of who said it; None where no guess is safe.
    speaker: str | None = None
    #: Where the speaker is named beside the quotation ("Peskov", "he").
    speaker_span: Span | None = None
    #: "Kremlin spokesman".
    role: str | None = None
    #: "said", "told", "according to".
    cue: str | None = None
    #: To whom: "NBC News", "reporters".
    addressee: str | None = None
    kind: QuoteKind = "direct"
    #: 0 to 1, of the attribution.
    confidence: float = 1.0


class DateMention(Model):
    """A time expression with its value against the publication instant."""

    text: str
    start: int
    end: int
    #: TIMEX3 value (ISO 8601): "2024-11-08", "2017/2021", "P3D", "PAST_REF".
    value: str
    type: Literal["date", "time", "duration", "set"] = "date"


class Amount(Model):
    """A sum of money, a percentage or a count."""

    text: str
    start: int
    end: int
    #: The number in whole units; of a range its lower end.
    value: float
    #: ISO 4217 code, "percent", or the counted noun.
    unit: str
    type: Literal["money", "percent", "count"]
    #: The upper end of a range ("10 to 12 km").
    high: float | None = None
    #: What the wording says of its exactness: "nearly 300" is "about".
    modifier: Modifier | None = None


class Extracted(Model):
    """The findings that a record shows."""

    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    dates: tuple[DateMention, ...] = ()
    amounts: tuple[Amount, ...] = ()
    keyphrases: tuple[str, ...] = ()


class Findings(Extracted):
    """All that extraction found in one article."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", ser_json_bytes="base64", val_json_bytes="base64"
    )

    #: Sketch of the text for near-duplicate search.
    signature: bytes = b""
