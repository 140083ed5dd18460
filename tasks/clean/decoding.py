"""From bytes to text: byte-order mark, UTF-8, declaration, detection."""

import codecs
import re

from charset_normalizer import from_bytes

from tasks.errors import UndecodableError
from tasks.models import Encoding

#: Longest marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:\bencoding\s{0,5}=\s{0,5}["']|charset\s{0,5}=\s{0,5}["']?)([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)
#: Where declarations stand: XML declaration, HTML head, mail header.
_HEAD = 4096
#: As much as detection reads; news text shows its encoding early.
_SAMPLE = 65_536
#: NULs among the first bytes that no padding accounts for, but an encoding of two bytes.
_WIDE = 8
#: Of so many characters of text one may be a NUL.
_PADDING = 50
#: Share of broken sequences up to which text is UTF-8 with damage.
_DAMAGE = 0.1
#: Encodings that pages declare by habit although they mean the Windows superset.
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252",
          "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso-8859-9": "cp1254",
          "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "shift_jis": "cp932"}  # fmt: skip
_ESCAPE = b"\x1b"
_UTF8 = Encoding(name="utf-8", confidence=1.0, evidence="utf-8")
#: Where a language is at home among the single-byte encodings that fit it alike.
_HOME = {
    **dict.fromkeys(
        ("English", "French", "German", "Spanish", "Italian", "Portuguese", "Dutch", "Swedish",
         "Norwegian", "Danish", "Finnish", "Indonesian"), ("cp1252",)),
    **dict.fromkeys(
        ("Polish", "Czech", "Hungarian", "Slovak", "Slovene", "Croatian", "Romanian"),
        ("cp1250", "iso8859_2")),
    "Turkish": ("cp1254",),
}  # fmt: skip
#: Marks of transmission, around which wires set their parts; no text has them.
_WIRE = b"\0\x01\x02\x03\x04\x16\x1f"
#: German umlauts as DOS wrote them; the first of them is nothing in other encodings of one byte.
_DOS = b"\x81\x84\x8e\x94\x99\x9a\xe1"
_OF_DOS = 0.9
_ASCII = bytes(range(0x80))
#: Half-width kana, which single-byte text in any other script looks like by chance.
_JAPANESE = ["cp932", "shift_jis", "shift_jis_2004", "shift_jisx0213"]
_HALF_WIDTH = re.compile("[\uff61-\uff9f]")
#: Guesses whose mess differs by less are told apart by language.
_CLOSE = 0.01


def decode(raw: bytes, profile_encoding: str | None = None) -> tuple[str, Encoding]:
    """Return the text of the bytes and how it was read.

    A byte-order mark wins; then UTF-8 that holds without an error, for other
    encodings hardly ever do so by chance; then what the bytes or the feed's profile
    declare, if the bytes agree; then detection.

    Raises:
        UndecodableError: The bytes are text in no encoding that we know.
    """
    marked = _marked(raw)
    if marked:
        return marked
    head = raw[:_HEAD]
    if _ESCAPE not in head and head.count(0, 0, 64) < _WIDE:
        text = _strict(raw, "utf-8")
        if text is not None:
            return text, _UTF8
    return _wide(raw) or _told(raw, profile_encoding) or _damaged(raw) or _detected(raw)


def _marked(raw: bytes) -> tuple[str, Encoding] | None:
    for mark, name in _MARKS:
        if raw.startswith(mark):
            text = raw[len(mark) :].decode(name, "replace")
            return text, Encoding(name=name, confidence=1.0, evidence="bom")
    return None


def _wide(raw: bytes) -> tuple[str, Encoding] | None:
    """Read UTF-16 without a mark: every second byte of Latin text is NUL."""
    head = raw[:_HEAD]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) * 4 < len(head) or min(even, odd) * 8 > max(even, odd):
        return None
    name = "utf-16-be" if even > odd else "utf-16-le"
    text = _strict(raw, name)
    if text is None:
        return None
    return text, Encoding(name=name, confidence=0.9, evidence="detected")


def _told(raw: bytes, profile_encoding: str | None) -> tuple[str, Encoding] | None:
    found = _DECLARED.search(raw, 0, _HEAD)
    declared = found.group(1).decode("ascii").lower() if found else None
    if declared and (told := _agreed(raw, declared)):
        return told[0], Encoding(name=told[1], confidence=0.9, evidence="declared")
    if profile_encoding and (told := _agreed(raw, profile_encoding.lower())):
        return told[0], Encoding(name=told[1], confidence=0.9, evidence="profile")
    return None


def _agreed(raw: bytes, name: str) -> tuple[str, str] | None:
    name = _MEANT.get(name, name)
    text = _strict(raw, name)
    if text is None or _implausible(text):
        return None
    return text, name


def _implausible(text: str) -> bool:
    """C1 controls are what a wrong single-byte encoding makes of punctuation."""
    wrong = sum(map(text.count, map(chr, range(0x80, 0xA0))))
    return wrong * 500 > len(text)


def _strict(raw: bytes, name: str) -> str | None:
    try:
        return raw.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _damaged(raw: bytes) -> tuple[str, Encoding] | None:
    """Read UTF-8 in which a few sequences are broken or cut off."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", text)))
    if not whole or broken > whole * _DAMAGE + 1:
        return None
    confidence = round(whole / (whole + broken), 3)
    return text, Encoding(name="utf-8", confidence=confidence, evidence="utf-8")


def _detected(raw: bytes) -> tuple[str, Encoding]:
    guess = _guess(raw[:_SAMPLE].translate(None, _WIRE))
    text = _strict(raw, guess[0]) if guess else None
    if guess is None or text is None or text.count("\x00") * _PADDING > len(text):
        raise UndecodableError(f"no known encoding fits these {len(raw)} bytes")
    return text, Encoding(name=guess[0], confidence=guess[1], evidence="detected")


def _guess(sample: bytes) -> tuple[str, float] | None:
    if _DOS[0] in sample and not sample.translate(None, _ASCII).strip(_DOS):
        return "cp850", _OF_DOS
    matches = [match for match in from_bytes(sample) if not _is_kana(str(match))]
    matches = matches or [*from_bytes(sample, cp_exclusion=_JAPANESE)]
    if not matches:
        return None
    best = matches[0]
    near = [match for match in matches if match.chaos <= best.chaos + _CLOSE]
    for match in near:
        for home in _HOME.get(match.language, ("cp1252",)):
            if home in match.could_be_from_charset:
                return home, round(1.0 - match.chaos, 3)
    return best.encoding, round(max(0.0, 1.0 - best.chaos), 3)


def _is_kana(text: str) -> bool:
    """Tell text that is mostly half-width kana, as no Japanese text is."""
    return len(_HALF_WIDTH.findall(text)) * 5 > len(text)
