"""IPTC 7901."""

import pytest

from tasks.clean.formats.iptc7901 import read, take_headline
from tasks.clean.formats.lines import Line
from tasks.clean.reading import Reading
from tasks.errors import MalformedError, NotAnArticleError
from tasks.models import Document, Profile, Split
from tests.unit.tasks.clean.formats.reading import FIRST, SECOND, opened


def parsed(source: str) -> Reading | Split:
    """Return what is read of a source."""
    return read(source, Document(raw=source.encode()), Profile())


def message(header: str = "nvk0042 4 pl 125 Norland/ferry", trailer: str = "") -> Reading:
    """Return what is read of one message."""
    found = parsed(
        f"\x01{header}\r\n\x02Ferry returns =\r\n{FIRST}\r\n{SECOND}\r\n\x03{trailer}\x04"
    )
    assert isinstance(found, Reading)
    return found


def test_header_and_trailer() -> None:
    """Service, number, priority, key words and time are stated; the category is not."""
    stated = message(trailer="\r\n081031 GMT Nov 24\r\n").stated
    assert (stated.agency, stated.guid, stated.urgency) == ("nvk", "nvk0042", 4)
    assert (stated.slug, stated.published) == ("Norland/ferry", "081031 GMT Nov 24")
    assert stated.section is None


@pytest.mark.parametrize("header", ["", "***", "nvk", "4 pl"])
def test_damaged_headers(header: str) -> None:
    """A header that can not be read states nothing, and the text is read all the same."""
    found = message(header)
    assert (found.stated.agency, found.stated.urgency, found.stated.guid) == (None, None, None)
    assert found.text == f"{FIRST}\n{SECOND}"
    assert found.stated.headline == "Ferry returns"


@pytest.mark.parametrize(
    ("top", "headline"),
    [
        ("Ferry returns =", "Ferry returns"),
        ("Ferry returns", "Ferry returns"),
        ("Ferry returns.", None),
        ("By Ada Quill:", None),
        ("Ferry returns " * 20, None),
        ("=", None),
    ],
)
def test_headlines(top: str, headline: str | None) -> None:
    """A short first line without an end mark is the headline, and leaves the text."""
    found = [Line(top.strip()), Line(FIRST)]
    assert take_headline(found) == headline
    assert (found == [Line(FIRST)]) == (headline is not None or top == "=")


def test_one_line_is_no_headline() -> None:
    """A message of one line has a text and no headline."""
    found = [Line("Ferry returns")]
    assert take_headline(found) is None
    assert found == [Line("Ferry returns")]


def test_several_messages() -> None:
    """A file of several messages is cut where each begins."""
    found = parsed("\x01a\x02One\x03\x01b\x02Two\x03")
    assert isinstance(found, Split)
    assert [item.raw for item in found.items] == [b"\x01a\x02One\x03", b"\x01b\x02Two\x03"]


def test_messages_without_text() -> None:
    """Without STX a message is broken; with nothing behind it, it is no article."""
    with pytest.raises(MalformedError):
        parsed("\x01nvk0042 4 pl\r\nFerry returns")
    with pytest.raises(NotAnArticleError):
        parsed("\x01nvk0042\x02\r\n \x03")


def test_a_byline_is_no_part_of_the_headline() -> None:
    """The byline right below the headline is the first paragraph."""
    text = "Ferry returns\r\nBy Ada Quill\r\n   The ferry left the port of Norvik on Friday.\r\n"
    found = parsed(f"\x01nvk0042 4 pl 125\r\n\x02{text}\x03")
    assert isinstance(found, Reading)
    assert found.stated.headline == "Ferry returns"
    assert found.text.split("\n")[0] == "By Ada Quill"


@pytest.mark.parametrize("second", ["A second headline", "Von Uwe Roe, nvk", "NORVIK FERRY"])
def test_two_short_lines_at_the_top(second: str) -> None:
    """Which of two lines like headlines is one, the parser says; a byline is none."""
    found = [Line("HOLD FOR RELEASE 1800 GMT"), Line(second), Line(FIRST)]
    taken = take_headline(found)
    assert taken == ("HOLD FOR RELEASE 1800 GMT" if second.startswith("Von") else None)


def test_key_words_below_the_first_row() -> None:
    """Rows below the header hold the key words; in brackets they are words to editors."""
    stated = message("nvk0042 4 pl 125 NLD /NVK-AB12\r\nNorland/ferry/\r\n(Summary 1500)").stated
    assert (stated.slug, stated.editors_note) == ("Norland/ferry/", "(Summary 1500)")


def test_marks_that_a_transfer_lost() -> None:
    """Without its first mark, behind a telegraph's, a message is still one."""
    for before in ("nvk0042 4 pl 125\r\n", "ZCZC\r\n\x01nvk0042 4 pl 125\r\n"):
        raw = f"{before}\x02Ferry returns =\r\n{FIRST}\r\n\x03".encode()
        found = opened(raw)
        assert (found.text, found.stated.guid) == (FIRST, "nvk0042")


def test_a_message_that_is_cut_off() -> None:
    """It says that it is cut."""
    found = parsed(f"\x01nvk0042 4 pl\r\n\x02{FIRST}\r\nThe harbour office said the")
    assert isinstance(found, Reading)
    assert found.flags == ("truncated",)


@pytest.mark.parametrize("rest", ["dpa-tns 0908", "dpa 0045", "NLD /AFP-AB12", ""])
def test_numbers_of_other_services_are_no_key_words(rest: str) -> None:
    """What a header ends with besides says nothing of the story."""
    assert message(f"nvk0042 4 pl 125 {rest}").stated.slug is None


def test_a_year_belongs_to_the_slug() -> None:
    """Elections and games bear their year."""
    assert message("nvk0042 4 pl 125 Vote 2026").stated.slug == "Vote 2026"


def test_key_words_above_the_headline() -> None:
    """They are no headline, and the line that closes the head loses its mark."""
    text = f"Norland/ferry/\r\nFerry returns\r\nBy Ada Quill, The Norvik Times =\r\n\r\n{FIRST}\r\n"
    found = parsed(f"\x01nvk0042 4 pl 125\r\n\x02{text}\x03")
    assert isinstance(found, Reading)
    assert found.stated.headline is None
    assert found.text.split("\n")[:3] == [
        "Norland/ferry/",
        "Ferry returns",
        "By Ada Quill, The Norvik Times",
    ]
