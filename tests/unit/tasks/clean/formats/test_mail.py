# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""E-mail as wire services send it."""

import pytest

from tasks.clean.formats import read
from tasks.clean.reading import Reading
from tasks.clean.sniff import MAIL
from tasks.errors import HostileError, NotAnArticleError
from tasks.models import Document, Profile, Split
from tests.unit.tasks.clean.formats.reading import FIRST, SECOND, opened


def mail(*headers: str, body: str = f"{FIRST}\r\n\r\n{SECOND}\r\n") -> bytes:
    """Return a mail with these headers beside those that every mail has."""
    above = (
        "Return-Path: <wire@nvk.example>",
        "Message-ID: <7@nvk.example>",
        "Date: Fri, 8 Nov 2024 10:31:00 +0200",
        "MIME-Version: 1.0",
        *headers,
    )
    return ("\r\n".join(above) + "\r\n\r\n" + body).encode()


def alternative(plain: str, html: str) -> bytes:
    """Return a mail with its text in two forms."""
    parts = "".join(
        f"--b\r\nContent-Type: text/{kind}; charset=utf-8\r\n\r\n{text}\r\n"
        for kind, text in (("plain", plain), ("html", html))
    )
    return mail('Content-Type: multipart/alternative; boundary="b"', body=f"{parts}--b--\r\n")


@pytest.mark.parametrize(
    ("sender", "site"),
    [
        ("Norvik Wire <wire@nvk.example>", "Norvik Wire"),
        ("wire@nvk.example", "wire@nvk.example"),
        ("=?utf-8?q?Quill=2C_Ada?= <ada@nvk.example>", "Quill, Ada"),
        ('"Quill, Ada" <ada@nvk.example>', "Quill, Ada"),
        ("Ada =?utf-8?b?UXXDrGxs?= <ada@nvk.example>", "Ada Quìll"),
        ("=?nonsense?q?Ada?= <ada@nvk.example>", "Ada"),
        ("=?nonsense?q?M=FCller?= <ada@nvk.example>", "Müller"),
    ],
)
def test_senders(sender: str, site: str) -> None:
    """The sender's name, decoded and whole, says whose mail it is; else the address."""
    assert opened(mail(f"From: {sender}")).stated.site == site


@pytest.mark.parametrize(
    ("subject", "headline"),
    [
        ("Ferry returns", "Ferry returns"),
        ("Fwd: RE: Ferry returns", "Ferry returns"),
        ("=?utf-8?q?Ferry_=E2=80=93_back?=", "Ferry – back"),
        ("Report: ferry returns", "Report: ferry returns"),
        ("Re:", None),
        ("", None),
    ],
)
def test_subjects(subject: str, headline: str | None) -> None:
    """The subject without marks of replies is the headline."""
    assert opened(mail("From: a@nvk.example", f"Subject: {subject}")).stated.headline == headline


def test_other_headers() -> None:
    """Date, id, language and keywords are stated as they were written."""
    stated = opened(mail("Keywords: sea, ferry,", "Content-Language: en")).stated
    assert stated.published == "Fri, 8 Nov 2024 10:31:00 +0200"
    assert (stated.guid, stated.language) == ("7@nvk.example", "en")
    assert stated.keywords == ("sea", "ferry")


def test_the_fuller_text_is_read() -> None:
    """The plain text is read, unless it only points at the HTML one."""
    rich = f"<p>{FIRST}</p><p>{SECOND}</p>"
    assert opened(alternative(f"{FIRST}\r\n\r\n{SECOND}", rich)).text == f"{FIRST}\n{SECOND}"
    assert opened(alternative("See the HTML.", rich)).text == f"{FIRST}\n{SECOND}"
    assert opened(alternative(FIRST, f"<p>{FIRST}</p>")).text == FIRST


def test_signatures_stay_out() -> None:
    """What stands behind two dashes and a space is no part of the text; a dash in it is."""
    found = opened(mail("From: a@nvk.example", body=f"{FIRST}\r\n-- \r\nNorvik Wire\r\n"))
    assert found.text == FIRST
    found = opened(mail("From: a@nvk.example", body=f"{FIRST}\r\n\r\n--- {SECOND}\r\n"))
    assert SECOND in found.text


def with_attached(note: str, *, kind: str = "text/xml", name: str = "story.xml") -> bytes:
    """Return a mail with a note and a file."""
    body = (
        f"--b\r\nContent-Type: text/plain\r\n\r\n{note}\r\n--b\r\nContent-Type: {kind}\r\n"
        f'Content-Disposition: attachment; filename="{name}"\r\n\r\n'
        f"<nitf>{FIRST}</nitf>\r\n--b--\r\n"
    )
    return mail('Content-Type: multipart/mixed; boundary="b"', body=body)


@pytest.mark.parametrize(
    ("kind", "name"), [("text/xml", "a"), ("application/octet-stream", "story.TXT")]
)
def test_attached_stories(kind: str, name: str) -> None:
    """A mail with less text than what is attached to it is the files, each a document."""
    raw = with_attached("Please find the story attached.", kind=kind, name=name)
    made = read(MAIL, raw.decode(), Document(raw=raw), Profile())
    assert isinstance(made, Split)
    assert [item.raw.strip() for item in made.items] == [f"<nitf>{FIRST}</nitf>".encode()]


