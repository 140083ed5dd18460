import pytest

from tasks.extract.quotes import find_quotes


@pytest.mark.parametrize(
    ("report", "name"),
    [
        ('"It holds," He Venn said.', "He Venn"),
        ('"It holds," said Will Rasko.', "Will Rasko"),
        ('"It holds," Orla May said.', "Orla May"),
        ('"It holds," Mrs May said.', "Orla May"),
        ('"It holds," May told the crew.', "Orla May"),
        ('"It holds," said May.', "Orla May"),
        ('"It holds," An Venn-ho said.', "An Venn-ho"),
    ],
)
def test_names_that_are_other_words(report: str, name: str) -> None:
    """A known name is read whole, whichever other word it is written like."""
    people = ["He Venn", "Will Rasko", "Orla May", "An Venn-ho"]
    (found,) = find_quotes(report, people)
    assert found.speaker == name
    assert found.text == report[found.start : found.end]


@pytest.mark.parametrize("report", ['"It holds," he said.', '"It held in May," he said.'])
def test_other_words_stay(report: str) -> None:
    """The pronoun and the month are still what they were."""
    (found,) = find_quotes(report, ["He Venn", "Orla May"])
    assert (found.speaker, found.text) == (None, report[1 : found.end])


def test_report_is_given_as_written() -> None:
    """Nothing of the look-alikes is left in the record."""
    text = 'Mayor Will Rasko told He Venn: "Will Rasko will not go."'
    (found,) = find_quotes(text, ["He Venn", "Will Rasko"])
    assert (found.text, found.role) == ("Will Rasko will not go.", "Mayor")
    assert (found.speaker, found.addressee) == ("Will Rasko", "He Venn")
    assert found.text == text[found.start : found.end]


def test_letters_that_are_in_use() -> None:
    """A text that has such letters of its own is read as it is."""
    text = '"It holds," said Orla Venn. \U0001d41a'
    (found,) = find_quotes(text, ["Will Rasko"])
    assert (found.text, found.speaker) == ("It holds,", "Orla Venn")
