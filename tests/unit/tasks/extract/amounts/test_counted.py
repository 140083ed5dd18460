import pytest

from tasks.extract.amounts.counted import ends_phrase, noun_at, single_at


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        (" boats sank", "boats"),
        (" old grey boats sank", "boats"),
        (" people", "people"),
        (" police boats sank", "boats"),
        (" arms dealers fled", "dealers"),
        (" Norvik Industries boats", "boats"),
        (" U.S. boats", "boats"),
        (" U.S.-made boats", "boats"),
        (" boats' owners", "boats"),
        (" boats.", "boats"),
        (" very old grey boats", None),
        (" of the boats", None),
        (" years", None),
        (" boat's", None),
        (" says", None),
        (" crisis", None),
        ("\nBoats 12", None),
        (" Boats", "Boats"),
        ("-boats", None),
    ],
)
def test_nouns(text: str, noun: str | None) -> None:
    """The counted noun is the nearest plural, at most two words away; some words end the search."""
    found = noun_at(text, 0)
    assert (found and found[1]) == noun
    assert found is None or text[: found[0]].endswith(found[1])


def test_one_counts_few() -> None:
    """The number one counts people and the like; "one boat" tells a story, not a count."""
    assert single_at(" soldier died", 0) == (8, "soldier")
    assert single_at(" boat sank", 0) is None


@pytest.mark.parametrize(
    ("text", "following", "ends"),
    [
        ("5 in May", "in", True),
        ("5, and", ",", True),
        ("5", "", True),
        ("5\nBoats", "Boats", True),
        ("5 low boats", "low", False),
    ],
)
def test_what_can_not_be_counted(text: str, following: str, *, ends: bool) -> None:
    """Function words, marks and new rows end a phrase."""
    assert ends_phrase(text, 1, following) is ends
