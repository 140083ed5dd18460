"""Words that say nothing about what an article is about."""

from tasks.extract.commonplace import COMMON, FUNCTION


def test_the_tables() -> None:
    """Every function word is common; all are written as texts are compared, in small letters."""
    assert FUNCTION < COMMON
    assert all(word == word.lower() and " " not in word for word in COMMON)
    assert {"the", "said", "under"} <= FUNCTION
    assert {"monday", "december", "reporters"} <= COMMON - FUNCTION


def test_subjects_are_not_common() -> None:
    """Words that name what news is about are left."""
    assert not COMMON & {"ferry", "harbour", "election", "war", "inflation", "strike", "vaccine"}
