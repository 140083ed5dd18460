from tasks.extract.amounts.currencies import HUNDREDTHS, LARGE_NAMES, MULTIPLES, NAMES, SIGNS


def test_codes_are_codes() -> None:
    """Every sign and name has a currency code of three capitals."""
    for code in (*SIGNS.values(), *NAMES.values(), *LARGE_NAMES.values()):
        assert len(code) == 3
        assert code.isalpha()
        assert code.isupper()


def test_names_of_two_meanings_stand_in_one_table() -> None:
    """A name is taken by itself or only of large sums, never both; hundredths have a currency."""
    assert not NAMES.keys() & LARGE_NAMES.keys()
    assert NAMES.keys() >= HUNDREDTHS


def test_multiples_grow() -> None:
    """Multiples in words and letters agree."""
    assert MULTIPLES["m"] == MULTIPLES["mln"] == MULTIPLES["million"] == 1e6
    assert MULTIPLES["bn"] == MULTIPLES["billion"] == 1000 * MULTIPLES["million"]
