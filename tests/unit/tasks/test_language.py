# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Which language a text is in."""

import pytest

from tasks.language import detect, is_foreign, primary_tag


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry left the port on Friday with forty people on board, the mayor said.", "en"),
        ("Die Fähre hat den Hafen am Freitag mit vierzig Gästen verlassen, sagte er.", "de"),
        ("Le ferry a quitté le port vendredi avec quarante personnes à bord, dit-il.", "fr"),
        ("El ferry salió del puerto el viernes con cuarenta personas a bordo, dijo.", "es"),
        ("Паром вышел из порта в пятницу, на борту было сорок человек, сказал мэр.", "ru"),
        ("غادرت العبارة الميناء يوم الجمعة وعلى متنها أربعون شخصا بحسب رئيس البلدية.", "ar"),
        ("渡轮周五离开港口，船上共有四十人。", "zh"),
        ("フェリーは金曜日に港を出た。乗客は四十人だった。", "ja"),
        ("नौका शुक्रवार को बंदरगाह से निकली और उस पर चालीस लोग सवार थे।", "hi"),
        ("페리는 금요일에 항구를 떠났고 승객은 마흔 명이었다.", "ko"),
    ],
)
def test_sentences(text: str, language: str) -> None:
    """One sentence is enough for the languages that feeds bring."""
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "12:30 1-0 2-1", "— … —", "OK"])
def test_no_evidence(text: str) -> None:
    """A text without words has no language, rather than a guessed one."""
    assert detect(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sund Harbour Co 2nd qtr net\nShr 12 cts vs 11 cts\nNet 4.5 mln vs 3.2 mln", "en"),
        ("Kestrel Bay 2 Norvik 1\nGenfurt 13 Sund 10\nTarn 1 Kapell 1", None),
        ("Ergebnisse vom 10. März\nGewinn je Aktie 12 statt 11 Cent, Umsatz 33,1 Millionen", "de"),
    ],
)
def test_tables_of_figures(text: str, language: str | None) -> None:
    """A table whose few words could be of several languages has none, not a wrong one."""
    assert detect(text) == language


def test_foreign_words_do_not_turn_english() -> None:
    """English that quotes foreign names stays English, and the reverse."""
    english = "The paper Le Monde and the daily Die Zeit said that they had seen the letter. " * 3
    german = "Die Sprecherin sagte, der Song „The End of the World“ sei nicht mehr zu hören. " * 3
    assert (detect(english), detect(german)) == ("en", "de")


@pytest.mark.parametrize(
    ("tag", "primary"), [("en-GB", "en"), ("DE_at", "de"), ("", None), (None, None), ("1x", None)]
)
def test_primary_tag(tag: str | None, primary: str | None) -> None:
    """Only the primary part of a language tag counts, in small letters."""
    assert primary_tag(tag) == primary


@pytest.mark.parametrize("text", ["Das Schiff und die Stadt", "Порт закрыт, сказал он"])
def test_surely_foreign(text: str) -> None:
    """A text is foreign where its script or function words say so."""
    assert is_foreign(text)


@pytest.mark.parametrize("text", ["Orla van der Venn, Luis de la Tarn", "Port closed", ""])
def test_names_are_not_foreign(text: str) -> None:
    """The particles of names are no words of a language, and nothing is no evidence."""
    assert not is_foreign(text)
