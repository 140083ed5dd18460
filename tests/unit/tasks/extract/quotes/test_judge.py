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


def test_titles_that_a_clause_begins_with() -> None:
    """A title may stand right behind a verb of speech, if it is the subject of what was said."""
    assert not judged('she said "Storm Over Norvik" was her best', "spoken")
    assert judged('she said "We will be there" was her answer', "spoken")


def test_cited_headlines_are_no_quotations() -> None:
    """A headline followed by its author or address is cited, not said."""
    assert not judged('"Ships are stuck in the ice," by Piet Rasko', "linked")
    assert not judged('"Ships are stuck in the ice" https://example.org', "linked")


def test_fragments_are_not_cited() -> None:
    """A fragment in small letters is no headline, whoever stands behind it."""
    assert judged('praised as "the best of all pilots" by Venn', "linked")


def test_short_fragments_without_a_speaker_are_scare_quotes() -> None:
    """Three words that nobody says only set off a term; more of them are somebody's words."""
    assert not judged('the "fast and cheap" ships', "bare")
    assert judged('the "fast and cheap but leaky" ships', "bare")


def test_no_sentence_ends_in_a_title() -> None:
    """Words in title case with the end of a sentence among them are no title."""
    assert judged('in "The Mayor. Our Mayor." now', "linked")
    assert not judged('in "The Mayor of Norvik" now', "linked")


def test_words_that_are_announced_need_no_verb() -> None:
    """What is chanted, or what somebody is called, may be in title case."""
    assert judged('chants of "Ships For Norvik" rose', "worded")
