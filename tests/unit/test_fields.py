"""The reference of output fields."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel

from tasks.models import Record

REFERENCE = Path(__file__).parents[2] / "docs" / "fields.md"


def documented() -> list[str]:
    """Return the field names of docs/fields.md."""
    return re.findall(r"(?m)^\| `([^`]+)` \|", REFERENCE.read_text(encoding="utf-8"))


def fields(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """Yield the path of every field that a model's JSON has."""
    for name, field in model.model_fields.items():
        yield f"{prefix}{name}"
        yield from below(field.annotation, f"{prefix}{name}")


def below(annotation: Any, path: str) -> Iterator[str]:
    """Yield the paths under a field of this type."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield from fields(annotation, f"{path}.")
        return
    listed = getattr(annotation, "__origin__", None) is tuple
    for inner in get_args(annotation):
        yield from below(inner, f"{path}[]" if listed else path)


def test_every_field_is_documented_once() -> None:
    """docs/fields.md names every field of a record, each once, and no other."""
    listed = documented()
    assert len(listed) == len(set(listed))
    assert set(listed) == set(fields(Record))
