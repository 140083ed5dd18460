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
        f"<div class='comment'><b>Joe</b>{part(_PROSE[1])}</div>",
        f"<div><div><a href='/x'>Port closes for ever</a></div>{part(_PROSE[1])}</div>",
    ],
)
def test_other_stories_stay_where_they_are(other: str) -> None:
    """A container with a headline of its own, of links or without prose is no part of the body."""
    assert joined(part(_PROSE[0]) + other) == _PROSE[:1]


@pytest.mark.parametrize(
    "between",
    [
        f"<ul><li>{_PROSE[1]}</li></ul>",
        f"<blockquote><p>{_PROSE[1]}</p></blockquote>",
        f"<div><div>{_PROSE[1]}</div></div>",
        f"<table><tr><td>{_PROSE[1]}</td></tr></table>",
        f"<i>Share</i>{_PROSE[1]}",
        _PROSE[1],
    ],
)
def test_all_text_between_containers_belongs(between: str) -> None:
    """However it is set, what stands between two parts comes along, in its place."""
    tree: Any = html.document_fromstring(
        f"<main>{part(_PROSE[0])}{between}{_AD}{part(_PROSE[2])}</main>"
    )
    join(tree)
    text = next(tree.iter("div")).text_content()
    assert [sentence for sentence in _PROSE if sentence in text] == _PROSE[:3]
    assert text.index(_PROSE[1]) < text.index(_PROSE[2])


@pytest.mark.parametrize("short", ["“Run!” he said.", "The party said in a statement:"])
def test_parts_without_prose(short: str) -> None:
    """A part that is a quotation or leads to one is a part."""
    parts = [_PROSE[0], short, _PROSE[1]]
    assert joined("".join(map(part, parts))) == parts


def test_stories_beside_a_part() -> None:
    """Another story's headline in an aside beside a part says nothing of the part."""
    aside = "<aside><h3><a href='/x'>Port closes</a></h3></aside>"
    rows = [f"<div class='row'>{part(text)}{aside}</div>" for text in _PROSE]
    assert joined("".join(rows)) == _PROSE


def test_stories_with_a_headline_each() -> None:
    """Where the headline stands with the first container, another with one is another story."""
    story = f"<div class='story'><h1>Ferry returns</h1>{part(_PROSE[0])}</div>"
    other = f"<div class='story'><h2>Bank closes</h2>{part(_PROSE[1])}</div>"
    assert joined(story + other) == _PROSE[:1]
    row = f"<div class='row'><h1>Ferry returns</h1>{part(_PROSE[0])}</div>"
    more = f"<div class='row'><h2>In the port</h2>{part(_PROSE[1])}</div>"
    assert joined(row + more) == _PROSE[:2]


@pytest.mark.parametrize(
    "head",
    [
        f"<h1>Ferry returns</h1><div class='lead'><p>{_PROSE[1]}</p></div>",
        f"<header><h1>Ferry returns</h1><h2>{_PROSE[1]}</h2><p>By Jane Roe</p></header>",
        f"<h1>Ferry returns</h1><div class='figure-caption'>{_PROSE[2]}</div><p>{_PROSE[1]}</p>",
        f"<h1>Ferry returns</h1><p>{_PROSE[1]}<a href='/x'>{_PROSE[2]}</a></p><p>{_PROSE[1]}</p>",
    ],
)
def test_the_lead_above_the_container(head: str) -> None:
    """Prose between the headline and the container comes first in it; captions do not."""
    assert joined(head + part(_PROSE[0])) == [_PROSE[1], _PROSE[0]]


def test_no_lead() -> None:
    """A lead that the page states as its summary stays, and so does a whole text."""
    tree: Any = html.document_fromstring(
        f"<main><h1>Ferry returns</h1><p>{_PROSE[1]}</p>{part(_PROSE[0])}</main>"
    )
    join(tree, _PROSE[1])
    assert [one.text for one in next(tree.iter("div")).iter("p")] == _PROSE[:1]
    text = "".join(f"<p>{_PROSE[1]}</p>" * 5)
    assert joined(f"<h1>Ferry returns</h1>{text}{part(_PROSE[0])}") == _PROSE[:1]


def test_pages_without_a_container() -> None:
    """Where the extractor finds no container, nothing is moved."""
    tree: Any = html.document_fromstring(f"<html><body><p>{_PROSE[0]}</p></body></html>")
    before = html.tostring(tree)
    join(tree)
    assert html.tostring(tree) == before
