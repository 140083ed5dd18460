from tasks.extract.amounts.tables import (
    HUNDREDTHS,
    LARGE_NAMES,
    MEASURES,
    MODIFIERS,
    MULTIPLES,
    NAMES,
    RARE_SIGNS,
    SHARED_NAMES,
    SHARED_SIGNS,
    SIGNS,
    TAILS,
    nouns,
)

SHARED = (*SHARED_SIGNS.values(), *SHARED_NAMES.values(), *RARE_SIGNS.values())


def test_codes_are_codes() -> None:
    """Every sign and name has a currency code of three capitals."""
    told = [code for shared in (*SHARED, *LARGE_NAMES.values()) for code, _ in shared.countries]
    for code in (*SIGNS.values(), *NAMES.values(), *HUNDREDTHS.values(), *told):
        assert len(code) == 3
        assert code.isalpha()
        assert code.isupper()


def test_a_default_is_one_of_the_currencies() -> None:
    """What a shared name means by itself is a currency that a country can tell as well."""
    for shared in SHARED:
        assert (
            shared.default is None
            or not shared.countries
            or shared.default in dict(shared.countries)
        )


def test_each_name_stands_in_one_table() -> None:
    """A name is of one currency, of several, or of a hundredth, never two of these."""
    tables = (NAMES, SHARED_NAMES, HUNDREDTHS, LARGE_NAMES)
    assert len(set().union(*tables)) == sum(map(len, tables))


def test_multiples_grow() -> None:
    """Multiples in words and letters agree."""
    assert MULTIPLES["m"] == MULTIPLES["mln"] == MULTIPLES["million"] == 1e6
    assert MULTIPLES["bn"] == MULTIPLES["billion"] == 1000 * MULTIPLES["million"]


def test_the_modifiers_of_both_sides_are_the_same() -> None:
    """What may stand behind a number says nothing that could not stand before it."""
    assert set(TAILS.values()) <= set(MODIFIERS.values())


def test_a_measure_has_one_name() -> None:
    """All spellings of a measure give the same unit."""
    assert MEASURES["km"] == MEASURES["kilometer"] == MEASURES["kilometres"] == "kilometres"


def test_no_noun_is_told_apart() -> None:
    """A word that is counted never ends the search for what is counted."""
    assert not set(nouns("plurals")) & set(nouns("apart")) - {"killed", "wounded", "injured"}
