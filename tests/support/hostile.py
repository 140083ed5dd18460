"""Files made to harm their reader, or merely to surprise it."""

import bz2
import gzip
import io
import json
import os
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

BOMB = 30_000_000

LAUGHS: Final = (
    b'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha">'
    + b"".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">'.encode() for n in range(9))
    + b"]><nitf><body><body.content><p>&j;</p></body.content></body></nitf>"
)
OUTSIDE: Final = (
    b'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b"<nitf><body><body.content><p>&x;</p></body.content></body></nitf>"
)
QUADRATIC: Final = (
    b'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "' + b"x" * 50_000 + b'">]>'
    b"<nitf><body><body.content><p>" + b"&a;" * 5_000 + b"</p></body.content></body></nitf>"
)


def _html(body: bytes) -> bytes:
    return b"<!DOCTYPE html><html><body>" + body + b"</body></html>"


def _zip(name: str, size: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, bytes(size))
    return out.getvalue()


def _tar(name: str) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        info = tarfile.TarInfo(name)
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(info)
    return out.getvalue()


#: Content by name; what each is can be read off its name.
CONTENT: Final[Mapping[str, bytes]] = {
    "empty": b"",
    "one byte": b"x",
    "spaces": b" \n\t" * 1000,
    "nul bytes": b"\0" * 5000,
    "control bytes": bytes(range(1, 32)) * 200,
    "random bytes": bytes((n * 7919) % 256 for n in range(20_000)),
    "lone surrogates": b"A paragraph with \xed\xa0\x80 in it, said the mayor. " * 20,
    "surrogates in json": b'{"title": "\\ud800", "text": "' + b"A sentence was said. " * 30 + b'"}',
    "bidi": "The \u202emayor\u202c of Norvik said so on Friday. ".encode() * 30,
    "terminal escapes": b"\x1b[2J\x1b]0;owned\x07 The mayor of Norvik said so on Friday. " * 20,
    "mixed boms": b"\xef\xbb\xbf\xff\xfe The mayor of Norvik said so on Friday. " * 20,
    "utf-16 without bom": ("The mayor of Norvik said so on Friday. " * 20).encode("utf-16-le"),
    "utf-32": ("The mayor of Norvik said so on Friday. " * 20).encode("utf-32"),
    "one line of 5 MB": b"The mayor of Norvik said so on Friday. " * 130_000,
    "one word of 1 MB": b"a" * 1_000_000,
    "a million tiny lines": b"a\n" * 1_000_000,
    "a million newlines": b"\n" * 1_000_000 + b"The mayor said so.",
    "100,000 short paragraphs": b"He said so.\n\n" * 100_000,
    "quotes without end": b'"' * 200_000,
    "brackets without end": b"(" * 200_000,
    "dashes without end": b"- " * 200_000,
    "digits without end": b"1" * 200_000,
    "dates without end": b"8 November 2024, " * 20_000,
    "stamps without end": b"10:31 GMT 08.11.2024 " * 20_000,
    "capitals without end": b"NORVIK " * 50_000,
    "datelines without end": b"NORVIK (AP) - " * 30_000,
    "by without end": b"By Jane Roe, " * 30_000,
    "full stops without end": b"." * 200_000,
    "sentences without spaces": b"He said so.She said no." * 20_000,
    "said without end": b'"So," he said, ' * 30_000,
    "entities without end": b"&amp;" * 100_000,
    "mojibake without end": "\u2019".encode().decode("cp1252").encode().decode("cp1252").encode()
    * 20_000,
    "combining marks": ("a" + "̀" * 50_000).encode(),
    "html: nested divs": _html(b"<div>" * 100_000 + b"text"),
    "html: open tags": _html(b"<a " * 100_000),
    "html: open comments": _html(b"<!--" * 100_000),
    "html: one tag, many attributes": _html(b"<p " + b'a="b" ' * 32_000 + b">text</p>"),
    "html: a huge tag": _html(b'<p title="' + b"x" * 2_000_000 + b'">text</p>'),
    "html: open cdata": _html(b"<![CDATA[" * 50_000),
    "html: nested tables": _html(b"<table><tr><td>" * 20_000 + b"text"),
    "html: unclosed paragraphs": _html(b"<p>The mayor said so." * 50_000),
    "html: script only": _html(b"<script>while(1){}</script>" * 1_000),
    "html: scripted schema": _html(
        b'<script type="application/ld+json">' + b"[" * 100_000 + b"</script><p>The mayor.</p>"
    ),
    "xml: billion laughs": LAUGHS,
    "xml: external entity": OUTSIDE,
    "xml: quadratic blow-up": QUADRATIC,
    "xml: nested": b'<?xml version="1.0"?><nitf>' + b"<p>" * 100_000,
    "xml: broken": b'<?xml version="1.0"?><nitf><body><p>The mayor',
    "xml: wrong encoding": b'<?xml version="1.0" encoding="utf-7"?><nitf/>',
    "rss: path as content": b"/etc/passwd",
    "rss: address as content": b"http://127.0.0.1:1/feed",
    "rss: no items": b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
    "json: nested": b"[" * 100_000,
    "json: long number": b'{"text": ' + b"9" * 200_000 + b"}",
    "json: nan": b'{"title": "t", "text": NaN}',
    "json: keys twice": b'{"text": "one", "text": "The mayor of Norvik said so on Friday."}',
    "json: wrong types": b'{"headline": [], "body_text": 7, "uri": {"a": 1}, "type": "text"}',
    "mail: endless parts": b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * 50_000,
    "pdf": b"%PDF-1.7\n" + bytes(range(256)) * 40,
    "elf": b"\x7fELF" + bytes(range(256)) * 40,
    "png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "gzip bomb": gzip.compress(bytes(BOMB)),
    "bzip2 bomb": bz2.compress(bytes(BOMB)),
    "zip bomb": _zip("bomb.txt", BOMB),
    "zip with a path upwards": _zip("../../up.txt", 10),
    "tar with a link": _tar("link.txt"),
    "gzip cut short": gzip.compress(b"The mayor said so. " * 100)[:50],
    "feed with json": json.dumps({"items": [{"title": "x"}] * 10_000}).encode(),
    "pickle": b"\x80\x04\x95" + b"c__builtin__\neval\n(S'1'\ntR." * 10,
}

#: Names that a folder may hold and that must neither lead outside nor break a line.
NAMES: Final = (
    b"line\nbreak.txt",
    b"-rf.txt",
    b"\xff\xfe not utf-8.txt",
    b"escape \x1b[31m.txt",
    b"..hidden.. .txt",
    "bidi \u202etxt.exe".encode(),
    b"$(touch owned).txt",
    b"a" * 251 + b".txt",
)


def write_hostile(folder: Path) -> int:
    """Write all of them, and special files; returns how many files there are."""
    folder.mkdir(parents=True)
    for number, content in enumerate(CONTENT.values()):
        (folder / f"hostile-{number:02d}.dat").write_bytes(content)
    root = os.fsencode(folder)
    for number, name in enumerate(NAMES):
        with open(os.path.join(root, name), "wb") as file:  # noqa: PTH118, PTH123  # bytes names
            file.write(f"The mayor of Norvik said so, {number} times. ".encode() * 20)
    (folder / "link.txt").symlink_to("/etc/passwd")
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "fifo.txt")
    with (folder / "sparse.txt").open("wb") as file:
        file.truncate(10 * 1024**3)
    return len(list(os.scandir(folder)))
