"""Messages between marks of transmission."""

import pytest

from tasks.clean.formats.lines import Line
from tasks.clean.formats.wire import cut_off, messages

_ONE = "\x01nvk0042 4 pl\r\n\x02One.\x03\r\n081031 GMT Nov 24\r\n"
_TWO = "\x01nvk0043 4 pl\r\n\x02Two.\x03"


def test_messages_begin_with_their_marks() -> None:
    """What stands before the first mark is no message's."""
    assert messages(f"ZCZC\r\n{_ONE}{_TWO}") == [_ONE, _TWO]
    assert messages(_ONE) == [_ONE]


def test_messages_without_their_first_marks() -> None:
    """Where a transfer lost them, a message ends behind its trailer, or its text."""
    bare = (_ONE + _TWO).replace("\x01", "")
    assert [one.partition(" ")[0] for one in messages(bare)] == ["nvk0042", "nvk0043"]
    untimed = (_TWO + "\r\n" + _TWO).replace("\x01", "")
    assert [one.partition(" ")[0] for one in messages(untimed)] == ["nvk0043", "nvk0043"]


@pytest.mark.parametrize(
    ("trailer", "text", "flags"),
    [(None, "The lower", ("truncated",)), (None, "It fell.", ()), ("", "The lower", ())],
)
def test_messages_that_are_cut_off(trailer: str | None, text: str, flags: tuple[str, ...]) -> None:
    """A message without its end mark is cut if it ends in the middle of a sentence."""
    assert cut_off(trailer, [Line(text)]) == flags
    assert cut_off(None, []) == ()
