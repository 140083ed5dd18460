"""Nuxt's data in a page: a flat list whose members point at one another by number."""

from typing import Any

#: What wraps a value in such a list; the others (sets, maps, dates) hold no article.
_WRAPPERS = frozenset({"Reactive", "ShallowReactive", "Ref", "ShallowRef"})
_DATE = "Date"
#: Values point at others, also at those around them; so deep they are followed, ...
_DEEPEST = 60
#: ... and until so much was read, of the list's own size.
_AGAIN = 8


def resolved(flat: list[Any]) -> Any:
    """Return the value that such a list stands for, as JSON would hold it."""
    return _Reader(flat).read(0, 0)


class _Reader:
    def __init__(self, flat: list[Any]) -> None:
        self._flat = flat
        self._left = _AGAIN * sum(map(_size, flat))

    def read(self, index: Any, depth: int) -> Any:
        if not isinstance(index, int) or not 0 <= index < len(self._flat):
            return None
        value = self._flat[index]
        self._left -= _size(value)
        if self._left < 0 or depth > _DEEPEST:
            return None
        if isinstance(value, dict):
            return {name: self.read(at, depth + 1) for name, at in value.items()}
        return self._listed(value, depth) if isinstance(value, list) else value

    def _listed(self, value: list[Any], depth: int) -> Any:
        if value and isinstance(value[0], str):
            if value[0] == _DATE:
                return value[-1]
            return self.read(value[-1], depth + 1) if value[0] in _WRAPPERS else None
        return [self.read(at, depth + 1) for at in value]


def _size(value: Any) -> int:
    return 1 + len(value) if isinstance(value, str | list | dict) else 1
