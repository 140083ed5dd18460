"""How word tables are written down."""

import pytest

from tasks.extract.quotes.tables import inflected, words


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("ask", ("ask", "asks", "asked", "asking")),
        ("state", ("state", "states", "stated", "stating")),
        ("reply", ("reply", "replies", "replied", "replying")),
        ("say", ("say", "says", "sayed", "saying")),
        ("stress", ("stress", "stresses", "stressed", "stressing")),
        ("echo", ("echo", "echoes", "echoed", "echoing")),
        ("slam", ("slam", "slams", "slammed", "slamming")),
    ],
)
def test_regular_verbs(verb: str, forms: tuple[str, ...]) -> None:
    """The four forms of a regular verb follow from its base."""
    assert inflected(verb, frozenset({"slam"})) == {forms}


def test_words() -> None:
    """Words of all lines are there once."""
    assert words("a b", " b  c ") == {"a", "b", "c"}
    assert words() == frozenset()
