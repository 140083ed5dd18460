"""Results kept by word: texts of a day share most of their words."""

from collections.abc import Callable
from typing import TypeVar

#: Words whose results are kept, enough for the vocabulary of a batch.
KEPT = 30_000

_Result = TypeVar("_Result")


class Memo(dict[str, _Result]):
    """A function's results by word; reading one costs a look-up and moves nothing.

    Where it is full it begins anew, which is rarer and cheaper than to keep, at each reading,
    the order in which words were last read.
    """

    __slots__ = ("_function",)

    def __init__(self, function: Callable[[str], _Result]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, word: str) -> _Result:
        if len(self) >= KEPT:
            self.clear()
        result = self[word] = self._function(word)
        return result
