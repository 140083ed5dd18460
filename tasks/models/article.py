"""What parsing hands to extraction: the article and its wire metadata."""

from typing import Literal

from tasks.models.base import Model
from tasks.models.cleaned import Change, Encoding, Run
from tasks.models.document import Source

Precision = Literal["second", "minute", "hour", "day", "month", "year"]


class Instant(Model):
    """A point in time, no finer than it was written."""

    #: ISO 8601. "2024-11-08T10:31:00Z" (UTC) where the zone is known; without a zone
    #: designator where it is not; cut to "2024-11-08" where only the day is.
    value: str
    precision: Precision
    #: The string it was read from.
    raw: str
    #: "+03:00" or the like: the offset that was written; None if none was.
    offset: str | None = None
    #: "year_inferred", "ambiguous_date", "zone_assumed", "relative".
    flags: tuple[str, ...] = ()


class Dateline(Model):
    """Where (and when) a report was filed, as its first line says."""

    #: As written, with agency and dash.
    raw: str
    #: In title case; several for "NORVIK/SUTTON".
    places: tuple[str, ...]
    #: State, province or country as written.
    region: str | None = None
    #: ISO 8601 day; the year is taken from the publication stamp if not written.
    date: str | None = None
    agency: str | None = None
    #: "other" for what is not a city ("ABOARD FLIGHT ONE").
    kind: Literal["city", "other"] = "city"
    confidence: float = 1.0


class Byline(Model):
    """One credited author."""

    #: Empty where only an organisation is credited.
    name: str
    role: str | None = None
    place: str | None = None
    organisation: str | None = None
    #: Mail address or handle.
    contact: str | None = None


class Marker(Model):
    """A status or genre mark of the wire: update, correction, kill, ..."""

    #: "update", "wrapup", "repeat", "correction", "refile", "kill", "hold", "lead",
    #: "writethru", "advisory", "urgent", "flash", "bulletin", "alert", "breaking",
    #: "embargo", "exclusive", "factbox", "analysis", "interview", "timeline", ...
    kind: str
    #: Update number, lead number.
    number: int | None = None
    #: What it points at, for kills and holds ("dpa 157").
    target: str | None = None
    raw: str = ""


class Credit(Model):
    """Who did what, from the sign-off line."""

    role: str
    names: tuple[str, ...]
    place: str | None = None


class Paragraph(Model):
    """One paragraph of the body; `text == article.text[start:end]`."""

    text: str
    start: int
    end: int
    kind: Literal["body", "subhead", "list_item", "quote"] = "body"


class Story(Model):
    """An article's text and wire metadata; absent is None or empty, never invented."""

    media_type: str
    encoding: Encoding
    raw_size: int
    #: BCP 47 primary tag; None if undecided.
    language: str | None
    headline: str | None
    #: "Kremlin" in "... - Kremlin": kept in the headline, and named here.
    attribution: str | None = None
    teaser: str | None
    #: Body paragraphs joined by a blank line; all spans count in it.
    text: str
    paragraphs: tuple[Paragraph, ...]
    #: From `text` to the decoded raw text.
    offsets: tuple[Run, ...]
    agency: str | None = None
    #: All agencies credited ("NTB-AFP-dpa", "With inputs from ...").
    agencies: tuple[str, ...] = ()
    dateline: Dateline | None = None
    bylines: tuple[Byline, ...] = ()
    published: Instant | None = None
    updated: Instant | None = None
    embargo: Instant | None = None
    markers: tuple[Marker, ...] = ()
    genres: tuple[str, ...] = ()
    #: usable, withheld, canceled (ninjs pubStatus).
    status: Literal["usable", "withheld", "canceled"] = "usable"
    #: 1 (highest) to 9, as ninjs has it.
    urgency: int | None = None
    slug: str | None = None
    take: int | None = None
    section: tuple[str, ...] = ()
    editors_notes: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    rights: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    key_points: tuple[str, ...] = ()
    embeds: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    guid: str | None = None
    url: str | None = None
    version: str | None = None
    word_count: int
    #: "truncated", "paywalled", "syndicated", "advisory", "ambiguous_date", ...
    flags: tuple[str, ...] = ()
    #: Characters that a stub says are missing ("[+2987 chars]").
    missing_chars: int | None = None
    cleaning: tuple[Change, ...] = ()


class Article(Story):
    """One parsed article, on its way to extraction."""

    source: Source
