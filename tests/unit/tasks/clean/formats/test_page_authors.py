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
