"""Missing spaces after sentences: "on January 20.There are no plans"."""

# Typographic marks and other scripts are what these rules are about.
# ruff: noqa: RUF001

import re
from collections.abc import Iterator

from tasks.clean.draft import Draft, Edit
from tasks.clean.tables import words

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽΑ-ΫА-ЯЁІЇЄҐЎЈЉЊЋЏ"
_CLOSE = "\"”’'»)\\]"
_OPEN = '"“‘«„(\\['
#: A pattern for each mark: one that begins with a letter is found fast, a class is not.
_JOINTS = {
    mark: re.compile(
        rf"(?P<mark>{re.escape(mark)})(?P<quotes>[{_CLOSE}{_OPEN}]{{0,4}})"
        rf"(?=(?P<word>[{_UPPER}][\w’'-]{{0,40}}))"
    )
    for mark in ".?!…"
}
#: `he said,"We` is no joint of sentences, but the space is missing all the same.
_QUOTE_OPENS = re.compile(rf",(?=[\"“][{_UPPER}][\w’'])")
#: `“We won,”she said`: a quotation ends, and its sentence goes on.
_QUOTE_CLOSED = {mark: re.compile(rf"{mark}(?<=[,.!?]{mark})(?=[a-z]{{2}})") for mark in '"”'}
_NO_LETTER = re.compile(r"[\W\d_]")
#: Abbreviations with inner stops that end a sentence as well as not.
_DOTTED = re.compile(
    r"(?:\bU\.S|\bU\.S\.A|\bU\.K|\bU\.N|\bE\.U|\bD\.C|\bN\.Y|\bU\.A\.E|\b[ap]\.m|\bB\.C|\bB\.C\.E|\bC\.E|\bA\.D)\Z"
)
#: The longest of them and what stands before it.
_DOTTED_REACH = 8
_ADDRESS = re.compile(r"://|^<|^www\.|@|\w\.\w{1,40}/", re.IGNORECASE)
#: What may be written solid with the name after it.
_TITLES = words("titles")
#: Second parts of names with a stop in them: "Example.Com", "Socket.IO".
_NAME_ENDS = words("name_ends")
#: "Halo.Bungie.Org": a name that goes on after a further stop.
_NAME_GOES_ON = re.compile(
    r"[A-Z][\w-]{0,30}\.(?:[A-Z][\w-]{0,30}\.)?(?i:com|net|org|co|uk|io|tv)\b"
)
#: "Bagle.AT": a name and its extension.
_CAPITALISED = re.compile(r"\b[A-Z][a-z]{1,20}\Z")
#: "Pet.Ref. shares": the second stop ends no sentence, so neither does the first.
_SHORTENED = re.compile(r"[\w-]{1,40}\. {1,2}[a-z\d]")
#: "the 6.July": an ordinal before its month.
_ORDINAL = re.compile(r"\b(?:the|den|der|dem|am|vom|zum|le|el|il) (?:[12]\d|3[01]|[1-9])\Z")
_ORDINAL_REACH = 8
_MONTHS = words("months")
#: "hK!UiIe": no word ends so.
_NOISE = re.compile(r"[a-z][A-Z]\Z")
#: Words of one letter that begin sentences.
_LONE = frozenset("AIАЯВСКУОИÀ")
_INITIALS = re.compile(r"(?:[A-Z]\.){2}")
_OPENERS = ("“", "«", "„", "‘")
#: As far as quotation marks are counted to tell opening from closing ones.
_LOOK_BACK = 3000
_STRAIGHT = '"'


def missing_spaces(draft: Draft) -> Draft:
    """Put the space between two sentences that were set solid."""
    return draft.edited([Edit(at, at, " ", "sentences.missing_space") for at in _gaps(draft.text)])


def repair_spaces(text: str) -> str:
    """Return the text with the spaces that are missing between its sentences.

    "U.S.A", "3.5", "No.5", "example.com", initials and ellipses stay as they are.
    """
    pieces, last = [], 0
    for at in _gaps(text):
        pieces.append(text[last:at])
        last = at
    pieces.append(text[last:])
    return " ".join(pieces)


def _gaps(text: str) -> list[int]:
    gaps = [
        at
        for mark, joint in _JOINTS.items()
        if mark in text
        for found in joint.finditer(text)
        if (at := _gap(text, found)) is not None
    ]
    if ('"' in text and ',"' in text) or ",“" in text:
        gaps += [m.end() for m in _QUOTE_OPENS.finditer(text) if _opens(text, m)]
    gaps += [m.end() for mark in _QUOTE_CLOSED if mark in text for m in _closed(text, mark)]
    gaps.sort()
    return gaps


