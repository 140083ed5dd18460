# Typographic marks and other scripts are what is tested; a case reads best on one line.

import pytest

from tests.unit.tasks.clean.invented import body_of

_RUSSIAN = "Министр заявил в пятницу, что порт Норвик снова открыт."


def test_a_whole_text_in_the_wrong_encoding_is_mended() -> None:
    """Many sequences of rarer letters make it sure."""
    damaged = "".join(
        bytes([b]).decode("cp1252") if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(b)
        for b in _RUSSIAN.encode()
    )
    assert body_of(damaged) == [_RUSSIAN]


@pytest.mark.parametrize(
    "line",
    [
        "Le mot «\u00e0» et le mot «\u00c2ge» restent.",
        "A MA\u00c7\u00c3» \u00e9 boa, disse ela.",
        "Der Preis f\u00e4llt: \u00c4rger in Norland.",
        "\u00c0 la une : l'\u00eele de No\u00ebl.",
    ],
)
def test_sound_accents_are_left_alone(line: str) -> None:
    """Accents beside quotation marks are no damage."""
    assert body_of(line) == [line]
