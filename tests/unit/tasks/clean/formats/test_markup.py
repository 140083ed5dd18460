"""One linear scan over markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.formats.markup import (
    MAX_ATTRIBUTES,
    MAX_DEPTH,
    MAX_ELEMENTS,
    MAX_OPEN_COMMENTS,
    MAX_TAG,
    Size,
    attribute,
    guard,
    tokens,
)
from tasks.errors import HostileError


def kinds(source: str, *, xml: bool = False) -> list[tuple[str, str]]:
    """Return kind and source of each piece of markup."""
    return [(one.kind, source[one.start : one.end]) for one in tokens(source, xml=xml)]


def test_pieces() -> None:
    """Every kind of markup is told, and what lies between is left out."""
    assert kinds("a<!DOCTYPE html><P class='x'>b<br>c<!-- <i> --></p>d") == [
        ("declaration", "<!DOCTYPE html>"),
        ("open", "<P class='x'>"),
        ("empty", "<br>"),
        ("comment", "<!-- <i> -->"),
        ("close", "</p>"),
    ]


def test_scripts_hold_no_markup() -> None:
    """What stands in a script is one raw piece, up to its end tag alone."""
    source = "<script>if (a<b) '<p>'</SCRIPT><p>"
    assert kinds(source) == [
        ("open", "<script>"),
        ("raw", "if (a<b) '<p>'"),
        ("close", "</SCRIPT>"),
        ("open", "<p>"),
    ]
    assert ("open", "<p>") in kinds("<script><p></script>", xml=True)


def test_sections_and_names_of_xml() -> None:
    """XML has sections, empty tags and names with case; in HTML a section ends at once."""
    assert kinds("<A/><![CDATA[<b>]]>", xml=True) == [
        ("empty", "<A/>"),
        ("cdata", "<![CDATA[<b>]]>"),
    ]
    assert kinds("<![CDATA[<b>]]>")[0] == ("cdata", "<![CDATA[<b>")
    assert [one.name for one in tokens("<A></A>", xml=True)] == ["A", "A"]
    assert [one.name for one in tokens("<A></A>")] == ["a", "a"]


@pytest.mark.parametrize(
    ("source", "tag"),
    [
        ("<a title='1 > 0'>x", "<a title='1 > 0'>"),
        ('<a title="it\'s">x', '<a title="it\'s">'),
        ("<a it's>x", "<a it's>"),
        ("<a title='open>x", "<a title='open>"),
        ("<a", "<a"),
    ],
)
def test_quotes_in_tags(source: str, tag: str) -> None:
    """A quoted value may hold a bracket; a stray quote holds nothing."""
    assert kinds(source)[0] == ("open", tag)


@pytest.mark.parametrize("source", ["1 < 2", "<3", "< p>", "a <> b", ""])
def test_no_markup(source: str) -> None:
    """A bracket that opens no name is text."""
    assert kinds(source) == []


@given(st.text("<>/!-ap='\" [CDAT]", max_size=80), st.booleans())
def test_any_text(source: str, xml: bool) -> None:  # noqa: FBT001 - drawn
    """Pieces of whatever text ascend, do not overlap and lie within it."""
    end = 0
    for one in tokens(source, xml=xml):
        assert end <= one.start <= one.end <= len(source)
        end = one.end


def test_sizes() -> None:
    """Elements are counted with their depths, omitted end tags closed as parsers do."""
    assert guard("<div><p>x</p></div>") == Size(2, 3)
    assert guard("<p>" * 300) == Size(300, 300)
    assert guard("<ul>" + "<li>x" * 300 + "</ul>").depths == 601
    assert guard("text") == Size(0, 0)


@pytest.mark.parametrize(
    ("source", "xml"),
    [
        ("<div>" * (MAX_DEPTH + 1), False),
        ("<p>" * (MAX_DEPTH + 1), True),
        (f"<a {' '.join(f'x{n}=1' for n in range(MAX_ATTRIBUTES + 1))}>", False),
        ("<br>" * (MAX_ELEMENTS + 1), False),
        ("<a x='" + "y" * (MAX_TAG + 1), False),
        ("<!--" * (MAX_OPEN_COMMENTS + 2), False),
    ],
)
def test_hostile_markup(source: str, xml: bool) -> None:  # noqa: FBT001 - a column of the table
    """Markup beyond any limit is refused."""
    with pytest.raises(HostileError):
        guard(source, xml=xml)


def test_limits_can_be_reached() -> None:
    """Markup just at a limit is let through."""
    assert guard("<div>" * MAX_DEPTH).elements == MAX_DEPTH
    assert guard(f"<a {' '.join(f'x{n}=1' for n in range(MAX_ATTRIBUTES))}>").elements == 1
    assert guard("<br>" * MAX_ELEMENTS).elements == MAX_ELEMENTS


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        ("<a href='x'>", "x"),
        ('<a href = "x">', "x"),
        ("<a href=''>", ""),
        ("<a data-href='x'>", None),
        ("<a href=x>", None),
        ("<a>", None),
    ],
)
def test_attributes(tag: str, value: str | None) -> None:
    """A quoted value is given as written, an empty one too; another name's is not."""
    assert attribute(tag, "href") == value
