"""Lines that stop before their sentence does: what their ends and the next beginnings tell."""

# Typographic marks and other scripts are what these rules are about.
# ruff: noqa: RUF001

import re

from tasks.clean.lines import ended, is_dateline, is_stamp
from tasks.clean.tables import words

_FUNCTION = words("function")
#: Words that may also end a headline; believed only at the end of a long line.
_OPENERS = words("openers")
_WEAK = words("weak")
#: Two capitals: a name, most likely a link's text.
_NAME = re.compile(
    r"([^\W\d_a-z][\w’'-]{0,30}\.?) (?:(?:of|for|and|de|van|von|al|bin) ){0,2}[^\W\d_a-z]"
)
#: First and last name, no genitive ("China's Sutton").
_PERSON = re.compile(
    r"[^\W\d_a-z][^\W\d_A-Z][\w’'-]{0,30} (?:[A-Z]\. )?[^\W\d_a-z][\w-]{1,30}+(?![’']s\b)"
)
#: "― Jane Roe": the end of a letter or a quotation, though it has no full stop.
_CREDITED = re.compile(r"[―—–-]\s?[^\W\d_a-z][\w .’'-]{2,40}\Z")
_OPENED = re.compile(r"(?:^|[\s(])“[^”“]{8,}\Z")
_LOOK_BACK = 400
_SAYING = re.compile(
    r"[\"”,] (?:said|says|told|added|explained|replied|asked|wrote|claimed|argued|acknowledged)\Z"
)
_ALONE = words("alone")
#: A source follows, and what it says behind a comma.
_SOURCED = "According to"
_ROLES = words("roles")
_NATIONS = words("nations")
_ARTICLES = ("The ", "A ", "An ")
_QUOTED = 80
_LAST_WORD = re.compile(r"([^\W\d_]{1,30})\Z")
_LONG = 45
_LONG_WORDS = 8
_WEAK_WORDS = 5
_VERSUS = ("v", "vs")
_DETERMINERS = frozenset(["a", "an", "the", "his", "her", "its", "my", "our", "their", "your"])
_DIGITS = re.compile(r"\d[\d.,/:-]{0,20}")
#: A row holds a figure for every so many words.
_ROW = 4
_AFTER_DATELINE = re.compile(r"\s[-–—]{1,2}\s|\)[:.]?\s|/\.\s")
_FEW = 2
#: What a link's text of a few words may be: a name, or a figure.
PIECE = 24
_FIGURE = re.compile(r"\d[\d.,%]{0,8}")
_SMALL_SHARE = 0.5


def prose(line: str) -> bool:
    """Tell a stretch of prose from a headline, a name or a row of a table."""
    words = line.split()
    small = sum(1 for word in words if word[0].islower())
    return len(words) > 2 and small >= len(words) * _SMALL_SHARE  # noqa: PLR2004 - a name


def must_go_on(before: str, after: str) -> bool:
    """Tell whether a line of prose ends with a word that something must follow."""
    if before in _ALONE:
        return ended(after) and len(after) >= _LONG
    if before == _SOURCED:
        return ended(after) and ", " in after
    word = _last_word(before)
    weak = word in _WEAK and before.count(" ") >= _WEAK_WORDS
    if not (weak or word in _FUNCTION) or word in _VERSUS or not prose(before):
        return False
    if _lost(word, after):
        return False
    return (ended(after) or len(after) >= _LONG) and not (figures(before) or figures(after))


def _lost(word: str, after: str) -> bool:
    """Tell whether what stood between is lost: no noun phrase goes "to a" and "Instead, ..."."""
    return word in _DETERMINERS and after.partition(" ")[0].rstrip(",") in _OPENERS


def may_go_on(before: str, after: str) -> bool:
    """Tell whether the line ends where something will follow in a text full of breaks."""
    begun = before in _NATIONS or _just_begun(before)
    if before.count("(") > before.count(")") or (begun and prose(after)):
        return True
    word = _last_word(before)
    if word in _FUNCTION:
        return " " in before and not _lost(word, after)
    if not prose(before):
        return False
    if word in _WEAK:
        spaces = before.count(" ")
        return spaces >= _WEAK_WORDS or (spaces > _FEW and before.startswith(_ARTICLES))
    if before[-1] == ",":
        return len(before) >= _LONG
    return bool(_SAYING.search(before, max(0, len(before) - 24))) or _open(before)


def titled(before: str, after: str) -> bool:
    """Tell whether a line ends with a person's role and the next begins with the name."""
    if _last_word(before).lower() not in _ROLES or not (ended(after) and _PERSON.match(after)):
        return False
    alone = before.count(" ") < _FEW and len(after) >= _LONG
    return (alone or (len(before) >= _LONG and prose(before))) and prose(after)


def quoted_on(before: str, after: str) -> bool:
    """Tell whether a quotation that a long line leaves open is closed in the next."""
    opened = before.rfind("“")
    if opened < 0 or "”" not in after or "”" in before[opened:] or not before[-1].isalnum():
        return False
    return len(before) >= _QUOTED and "“" not in after.partition("”")[0] and prose(before)


def _last_word(line: str) -> str:
    found = _LAST_WORD.search(line, max(0, len(line) - 31))
    return found.group(1) if found else ""


def figures(line: str) -> bool:
    """Tell a row of figures."""
    return len(_DIGITS.findall(line)) * _ROW >= line.count(" ") + 1


def _just_begun(before: str) -> bool:
    """Tell whether there are but a few words after a dateline."""
    return is_dateline(before) and _AFTER_DATELINE.split(before)[-1].count(" ") <= _FEW


def _open(line: str) -> bool:
    """Tell whether a quotation is left open."""
    return bool(_OPENED.search(line[-_LOOK_BACK:])) or line.count('"') % 2 == 1


def cut_off(before: str, after: str) -> bool:
    """Tell whether a long line stops without an end and the next begins with a name."""
    long = len(before) >= _LONG and before.count(" ") >= _LONG_WORDS - 1
    if not long or not before[-1].isalnum() or not (ended(after) or len(after) >= _LONG):
        return False
    name = _NAME.match(after)
    return name is not None and name.group(1) not in _OPENERS and not _CREDITED.search(before)


def piece(line: str) -> bool:
    """Tell a line so short that it may be a link's text or what stands between two."""
    return 0 < len(line) <= PIECE and not ended(line) and not prose(line)


def time_stamp(line: str) -> bool:
    """Tell a stamp from the lone figure of a sentence ("in", "2019", "when ...")."""
    return is_stamp(line) and not _FIGURE.fullmatch(line)
