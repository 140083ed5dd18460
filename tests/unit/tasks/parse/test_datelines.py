# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Datelines in every form, and what only looks like one."""

from datetime import date

import pytest

from tasks.parse import find_dateline

HINT = date(2023, 2, 3)

FORMS = [
    ("EAST SUND, Valia (AP) — Rain fell.", ("East Sund",), "Valia", None, "AP"),
    ("SUND (AP) _ Rain fell.", ("Sund",), None, None, "AP"),
    ("SALT CITY, Mo. (AP) — Rain fell.", ("Salt City",), "Mo.", None, "AP"),
    ("SUND, Feb 3 (Reuters) - Rain fell.", ("Sund",), None, "2023-02-03", "Reuters"),
    ("SUND/VALE, Feb 3 (Reuters) - Rain fell.", ("Sund", "Vale"), None, "2023-02-03", "Reuters"),
    ("SUND, (Sputnik) - Rain fell.", ("Sund",), None, None, "Sputnik"),
    ("OLD PORT, February 3. /TASS/. Rain fell.", ("Old Port",), None, "2023-02-03", "TASS"),
    ("LISBOA, 3 fev (Xinhua) -- A chuva caiu.", ("Lisboa",), None, "2023-02-03", "Xinhua"),
    ("Sund [Valia], February 3 (ANI): Rain fell.", ("Sund",), "Valia", "2023-02-03", "ANI"),
    ("New Sund, Feb 3 (PTI) The court ruled.", ("New Sund",), None, "2023-02-03", "PTI"),
    ("Sund (dpa) - Rain fell.", ("Sund",), None, None, "dpa"),
    ("СУНД, 3 фев - РИА Новости. Шёл дождь.", ("СУНД",), None, "2023-02-03", "РИА Новости"),
    ("TOKYO, Feb. 3, Kyodo - Rain fell.", ("Tokyo",), None, "2023-02-03", "Kyodo"),
    ("(ANSA) - Rome, February 3 - Rain fell.", ("Rome",), None, "2023-02-03", "ANSA"),
    ("TOKYO, Feb. 3 Kyodo - Rain fell.", ("Tokyo",), None, "2023-02-03", "Kyodo"),
    ("(ANSA) - ROMA, 03 FEB - Piove.", ("Roma",), None, "2023-02-03", "ANSA"),
    ("FRIDAY, Feb. 3, 2023 (HealthWire) -- Rain fell.", (), None, "2023-02-03", "HealthWire"),
    ("SUND (Feb. 3) -- Rain fell.", ("Sund",), None, "2023-02-03", None),
    ("(Reuters) - Rain fell.", (), None, None, "Reuters"),
    ("新华社北京2月3日电(记者张三)下雨了。", ("北京",), None, "2023-02-03", "新华社"),
    ("SUND, March 17 - Rain fell.", ("Sund",), None, "2023-03-17", None),
    ("NEW SUND, N.J., Mach 4 - Rain fell.", ("New Sund",), "N.J.", "2023-03-04", None),
    ("SUND (Valia), Feb 3 (PTI): Rain fell.", ("Sund",), "Valia", "2023-02-03", "PTI"),
    ("Sund, 3rd February 2023 (WAM) -- Rain fell.", ("Sund",), None, "2023-02-03", "WAM"),
    ("Sund (EP) Rain fell.", ("Sund",), None, None, "Europa Press"),
    ("Sund, Valia CNN — Rain fell.", ("Sund",), "Valia", None, "CNN"),
    ("Sund, Valia (CNN)Rain fell.", ("Sund",), "Valia", None, "CNN"),
    ("SUND, Valia (KSND) – Rain fell.", ("Sund",), "Valia", None, "KSND"),
    ("سوند (أ ف ب) - Rain fell.", ("سوند",), None, None, "فرانس برس"),
    ("سوند في 3 فبراير /العمانية/ Rain fell.", ("سوند",), None, "2023-02-03", "العمانية"),
    ("****SUND, MArch 25- Rain fell.", ("Sund",), None, "2023-03-25", None),
]


@pytest.mark.parametrize(("text", "places", "region", "day", "agency"), FORMS)
def test_forms(
    text: str, places: tuple[str, ...], region: str | None, day: str | None, agency: str | None
) -> None:
    """Place, region, day and agency of each form are read, and the report starts behind it."""
    found = find_dateline(text, year_hint=HINT)
    assert found is not None
    line = found.dateline
    assert (line.places, line.region, line.date, line.agency) == (places, region, day, agency)
    assert text.endswith(text[found.end :])
    assert text[found.end :][:1] in "RATПШ下CP"


