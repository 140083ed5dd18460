import pytest

from tasks.extract.quotes.judge import Standing, is_quotation
from tasks.extract.quotes.marks import lines


def judged(text: str, standing: Standing) -> bool:
    (line,) = lines(text)
    return is_quotation(text, line.quoted[0], standing)


@pytest.mark.parametrize("standing", ["cued", "linked", "bare"])
def test_one_word_needs_a_verb_beside_it(standing: Standing) -> None:
    """A single word is a quotation only right beside a verb of speech."""
    assert judged('"Never," he said', "spoken")
    assert not judged('a "success" in all', standing)


def test_titles_need_a_verb_beside_them() -> None:
    """Words in title case are a title unless somebody says them."""
    assert not judged('in "Storm Over Norvik" now', "linked")
    assert judged('they sang "Storm Over Norvik" now', "spoken")


def test_cited_headlines_are_no_quotations() -> None:
    """A headline followed by its author or address is cited, not said."""
    assert not judged('"Ships are stuck in the ice," by Piet Rasko', "linked")
    assert not judged('"Ships are stuck in the ice" https://example.org', "linked")
