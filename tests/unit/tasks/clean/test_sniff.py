"""What a document is, by its content alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.clean import sniff
from tasks.clean.formats import READERS
from tasks.clean.sniff import media_type

from .formats import samples


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (samples.NITF, sniff.NITF),
        (samples.NEWSML_G2, sniff.NEWSML_G2),
        (samples.NEWSML_G2_MESSAGE, sniff.NEWSML_G2),
        (samples.NEWSML_G2_PACKAGE, sniff.NEWSML_G2),
        (samples.NEWSML, sniff.NEWSML),
        (samples.NINJS, sniff.NINJS),
        (samples.NINJS_2, sniff.NINJS),
        (b"[" + samples.NINJS + b"]", sniff.NINJS),
        (b'{"guid": "nna:1", "pubstatus": "usable", "body_html": "<p>a</p>"}', sniff.NINJS),
        (b'{"guid": "nna:1", "body_html": "<p>a</p>"}', sniff.JSON),
        (b"<?xml version='1.0'?><stories><nitf/><nitf/></stories>", sniff.NITF),
        (b"<answer xmlns:g='urn:g'><g:newsItem guid='1'/></answer>", sniff.NEWSML_G2),
        (samples.JSON_FEED, sniff.JSON_FEED),
        (samples.RSS, sniff.RSS),
        (samples.ATOM, sniff.ATOM),
        (samples.IPTC7901, sniff.IPTC7901),
        (samples.ANPA, sniff.ANPA),
        (samples.MAIL, sniff.MAIL),
        (samples.SCRAPED, sniff.JSON),
        (b"[" + samples.SCRAPED + b"]", sniff.JSON),
        (samples.SCRAPED_LINES, sniff.JSON_LINES),
        (b'{"text": "a"}\nbroken\n{"text": "b"}', sniff.JSON_LINES),
        (samples.HTML, sniff.HTML),
        (b"\n <p>The dam broke.</p><p>Nobody was hurt.</p>", sniff.HTML),
        (b"<!-- saved --><html><body>a</body></html>", sniff.HTML),
        (b"\xef\xbb\xbf" + samples.RSS, sniff.RSS),
        (b'<rdf:RDF xmlns:rdf="x" xmlns="http://purl.org/rss/1.0/"><item/></rdf:RDF>', sniff.RSS),
        ('\ufeff<?xml version="1.0"?><nitf/>'.encode("utf-16-le"), sniff.NITF),
        ("The dam above Kestrel Bay broke.".encode("utf-16-be"), sniff.TEXT),
        (b"<?xml version='1.0'?><urlset/>", sniff.XML),
        (b"<?xml version='1.0'?><orders><order/></orders>", sniff.XML),
    ],
)
def test_formats_are_told_by_content(raw: bytes, expected: str) -> None:
    """Each format is known by what is in it."""
    assert media_type(raw) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The dam broke on Friday.",
        "NORVIK, Nov 8 (NNA) - Shares fell.",
        "He wrote <b>no</b> and <i>never</i> in the margin.",
        "[Update 2] The dam broke. {sic}",
        '["Never," she said.]',
        "{Editor's note: the name was changed.}",
        "<3 was all the message said. It was <unk>.",
        "<Norland> said its profit rose.",
        "From: the mountains came a roar.\nTo: the sea it went.",
        "Title: Dam breaks\nDate: 8 March\n\nThe dam broke.",
        "PARIS: talks began.\nLONDON: talks ended.",
        "BZhang won. ID3 tags. MZ is a code. PK won.",
        "if a < b and b > c then </end>",
        'He said: {"a": no} and went.',
    ],
)
def test_prose_stays_text(text: str) -> None:
    """Prose with a bracket, a colon or a few tags in it is plain text."""
    assert media_type(text.encode()) == sniff.TEXT


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n\0\0", "image/png"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"),
        (b"GIF89a\1\0", "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"PK\3\4\x14\0", "application/zip"),
        (b"\x1f\x8b\x08\0", "application/gzip"),
        (b"BZh91AY&SY", "application/x-bzip2"),
        (b"\0\0\0\x18ftypmp42", "video/mp4"),
        (b"\x7fELF\2\1\1\0", "application/x-executable"),
        (b"name" + b"\0" * 253 + b"ustar\0", "application/x-tar"),
        (bytes(range(256)) * 4, sniff.BYTES),
    ],
)
def test_other_kinds_are_named(raw: bytes, expected: str) -> None:
    """What holds no news text is named, so that it can be refused by name."""
    assert media_type(raw) == expected
    assert expected not in READERS


def test_names_do_not_matter() -> None:
    """The name of a file decides nothing."""
    assert media_type(samples.HTML, "a.txt") == sniff.HTML
    assert media_type(b"Prose.", "a.html") == sniff.TEXT


@given(st.binary(max_size=300))
def test_any_bytes_have_a_type(raw: bytes) -> None:
    """There is no input without an answer."""
    assert "/" in media_type(raw)


@given(st.text(alphabet=st.characters(categories=["L", "Zs", "Po"]), max_size=300))
def test_letters_are_text(text: str) -> None:
    """Letters, spaces and punctuation in UTF-8 are text in any script."""
    assert media_type(text.encode()) in (sniff.TEXT, sniff.MAIL)


def test_a_stray_nul_makes_no_binary() -> None:
    """Old systems pad with NUL: one in a short text of any script is no more than damage."""
    text = "Der Hafen von Norvik ist nach dem Sturm wieder geöffnet, teilte die Behörde mit. "
    assert media_type(text.encode()[:20] + b"\0" + text.encode()[20:]) == sniff.TEXT
    assert media_type(b"\0" * 9 + text.encode()) == sniff.BYTES
