"""JSON as feeds and scrapers send it, read strictly."""

import re
from collections.abc import Iterator
from typing import Any

import orjson

from tasks.errors import HostileError, MalformedError

#: Deeper nesting than any news item has; orjson's own limit is 1024.
MAX_DEPTH = 200

#: What orjson says of more than it can take; the words differ between its versions.
_TOO_DEEP = re.compile(r"(?:recursion|depth) limit", re.IGNORECASE)

Members = dict[str, Any]


def parse_json(text: str) -> Any:
    """Return the value that a JSON text holds.

    Raises:
        HostileError: It is nested too deep.
        MalformedError: It is no JSON by RFC 8259 (NaN, a lone surrogate, a cut file, ...).
    """
    try:
        found = orjson.loads(text.lstrip("\ufeff"))
    except orjson.JSONDecodeError as error:
        if _TOO_DEEP.search(str(error)):
            raise HostileError("the JSON is nested too deep") from error
        raise MalformedError(f"no JSON: {error}") from error
    except UnicodeEncodeError as error:
        raise MalformedError("the JSON has a lone surrogate in it") from error
    _measure(found)
    return found


def member(item: Members, *names: str) -> Any:
    """Return the first member that is there and not empty."""
    for name in names:
        if (found := item.get(name)) not in (None, "", [], {}):
            return found
    return None


def string(item: Members, *names: str) -> str | None:
    """Return the first member that is text (or a number), stripped; None without one."""
    for name in names:
        found = item.get(name)
        if isinstance(found, str) and found.strip():
            return found.strip()
        if isinstance(found, int | float) and not isinstance(found, bool):
            return str(found)
    return None


def strings(item: Members, *names: str) -> tuple[str, ...]:
    """Return a member's texts: a list of texts or of named objects, or one text."""
    found = member(item, *names)
    values = found if isinstance(found, list) else [found]
    texts = (
        value if isinstance(value, str) else string(value, "name", "literal", "value", "term") or ""
        for value in values
        if isinstance(value, str | dict)
    )
    return tuple(dict.fromkeys(text.strip() for text in texts if text.strip()))


def objects(item: Members, *names: str) -> tuple[Members, ...]:
    """Return a member's objects: those of a list, or the one that it is."""
    found = member(item, *names)
    values = found if isinstance(found, list) else [found]
    return tuple(value for value in values if isinstance(value, dict))


def dump(item: Members) -> bytes:
    """Return an object as JSON, the same bytes for the same content."""
    return orjson.dumps(item, option=orjson.OPT_SORT_KEYS)


def _measure(root: Any) -> None:
    level = [root] if isinstance(root, dict | list) else []
    for _ in range(MAX_DEPTH):
        level = [child for parent in level for child in _children(parent)]
        if not level:
            return
    raise HostileError(f"the JSON is nested deeper than {MAX_DEPTH}")


def _children(parent: Any) -> Iterator[Any]:
    values = parent.values() if isinstance(parent, dict) else parent
    return (child for child in values if isinstance(child, dict | list))
