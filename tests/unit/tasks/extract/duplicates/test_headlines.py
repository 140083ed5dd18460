from tasks.extract.duplicates.headlines import differ, likeness, same, words


def test_small_words_do_not_tell_headlines_apart() -> None:
    """Articles and prepositions are left out, and capitals do not count."""
    assert words("The FERRY of the bay") == ("ferry", "bay")
    assert words(None) == ()


def test_a_headline_is_like_one_that_has_its_words() -> None:
    """A share of the shorter one's words; of none, nothing."""
    assert likeness(("ferry", "aground"), ("ferry", "floats", "again")) == 0.5
    assert likeness((), ("ferry",)) == 0.0


def test_a_headline_is_the_same_when_it_was_cut_but_a_rubric_never_is() -> None:
    """Three telling words at least."""
    assert same(("ferry", "aground", "bay"), ("bay", "ferry", "runs", "aground"))
    assert not same(("weather", "today"), ("weather", "today"))
    assert not same(("ferry", "aground", "bay"), ("ferry", "aground", "port", "again"))


def test_headlines_differ_where_both_tell_other_things() -> None:
    """Less than half in common; a rubric and a missing one tell nothing."""
    assert differ(("ferry", "runs", "aground"), ("port", "hires", "ferry"))
    assert not differ(("ferry", "runs", "aground", "again"), ("port", "hires", "ferry", "again"))
    assert not differ(("ferry", "runs", "aground"), ("weather", "today"))
    assert not differ(("ferry", "runs", "aground"), ())
