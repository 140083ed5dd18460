"""HTML pages."""

import pytest

from tasks.clean.formats.html import extract, read
from tasks.errors import HostileError, NotAnArticleError
from tasks.models import Document, Profile

_TEXT = (
    "The ferry left the port of Norvik on Friday with forty people on board, and it came back in "
    "the evening, according to the harbour office of the town, which had watched it all day."
)
_BODY = (
    f"<article><h1>Ferry returns to Norvik</h1>{f'<p>{_TEXT}</p><p>{_TEXT[::-1]}</p>'}</article>"
)
_PAGE = (
    f"<!DOCTYPE html><html lang='en'><head><title>Ferry</title></head><body>{_BODY}</body></html>"
)


@pytest.mark.parametrize("source", [_PAGE, _BODY, _PAGE.upper().replace(_TEXT.upper(), _TEXT)])
def test_pages_and_parts_of_pages(source: str) -> None:
    """An article is found in a whole page, and in one that lacks its outer elements."""
    assert _TEXT in [line.text for line in extract(source, Profile()).lines]


def test_a_reading_leads_back() -> None:
    """Characters of the article are mapped to those of the page."""
    found = read(_PAGE, Document(raw=_PAGE.encode()), Profile())
    assert found.stated.headline == "Ferry returns to Norvik"
    for at, origin, length in found.runs:
        assert found.text[at : at + length] == _PAGE[origin : origin + length]
    assert sum(length for *_, length in found.runs) > len(_TEXT)


@pytest.mark.parametrize("source", ["<html></html>", "<html><body><p> </p></body></html>"])
def test_pages_without_an_article(source: str) -> None:
    """A page in which there is nothing to read is no article."""
    with pytest.raises(NotAnArticleError):
        extract(source, Profile())


def test_hostile_pages() -> None:
    """A page that is nested to harm is refused before any parser sees it."""
    with pytest.raises(HostileError):
        extract("<div>" * 1000, Profile())


def test_large_pages_are_read_quickly_and_whole() -> None:
    """A page of very many elements is read without the extractor, and its text is there."""
    source = f"<html><body>{'<i>x</i>' * 11_000}<p>{_TEXT}</p></body></html>"
    assert _TEXT in [line.text for line in extract(source, Profile()).lines]
