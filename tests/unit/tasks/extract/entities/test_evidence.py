from tasks.extract.entities.evidence import evidence
from tasks.extract.entities.features import Names
from tasks.extract.entities.islands import breaks, islands
from tasks.extract.entities.tokens import tokenise

NAMES = Names()


def told(text: str) -> dict[str, tuple[str, ...]]:
    tokens = tokenise(text)
    words = ["", "", *tokens.words, "", ""]
    found = islands(tokens, breaks(text, tokens))
    windows = [[NAMES.word(word) for word in words[start : end + 4]] for start, end in found]
    return evidence(tokens.words, windows, NAMES)


def test_signs_of_one_place_hold_in_the_whole_text() -> None:
    """A title before a name somewhere is known wherever the name stands."""
    assert "d:mr" in told("he met Mr. Zorvak. Then Zorvak left")["zorvak"]


def test_prepositions_and_speech_are_signs() -> None:
    """Who speaks, and what one is in, leave different signs."""
    found = told("the ship lay in Zorvak when Bremlin said so")
    assert "d:in" in found["zorvak"]
    assert "d:said" in found["bremlin"]


def test_small_spelling_is_a_sign() -> None:
    """A word that the text also writes small is less of a name."""
    assert "d:small" in told("the Storm was a storm")["storm"]


def test_sports_reports_are_told() -> None:
    """Three words of sport make a sports report."""
    text = "the league match in which Zorvak won the championship"
    assert "sp" in told(text)["zorvak"]
    assert "sp" not in told("the trial in which Zorvak won")["zorvak"]


def test_figures_make_a_sports_report() -> None:
    """Tables of results are known by their figures."""
    assert "sp" in told("Zorvak 3 Bremlin 2\nZorvak 1 Bremlin 0")["zorvak"]


def test_unknown_words_have_no_signs() -> None:
    """Nothing is known of a word that is not in the text."""
    assert "zorvak" not in told("a text")