@pytest.mark.parametrize(
    "text",
    [
        "SUNDBANK (SBK) - The bank said profit rose.",
        "Feb. 3, 2023 - The dam above Sund breaks.",
        "Sund Festival (Feb. 3) - A review.",
        'He read: "SUND (AP) — Rain fell."',
        '"SUND (AP) — Rain fell," it said.',
        "BREAKING - The bridge broke in the night.",
        "NATO — The alliance met in the night.",
        "The minister (AP) said - no.",
        "Watch CNN — The channel is live.",
        "SUNDBANK (KSND) – The bank said profit rose.",
        "SUND, Valia (WHO) – The office said rain fell.",
        "Valia (Sund), a port, was quiet.",
        "Officials - many of them tired - went home.",
        "SUND EXCHANGE RATES - APRIL 7 dollar 1.51",
        "Feb 3 - The boats left.",
        "",
        "—",
        "FIFA (March 3) -- The body said on Tuesday that it will meet.",
        "FIXTURES (March 3) - Norland meet Zelin at noon.",
        "THE HARBOUR MASTER (March 3) -- who said so -- has gone.",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    """Tickers, quoted stories, labels, tables and prose with dashes have none."""
    assert find_dateline(text, year_hint=HINT) is None


def test_the_reporter_behind_a_russian_agency() -> None:
    """Who stands between the agency and the report is its author."""
    found = find_dateline("СУНД, 3 фев - РИА Новости, Анна Роу. Шёл дождь.", year_hint=HINT)
    assert found is not None
    assert (found.dateline.agency, found.byline) == ("РИА Новости", "By Анна Роу")


def test_no_agency_is_less_certain() -> None:
    """Capitals and a dash alone are a dateline of low confidence; a known city raises it."""
    unknown = find_dateline("EAST SUND — The bridge broke in the night.")
    known = find_dateline("LONDON — The bridge broke in the night.")
    assert unknown
    assert known
    assert unknown.dateline.confidence < known.dateline.confidence < 1


def test_not_a_city() -> None:
    """A report filed from no city says so."""
    found = find_dateline("ABOARD THE GULL (AP) — The minister spoke.")
    assert found
    assert found.dateline.kind == "other"
    assert found.dateline.places == ("Aboard the Gull",)


def test_byline_glued_to_it() -> None:
    """Names in capitals that run into the place are told from it."""
    text = "By ADA Q. QUILL and TOM FARROW EAST SUND (AP) — The bridge broke."
    found = find_dateline(text)
    assert found
    assert found.dateline.places == ("East Sund",)
    assert found.byline == "By ADA Q. QUILL and TOM FARROW"
    assert text[found.end :] == "The bridge broke."


def test_year_is_never_invented() -> None:
    """Without a year, written or hinted, there is no date; a hint gives the nearest one."""
    text = "SUND, Dec 31 (Reuters) - Rain fell."
    lost, near = find_dateline(text), find_dateline(text, year_hint=date(2024, 1, 1))
    assert lost
    assert lost.dateline.date is None
    assert near
    assert near.dateline.date == "2023-12-31"


def test_agency_that_no_table_knows() -> None:
    """Place and day vouch for an agency that is not in the table; without a day nothing does."""
    found = find_dateline("SUND, Feb 3 (VPB) - Rain fell.", year_hint=HINT)
    assert found
    assert (found.dateline.agency, found.dateline.date) == ("VPB", "2023-02-03")
    assert find_dateline("SUNDCORP (VPB) - Rain fell.", year_hint=HINT) is None


def test_an_agency_alone_is_no_place() -> None:
    """An agency before a dash is credited, and no place is named."""
    found = find_dateline("AP - Rain fell on the town of Sund for a week.", year_hint=HINT)
    assert found
    assert (found.agencies, found.dateline.places) == (("AP",), ())


def test_a_byline_that_runs_into_a_place_in_capitals() -> None:
    """The place in capitals is told from the names in small letters before it."""
    text = "By Ada Quill NORVIK, March 10 (Reuters) - Rain fell."
    found = find_dateline(text, year_hint=HINT)
    assert found
    assert (found.byline, found.dateline.places) == ("By Ada Quill", ("Norvik",))
    assert find_dateline("By Ada Quill, SUND NEWS - Mar 10, 2026 - 18:05 | World") is None
