"""XML without entities, DTDs and network."""

import pytest

from tasks.clean.formats.xml import (
    every,
    first,
    flat,
    inner_text,
    local,
    parse_xml,
    refuse_doctype,
    stated,
    value,
)
from tasks.errors import HostileError, MalformedError

_ROOT = parse_xml(
    "<a xmlns:n='urn:n'><b><c> one  two </c></b><n:b x=' '><c/><c k='v'>three</c></n:b>"
    "<!-- c --><c>four</c></a>"
)


def test_paths() -> None:
    """A path of local names finds elements in any namespace, in the order of the document."""
    assert [flat(one) for one in every(_ROOT, "b/c")] == ["one two", "", "three"]
    assert [flat(one) for one in every(_ROOT, "c")] == ["one two", "", "three", "four"]
    assert every(_ROOT, "b/x") == []
    assert first(_ROOT, "x", "b/c") is every(_ROOT, "b/c")[0]
    assert first(_ROOT, "x") is None


def test_values() -> None:
    """The first element that has a text, or an attribute that is not blank, gives it."""
    assert value(_ROOT, "x", "b/c") == "one two"
    assert value(_ROOT, "x") is None
    assert stated(_ROOT, "b/c", "k") == "v"
    assert stated(_ROOT, "b", "x") is None


def test_texts_of_an_element() -> None:
    """A text is given as it stands, or flat; nothing has none."""
    element = every(_ROOT, "b/c")[0]
    assert inner_text(element) == " one  two "
    assert flat(None) == ""
    assert [local(one) for one in _ROOT] == ["b", "b", "c"]


def test_entities() -> None:
    """HTML's entities are read as their characters, XML's own stay safe, unknown ones fail."""
    assert flat(parse_xml("<a>caf&eacute;&nbsp;&amp; &lt;b&gt;</a>")) == "café & <b>"
    with pytest.raises(MalformedError):
        parse_xml("<a>&nonsense;</a>")


def test_what_stands_before_the_root() -> None:
    """A mark, blanks and a declaration of any encoding do not matter once it is decoded."""
    assert flat(parse_xml("\ufeff\n<?xml version='1.0' encoding='utf-16'?>\n<a>é</a>")) == "é"


@pytest.mark.parametrize("source", ["", "<a>", "<a></b>", "<a/><b/>", "text"])
def test_malformed(source: str) -> None:
    """What is not well-formed is refused."""
    with pytest.raises(MalformedError):
        parse_xml(source)


@pytest.mark.parametrize(
    "source",
    [
        '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        '<!DOCTYPE nitf SYSTEM "http://example.org/evil.dtd"><nitf/>',
        '<!DOCTYPE html SYSTEM "file:///etc/passwd"><html/>',
        '<?xml version="1.0"?><!-- x --><!DOCTYPE other><other/>',
    ],
)
def test_hostile_document_types(source: str) -> None:
    """A document type of its own entities, or of no news format, is refused before parsing."""
    with pytest.raises(HostileError):
        refuse_doctype(source)
    with pytest.raises(HostileError):
        parse_xml(source)


@pytest.mark.parametrize(
    "source",
    [
        "<a/>",
        "<!DOCTYPE html><html/>",
        '<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.2/nitf-3-2.dtd"><nitf/>',
        '<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.2//EN" "nitf.dtd"><nitf/>',
    ],
)
def test_known_document_types(source: str) -> None:
    """The document types that news declares are let through, and nothing is loaded for them."""
    refuse_doctype(source)
    assert local(parse_xml(source)) in {"a", "html", "nitf"}
