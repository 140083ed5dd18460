import pytest

from tasks.extract.quotes.indirect import clause
from tasks.extract.quotes.tokens import rows


def reported(text: str) -> str | None:
    (row,) = rows(text, 0, len(text))
    found = clause(row)
    return None if found is None else text[slice(*row.span(found.start, found.end))]


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
    ],
)
def test_clause_of_a_clear_cue(text: str, words: str | None) -> None:
    """Only a clause that the sentence's own cue reports is taken."""
    assert reported(text) == words
