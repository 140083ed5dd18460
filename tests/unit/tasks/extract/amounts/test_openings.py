from tasks.extract.amounts.openings import openings


def test_openings() -> None:
    """An amount may begin at a figure, a number word, or the article before a multiple."""
    text = "A third of us saw 12 boats, twenty oars and a dozen nets."
    assert {text.index(word) for word in ("A third", "12", "twenty", "a dozen")} <= {
        *openings(text)
    }


def test_most_words_are_no_openings() -> None:
    """Nothing is looked at where no number can begin."""
    assert openings("The boats of the harbour lay still.") == []
