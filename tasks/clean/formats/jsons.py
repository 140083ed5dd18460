"""JSON as feeds and scrapers send it: by the standard, or with the slips that their tools make."""

import json
import re
from collections.abc import Iterator
from typing import Any

import orjson

from tasks.errors import HostileError, MalformedError

#: Deeper nesting than any news item has; orjson's own limit is 1024.
MAX_DEPTH = 200

#: What orjson says of more than it can take; the words differ between its versions.
_TOO_DEEP = re.compile(r"(?:recursion|depth) limit", re.IGNORECASE)

#: White space, the mark that separates values (RFC 7464) and the one of byte order.
_AROUND = " \t\r\n\x1e\ufeff"
_BETWEEN = re.compile(r"[\s\x1e\ufeff,]*")
#: A comma behind the last member; strings are passed over.
_LAST_COMMA = re.compile(r'("[^"\\]*(?:\\.[^"\\]*)*")|,(?=\s*[}\]])', re.DOTALL)
_DECODER = json.JSONDecoder(strict=False, parse_constant=lambda _: None)

Members = dict[str, Any]


def parse_json(text: str) -> Any:
    """Return the value that a JSON text holds.

    What breaks RFC 8259 but is written often is read all the same: NaN and infinities (as
    null), line ends and other controls in strings, commas behind the last member.

    Raises:
        HostileError: It is nested too deep.
        MalformedError: It is no JSON (a cut file, single quotes, a lone surrogate, ...).
    """
    text = text.lstrip(_AROUND).rstrip(_AROUND)
    try:
        found = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        if _TOO_DEEP.search(str(error)):
            raise HostileError("the JSON is nested too deep") from error
        found = _leniently(text, error)
    except UnicodeEncodeError as error:
        raise MalformedError("the JSON has a lone surrogate in it") from error
    _measure(found)
    return found


def rows(text: str) -> list[str]:
    """Return the lines that hold anything."""
    return [row for line in text.split("\n") if (row := line.strip(_AROUND))]


def apart(text: str) -> list[str]:
    """Return the values of a file that as a whole is no JSON: line by line, or glued together.

    What cannot be read among them is given as it stands.

    Raises:
        HostileError: One is nested too deep.
    """
    found = rows(text)
    if any(map(_is_object, found[1:])):
        return [row.rstrip(",") for row in found]
    return list(_values(text))


def _is_object(row: str) -> bool:
    if not (row.startswith("{") and row.endswith(("}", "},"))):
        return False
    try:
        return isinstance(parse_json(row.rstrip(",")), dict)
    except (MalformedError, HostileError):
        return False


def _values(text: str) -> Iterator[str]:
    at = 0
    while (between := _BETWEEN.match(text, at)) and between.end() < len(text):
        at = _end(text, between.end())
        yield text[between.end() : at].rstrip(_AROUND)


def _end(text: str, at: int) -> int:
    try:
        return _DECODER.raw_decode(text, at)[1]
    except ValueError:
        return len(text)
    except RecursionError as error:
        raise HostileError("the JSON is nested too deep") from error


def _leniently(text: str, strict: orjson.JSONDecodeError) -> Any:
    for written in (text, _LAST_COMMA.sub(r"\1", text)):
        try:
            found = _DECODER.decode(written)
            orjson.dumps(found)
        except RecursionError as error:
            raise HostileError("the JSON is nested too deep") from error
        except (ValueError, TypeError):
            continue
        return found
    raise MalformedError(f"no JSON: {strict}") from strict


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
