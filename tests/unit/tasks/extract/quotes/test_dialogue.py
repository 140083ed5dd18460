import pytest

from tasks.extract.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "— Порт останется открытым, — сказала Венн. — Мы строим.\n— Хорошо, — ответил он.",
            "ru",
            ["Порт останется открытым", "Мы строим.", "Хорошо"],
        ),
        (
            "—El puerto seguirá abierto —dijo Orla Venn—. Construimos.\n—Bien —respondió Rasko.",
            "es",
            ["El puerto seguirá abierto", "Construimos.", "Bien"],
        ),
        ("\u2013 Port pozostanie otwarty. \u2013 Venn wstała.", "pl", ["Port pozostanie otwarty."]),
    ],
)
def test_speech_behind_a_dash(text: str, language: str, expected: list[str]) -> None:
    """In a line that opens with a dash, speech and report take turns."""
    found = find_quotes(text, (), language)
    assert [quote.text for quote in found] == expected
    assert all(text[quote.start : quote.end] == quote.text for quote in found)


@pytest.mark.parametrize(
    "text",
    [
        "— Порт Тарн\n— Порт Норвик",
        "Порт — это город, — сказала Венн.",
        "— Порт — главный объект города.",
    ],
)
def test_lists_and_asides_are_no_speech(text: str) -> None:
    """A list or a dash inside a sentence gives no speech."""
    assert find_quotes(text, (), "ru") == ()


def test_marks_go_before_dashes() -> None:
    """Where a text has quotation marks, its dashes open no speech."""
    text = "«Порт останется открытым», — сказала Венн.\n— Список, — пункт."
    assert [quote.text for quote in find_quotes(text, (), "ru")] == ["Порт останется открытым"]
