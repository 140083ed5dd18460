"""HTML that is no page but the content of an item."""

import pytest

from tasks.clean.formats.fragment import (
    fragment_root,
    has_tags,
    read_fragment,
    read_markup,
    read_mixed,
)
from tasks.errors import HostileError


@pytest.mark.parametrize(
    ("text", "tagged"),
    [
        ("<p>Norvik</p>", True),
        ("Norvik<br/>Sund", True),
        ("<P class='x'>Norvik", True),
        ("1 < 2 > 0", False),
        ("<ada@example.org>", False),
        ("<page>", False),
        ("&lt;p&gt;", False),
        ("", False),
    ],
)
def test_tags(text: str, tagged: bool) -> None:  # noqa: FBT001 - a column of the table
    """A tag that HTML has makes a text HTML; other angle brackets do not."""
    assert has_tags(text) is tagged


def test_lines_and_kinds() -> None:
    """Elements set lines apart, each with its kind; captions stand beside them."""
    found = read_fragment(
        "<h2>Storm</h2><p>The <b>ferry</b>\n left.</p><ul><li>One</li></ul>"
        "<blockquote>We wait.</blockquote><figure><figcaption>In port</figcaption></figure>"
        "<script>no()</script>after"
    )
    assert [(line.text, line.kind) for line in found.lines] == [
        ("Storm", "heading"),
        ("The ferry left.", "text"),
        ("One", "list_item"),
        ("We wait.", "quote"),
        ("after", "text"),
    ]
    assert found.captions == ("In port",)


@pytest.mark.parametrize("source", ["", " ", "<!-- x -->", "<p></p>"])
def test_nothing_in_it(source: str) -> None:
    """A piece without text has no lines."""
    assert read_fragment(source).lines == ()


def test_the_same_text_as_html_and_as_plain() -> None:
    """Entities are decoded where the text is known to be HTML; where it may be plain, they stay."""
    assert read_markup("Norvik &amp; Sund").lines[0].text == "Norvik & Sund"
    assert read_mixed("Norvik &amp; Sund").lines[0].text == "Norvik &amp; Sund"
    assert [line.text for line in read_markup("Norvik\nSund").lines] == ["Norvik", "Sund"]
    assert [line.text for line in read_mixed("<p>Norvik\nSund</p>").lines] == ["Norvik Sund"]


def test_hostile_nesting() -> None:
    """Markup that is nested to exhaust a parser is refused."""
    with pytest.raises(HostileError):
        read_fragment("<div>" * 20_000)


def test_the_root() -> None:
    """A piece is parsed inside one element, whatever characters it holds."""
    root = fragment_root("é\ud83d")
    assert root is not None
    assert "é" in "".join(map(str, root.itertext()))
