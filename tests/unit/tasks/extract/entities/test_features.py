from tasks.extract.entities.features import SLOTS, Names

NAMES = Names()


def test_each_slot_has_features_of_its_own() -> None:
    """The same word tells different things in different slots."""
    found = NAMES.word("Lund")
    assert "<<w=lund" in found.far_before
    assert "<w=lund" in found.before
    assert "w=lund" in found.here
    assert ">w=lund" in found.after
    assert ">>w=lund" in found.far_after
    assert ("[w=lund" in found.opening, "]w=lund" in found.closing) == (True, True)
    assert "$w=lund" in found.last


def test_slots_are_told_apart_by_their_prefixes() -> None:
    """No two slots share a prefix."""
    assert len({slot.prefix for slot in SLOTS}) == len(SLOTS)


def test_features_grow_thinner_with_distance() -> None:
    """The word itself tells more than its neighbour, and that more than the next."""
    found = NAMES.word("Lund")
    assert len(found.far_after) < len(found.after) < len(found.here)


def test_letters_count_where_a_word_may_be_labelled() -> None:
    """Those of small words that stand in no name are not read."""
    assert "e2=nd" in NAMES.word("Lund").here
    assert "e2=he" in NAMES.word("the").here
    assert "e2=in" not in NAMES.word("rain").here


def test_pairs_name_the_first_word_first() -> None:
    """Whichever of the two is labelled."""
    found = NAMES.word("Lund")
    assert found.after_word.get("ann", ()) == ("-b=ann|lund",)
    assert found.before_word.get("said", ()) == ("+b=lund|said",)


def test_case_is_kept_beside_the_small_form() -> None:
    """A word knows whether it has a capital, and whether it has nothing else."""
    assert (NAMES.word("Lund").is_capitalised, NAMES.word("Lund").is_loud) == (True, False)
    assert (NAMES.word("LUND").is_capitalised, NAMES.word("LUND").is_loud) == (True, True)
    assert (NAMES.word("lund").is_capitalised, NAMES.word("lund").is_loud) == (False, False)