def _closed(text: str, mark: str) -> Iterator[re.Match[str]]:
    for found in _QUOTE_CLOSED[mark].finditer(text):
        if _closes(mark, _line_before(text, found.start())):
            yield found


def _opens(text: str, found: re.Match[str]) -> bool:
    mark, at = text[found.end()], found.start()
    return text[max(0, at - 2) : at].isalpha() and not _closes(
        mark, _line_before(text, found.start())
    )


def _line_before(text: str, at: int) -> str:
    low = max(0, at - _LOOK_BACK)
    return text[max(low, text.rfind("\n", low, at) + 1) : at]


def _gap(text: str, found: re.Match[str]) -> int | None:
    """Return where the space belongs, if this is a joint of two sentences."""
    if not _ends_sentence(text, found) or not _starts_sentence(text, found):
        return None
    return found.start("quotes") + _closing(text, found)


def _ends_sentence(text: str, found: re.Match[str]) -> bool:
    at = found.start()
    before = text[at - 1 : at]
    if found["mark"] == "…" or before in ".…":
        return bool(found["quotes"]) and found["quotes"][0] in "]”)»"
    if before.isspace() or before in "([{<#@/\\=&_~-–—":
        return False
    if not before.isalpha():
        return before.isdigit() or before in "%)]}\"”’'»°€$£" or not before.isascii()
    if found["mark"] != ".":
        return not _NOISE.search(text, max(0, at - 2), at)
    opens = found["quotes"][:1] in _OPENERS
    return opens or _word_ends(text[max(0, at - 200) : at])


def _word_ends(before: str) -> bool:
    """Tell the last word of a sentence from a title, an initial or part of an address."""
    token = before.rsplit(None, 1)[-1]
    word = _NO_LETTER.split(token)[-1]
    if len(word) == 1:
        return bool(_DOTTED.search(before[-_DOTTED_REACH:])) or before[-2:-1].isdigit()
    if word.lower() in _TITLES:
        return False
    if not _ADDRESS.search(token):
        return True
    return token.startswith("www.") and word.lower() in _NAME_ENDS


def _starts_sentence(text: str, found: re.Match[str]) -> bool:
    word, before = found["word"], text[found.start() - 1]
    if found["mark"] == "." and not found["quotes"] and _goes_on(text, found):
        return False
    rest = text[found.end() + len(word) : found.end() + len(word) + 1]
    if len(word) == 1:
        return _one_letter(text, found, rest)
    if word[1].islower() or word[1] in "’'-":
        return True
    name = _name_before(text, found.start())
    return rest != "." and not name and (before.islower() or (before.isdigit() and rest == " "))


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Tell names with a stop in them, shortened names and dates from joints."""
    word, at = found["word"], found.start()
    if text[at - 1].isdigit():
        ordinal = _ORDINAL.search(text, max(0, at - _ORDINAL_REACH), at)
        return ordinal is not None and word.lower() in _MONTHS
    if not text[at - 1].isalpha():
        return False
    if word.lower() in _NAME_ENDS:
        return word != "In" or text[found.end() + 2 : found.end() + 3] != " "
    shortened = _SHORTENED.match(text, found.end()) and _name_before(text, at)
    return bool(shortened or _NAME_GOES_ON.match(text, found.end()))


def _name_before(text: str, at: int) -> bool:
    return _CAPITALISED.search(text, max(0, at - 30), at) is not None


def _one_letter(text: str, found: re.Match[str], rest: str) -> bool:
    """Decide on "A", "I" and on initials after the joint."""
    at = found.start()
    if rest == " ":
        if text[at - 2 : at - 1] == "." or found["word"] not in _LONE:
            return False
        return not text[at - 1].isdigit() or text[at - 2 : at - 1].isdigit()
    before = text[max(0, at - 3) : at]
    return bool(_INITIALS.match(text, found.end())) and before.isalpha() and before.islower()


def _closing(text: str, found: re.Match[str]) -> int:
    """Return how many of the quotation marks at the joint belong to the first sentence."""
    quotes = found["quotes"]
    if not quotes:
        return 0
    line = _line_before(text, found.start())
    count = 0
    for mark in quotes:
        if not _closes(mark, line):
            break
        count += 1
        line += mark
    return count


def _closes(mark: str, line: str) -> bool:
    if mark == _STRAIGHT:
        return line.count(mark) % 2 == 1
    if mark == "'":
        return line.count(" '") > line.count("' ")
    if mark == "“":  # closes in German, and in English where it was typed for the other
        return line.count("„") > line.count("“") or line.count("“") == line.count("”") + 1
    if mark == "«":
        return line.count("»") > line.count("«")
    return mark in "”’»)]"
