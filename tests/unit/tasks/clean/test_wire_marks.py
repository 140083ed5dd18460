"""What tells a wire's message from other text."""

import pytest

from tasks.clean.wire_marks import is_anpa, is_iptc7901


@pytest.mark.parametrize(
    "head",
    [
        b"\x01nvk0042 4 pl\r\n\x02Ferry returns",
        b"\r\n\x16\x01nvk0042 4 pl\r\n\x02Ferry returns",
        b"ZCZC NVK0042\r\n\x01nvk0042 4 pl\r\n\x02Ferry returns",
        b"nvk0042 4 pl\r\n\x02Ferry returns",
    ],
)
def test_iptc_7901(head: bytes) -> None:
    """A header before the mark of the text is a message's, whatever marks it lost."""
    assert is_iptc7901(head)
    assert not is_iptc7901(head.replace(b"\x02", b""))


@pytest.mark.parametrize(
    "head",
    [
        b"\x16\x16\x01a0123\x1f----\r\n\x02^Ferry",
        b"\x16\x01a0123\x1f----\r\nr n BC-NL--Ferry 11-08 0120\r\n^Ferry",
        b"a0123-----\nr n BC-NL--Ferry      11-08 0120\n^BC-NL--Ferry,0120<\n",
    ],
)
def test_anpa(head: bytes) -> None:
    """Its marks, or number, facts and a heading one below the other."""
    assert is_anpa(head)


@pytest.mark.parametrize(
    "head", [b"Ferry returns\n^ as the mayor said", b"A0123 is a road\nin Norvik\n^", b"Ferry\x02"]
)
def test_other_text(head: bytes) -> None:
    """A mark alone makes no message."""
    assert not is_anpa(head)
    assert not is_iptc7901(head)
