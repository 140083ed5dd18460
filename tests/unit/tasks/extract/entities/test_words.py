import pytest

from tasks.extract.entities.words import LETTERS, flags, kind, letters, shape, spelling


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


def test_letters_stand_behind_their_names() -> None:
    """Length, endings and beginnings, as many as the word has letters to spare."""
    assert dict(zip(LETTERS, letters("harbour"), strict=True)) == {
        "n=": "7", "e1=": "r", "p2=": "ha", "e2=": "ur", "p3=": "har", "e3=": "our",
        "p4=": "harb", "e4=": "bour",
    }  # fmt: skip
    assert letters("bay") == ("3", "y", "ba", "ay")
    assert letters("a") == ("1",)


def test_long_words_are_of_one_length() -> None:
    """Beyond nine letters none is counted."""
    assert letters("shipbuilding")[0] == letters("harbourmaster")[0] == "9"


def test_kind_has_each_flag_by_itself_too() -> None:
    """Flags count together and one by one."""
    assert kind("FS", "Xx") == ["s=Xx", "f=FS", "fs=FSXx", "f:F", "f:S"]


def test_spelling_is_the_word_and_its_end() -> None:
    """Three letters at the end tell of words that are unknown."""
    assert spelling("harbour") == ("w=harbour", "e=our")
