"""Content that a format carries as data."""

from base64 import b64encode

import pytest

from tasks.clean.formats.carried import carried, marked_up, read_data
from tasks.clean.formats.xml import parse_xml
from tests.unit.tasks.clean.formats.reading import FIRST, SECOND

_BODY = f"{FIRST}<br>{SECOND}"
_CODED = b64encode(_BODY.encode()).decode()


def lines_of(source: str) -> list[str]:
    """Return the lines that the first element of a source carries."""
    root = parse_xml(source)
    return [line.text for line in carried(root[0] if len(root) else root).lines]


@pytest.mark.parametrize(
    "source",
    [
        f"<data>{FIRST}\n{SECOND}</data>",
        f"<data><![CDATA[<p>{FIRST}</p><p>{SECOND}</p>]]></data>",
        f"<data>&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;</data>",
        f"<data><![CDATA[<html><head><title>x</title></head><body>{_BODY}</body></html>]]></data>",
        f"<data encoding='enc:base64'>{_CODED}</data>",
        f"<Encoding Notation='Base64'><Data>{_CODED}</Data></Encoding>",
    ],
)
def test_every_way_of_carrying_it(source: str) -> None:
    """Plain text, escaped HTML and base64 are the same paragraphs."""
    assert lines_of(source) == [FIRST, SECOND]


def test_base64_that_is_none_holds_nothing() -> None:
    """What cannot be decoded is no text of anybody's; other code pages than UTF-8 can."""
    assert lines_of("<data encoding='base64'>No base64!</data>") == []
    coded = b64encode("Müll".encode("cp1252")).decode()
    assert lines_of(f"<data encoding='base64'>{coded}</data>") == ["Müll"]


def test_kinds_and_columns() -> None:
    """Markup tells the kind of a line; plain text that was cut at a column is whole again."""
    found = read_data(f"<h2>Norvik</h2><p>{FIRST}</p>")
    assert [line.kind for line in found.lines] == ["heading", "text"]
    told = f"<p>\n   {FIRST[:48]}\n{FIRST[49:]}\n   {SECOND} &amp; so on\n</p>"
    assert [line.text for line in read_data(told).lines] == [FIRST, f"{SECOND} & so on"]
    assert [line.text for line in read_data(f"{FIRST[:48]}\n{FIRST[49:]}").lines] == [FIRST]


def test_a_report_inside_one_paragraph() -> None:
    """Rows cut at a column, with indents, are paragraphs though one element holds them all."""
    rows = f"{FIRST[:48]}\n{FIRST[49:]}\n    {SECOND}\n"
    root = parse_xml(f"<body><p>(Adds detail)\n    {rows}</p></body>")
    assert [line.text for line in marked_up(root).lines] == ["(Adds detail)", FIRST, SECOND]
    flowing = parse_xml(f"<body><p>{FIRST}\n{SECOND}</p><h2>Norvik</h2></body>")
    assert [line.text for line in marked_up(flowing).lines] == [f"{FIRST} {SECOND}", "Norvik"]
