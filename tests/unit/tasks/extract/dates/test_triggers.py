from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.dates.triggers import CORE, cores, places

PIECES = (
    "1999",
    "FY24",
    "Q3x",
    "9/11",
    "10.30",
    "8",
    "Friday",
    "days",
    "May",
    "march",
    "\u201990s",
    "'",
)
PIECES += ("St. Patrick's Day", "2024\ub144", "o'clock", "x", " ", "-", ",", "$", "\n")


def starts(text: str, floor: int = 0) -> list[str]:
    """The texts from each place where an expression with the first core may start."""
    core = CORE.search(text)
    assert core is not None
    return [text[place : core.end()] for place in places(text, core, floor)]


def test_lead_words_farthest_first() -> None:
    """Only words that can belong to the expression are tried, the farthest first."""
    assert starts("after three more years") == ["three more years", "more years", "years"]


def test_never_before_the_floor() -> None:
    """No place lies in the expression before."""
    assert starts("three more years", floor=6) == ["more years", "years"]


def test_words_without_time() -> None:
    """Text with no word of time has no core."""
    assert CORE.search("We may march, he said for $2000 to the Marchioness") is None


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_cores_are_all_matches(text: str) -> None:
    """Looking only where a core may begin finds what trying every place finds."""
    assert [core.span() for core in cores(text)] == [core.span() for core in CORE.finditer(text)]


def test_joints_do_not_open() -> None:
    """A word like "of" may stand within an expression, but none is tried from it."""
    assert starts("and of the first of two more years")[:2] == [
        "the first of two more years",
        "first of two more years",
    ]


def test_marks_end_the_words_that_lead() -> None:
    """A word that a mark opens may lead; those before the mark do not belong to it."""
    assert starts('every "last 1,200 years')[:2] == ["last 1,200 years", "1,200 years"]
    assert starts("the next, two years")[0] == "the next, two years"
    assert starts("the next\n\nyear") == ["year"]
