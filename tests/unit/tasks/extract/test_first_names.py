import pytest

from tasks.extract.first_names import MAN, WOMAN, sex_of


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("Virginia Venn", WOMAN),
        ("JEFFREY RASKO", MAN),
        ("Orla Venn", None),
        ("Virginia", None),
        ("Kim Rasko", None),
    ],
)
def test_what_a_first_name_tells(name: str, sex: str | None) -> None:
    """Only a first name before a last one tells, and only if few of the other sex bear it."""
    assert sex_of(name) == sex
