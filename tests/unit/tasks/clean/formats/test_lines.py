"""From markup to lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from tasks.clean.formats.layers import raw_layer, visible
from tasks.clean.formats.lines import Body, Line, body, collapsed, fullest, is_prose, plain, reading
from tasks.models import Stated


def read(source: str) -> Body:
    """Return what a piece of HTML shows."""
    return body(html.fragment_fromstring(source, create_parent="div"))


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("One<br>Two<br><br>Three", ["One", "Two", "Three"]),
        ("<p>The <b>fer</b>ry\n  left</p>", ["The ferry left"]),
        ("One<div>Two</div>Three", ["One", "Two", "Three"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", ["a b", "c"]),
        ("<p>One<script>no</script> two</p>", ["One two"]),
        ("<nav>Menu</nav>One", ["One"]),
        ("<pre>Norvik  6.4\nSutton  5.2</pre>Three", ["Norvik 6.4", "Sutton 5.2", "Three"]),
        ("<p> </p><p>8\u00a0 boats</p>", ["8\u00a0 boats"]),
        ("", []),
    ],
)
def test_lines(source: str, lines: list[str]) -> None:
    """Blocks and breaks part lines, inline elements do not, and what nobody reads is left out."""
    assert [line.text for line in read(source).lines] == lines


def test_kinds() -> None:
    """A line has the kind of the element around it, and its own elements' before that."""
    found = read("<blockquote>a<p>b</p><h2>c</h2>d</blockquote><ul><li>e<p>f</p></li></ul>g")
    assert [(line.text, line.kind) for line in found.lines] == [
        ("a", "quote"),
        ("b", "quote"),
        ("c", "heading"),
        ("d", "quote"),
        ("e", "list_item"),
        ("f", "list_item"),
        ("g", "text"),
    ]


def test_captions_stand_apart() -> None:
    """Captions are no lines of the text."""
    found = read("<p>One</p><figure><figcaption>In port</figcaption></figure>")
    assert found == Body((Line("One"),), ("In port",))


def test_several_roots() -> None:
    """Roots are read in order, what stands behind each is not theirs."""
    root = etree.fromstring("<a><body>One</body>no<body>Two</body></a>")
    assert [line.text for line in body(*root).lines] == ["One", "Two"]


@given(st.text(" \t\nab\u00a0", max_size=20))
def test_white_space(text: str) -> None:
    """Stretches of white space become one space; no-break spaces mean something and stay."""
    found = collapsed(text)
    assert "  " not in found
    assert "\n" not in found
    assert found.count("\u00a0") <= text.count("\u00a0")
    assert collapsed(found) == found


def test_plain() -> None:
    """Every kind of line end parts plain lines; empty ones go."""
    assert plain("One\r\nTwo\rThree\n\n \nFour") == tuple(
        map(Line, ("One", "Two", "Three", "Four"))
    )


def test_readings_lead_back() -> None:
    """A reading's mapped characters are those of the raw text, and what was left out is told."""
    raw = "<p>The ferry left the port.</p><p>Its caf&eacute; stayed.</p>"
    found = reading(raw, visible(raw_layer(raw)), read(raw).lines, Stated(), "test", "flagged")
    assert found.text == "The ferry left the port.\nIts café stayed."
    assert found.kinds == ("text", "text")
    assert found.flags == ("flagged",)
    for at, origin, length in found.runs:
        assert found.text[at : at + length] == raw[origin : origin + length]
    assert sum(length for *_, length in found.runs) >= len(found.text) - 3
    assert {change.rule for change in found.changes} == {"format.test"}


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("The ferry left the port of Norvik on Friday.", True),
        ("诺兰当局10日说,红隼湾上游一座水坝当天溃决。", True),
        ("The ferry left.", False),
        ("首页 财经 国际。", False),
        ("The ferry left the port of Norvik on Friday", False),
    ],
)
def test_prose(text: str, *, prose: bool) -> None:
    """A sentence is prose, of fewer characters where each says more."""
    assert is_prose(text) is prose


def test_the_fullest_of_several_forms() -> None:
    """The first form counts that is not much shorter than another; of none there is none."""
    short, long, longer = (Body((Line("x" * size),), ()) for size in (10, 30, 40))
    assert fullest([short, long, longer]) is long
    assert fullest([Body((), ())]) == fullest([]) == Body((), ())
