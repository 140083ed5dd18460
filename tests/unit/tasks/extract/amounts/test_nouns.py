from tasks.extract.amounts.nouns import BETWEEN, NOUNS, SHORT


def test_no_noun_twice() -> None:
    """Each noun stands in the lists once, and none is also a word between number and noun."""
    assert len(set(NOUNS)) == len(NOUNS)
    assert not set(NOUNS) & set(BETWEEN)


def test_short_forms_have_a_full_one() -> None:
    """An abbreviated measure is written out in full."""
    assert all(len(full) > len(short) for short, full in SHORT.items())
