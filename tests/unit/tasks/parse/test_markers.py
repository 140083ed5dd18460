"""Status markers and genres."""

import pytest

from tasks.models import Marker
from tasks.parse.markers import read_headline, read_status_line, urgency


@pytest.mark.parametrize(
    ("headline", "text", "markers", "genres"),
    [
        ("UPDATE 2-Ferry returns", "Ferry returns", [("update", 2)], ()),
        (
            "CORRECTED-UPDATE 1-Ferry returns",
            "Ferry returns",
            [("correction", None), ("update", 1)],
            (),
        ),
        ("WRAPUP 3-Ferry returns", "Ferry returns", [("wrapup", 3)], ()),
        ("FACTBOX-Ferries of Norland", "Ferries of Norland", [("factbox", None)], ("factbox",)),
        ("EXCLUSIVE: Ferry returns", "EXCLUSIVE: Ferry returns", [("exclusive", None)], ()),
        ("ANALYSIS: Ferry returns", "ANALYSIS: Ferry returns", [("analysis", None)], ("analysis",)),
        ("EXCLUSIVE-Ferry returns", "Ferry returns", [("exclusive", None)], ()),
        ("URGENT Ministers meet", "Ministers meet", [("urgent", None)], ()),
        ("(2nd LEAD) Ferry returns", "Ferry returns", [("lead", 2)], ()),
        ("(LEAD) Ferry returns", "Ferry returns", [("lead", 1)], ()),
        ("Breaking: ferry returns", "ferry returns", [("breaking", None)], ()),
        ("EILMELDUNG: Fähre kehrt zurück", "Fähre kehrt zurück", [("urgent", None)], ()),
        ("Eil +++ Fähre kehrt zurück", "Fähre kehrt zurück", [("urgent", None)], ()),
        ("СРОЧНО: Паром вернулся", "Паром вернулся", [("urgent", None)], ()),
        ("ALERTE - Le bac revient", "Le bac revient", [("alert", None)], ()),
        ("(AMPL) Vuelve el barco", "Vuelve el barco", [("update", None)], ()),
        ("BREAKING | Ferry returns", "Ferry returns", [("breaking", None)], ()),
        ("OPINION | Ferry returns", "OPINION | Ferry returns", [("opinion", None)], ("opinion",)),
        ("URGENT. Ferry returns", "Ferry returns", [("urgent", None)], ()),
        ("*URGENT* Ferry returns", "Ferry returns", [("urgent", None)], ()),
        ("+++ EIL +++ Fähre kehrt zurück", "Fähre kehrt zurück", [("urgent", None)], ()),
        ("【速報】フェリー帰る", "フェリー帰る", [("breaking", None)], ()),
        ("[속보] 배 돌아와", "배 돌아와", [("breaking", None)], ()),
        ("عاجل: العبارة تعود", "العبارة تعود", [("urgent", None)], ()),
        ("2nd LD Writethru: Ferry returns", "Ferry returns", [("lead", 2)], ()),
        ("Analysis: Ferry woes", "Analysis: Ferry woes", [("analysis", None)], ("analysis",)),
        ("Explainer-Why ferries sink", "Why ferries sink", [("explainer", None)], ("explainer",)),
        ("Exclusive-Ferry returns", "Ferry returns", [("exclusive", None)], ()),
        ("LIVE: Ferry returns", "LIVE: Ferry returns", [("live", None)], ("live",)),
        ("Live-in help is rare", "Live-in help is rare", [], ()),
        ("Analysis-paralysis on the pier", "Analysis-paralysis on the pier", [], ()),
        ("21st lead singer", "21st lead singer", [], ()),
        ("Alerta en el puerto", "Alerta en el puerto", [], ()),
        ("Ferry returns", "Ferry returns", [], ()),
        ("Update your ferry plans", "Update your ferry plans", [], ()),
        ("TEXTBOOK case", "TEXTBOOK case", [], ()),
        ("UPDATE 2-", "UPDATE 2-", [], ()),
        ("", "", [], ()),
    ],
)
def test_headlines(
    headline: str, text: str, markers: list[tuple[str, int | None]], genres: tuple[str, ...]
) -> None:
    """Marks of the wire go from the front, all of them; words that readers see stay."""
    found = read_headline(headline)
    assert found.text == text
    assert [(each.kind, each.number) for each in found.markers] == markers
    assert found.genres == genres


def test_takes() -> None:
    """The number of a take goes from the end; other figures stay."""
    assert read_headline("Ferry returns =2")[::3] == ("Ferry returns", 2)
    assert read_headline("Ferry returns 2")[::3] == ("Ferry returns 2", None)
    assert read_headline("2+2=4")[::3] == ("2+2=4", None)


@pytest.mark.parametrize(
    ("line", "markers"),
    [
        ("URGENT", [("urgent", None)]),
        ("*** FLASH ***", [("flash", None)]),
        ("UPDATE 3", [("update", 3)]),
        ("2ND LEAD", [("lead", 2)]),
        ("FIRST LEAD", [("lead", 1)]),
        ("1ST LD-WRITETHRU", [("writethru", 1)]),
        ("MORE", [("more", None)]),
        ("KILL", [("kill", None)]),
        ("TIMELINE", [("timeline", None)]),
    ],
)
def test_status_lines(line: str, markers: list[tuple[str, int | None]]) -> None:
    """A line that holds a mark alone is one, whatever stars are around it."""
    found = read_status_line(line)
    assert found is not None
    assert [(each.kind, each.number) for each in found.markers] == markers
    assert all(each.raw.strip() for each in found.markers)


@pytest.mark.parametrize("line", ["", "Urgent", "URGENT MATTERS", "LEAD PIPES", "urgent"])
def test_other_lines(line: str) -> None:
    """Words in small letters, or more words, are no status."""
    assert read_status_line(line) is None


def test_urgency() -> None:
    """The most urgent word counts; words that are no priority count for nothing."""
    kinds = [Marker(kind=kind) for kind in ("update", "urgent", "bulletin")]
    assert urgency(tuple(kinds)) == 1
    assert urgency(tuple(kinds[:2])) == 2
    assert urgency(tuple(kinds[:1])) is None
    assert urgency(()) is None


def test_a_take_without_a_space() -> None:
    """The number of a part stands behind the headline with a space or without one."""
    assert read_headline("Ferry returns=2").take == 2
    assert read_headline("Ferry returns =2").take == 2
    assert read_headline("1+1=2").take is None
