"""Results kept by key: texts of a day share most of their words."""

from collections.abc import Callable, Hashable
from typing import TypeVar

#: Results that are kept, enough for the vocabulary of a batch.
KEPT = 30_000

_Key = TypeVar("_Key", bound=Hashable)
_Result = TypeVar("_Result")


class Memo(dict[_Key, _Result]):
    """A function's results by key; reading one costs a look-up and moves nothing.

    Where it is full it begins anew, which is rarer and cheaper than to keep, at each reading,
    the order in which keys were last read.
    """

    __slots__ = ("_function",)

    def __init__(self, function: Callable[[_Key], _Result]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, key: _Key) -> _Result:
        if len(self) >= KEPT:
            self.clear()
        result = self[key] = self._function(key)
        return result
