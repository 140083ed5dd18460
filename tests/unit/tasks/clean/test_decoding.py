# Typographic marks and other scripts are what is tested; a case reads best on one line.
# ruff: noqa: RUF001

import codecs

import pytest

from tasks.clean.decoding import decode
from tasks.errors import UndecodableError

_RUSSIAN = "Министр заявил в пятницу, что порт Норвик снова открыт для судов после шторма."
_FRENCH = "Le ministre a déclaré vendredi que le port était rouvert. « Nous sommes prêts », dit-il."
_CHINESE = (
    "部长星期五表示，港口已重新开放。渡轮将于星期一恢复运行，当局说。居民对这一决定表示欢迎。"
)
_TURKISH = (
    "Bakan cuma günü limanın yeniden açıldığını söyledi. Fırtına şehirde ağır hasara yol açtı."
)
_GERMAN = "Häuser wurden zerstört, teilten die Behörden mit. Tausende müssen ihre Wohnungen räumen."
_POLISH = "Minister powiedział w piątek, że port jest znów otwarty. Promy wypłyną w poniedziałek."


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_wins(mark: bytes, name: str) -> None:
    """The mark names the encoding and is no part of the text."""
    text, encoding = decode(mark + _FRENCH.encode(name))
    assert text == _FRENCH
    assert (encoding.name, encoding.evidence, encoding.confidence) == (name, "bom", 1.0)


def test_sound_utf_8_is_taken_as_such() -> None:
    """UTF-8 without an error needs no further evidence, whatever is declared."""
    text, encoding = decode(b'<meta charset="iso-8859-1">' + _FRENCH.encode())
    assert text.endswith(_FRENCH)
    assert (encoding.evidence, encoding.confidence) == ("utf-8", 1.0)


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        (_RUSSIAN, "cp1251", "cp1251"),
        (_RUSSIAN, "koi8-r", "koi8_r"),
        (_FRENCH, "cp1252", "cp1252"),
        (_CHINESE, "gb18030", "gb18030"),
        (_POLISH, "cp1250", "cp1250"),
        (_TURKISH, "cp1254", "cp1254"),
        (_GERMAN, "cp850", "cp850"),
        (f"\x01npr\r\n\x02{_GERMAN}\x03\r\n\x04", "cp1252", "cp1252"),
        ("The port is open again.", "utf-16-le", "utf-16-le"),
    ],
)
def test_other_encodings_are_detected(text: str, name: str, found: str) -> None:
    """What no one declares is detected, and the confidence says so."""
    decoded, encoding = decode(text.encode(name))
    assert decoded == text
    assert (encoding.name, encoding.evidence) == (found, "detected")
    assert 0 < encoding.confidence <= 1


def test_a_wrong_declaration_is_seen_through() -> None:
    """Bytes in Windows-1251 that are declared as UTF-8 are read as what they are."""
    raw = b'<?xml version="1.0" encoding="utf-8"?>\n' + _RUSSIAN.encode("cp1251")
    text, encoding = decode(raw)
    assert text.endswith(_RUSSIAN)
    assert encoding.name == "cp1251"


def test_a_declaration_that_fits_is_believed() -> None:
    """A declared single-byte encoding is used, as its Windows superset."""
    text, encoding = decode(b'<meta charset="iso-8859-1">' + _FRENCH.encode("cp1252"))
    assert text.endswith(_FRENCH)
    assert (encoding.name, encoding.evidence) == ("cp1252", "declared")


def test_the_profile_helps_where_nothing_is_declared() -> None:
    """A feed's known encoding goes before detection."""
    _, encoding = decode(_RUSSIAN.encode("cp1251"), "windows-1251")
    assert encoding.evidence == "profile"


def test_utf_8_that_was_cut_off_is_still_utf_8() -> None:
    """A broken last character costs confidence, not the text."""
    text, encoding = decode(_RUSSIAN.encode()[:-2])
    assert text.startswith(_RUSSIAN[:-2])
    assert encoding.name == "utf-8"
    assert encoding.confidence < 1


def test_bytes_that_are_no_text_are_refused() -> None:
    """Noise is a dead letter of its own kind."""
    with pytest.raises(UndecodableError, match="512 bytes"):
        decode(bytes(range(128, 256)) * 4)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
@pytest.mark.parametrize("at", [0, 5, 70])
def test_a_stray_nul_spoils_no_encoding(encoding: str, at: int) -> None:
    """The text is read as without it, wherever it stands."""
    text = _FRENCH * 3
    raw = text.encode(encoding)
    found, how = decode(raw[:at] + b"\0" + raw[at:])
    assert found.replace("\0", "") == text
    assert how.name == encoding
