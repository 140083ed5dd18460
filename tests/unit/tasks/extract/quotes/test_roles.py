import pytest

from tasks.extract.quotes.phrases import Phrase
from tasks.extract.quotes.preceding import before
from tasks.extract.quotes.roles import apposition, preposed, stated_role, without_article
from tasks.extract.quotes.tokens import rows


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Harbour spokesman Orla Venn said so.", "Harbour spokesman"),
        ("Orla Venn, a spokeswoman for Tarn Lines, said so.", "spokeswoman for Tarn Lines"),
        ("Orla Venn, the mayor who built the pier, said so.", "mayor"),
        ("Ms. Orla Venn said so.", None),
        ("Orla Venn, speaking to the crew chief, said so.", None),
        ("Orla Venn said so.", None),
        ("Orla Venn, elected to guide the crew of a spokesman, said so.", None),
        ("Orla Venn, New Tarn Governor Bo Rasko, and the crew said so.", None),
    ],
)
def test_role_as_stated(text: str, role: str | None) -> None:
    """The role is what stands before the name or in apposition, without its article."""
    (row,) = rows(text, 0, len(text))
    phrase = before(row, row.low.index("said"))
    assert phrase is not None
    assert stated_role(row, phrase) == role


@pytest.mark.parametrize("verb", ["defended", "told", "anything", "year's"])
def test_what_stands_before_a_name_may_be_no_role(verb: str) -> None:
    """A verb between two people is none, nor is an owner."""
    (row,) = rows(text := f"the Scot {verb} Orla Venn", 0, len(text))
    assert stated_role(row, Phrase(0, 5, "name", 3, 5)) is None


def test_articles_are_no_part_of_a_role() -> None:
    """An article alone leaves nothing."""
    assert without_article("the mayor") == "mayor"
    assert without_article("mayor") == "mayor"
    assert without_article("the") is None


def test_a_role_may_be_written_large() -> None:
    """An office with its field is a role, though both have capitals."""
    (row,) = rows(text := "Orla Venn, New Tarn Superintendent of Banks, said so.", 0, len(text))
    assert apposition(row, 2) == "New Tarn Superintendent of Banks"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("On Friday, Tarn's minister of ports, Orla Venn, said so.", "Tarn's minister of ports"),
        ("The ambassador to Tarn, Orla Venn, said so.", "ambassador to Tarn"),
        ("After years with the mayor, Orla Venn, 50, said so.", None),
        ("Mayor Bo Rasko, Orla Venn, and others said so.", None),
        ("Bo Rasko, Orla Venn, and others said so.", None),
        ("In 2013 reports, Orla Venn, who left, said so.", None),
    ],
)
def test_role_before_a_name_in_commas(text: str, role: str | None) -> None:
    """An office may stand before its holder; another person or a time is none."""
    (row,) = rows(text, 0, len(text))
    at = row.words.index("Orla")
    assert preposed(row, Phrase(at, at + 2, "name", at, at + 2)) == role
