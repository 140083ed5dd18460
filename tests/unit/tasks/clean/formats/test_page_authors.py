"""The authors of a page."""

import pytest
from lxml import html

from tasks.clean.formats.page_authors import authors

_EMPTY = html.document_fromstring("<html><body><p>The dam broke.</p></body></html>")


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("By Jane Roe and John Doe", ("Jane Roe", "John Doe")),
        ([{"@type": "Person", "name": "Jane Roe"}], ("Jane Roe",)),
        ({"name": ["Jane Roe", "John Doe"]}, ("Jane Roe", "John Doe")),
        ("Roe, Jane", ("Jane Roe",)),
        ("Jane Roe, Jr.", ("Jane Roe, Jr.",)),
        ("Jane Roe, MA", ("Jane Roe, MA",)),
        ("Jane Roe, Ma Lin", ("Jane Roe", "Ma Lin")),
        ("JANE ROE Envoyée spéciale à Genfurt", ("JANE ROE",)),
        ("Jane Roe in Genfurt", ("Jane Roe",)),
        ("Jane Roe | @janeroe", ("Jane Roe",)),
        ("JANE ROE jroe@example.com", ("JANE ROE",)),
        ("https://nna.example/jane-roe", ()),
        ("jane-roe", ()),
        ("Jane Roe, NNA", ("Jane Roe", "NNA")),
    ],
)
def test_forms(author: object, expected: tuple[str, ...]) -> None:
    """Names are taken out of the forms in which sites write them."""
    assert authors([{"author": author}], [], {}, _EMPTY, ()) == expected


def test_references_are_followed() -> None:
    """A schema may name the author by the id of another object."""
    people = [{"@id": "#jane", "@type": "Person", "name": "Jane Roe"}]
    assert authors([{"author": {"@id": "#jane"}}], people, {}, _EMPTY, ()) == ("Jane Roe",)


def test_people_go_before_the_site() -> None:
    """The site itself is the author only where nobody else is named."""
    article = [{"author": {"name": "Norland News"}}]
    sites = ["Norland News"]
    assert authors(article, [], {"author": ["Jane Roe"]}, _EMPTY, sites) == ("Jane Roe",)
    assert authors(article, [], {}, _EMPTY, sites) == ("Norland News",)


def test_words_to_the_reader_are_no_author() -> None:
    """What stands in the place of the reader's own name is nobody's."""
    page = html.document_fromstring("<div class='author'>You're logged in as Guest</div>")
    assert authors([], [], {}, page, ()) == ()


def test_guest_is_a_name() -> None:
    """Some people are called Guest."""
    page = html.document_fromstring("<div class='author'>Bo Guest</div>")
    assert authors([], [], {}, page, ()) == ("Bo Guest",)


def test_the_signed_line_comes_last() -> None:
    """Where nothing is marked, the line "By Jane Roe" below the headline tells."""
    page = html.document_fromstring(
        "<h1>Dam breaks</h1><p><cite>By Jane Roe<br>Norland News</cite></p><p>The dam broke.</p>"
    )
    assert authors([], [], {}, page, ()) == ("Jane Roe",)
