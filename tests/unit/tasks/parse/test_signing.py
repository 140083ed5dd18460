# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Bylines that only their neighbours tell."""

import pytest

from tasks.parse.signing import is_by_alone
from tests.unit.tasks.parse.helpers import LEAD, MORE, article, body, page

HEADLINE = "Ferry returns to Norvik"


@pytest.mark.parametrize("by", ["By", "By:", "Written by", "WORDS BY"])
def test_a_byline_on_two_lines(by: str) -> None:
    """A lone "By" credits whom the next line names, with the job, and both lines go."""
    found = article(HEADLINE, by, "Ada Quill Staff Writer", "14:00, 28 Apr 2024", LEAD, MORE)
    assert [(one.name, one.role) for one in found.bylines] == [("Ada Quill", "Staff Writer")]
    assert (found.headline, found.teaser, body(found)) == (HEADLINE, None, [LEAD, MORE])


@pytest.mark.parametrize("line", ["Von", "Par:", "Ein Kommentar von", "Author of the article:"])
def test_a_by_on_its_own(line: str) -> None:
    """A page may put the "By" of any language on a line of its own."""
    assert is_by_alone(line, scraped=True)
    assert not is_by_alone(f"{line} Ada Quill", scraped=True)
    assert not is_by_alone(line, scraped=False)


def test_by_without_a_name_below_stays() -> None:
    """A lone "By" above a line that names nobody is left alone."""
    found = article(HEADLINE, "By", "the time the boats were back, it was night.", LEAD, MORE)
    assert found.bylines == ()


def test_a_bare_name_above_a_stamp() -> None:
    """A name between headline and stamp is the author's, not a teaser."""
    found = article(HEADLINE, "Ada Quill", "April 28, 2024 9:10 am", LEAD, MORE)
    assert ([one.name for one in found.bylines], found.teaser) == (["Ada Quill"], None)


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        (
            ("Ada Quill and Una Marsh in Norvik, Tom Farrow in Sund",),
            [("Ada Quill", None), ("Una Marsh", "Norvik"), ("Tom Farrow", "Sund")],
        ),
        (("Ada Quill and Una Marsh",), [("Ada Quill", None), ("Una Marsh", None)]),
        (("Анна Роу, Том Пелл",), [("Анна Роу", None), ("Том Пелл", None)]),
        (("Ada Quill Senior Correspondent",), [("Ada Quill", None)]),
        (("Ada Quill", "NWN News, Norvik"), [("Ada Quill", "Norvik")]),
    ],
)
def test_names_above_a_stamp(lines: tuple[str, ...], authors: list[tuple[str, str | None]]) -> None:
    """Several names, one with a job, and one above its house are authors, no teaser."""
    found = article(HEADLINE, *lines, "April 28, 2024 9:10 am", LEAD, MORE)
    assert [(one.name, one.place) for one in found.bylines] == authors
    assert found.teaser is None


@pytest.mark.parametrize(
    "line",
    [
        "Harbour Board Quits, Mayor Stays.",
        "Norvik Mayor Accused Of Secret Deal For Harbour",
        "Ferry Line Opens Talks in Sund Against The Odds",
    ],
)
def test_a_second_headline_above_a_stamp_is_no_list_of_names(line: str) -> None:
    """Capitalised words that end as a sentence, or are many, stay the teaser."""
    found = article(HEADLINE, line, "April 28, 2024 9:10 am", LEAD, MORE)
    assert (found.bylines, found.teaser) == ((), line)


@pytest.mark.parametrize("title", ["Associated Press Writer", "Harbour Editor", "Staff Reporter"])
def test_the_title_below_a_byline(title: str) -> None:
    """A job on the line right below a byline is the authors'."""
    found = article(HEADLINE, "By ADA QUILL and UNA MARSH", title, f"SUND, Norland (AP) -- {LEAD}")
    assert [(one.name, one.role) for one in found.bylines] == [
        ("Ada Quill", title),
        ("Una Marsh", title),
    ]
    assert body(found) == [LEAD]


@pytest.mark.parametrize("line", ["The new editor", "Mayor names new harbour director"])
def test_no_title_below_a_byline(line: str) -> None:
    """A line with small letters that ends in a job is a headline or a subhead."""
    assert line in body(article(HEADLINE, "By Ada Quill", line, LEAD, MORE))


@pytest.mark.parametrize("line", ["Sund Park", "Middle East", "Norvik Election", "LATE NEWS"])
def test_places_and_sections_above_a_stamp_are_no_authors(line: str) -> None:
    """What has a name's shape but ends as places and sections do credits nobody."""
    assert article(HEADLINE, line, "April 28, 2024 9:10 am", LEAD, MORE).bylines == ()


def test_a_headline_is_never_an_author() -> None:
    """The first line stays the headline, even where it is a name."""
    found = article("Ada Quill", "April 28, 2024 9:10 am", LEAD, MORE)
    assert (found.headline, found.bylines) == ("Ada Quill", ())


STAMP = "3. Mai 2024, 10:15 Uhr"


@pytest.mark.parametrize(
    "lines",
    [
        ("Ada Quill", "Una Marsh", STAMP),
        (STAMP, "Ada Quill | Una Marsh"),
        ("Ada Quill og Una Marsh", "Norvik", STAMP),
        ("Von", "* Ada Quill,", "* Una Marsh"),
        ("Author of the article:", "By Ada Quill and Una Marsh"),
    ],
)
def test_names_beside_the_stamp_of_a_page(lines: tuple[str, ...]) -> None:
    """On a page the names above and below a stamp or a lone "By" are the authors', in order."""
    found = page(HEADLINE, *lines, LEAD, MORE)
    assert [one.name for one in found.bylines] == ["Ada Quill", "Una Marsh"]
    assert found.headline == HEADLINE


def test_the_job_of_a_name_above_a_stamp() -> None:
    """A job on the line below the name, or behind it, is the author's."""
    for lines in (("Ada Quill", "Staff Reporter"), ("Ada Quill Staff Reporter",)):
        found = page(HEADLINE, *lines, STAMP, LEAD, MORE)
        assert [(one.name, one.role) for one in found.bylines] == [("Ada Quill", "Staff Reporter")]


def test_a_second_name_below_a_byline_is_no_author() -> None:
    """Where a byline names the author, another name near it may be of who is shown."""
    found = page(HEADLINE, "By Ada Quill", "Una Marsh", STAMP, LEAD, MORE)
    assert [one.name for one in found.bylines] == ["Ada Quill"]


def test_an_authors_name_that_recurs_goes() -> None:
    """What names the author once more is no text."""
    found = page(HEADLINE, "Ada Quill Reporter", STAMP, "Ada Quill Reporter", STAMP, LEAD, MORE)
    assert ([one.name for one in found.bylines], body(found)) == (["Ada Quill"], [LEAD, MORE])


def test_a_bare_name_below_a_stamp_of_other_texts_stays() -> None:
    """In a text that is no page a name below a stamp may be anything."""
    assert article(HEADLINE, "April 28, 2024 9:10 am", "Ada Quill", LEAD, MORE).bylines == ()
