# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Headlines, and what is appended to them."""

import pytest

from tasks.parse.headlines import (
    attribution,
    before_site,
    can_be_headline,
    is_stopped,
    same,
    without_site,
)

_SENTENCE = "The ferry left the port of Norvik on Friday with forty people on board"


@pytest.mark.parametrize("end", [".", "!", "?", "…", '."', ".”", "!)"])
def test_what_a_sentence_ends_with(end: str) -> None:
    """A full stop, or a closing mark behind one, ends a sentence; a mark alone does not."""
    assert is_stopped(f"{_SENTENCE}{end}")
    assert not is_stopped(f"{_SENTENCE}{end}, and back")
    assert not is_stopped(f'{_SENTENCE}"')


def test_what_can_be_a_headline() -> None:
    """A long line that ends as a sentence is none, but above stamps it may be longer."""
    long = f"{_SENTENCE}, the mayor of the town said to reporters late in the evening"
    assert can_be_headline("Ferry returns to Norvik", stamped=False)
    assert can_be_headline("Ferry returns to Norvik.", stamped=False)
    assert 130 < len(long) < 169
    assert can_be_headline(long, stamped=False)
    assert not can_be_headline(f"{long}.", stamped=False)
    assert can_be_headline(f"{long}.", stamped=True)
    assert not can_be_headline(f"{long}, and {_SENTENCE}.", stamped=True)
    assert not can_be_headline("word " * 60, stamped=True)


@pytest.mark.parametrize(
    ("headline", "cut"),
    [
        ("Ferry returns | Norvik Times", "Ferry returns"),
        ("Ferry returns - norvik times", "Ferry returns"),
        ("Ferry returns | World News | Norvik Times", "Ferry returns"),
        ("Ferry returns | Sport | Norvik Times | Norvik Times", "Ferry returns"),
        ("Ferry returns | World News", "Ferry returns | World News"),
        ("Ferry returns | Harbour | Norvik Times", "Ferry returns | Harbour"),
        ("Norvik Times - a portrait", "Norvik Times - a portrait"),
        ("Norvik-Times", "Norvik-Times"),
    ],
)
def test_sites(headline: str, cut: str) -> None:
    """A known site goes from the end, with the section before it; an unknown name stays."""
    assert without_site(headline, ["Norvik Times", ""]) == cut
    assert without_site(headline, []) == headline


@pytest.mark.parametrize(
    ("headline", "who"),
    [
        ("Ferry sinks off Norvik - sources", "sources"),
        ("Ferry sinks off Norvik – Norland Police", "Norland Police"),
        ("Ferry sinks off Norvik - UN", "UN"),
        ("Ferry sinks off Norvik -- police chief", "police chief"),
        ("Ferry sinks - nobody hurt", None),
        ("Ferry sinks - 'a great loss'", None),
        ("Norvik-Sund ferry sinks", None),
        ("Ferry sinks - Mayor Ada Quill Of The Old Town Norvik", None),
        ("Ferry sinks - 40 dead", None),
        ("", None),
    ],
)
def test_attribution(headline: str, who: str | None) -> None:
    """A name, initials or a word for a source after a dash say who says it; other words do not."""
    assert attribution(headline) == who


def test_same() -> None:
    """Case, marks and spaces make no other headline; two missing ones are not the same."""
    assert same("Ferry ‘returns’ to Norvik", "FERRY RETURNS TO NORVIK.")
    assert not same("Ferry returns", "Ferry returned")
    assert not same(None, None)
    assert not same("", "")


def test_copies_without_the_site() -> None:
    """A copy is recognised as what stands before one of the headline's marks."""
    assert before_site("Ferry returns | News | Norvik Times", "Ferry returns")
    assert before_site("Ferry returns | News | Norvik Times", "ferry returns – news")
    assert not before_site("Ferry returns | Norvik Times", "Ferry")
    assert not before_site("Ferry returns", "Ferry returns")


def test_a_paragraph_without_its_full_stop_is_no_headline() -> None:
    """A line as long as a paragraph is one even if its full stop is lost."""
    line = "The ferry left the port of Norvik with forty people on board " * 3
    assert not can_be_headline(line.strip(), stamped=False)
    assert not can_be_headline(line.strip(), stamped=True)
