import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.page import article, boilerplate, looks_like_page
from tests.unit.tasks.clean.page.samples import PAGES, Sample

TEXT = st.text(alphabet="aZ é.:*©?|\t 漢。\u0627", max_size=40)
PAGE = st.lists(TEXT, max_size=60)
EACH_PAGE = pytest.mark.parametrize("sample", PAGES.values(), ids=PAGES)
WIRE = [
    "MARLBERG, Oct 3 - The central bank of Ostrania held its main rate at 4 percent on Thursday,",
    "as all nine economists asked by this agency had expected.",
    "",
    'Governor Petra Quill said prices were rising more slowly. "We see no need for haste."',
    "",
    "Rates since January:",
    *[f"Month {month}  {4 + month / 4}" for month in range(1, 31)],
]


@EACH_PAGE
def test_the_body_is_the_article_and_nothing_else(sample: Sample) -> None:
    """Of a whole page exactly the article's paragraphs, subheads and standfirst are its body."""
    assert article(sample.lines).body == sample.places("B")


@EACH_PAGE
def test_the_headline_is_told_from_the_body(sample: Sample) -> None:
    """The headline is found by its place and is no part of the body."""
    assert [article(sample.lines).headline] == sample.places("H")


@EACH_PAGE
def test_byline_and_stamps_are_the_head(sample: Sample) -> None:
    """The lines that name the maker and the time are given apart, in order."""
    assert article(sample.lines).head == sample.places("S")


@EACH_PAGE
def test_boilerplate_is_all_the_rest(sample: Sample) -> None:
    """Boilerplate names every line with ink that is not headline, head or body, and no other."""
    ranges = boilerplate(sample.lines)
    dropped = [place for start, end, _ in ranges for place in range(start, end)]
    assert [place for place in dropped if sample.lines[place].strip()] == [
        place for place in sample.places(".") if sample.lines[place].strip()
    ]


@EACH_PAGE
def test_a_page_looks_like_one(sample: Sample) -> None:
    """A page's dump is known by its layout, in any language."""
    assert looks_like_page(sample.lines)


def test_an_article_does_not_look_like_a_page() -> None:
    """A wire story, short lines and all, is no page."""
    assert not looks_like_page(WIRE)


def test_the_rules_say_what_was_dropped() -> None:
    """Menus, related stories, comments and footer are dropped by rules of those names."""
    rules = [rule for _, _, rule in boilerplate(PAGES["english"].lines)]
    assert rules[0] == "page.navigation"
    assert {"page.caption", "page.related", "page.comments", "page.footer"} <= set(rules)


def test_a_box_deeper_than_the_article_is_no_part_of_it() -> None:
    """A long box behind an article, deeper in the page, does not win over the article."""
    box = [
        "",
        *("            Prose of a box that explains a thing at length, line upon line.",) * 2,
    ]
    page = PAGES["german"]
    assert article([*page.lines, *box]).body == page.places("B")


def test_what_holds_no_prose_has_no_article() -> None:
    """Where nothing reads as a paragraph, no article is found and nothing is furniture."""
    menu = ["  * Home", "  * Sport", "  * Weather"] * 10
    assert article(menu) == (None, [], [])
    assert boilerplate(menu) == []


def test_nothing_comes_of_nothing() -> None:
    """No lines, no article."""
    assert article([]) == (None, [], [])
    assert boilerplate([]) == []
    assert not looks_like_page([])


@given(PAGE)
def test_any_lines_are_taken(lines: list[str]) -> None:
    """Whatever the lines, headline, head and body are distinct lines with ink, in order."""
    found = article(lines)
    places = [*found.head, *found.body, *([] if found.headline is None else [found.headline])]
    assert len(places) == len(set(places))
    assert found.body == sorted(found.body)
    assert all(lines[place].strip() for place in places)


@given(PAGE)
def test_ranges_are_in_order_and_apart(lines: list[str]) -> None:
    """The ranges of boilerplate do not overlap, are not empty and stay inside the page."""
    end_before = 0
    for start, end, rule in boilerplate(lines):
        assert end_before <= start < end <= len(lines)
        assert rule.startswith("page.")
        end_before = end
