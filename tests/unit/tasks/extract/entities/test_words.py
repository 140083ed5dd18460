import pytest

from tasks.extract.entities.words import beside, flags, here, near, shape


@pytest.mark.parametrize(
    ("word", "outline"),
    [("Lund", "Xx"), ("LUND", "X"), ("A", "X1"), ("U.S.", "X.X."), ("al-Masri", "x-Xx"),
     ("G20", "X0"), (",", ",1"), ("O'Dell", "X'Xx")],
)  # fmt: skip
def test_shape_is_the_outline(word: str, outline: str) -> None:
    """Runs of one kind of character are one sign."""
    assert shape(word) == outline


@pytest.mark.parametrize(
    ("word", "flag"), [("spokesman", "T"), ("ministry", "O"), ("river", "P"), ("said", "v")]
)
def test_flags_name_the_cues(word: str, flag: str) -> None:
    """Cue words are flagged beside the entries of the lexicon."""
    assert flag in flags(word)


def test_features_grow_thinner_with_distance() -> None:
    """The word itself tells more than its neighbour, and that more than the next."""
    assert set(near("Lund")) < set(beside("Lund"))
    assert len(beside("Lund")) < len(here("Lund"))
