import re

from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.wording import Starts, first_words, vocabulary, words

FIRSTS = ("ferry", "two")
STARTS = Starts(FIRSTS, re.compile(r"[\d$]"), ("Rs",))
EXPRESSION = re.compile(r"\b(?:ferry|two)\b|(?<!\w)Rs|\d|\$")


def test_words_are_the_runs_of_letters_and_digits() -> None:
    """Marks part words, and a word that stands twice is cut twice."""
    assert words("Two ferries, two o'clock") == ("Two", "ferries", "two", "o", "clock")
    assert vocabulary("ferry to ferry") == {"ferry", "to"}


@given(st.text() | st.text(st.characters(max_codepoint=127)))
def test_words_in_any_script(text: str) -> None:
    """ASCII, which is cut in a way of its own, has the same words as it has in any other text."""
    assert words(text) == tuple(re.findall(r"\w+", text))


def test_forms_are_sought_by_their_first_word() -> None:
    """A form of several words begins with its first one; one without words with none."""
    assert first_words(("St. Orla's Day", "o'clock", "...")) == {"St", "o"}


@given(
    st.text(st.sampled_from("ferytwoRs 3$-é\n")) | st.lists(st.sampled_from(FIRSTS)).map(" ".join)
)
def test_no_place_is_missed(text: str) -> None:
    """Wherever an expression begins, there is a start, and the starts rise."""
    found = STARTS.find(text)
    assert {match.start() for match in EXPRESSION.finditer(text)} <= set(found)
    assert found == sorted(set(found))
