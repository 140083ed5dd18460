from tasks.extract.dates.foreign_months import FOREIGN_MONTHS


def test_every_calendar_has_twelve_months() -> None:
    """Each month number has names, and none lies outside the year."""
    assert set(FOREIGN_MONTHS.values()) == set(range(1, 13))


def test_names_keep_their_number() -> None:
    """Names that languages share mean the same month."""
    assert FOREIGN_MONTHS["april"] == 4
    assert FOREIGN_MONTHS["listopada"] == 11
    assert FOREIGN_MONTHS["листопада"] == 11
