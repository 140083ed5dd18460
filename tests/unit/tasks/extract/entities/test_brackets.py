import pytest

from tasks.extract.entities.brackets import initials_behind


def behind(name: str, bracket: str) -> str | None:
    text = f"{name} ({bracket}) met"
    span = initials_behind(text, len(name), name)
    return None if span is None else text[slice(*span)]


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("National Fish Agency", "NFA"),
        ("National Fish Agency for Tarn", "Nfat"),
        ("UN Fish and Works Agency", "UNFWA"),
        ("Asia-Tarn Fish Cooperation", "ATFC"),
    ],
)
def test_initials_of_the_name_before(name: str, initials: str) -> None:
    """Each letter begins a word of the name, or stands in what is initials itself."""
    assert behind(name, initials) == initials


@pytest.mark.parametrize(
    ("name", "bracket"),
    [("National Fish Agency", "XYZ"), ("TARN FISH", "TAR"), ("Tarn", "T"), ("Tarn", "1999")],
)
def test_other_brackets(name: str, bracket: str) -> None:
    """Symbols, years and what begins no word stand for nothing."""
    assert behind(name, bracket) is None
