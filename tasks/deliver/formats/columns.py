"""Record → a row: what the tables (CSV, Parquet) have in common."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Final, Literal, NamedTuple

from tasks.deliver.formats.instants import moment
from tasks.models import Record

#: Several strings are a list in Parquet, and joined in CSV.
Kind = Literal["string", "strings", "integer", "number", "instant"]
Value = str | int | float | datetime | list[str] | None


class Column(NamedTuple):
    """One column of a table."""

    name: str
    kind: Kind
    value: Callable[[Record], Value]


def row(record: Record) -> dict[str, Value]:
    """Return a record as one row, by column."""
    return {column.name: column.value(record) for column in COLUMNS}


def delivered(record: Record) -> datetime | None:
    """Return when a record was delivered; None if it never went through a worker."""
    return next((past.at for past in reversed(record.history) if past.stage == "deliver"), None)


def _field(name: str, kind: Kind) -> Column:
    def value(record: Record) -> Value:
        found = getattr(record, name)
        return list(found) if isinstance(found, tuple) else found

    return Column(name, kind, value)


def _named(kind: str) -> Callable[[Record], list[str]]:
    def names(record: Record) -> list[str]:
        return [entity.name for entity in record.entities if entity.type == kind]

    return names


def _distinct(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))


def _near(record: Record, name: str) -> Value:
    value: str | float | None = getattr(record.near_duplicate_of, name, None)
    return value


def _stamp(name: str) -> tuple[Column, Column, Column]:
    def part(of: str) -> Callable[[Record], Value]:
        def value(record: Record) -> Value:
            instant = getattr(record, name)
            return getattr(instant, of) if instant else None

        return value

    return (
        Column(name, "string", part("value")),
        Column(f"{name}_precision", "string", part("precision")),
        Column(f"{name}_at", "instant", lambda record: moment(getattr(record, name))),
    )


COLUMNS: Final[tuple[Column, ...]] = (
    _field("id", "string"),
    _field("schema_version", "string"),
    Column("feed", "string", lambda r: r.sources[0].feed if r.sources else None),
    Column("path", "string", lambda r: r.sources[0].path if r.sources else None),
    Column("seen_at", "instant", lambda r: r.sources[0].seen if r.sources else None),
    Column("delivered_at", "instant", delivered),
    _field("media_type", "string"),
    _field("raw_size", "integer"),
    _field("language", "string"),
    _field("headline", "string"),
    _field("teaser", "string"),
    _field("text", "string"),
    _field("word_count", "integer"),
    *_stamp("published"),
    *_stamp("updated"),
    *_stamp("embargo"),
    _field("agency", "string"),
    _field("agencies", "strings"),
    Column("dateline", "string", lambda r: r.dateline.raw if r.dateline else None),
    Column("dateline_places", "strings", lambda r: list(r.dateline.places) if r.dateline else []),
    Column("bylines", "strings", lambda r: _distinct(b.name or b.organisation for b in r.bylines)),
    _field("status", "string"),
    _field("urgency", "integer"),
    _field("slug", "string"),
    _field("section", "strings"),
    _field("genres", "strings"),
    Column("markers", "strings", lambda r: _distinct(marker.kind for marker in r.markers)),
    _field("flags", "strings"),
    _field("keywords", "strings"),
    _field("keyphrases", "strings"),
    Column("people", "strings", _named("person")),
    Column("organisations", "strings", _named("organisation")),
    Column("places", "strings", _named("place")),
    Column("speakers", "strings", lambda r: _distinct(quote.speaker for quote in r.quotes)),
    _field("editors_notes", "strings"),
    _field("corrections", "strings"),
    _field("rights", "strings"),
    _field("guid", "string"),
    _field("url", "string"),
    _field("version", "string"),
    Column("near_duplicate_of", "string", lambda r: _near(r, "id")),
    Column("similarity", "number", lambda r: _near(r, "similarity")),
    _field("supersedes", "string"),
)


def nested(record: Record) -> dict[str, list[dict[str, Any]]]:
    """Return what was found, with its spans: lists that only Parquet holds."""
    return {
        "entities": [one.model_dump() for one in record.entities],
        "quotes": [one.model_dump() for one in record.quotes],
        "dates": [one.model_dump() for one in record.dates],
        "amounts": [one.model_dump() for one in record.amounts],
    }
