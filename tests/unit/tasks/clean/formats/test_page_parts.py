"""Bodies that a page cuts in several containers."""

from typing import Any

import pytest
from lxml import html

from tasks.clean.formats.page_parts import join

_PROSE = [
    f"The {name} left the port of Norvik on Friday with forty people on board."
    for name in ("ferry", "boat", "pilot", "tug")
]
_AD = "<div class='slot'>Advertisement</div>"


def joined(body: str) -> list[str]:
    """Return the texts of the paragraphs of a page's first container, after joining."""
    tree: Any = html.document_fromstring(f"<html><body><main>{body}</main></body></html>")
    join(tree)
    first = next(
        one
        for one in tree.iter("div", "article")
        if "body" in (one.get("class") or one.tag + "body")
    )
    return [one.text_content() for one in first.iter("p", "h2")]


def part(*texts: str, opens: str = "<div class='article-body'>", ends: str = "</div>") -> str:
    """Return a container of paragraphs."""
    return opens + "".join(f"<p>{text}</p>" for text in texts) + ends


@pytest.mark.parametrize(
    ("opens", "ends"),
    [
        ("<div class='article-body'>", "</div>"),
        ("<div itemprop='articleBody' class='x-body'>", "</div>"),
        ("<article>", "</article>"),
        ("<section><div class='article-body'>", "</div></section>"),
    ],
)
def test_later_containers_belong_to_the_body(opens: str, ends: str) -> None:
    """What stands in containers of the first one's names comes into the first one."""
    parts = (part(text, opens=opens, ends=ends) for text in _PROSE)
    assert joined(_AD.join(parts)) == _PROSE


def test_parts_may_be_counted_and_stand_deeper() -> None:
    """The number of a part is no part of its name, and one may stand deeper than another."""
    first = part(_PROSE[0], opens="<div class='article-body page-1'>")
    later = part(_PROSE[1], opens="<div class='lower'><div class='article-body page-2'>")
    assert joined(first + _AD + later + "</div>") == _PROSE[:2]


def test_a_container_inside_another_keeps_its_place() -> None:
    """What stands in a container of the same names inside a later one is moved with that."""
    inner = part(_PROSE[2])
    later = part(_PROSE[1]).replace("</div>", f"{inner}<p>{_PROSE[3]}</p></div>")
    assert joined(part(_PROSE[0]) + later) == _PROSE


def test_what_stands_between_containers() -> None:
    """Paragraphs and subheads between two containers come along; a link does not."""
    link = "<h2><a href='/x'>Ferry for sale</a></h2>"
    between = f"<h2>What next</h2>{link}<p>{_PROSE[1]}</p><p>Share</p>"
    found = joined(part(_PROSE[0]) + between + part(_PROSE[2]))
    assert found == [_PROSE[0], "What next", _PROSE[1], _PROSE[2]]


@pytest.mark.parametrize(
    "other",
    [
        part(_PROSE[1]).replace("<p>", "<h1>Port closes</h1><p>", 1),
        part(_PROSE[1]).replace("<p>", "<h3><a href='/x'>Port closes</a></h3><p>", 1),
        part(_PROSE[1]).replace("<p>", "<p itemprop='headline'>Port closes</p><p>", 1),
        part(f"<a href='/x'>{_PROSE[1]}</a>"),
        part("Share this", "Print"),
        f"<article>{part(_PROSE[1])}</article>",
        part(_PROSE[1], opens="<div class='comment'>"),
    ],
)
def test_other_stories_stay_where_they_are(other: str) -> None:
    """A container with a headline of its own, of links or without prose is no part of the body."""
    assert joined(part(_PROSE[0]) + other) == _PROSE[:1]


def test_pages_without_a_container() -> None:
    """Where the extractor finds no container, nothing is moved."""
    tree: Any = html.document_fromstring(f"<html><body><p>{_PROSE[0]}</p></body></html>")
    before = html.tostring(tree)
    join(tree)
    assert html.tostring(tree) == before
