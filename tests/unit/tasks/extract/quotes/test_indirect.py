import pytest

from tasks.extract.quotes.indirect import clauses
from tasks.extract.quotes.tokens import rows


def all_reported(text: str) -> list[str]:
    (row,) = rows(text, 0, len(text))
    return [text[slice(*row.span(found.start, found.end))] for found in clauses(row)]


def reported(text: str) -> str | None:
    return next(iter(all_reported(text)), None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Orla Venn said on Friday that the pier would hold.", "the pier would hold"),
        ("Orla Venn said that would be a long wait.", "that would be a long wait"),
        ("According to Orla Venn, the pier would hold.", "the pier would hold"),
        ("The pier, Orla Venn said, would hold.", None),
        ("Orla Venn took the blame and asserted her claim for that pier.", None),
        ("Orla Venn, who said the pier was safe, left the town.", None),
        ("The crew were told that the pier would hold.", None),
        ("Orla Venn pointed out that the pier would hold.", "the pier would hold"),
        ("Orla Venn pointed to allies that would hold the pier.", None),
        ("Witnesses confirmed Bo Tarn's accounts of Orla Venn's long stay.", None),
        ("Those seven states in Tarn that have the votes will decide.", None),
    ],
)
def test_clause_of_a_clear_cue(text: str, words: str | None) -> None:
    """Only a clause that the sentence's own cue reports is taken."""
    assert reported(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Officials have not said that the pier would hold.",
        "Orla Venn has never said that the pier would hold.",
        "Orla Venn hasn't said that the pier would hold.",
        "Neither Orla Venn nor Piet Rasko said that the pier would hold.",
        "Nobody at the ministry said that the pier would hold.",
        "If Orla Venn says that the pier will hold, the crew will stay.",
    ],
)
def test_what_nobody_said(text: str) -> None:
    """Speech that is denied or only supposed is not reported."""
    assert reported(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Orla Venn has not only said that the pier would hold.",
        "The crew did not stay but Orla Venn said that the pier would hold.",
        "The mayor, who did not stay, said that the pier would hold.",
    ],
)
def test_what_another_clause_denies(text: str) -> None:
    """A negation that does not go with the cue leaves it."""
    assert reported(text) == "the pier would hold"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Orla Venn says the new pier violates the law.", "the new pier violates the law"),
        ("Orla Venn says prices keep rising in the port.", "prices keep rising in the port"),
        ("Norvik's military said it had closed the port.", "it had closed the port"),
        ("The Tarn Post reported that the pier was closed.", "the pier was closed"),
        ("Orla Venn says she wants to see the pier.", "she wants to see the pier"),
        ("Orla Venn said prices rose again on Friday.", "prices rose again on Friday"),
        ("The old pier was closed, state media reported Friday.", "The old pier was closed"),
        ("Born in Tarn and raised there, Venn Lines reported a loss of some size.", None),
        ("Orla Venn said the words of the old song.", None),
        ("The mayor maintains a yard of old boats behind it.", None),
    ],
)
def test_clauses_without_an_auxiliary(text: str, words: str | None) -> None:
    """A clause may stand in the present, and bodies may report; an object alone is no clause."""
    assert reported(text) == words


def test_a_text_may_end_in_its_cue() -> None:
    """Behind "reported" nothing need stand, not even a full stop."""
    text = "The ferry from Norvik was late again, the Harbour Times reported"
    assert reported(text) == "The ferry from Norvik was late again"


def test_each_report_of_a_sentence_is_taken() -> None:
    """A clause ends where the sentence goes on with what somebody else says."""
    text = "Experts suggested the pier was old, but the mayor, Orla Venn, said it would yet hold."
    assert all_reported(text) == ["the pier was old", "it would yet hold"]
    text = "Orla Venn said the pier was old, and that the crew who left said so had surprised her."
    assert all_reported(text) == [
        "the pier was old, and that the crew who left said so had surprised her"
    ]


def test_the_report_at_the_end_holds_the_one_inside() -> None:
    """What is reported to have been said is the words of who reports it."""
    text = "Orla Venn had said that the old pier would hold, the mayor added."
    assert all_reported(text) == ["Orla Venn had said that the old pier would hold"]
    text = "Though the boats were gone by May, Orla Venn maintains a yard for them."
    assert all_reported(text) == []


def test_a_noun_before_a_comma_is_no_clause() -> None:
    """Who "claimed responsibility" reported nothing of what follows the comma."""
    assert (
        all_reported("Although no group claimed responsibility, the fire raised fears there.") == []
    )


@pytest.mark.parametrize(
    "clause",
    [
        "1,200 boats were lost",
        "food, water and oil were short",
        "water, which had risen, was falling",
    ],
)
def test_a_list_or_figure_begins_a_clause(clause: str) -> None:
    """The comma in a figure or a list ends no object of "said"."""
    assert all_reported(f"Orla Venn said {clause}.") == [clause]


def test_labels_before_a_plural_are_no_subject() -> None:
    """Without an article "Republican claims" are claims, not what somebody claims."""
    assert all_reported("Venn blasted recent Republican claims that the pier is in trouble.") == []
    assert all_reported("Labour MP Orla Venn and Tory MP claims that the pier is in trouble.") != []
    assert all_reported("The Republican claims that the pier is in trouble.") == [
        "the pier is in trouble"
    ]
