"""Dumps of whole pages."""

from tasks.clean.draft import Draft
from tasks.clean.pages import without_page
from tests.unit.tasks.clean.drafts import draft_of
from tests.unit.tasks.clean.invented import HEADLINE, PARAGRAPHS

_MENU = "\n".join(f"  * {word}" for word in ("Home", "World", "Sport", "Culture", "Weather") * 3)
_FOOT = "\n".join(f"    {word}" for word in ("Contact", "Imprint", "Privacy", "Terms") * 3)


def _page(end: str) -> Draft:
    body = "\n\n".join(f"      {paragraph}" for paragraph in (HEADLINE, *PARAGRAPHS))
    return draft_of(f"{_MENU}\n\n{body}\n\n{_FOOT}".replace("\n", end))


def test_the_menus_of_a_page_go() -> None:
    """What is left is the article, whatever ends the lines of the page."""
    for end in ("\n", "\r\n"):
        left = [line.strip() for line in without_page(_page(end)).text.split("\n") if line.strip()]
        assert set(PARAGRAPHS) - {PARAGRAPHS[1]} <= set(left)
        assert not {"* Home", "Imprint"} & set(left)


def test_an_article_is_no_page() -> None:
    """A text without a page's layout comes back as the same draft."""
    draft = draft_of("\n".join((HEADLINE, *PARAGRAPHS)))
    assert without_page(draft) is draft
