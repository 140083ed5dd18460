from tasks.clean.items import split_items
from tasks.models import Document, Source
from tests.unit.tasks.clean.invented import HEADLINE, PARAGRAPHS, STAMP

_SECOND = f"Falk Visits Sutton Harbour\n{PARAGRAPHS[2]}"


def _split(text: str) -> list[str]:
    document = Document(raw=text.encode(), source=Source(path="a.txt", feed="norpress"))
    split = split_items(document, text)
    if split is None:
        return []
    assert all(item.source.feed == "norpress" for item in split.items)
    return [item.raw.decode() for item in split.items]


def test_items_between_rules_come_apart() -> None:
    """Dashes, equals signs and end marks divide, and one at the end makes no item."""
    first = f"{HEADLINE}\n{PARAGRAPHS[0]}"
    for rule in ("---", "=====", "----------", "-30-", "- 30 -"):
        assert _split(f"{first}\n{rule}\n{_SECOND}\n{rule}\n") == [first, _SECOND]


def test_sections_and_credits_are_no_items() -> None:
    """Each part must have a headline and prose of its own."""
    story = f"{HEADLINE}\n{STAMP}\n{PARAGRAPHS[0]}"
    for tail in (PARAGRAPHS[1], "Norpress writer Ilda Marsh contributed to this report.",
                 f"(Reporting by Ilda Marsh)\n{PARAGRAPHS[0]}", f"{STAMP}\n{PARAGRAPHS[0]}",
                 f"About Norland Ferry Lines\n{PARAGRAPHS[0]}"):  # fmt: skip
        assert _split(f"{story}\n-----\n{tail}") == []
