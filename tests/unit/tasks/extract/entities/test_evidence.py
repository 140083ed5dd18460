from tasks.extract.entities.evidence import Evidence
from tasks.extract.entities.islands import breaks, islands
from tasks.extract.entities.tokens import tokenise


def evidence(text: str) -> Evidence:
    tokens = tokenise(text)
    return Evidence(tokens, islands(tokens, breaks(text, tokens)))


def test_signs_of_one_place_hold_in_the_whole_text() -> None:
    """A title before a name somewhere is known wherever the name stands."""
    assert "d:mr" in evidence("he met Mr. Zorvak. Then Zorvak left").features("zorvak")


def test_prepositions_and_speech_are_signs() -> None:
    """Who speaks, and what one is in, leave different signs."""
    found = evidence("the ship lay in Zorvak when Bremlin said so")
    assert "d:in" in found.features("zorvak")
    assert "d:said" in found.features("bremlin")


def test_small_spelling_is_a_sign() -> None:
    """A word that the text also writes small is less of a name."""
    assert "d:small" in evidence("the Storm was a storm").features("storm")


def test_sports_reports_are_told() -> None:
    """Three words of sport make a sports report."""
    text = "the league match in which Zorvak won the championship"
    assert "sp" in evidence(text).features("zorvak")
    assert "sp" not in evidence("the trial in which Zorvak won").features("zorvak")


def test_unknown_words_have_no_signs() -> None:
    """Nothing is known of a word that is not in the text."""
    assert not evidence("a text").features("zorvak")
