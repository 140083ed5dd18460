# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Datelines that a script's agencies set in their own way."""

from datetime import date

import pytest

from tasks.parse.abroad import own_form

HINT = date(2026, 3, 11)


@pytest.mark.parametrize(
    ("text", "places", "day", "agency", "credit"),
    [
        ("新华社松德3月10日电（记者王明）雨。", ("松德",), "2026-03-10", "新华社", "记者 王明"),
        ("【スンド共同】雨。", ("スンド",), None, "共同", None),
        ("【スンド=時事】雨。", ("スンド",), None, "時事", None),
        ("[スンド 10日 ロイター] - 雨。", ("スンド",), None, "ロイター", None),
        ("【3月10日 AFP】雨。", (), "2026-03-10", "AFP", None),
        ("(순드=연합뉴스) 김로 기자 = 비.", ("순드",), None, "연합뉴스", "김로 기자"),
        ("[순드=뉴시스] 비.", ("순드",), None, "뉴시스", None),
        ("СУНД. 10 березня. УНН. Дощ.", ("СУНД",), "2026-03-10", "УНН", None),
        ("СУНД. УНН. Дощ.", ("СУНД",), None, "УНН", None),
    ],
)
def test_forms(
    text: str, places: tuple[str, ...], day: str | None, agency: str, credit: str | None
) -> None:
    """Place, day, agency and reporter are read, and the report starts behind them."""
    found = own_form(text, HINT)
    assert found is not None
    line = found.dateline
    assert (line.places, line.date, line.agency, found.byline) == (places, day, agency, credit)
    assert text[found.end :][0] in "雨비Д"


@pytest.mark.parametrize(
    "text",
    [
        "【速報】雨。",
        "(순드=항구) 비.",
        "СУНД. Дощ. Далі.",
        "СУНД. 10 човнів. УНН. Дощ.",
        "新年",
        "[1] Rain.",
    ],
)
def test_other_brackets(text: str) -> None:
    """Marks, places beside something else and short sentences are no dateline."""
    assert own_form(text, HINT) is None
