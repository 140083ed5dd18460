"""Record → IPTC ninjs 3.1 (https://iptc.org/standards/ninjs/).

ninjs has no place for spans, quotations or the cleaning report: they go to a Web Annotation file
(`annotations`). Its times are RFC 3339 date-times, so a stamp without time or zone is left out.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from tasks.deliver.formats.instants import exact
from tasks.deliver.formats.shape import urn
from tasks.models import Byline, Record

STANDARD: Final = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}
#: Flags of texts that are not all there.
PARTIAL: Final = frozenset(("truncated", "summary_only", "more_follows", "paywalled"))
PLAIN: Final = "text/plain"


def ninjs(record: Record) -> dict[str, Any]:
    """Return a record as a ninjs item of type text; absent is left out."""
    item = {
        "uri": urn(record.id),
        "standard": STANDARD,
        "type": "text",
        "representationType": "partial" if PARTIAL.intersection(record.flags) else "full",
        "version": record.version,
        "language": record.language,
        **_status(record),
        **_texts(record),
        **_origin(record),
        **_subjects(record),
    }
    return {name: value for name, value in item.items() if value not in (None, [], "")}


def _status(record: Record) -> dict[str, Any]:
    return {
        "firstCreated": exact(record.published),
        "versionCreated": exact(record.updated),
        "embargoedUntil": exact(record.embargo),
        "pubStatus": record.status,
        "urgency": record.urgency if record.urgency in range(1, 10) else None,
        "edNote": "\n".join((*record.editors_notes, *record.corrections)),
        "copyrightNotice": "\n".join(record.rights),
        "altIds": _other_ids(record),
        "associations": _associations(record),
    }


def _texts(record: Record) -> dict[str, Any]:
    body = {
        "role": "main",
        "contentType": PLAIN,
        "charCount": len(record.text),
        "wordCount": record.word_count,
        "value": record.text,
    }
    return {
        "headlines": _worded("main", [record.headline]),
        "descriptions": [
            *_worded("summary", [record.teaser]),
            *_worded("keypoint", record.key_points),
            *_worded("caption", record.captions),
        ],
        "bodies": [body] if record.text else [],
    }


def _origin(record: Record) -> dict[str, Any]:
    places = record.dateline.places if record.dateline else ()
    agencies = dict.fromkeys((record.agency, *record.agencies))
    return {
        "by": ", ".join(filter(None, map(credited, record.bylines))),
        "located": " / ".join(places),
        "slugline": record.slug,
        "infoSources": [{"name": name, "role": "agency"} for name in agencies if name],
        "genres": [{"name": name} for name in record.genres],
    }


def _subjects(record: Record) -> dict[str, Any]:
    return {
        "people": _named(record, "person"),
        "organisations": _named(record, "organisation"),
        "places": _named(record, "place"),
        "subjects": [
            *({"name": name, "rel": "section"} for name in record.section),
            *({"name": name, "rel": "keyword"} for name in record.keywords),
            *({"name": name, "rel": "keyphrase"} for name in record.keyphrases),
        ],
    }


def credited(byline: Byline) -> str:
    """Return who a byline credits: the person, or else the organisation."""
    return byline.name or byline.organisation or ""


def _worded(role: str, values: Iterable[str | None]) -> list[dict[str, str]]:
    return [{"role": role, "contentType": PLAIN, "value": value} for value in values if value]


def _named(record: Record, kind: str) -> Sequence[dict[str, str]]:
    return [{"name": one.name, "rel": "mentions"} for one in record.entities if one.type == kind]


def _other_ids(record: Record) -> list[dict[str, str]]:
    ids = {"sha256": record.id, "guid": record.guid, "url": record.url}
    return [{"role": role, "value": value} for role, value in ids.items() if value]


def _associations(record: Record) -> list[dict[str, str]]:
    near = record.near_duplicate_of
    related = {"nearDuplicateOf": near.id if near else None, "supersedes": record.supersedes}
    return [{"name": name, "rel": name, "uri": urn(id_)} for name, id_ in related.items() if id_]
