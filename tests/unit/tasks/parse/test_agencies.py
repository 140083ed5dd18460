"""Which agency a signature names."""

import pytest

from tasks.parse.agencies import agencies, agency


@pytest.mark.parametrize(
    ("signature", "name"),
    [
        ("Associated Press", "AP"),
        ("associated press", "AP"),
        ("РИА Новости", "РИА Новости"),
        ("РИА", "РИА Новости"),
        ("Tribune News Service", "Tribune News Service"),
        ("TNN", "TNN"),
        ("RNS", "Religion News Service"),
        ("TASR", "TASR"),
        ("SITA", "SITA"),
        ("GlobeNewswire", "GlobeNewswire"),
        ("IHA", "İHA"),
        ("Norvik Times", None),
        ("ap", None),
    ],
)
def test_names(signature: str, name: str | None) -> None:
    """Each agency has one name, in the script it signs in, and no other agency shares it."""
    assert agency(signature) == name


@pytest.mark.parametrize(
    ("signature", "names"),
    [
        ("NTB-AFP-dpa", ("NTB", "AFP", "dpa")),
        ("AP, Reuters", ("AP", "Reuters")),
        ("Reuters and agencies", ("Reuters",)),
        ("AP and the mayor", ()),
        ("ITAR-TASS", ("TASS",)),
    ],
)
def test_several(signature: str, names: tuple[str, ...]) -> None:
    """Every agency of a list is named; one unknown part, and it is no list of agencies."""
    assert agencies(signature) == names


@pytest.mark.parametrize("signature", ["dpa/lnw", "dpa/tmn", "dpa"])
def test_services_of_an_agency(signature: str) -> None:
    """A regional or special service signs with its agency's name and letters of its own."""
    assert agencies(signature) == ("dpa",)
    assert agencies("dpa/Ada Quill") == ()
