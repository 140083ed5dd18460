"""Pages that a table lays out."""

from typing import Any

import pytest
from lxml import html

from tasks.clean.formats.html import extract
from tasks.clean.formats.page_tables import shown_title, story_cell
from tasks.models import Profile

_HEADLINE = "Dam breaks above Kestrel Bay"
_TEXTS = [
    "A dam broke above Kestrel Bay on Tuesday, sending a wall of water through the valley.",
    "More than 4,000 people were told to leave their homes, and roads to the coast were cut.",
]
_MENU = "<a href='/'>Home</a><br><a href='/w'>World</a><br><a href='/s'>Sport</a>"
_STORY = f"<font size=5><b>{_HEADLINE}</b></font><br>By Jane Roe<br><br>{'<br><br>'.join(_TEXTS)}"


def page(cells: str, title: str = f"NC: {_HEADLINE}") -> str:
    """Return a page that is one table."""
    head = f"<head><title>{title}</title></head>"
    return f"<html>{head}<body><table><tr>{cells}</tr></table></body></html>"


def tree_of(source: str) -> Any:
    """Return the parsed page."""
    return html.document_fromstring(source)


@pytest.mark.parametrize(
    "cells",
    [
        f"<td>{_MENU}</td><td>{_STORY}</td><td>Ads<br><a href='/x'>Buy this</a></td>",
        f"<td>{_MENU}</td><td><table><tr><td>{_STORY}</td><td>{_MENU}</td></tr></table></td>",
        f"<td>{_STORY}<table><tr><td>{_MENU}</td></tr></table></td>",
    ],
)
def test_the_cell_with_the_prose_is_the_article(cells: str) -> None:
    """Menus and offers in other cells go, and the headline in large letters is none of the body."""
    found = extract(page(cells), Profile())
    assert [line.text for line in found.lines] == ["By Jane Roe", *_TEXTS]
    assert found.stated.headline == _HEADLINE


@pytest.mark.parametrize(
    "source",
    [
        page(f"<td>{_TEXTS[0]}</td><td>{_TEXTS[1]}</td>"),
        page(f"<td>{_TEXTS[0][:60]}.</td>"),
        page(f"<td>{_STORY}</td>").replace("<table>", "<article><table>"),
        page(f"<td>4,000</td></tr></table><p>{_TEXTS[0]}</p><p>{_TEXTS[1]}</p><table><tr>"),
    ],
)
def test_other_tables_are_part_of_the_text(source: str) -> None:
    """Prose in several cells or beside the table is not one cell's."""
    assert story_cell(tree_of(source)) == ()


@pytest.mark.parametrize(
    ("shown", "title", "found"),
    [
        (f"<h2>{_HEADLINE}</h2>", f"{_HEADLINE} - NC", _HEADLINE),
        (f"<b>{_HEADLINE}</b>", f"NC: {_HEADLINE}", _HEADLINE),
        (f"<b>{_HEADLINE}</b>", _HEADLINE, None),
        ("<b>Kestrel</b>", f"NC: {_HEADLINE}", None),
        ("<b>reaks above Kestrel Bay</b>", f"NC: {_HEADLINE}", None),
    ],
)
def test_the_headline_that_is_shown(shown: str, title: str, found: str | None) -> None:
    """It is what the page's title says beside the name of the site."""
    assert shown_title(tree_of(f"<html><body>{shown}</body></html>"), title) == found
