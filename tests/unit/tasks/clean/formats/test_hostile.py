"""Files that are built to harm: refused with the reason, or read without harm."""

import sys
from collections.abc import Callable

import pytest

from tasks.clean.formats import read
from tasks.clean.formats.markup import guard
from tasks.clean.sniff import media_type
from tasks.errors import CopydeskError, HostileError, MalformedError
from tasks.models import Document, Profile, Split

from . import samples

SIZE = 60_000


def opened(raw: bytes) -> object:
    return read(media_type(raw), raw.decode(), Document(raw=raw), Profile())


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><nitf><body><body.content><p>&i;</p></body.content></body></nitf>"
)
EXTERNAL = (
    '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<nitf><body><body.content><p>&x;</p></body.content></body></nitf>"
)


@pytest.mark.parametrize(
    "text",
    [
        LAUGHS,
        EXTERNAL,
        '<!DOCTYPE nitf SYSTEM "file:///etc/passwd"><nitf><p>a</p></nitf>',
        '<!DOCTYPE nitf SYSTEM "http://127.0.0.1/x"><nitf><p>a</p></nitf>',
        '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]><rss></rss>',
        '<!DOCTYPE secrets SYSTEM "x.dtd"><rss version="2.0"></rss>',
        '<?xml version="1.0"?><!-- a --><!DOCTYPE NewsML [<!ENTITY q "q">]><NewsML/>',
        f"<nitf>{'<p>' * 5000}</nitf>",
        f"<rss><channel>{'<item>' * 5000}</channel></rss>",
    ],
)
def test_xml_attacks_are_refused(text: str) -> None:
    """Entities of its own, local and unknown document types and deep nesting are hostile."""
    with pytest.raises(HostileError):
        opened(text.encode())


def test_known_document_types_pass() -> None:
    """The public document types of news formats are no attack, and are not loaded."""
    public = (
        b'<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.2//EN" '
        b'"http://www.nitf.org/IPTC/NITF/3.2/specification/dtd/nitf-3-2.dtd">'
    )
    opened(samples.NITF.replace(b'<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">', public))


@pytest.mark.parametrize(
    "text",
    [
        "<html>" + "<div>" * 300 + "deep" + "</div>" * 300,
        "<html><p " + "".join(f"a{n}=1 " for n in range(300)) + ">text</p>",
        "<html>" + "<!--" * 5000,
        "<html><p " + "a" * 1_100_000,
    ],
)
def test_html_attacks_are_refused(text: str) -> None:
    """Nesting, attributes, comments and tags beyond any page are hostile, with a reason."""
    with pytest.raises(HostileError, match=r"\w+ \w+"):
        opened(text.encode())


def test_pages_with_faults_are_not_hostile() -> None:
    """Unclosed paragraphs and list items, stray quotes and long values are no attack."""
    guard("<html>" + "<p>a<br><li>b" * 400)
    guard('<html><a href="x"">a</a>' + "<p title=it's>b</p>" * 10)
    guard(f'<html><div data-all="{"x" * 200_000}">a</div>')


GENERATORS: list[Callable[[int], str]] = [
    lambda n: "<a " * (n // 3),
    lambda n: "<!--" * 90 + "x" * n,
    lambda n: "<p '" * (n // 4),
    lambda n: '<p a="' * (n // 6),
    lambda n: "<" * n,
    lambda n: "&" * n,
    lambda n: "</p>" * (n // 4),
    lambda n: "<p>" + "&amp" * (n // 4),
    lambda n: "<script>" + "</scrip" * (n // 7),
    lambda n: "<b>x</b>" * (n // 8),
    lambda n: "<p>word " * (n // 8),
    lambda n: "<h1>x</h1>" * (n // 10),
    lambda n: "<div class='related'>x" * 200 + "<p>y</p>" * (n // 8),
    lambda n: "<meta name=author content='" + "a, " * (n // 3) + "'>",
    lambda n: "<script type='application/ld+json'>" + "[" * n + "</script>",
]


@pytest.mark.parametrize("index", range(len(GENERATORS)))
def test_blow_ups_end(index: int) -> None:
    """Repeated markup is read or refused within the time that a stage has."""
    raw = ("<!DOCTYPE html><html><body>" + GENERATORS[index](SIZE)).encode()
    try:
        opened(raw)
    except CopydeskError as error:
        assert str(error)  # noqa: PT017 - either outcome is right, silence is not


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ('{"text": NaN}', CopydeskError),
        ('{"text": "cut', MalformedError),
        ('{"text": "\\ud800"}', MalformedError),
        ('{"text": ' + "[" * 500 + "]" * 500 + "}", HostileError),
        ('{"text": ' + "[" * 100_000, CopydeskError),
        ('{"a": 1}', CopydeskError),
    ],
)
def test_bad_json_is_refused(text: str, error: type[CopydeskError]) -> None:
    """JSON that cannot be read, has no text or is nested beyond reason is refused."""
    with pytest.raises(error):
        opened(text.encode())


def test_feed_is_never_taken_for_an_address() -> None:
    """The feed parser opens no file and no address, whatever the text is."""
    touched: list[str] = []
    armed = True

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if armed and event in ("open", "socket.connect", "socket.getaddrinfo"):
            touched.append(f"{event} {arguments[:1]}")

    opened(samples.ATOM)  # what is loaded lazily is loaded now
    sys.addaudithook(watch)
    for text in ("/etc/passwd", "http://127.0.0.1:9/", "<rss>/etc/passwd</rss>"):
        with pytest.raises(CopydeskError):
            read("application/rss+xml", text, Document(raw=text.encode()), Profile())
    armed = False
    assert touched == []


def test_many_items_do_not_grow_without_bound() -> None:
    """A huge root tag in front of many items is not copied into each of them."""
    raw = ('<rss x="' + "a" * 100_000 + '">' + "<item/><item></item>" * 3000 + "</rss>").encode()
    with pytest.raises(HostileError, match="grow"):
        opened(raw)


def test_boundaries_without_end() -> None:
    """A mail of endlessly nested parts is hostile."""
    part = b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n'
    parts = b"".join(part.replace(b"%d", str(n).encode()) for n in range(500))
    with pytest.raises(HostileError):
        opened(b"From: a@b\r\nMIME-Version: 1.0\r\nSubject: x\r\nDate: y\r\n" + parts)


def test_one_bad_line_does_not_stop_the_others() -> None:
    """A damaged JSON line fails alone; its neighbours are items."""
    found = opened(samples.SCRAPED_LINES)
    assert isinstance(found, Split)
    with pytest.raises(MalformedError):
        opened(found.items[2].raw)