def test_other_attachments() -> None:
    """Files beside a longer text, and those that hold no text, are left where they are."""
    assert opened(with_attached(FIRST * 3)).text.startswith(FIRST)
    assert opened(with_attached("In short.", kind="image/png", name="a.png")).text == "In short."


def test_the_name_of_a_list() -> None:
    """The list's name before the subject goes where the text has the headline without it."""
    body = f"Ferry returns\r\n\r\n{FIRST}\r\n"
    assert (
        opened(mail("Subject: [NVK] Ferry returns", body=body)).stated.headline == "Ferry returns"
    )
    assert (
        opened(mail("Subject: [NVK] Ferry back", body=body)).stated.headline == "[NVK] Ferry back"
    )


def test_empty_and_hostile_mails() -> None:
    """A mail without text is no article; one of countless parts is hostile."""
    with pytest.raises(NotAnArticleError):
        opened(mail("From: a@nvk.example", body="-- \r\nNorvik Wire\r\n"))
    with pytest.raises(HostileError):
        opened(mail(*(f"X-{number}: boundary=b" for number in range(200))))


def test_a_mailbox() -> None:
    """Each mail of it goes its own way, its quoted lines as they were written."""
    lead = f"{FIRST}\r\n\r\n>From the bridge it was seen.\r\n"
    box = b"\r\n".join(
        b"From wire@nvk.example Fri Nov  8 10:31:00 2024\r\n" + mail(body=text)
        for text in (lead, SECOND)
    )
    found = read(MAIL, box.decode(), Document(raw=box), Profile())
    assert isinstance(found, Split)
    first, second = (opened(item.raw) for item in found.items)
    assert first.text == f"{FIRST}\nFrom the bridge it was seen."
    assert second.text == SECOND


def test_a_mail_that_brings_another() -> None:
    """An attached mail is a story like an attached file, not text of the mail that brings it."""
    inner = mail("Subject: Ferry returns").decode()
    body = (
        f"--b\r\n\r\nPlease use.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--b--\r\n"
    )
    raw = mail('Content-Type: multipart/mixed; boundary="b"', body=body)
    found = read(MAIL, raw.decode(), Document(raw=raw), Profile())
    assert isinstance(found, Split)
    (item,) = found.items
    assert opened(item.raw).stated.headline == "Ferry returns"
    assert opened(item.raw).text == f"{FIRST}\n{SECOND}"


def test_a_file_with_an_encoded_name() -> None:
    """Its name, decoded, says that it is a story."""
    part = (
        "Content-Type: application/octet-stream\r\n"
        'Content-Disposition: attachment; filename="=?utf-8?Q?F=C3=A4hre.txt?="'
    )
    body = f"--b\r\n\r\nSee there.\r\n--b\r\n{part}\r\n\r\n{FIRST}\r\n--b--\r\n"
    raw = mail('Content-Type: multipart/mixed; boundary="b"', body=body)
    found = read(MAIL, raw.decode(), Document(raw=raw), Profile())
    assert isinstance(found, Split)
    assert [item.raw.decode().strip() for item in found.items] == [FIRST]


def test_html_that_nothing_announces() -> None:
    """A body that begins as a page is one, whatever the headers leave out."""
    assert opened(mail(body=f"<html><body><p>{FIRST}</p></body></html>")).text == FIRST


def test_a_forward_in_html() -> None:
    """It is opened like one in plain text."""
    head = "From: Ada<br>Date: Tue, Mar 10, 2026<br>Subject: Ferry returns<br>"
    page = (
        f"<div>For tomorrow.<br>---------- Forwarded message ---------<br>{head}</div>"
        f"<p>{FIRST}</p><h2>Norvik</h2><p>{SECOND}</p>"
    )
    found = opened(mail("Content-Type: text/html", body=page))
    assert found.text == f"{FIRST}\nNorvik\n{SECOND}"
    assert found.kinds == ("text", "heading", "text")
    assert (found.stated.headline, found.stated.editors_note) == ("Ferry returns", "For tomorrow.")


def test_bytes_in_a_subject() -> None:
    """A subject in bare bytes of an old code page is read as such."""
    raw = mail("Subject: M_ller").replace(b"M_ller", "Müller".encode("cp1252"))
    found = read(MAIL, raw.decode("cp1252"), Document(raw=raw), Profile())
    assert isinstance(found, Reading)
    assert found.stated.headline == "Müller"


def test_a_notice_without_a_text() -> None:
    """A kill may be all in the subject."""
    assert opened(mail("Subject: KILL: nvk 42", body="")).flags == ("notice",)


def test_the_header_of_a_wire_is_no_headline() -> None:
    """Where a mail brings a message, its first line is that message's header."""
    header = "nvk0042 3 pl 125 Norland/ferry"
    found = opened(
        mail(f"Subject: {header}", body=f"{header}\r\n\r\nFerry returns =\r\n\r\n{FIRST}\r\n")
    )
    assert found.stated.headline is None


def test_nested_mails_are_bounded() -> None:
    """Mails in mails in mails, deeper than the parser of mails can go, are refused."""
    inner = "Content-Type: message/rfc822\r\n\r\n" * 3_000
    with pytest.raises(HostileError):
        opened(mail(body="").rstrip() + b"\r\n" + inner.encode())
