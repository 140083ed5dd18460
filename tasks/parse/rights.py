# ruff: noqa: PLR2004, RUF001 - typographic marks and other scripts are what is read here; bounds of lengths.
"""Below the body: rights, end marks, inputs of agencies, stubs and walls."""

import re
from typing import Final

from tasks.parse.agencies import agencies
from tasks.parse.tables import words
from tasks.parse.telling import ends_told

_MAX: Final = 500
#: What rights, notices of feeds, references to standards and inputs begin with.
RIGHTS_OPENINGS: Final = frozenset(
    {
        "cop",
        "all",
        "thi",
        "rep",
        "no ",
        "any",
        "the",
        "tou",
        "exc",
        "dis",
        "not",
        "pub",
        "aut",
        "rip",
    }
    | {"our", "wit", "fro", "sou", "que", "inp", "age"}
)
_RIGHTS: Final = re.compile(
    r"(?:©|\(c\)\s|copyright (?:©|\(c\)|\d{4}|(?-i:[A-Z]))"
    r"|all rights reserved(?! for (?-i:[a-z]))"
    r"|alle rechte vorbehalten"
    r"|tous droits réservés|все права защищены|riproduzione riservata\s?(?:©|[.]?$))"
    r"|\b(?:may|must) not be (?:published|reproduced|copied|broadcast|redistributed|republished)"
    r"|republication or redistribution|reproduction (?:in whole|is prohibited|without)"
    r"|unauthori[sz]ed reproduction",
    re.IGNORECASE,
)
_STARTS: Final = re.compile(
    r"[(\[]?(?:©|\(c\)|copyright|all rights|this material|this content|this article"
    r"|reproduction|republication|no part|any reproduction|the content|alle rechte"
    r"|tous droits|все права|riproduzione riservata|\(?©)",
    re.IGNORECASE,
)
_TRUST: Final = re.compile(r"our standards:", re.IGNORECASE)
_END_MARK: Final = re.compile(
    r"[\s(*-]{0,5}(?:enditem|ends?|endit|N{3,4}|-?30-?|#{2,4}|-?0-?|ende|fin|fim|конец"
    r"|end of story|end/it|完|reuter)[\s)*.-]{0,5}",
    re.IGNORECASE,
)
_GLUED_MARK: Final = re.compile(
    r"(?<=[.!?\"”’)])\s{0,2}(?:Enditem|ENDITEM|-30-|#{3}|\(END\)|Endit)\s?$"
)
_REAL_MARK: Final = re.compile(r"#{3}|-\s?(?:30|0)\s?-|[A-Za-zА-я完]{3,}|完")
# "($1 = 38.2000 crowns)", "(1 euro = $1.08)": Reuters' line of rates below a report.
_CONVERSION: Final = re.compile(
    r"\(\s?(?:(?:US|A|C|HK|NZ|S)?[$€£¥₹]\s?\d[\d.,]{0,12}|\d[\d.,]{0,12} [^\d\W][\w .'’-]{2,40}?)"
    r"\s?= ?\S[^()]{2,80}\)"
)
_INPUTS: Final = re.compile(
    r"[(\[]?\s*(?:with (?:additional )?(?:inputs?|files|reporting|reports|information"
    r"|agency|material|contributions?)(?: from| by)?|with|from|source|sources|quelle"
    r"|источник|inputs? from|agency inputs?)\b"
    r"(?:\s*[:：])?\s*(?P<who>[^()\[\]]{0,120}?)\s*[)\]]?\.?",
    re.IGNORECASE,
)
_NAMED_INPUTS: Final = re.compile(
    r"[(\[]?\s*(?:with|inputs?|agency inputs?)\b.{0,40}?(?:inputs?|files|agenc(?:y|ies)|reports)",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]+")
#: Words in small letters of those who help: "with inputs from our correspondent in Sund".
_HELPERS: Final = words(
    """
    agencies agency and bureau bureaus by correspondent correspondents desk files from in inputs
    local media news of online other our publicly available reporter reporters reports service
    services sources staff team the various web website wire wires writer writers
    """
)
_AUTOFEED: Final = re.compile(
    r"(?:not been edited|auto-?generated|syndicated feed|syndicated news|unedited"
    r"|published from a (?:wire|news) (?:agency )?feed"
    r"|published (?:directly )?from a syndicated)",
    re.IGNORECASE,
)
#: One of these stands in every such notice: quick to see in prose.
FEED_WORDS: Final = ("edited", "generated", "syndicated", "published")
_NOTICE: Final = re.compile(
    r"[(\[*\s]{0,3}(?:this|the|except|disclaimer|note|published|auto)\b", re.IGNORECASE
)
#: A longer line asks for nothing.
_LONGEST_WALL: Final = 160
#: One of these stands in every line of a paywall; quick to see in prose.
WALL_WORDS: Final = (
    "subscri",
    "continue reading",
    "keep reading",
    "to read",
    "to continue",
    "member",
    "reached your",
    "unlock",
    "premium",
    "weiterlesen",
    "abonn",
    "suscript",
)
_SAID: Final = re.compile(r"\b(?:said|says|told|he|she|they)\b|[\"“”]")
_STORY: Final = re.compile(
    r"\b(?:story|article|report|content|copy|news item|headline)\b", re.IGNORECASE
)
_STUB: Final = re.compile(r"\s{0,4}\[\+\s?(\d{1,7}) (?:chars|characters)\]\s{0,4}$")
_CUT: Final = re.compile(
    r"(?:\[(?:…|\.\.\.|&hellip;)\]|\(\.\.\.\)|…\s?(?:read more|more|continue reading"
    r"|\[read more\]))\s*$",
    re.IGNORECASE,
)
_WALL: Final = re.compile(
    r"(?:continue reading (?:with|for|by)|to (?:continue|keep) reading|to read the (?:full"
    r"|rest)|subscribe (?:now )?to (?:continue|read|keep|unlock)"
    r"|this (?:article|story|content) is (?:only )?(?:for|available to|reserved for"
    r"|exclusive to) (?:our )?(?:\w+ )?(?:subscribers|members)|already (?:a"
    r"|have a) (?:subscri|member)"
    r"|log ?in (?:or subscribe )?to (?:continue|read)|sign (?:in|up) to (?:continue|read"
    r"|unlock)|register (?:now )?to (?:continue|read)"
    r"|you have reached your (?:article )?limit"
    r"|unlock (?:this|the) (?:article|story)|(?:for )?subscribers only|premium (?:article"
    r"|content)|exclusively for subscribers|jetzt weiterlesen|réservé aux abonnés"
    r"|solo para suscriptores)",
    re.IGNORECASE,
)
_QUOTES: Final = "\"“”'‘«»„"
_AT_END: Final = re.compile(
    r"\s{0,4}[(\[]\s?(?:©|\(c\)|source: ?|via )?\s?([^()\[\]©]{2,40})[)\]]\s{0,4}$", re.IGNORECASE
)


def is_rights(line: str) -> bool:
    """Say whether a line is a copyright notice or terms of use."""
    if len(line) > _MAX or line[0] in _QUOTES:
        return False
    if not _STARTS.match(line) and "ights reserved" not in line.lower():
        return False
    return _RIGHTS.search(line) is not None and not ends_told(line)


def is_trust_line(line: str) -> bool:
    """Say whether a line is a house's reference to its own standards."""
    return len(line) < 120 and _TRUST.match(line) is not None and not ends_told(line)


def is_conversion(line: str) -> bool:
    """Say whether a line only states at which rate sums were converted."""
    return line[0] == "(" and len(line) < 160 and _CONVERSION.fullmatch(line) is not None


def is_end_mark(line: str) -> bool:
    """Say whether a line is a wire's end mark ("Enditem", "-30-", "###"), alone on its line."""
    return (
        len(line) < 20
        and _END_MARK.fullmatch(line) is not None
        and _REAL_MARK.search(line) is not None
    )


def end_mark_at_end(line: str) -> int | None:
    """Return where an end mark stands behind the last sentence ("... said. Enditem")."""
    match = _GLUED_MARK.search(line[-24:])
    return max(len(line) - 24, 0) + match.start() if match else None


def inputs(line: str) -> tuple[str, ...] | None:
    """Return the agencies of "(With inputs from agencies)"; None for any other line.

    The result is empty if the line names no agency that is known.
    """
    if len(line) > 160:
        return None
    match = _INPUTS.fullmatch(line.strip())
    if match is None:
        return None
    known = agencies(match["who"].strip(" .")) if match["who"] else ()
    named = not known and _NAMED_INPUTS.match(line) and _names_houses(match["who"])
    return known if known or named else None


def _names_houses(text: str) -> bool:
    """Say whether words name who helped, rather than go on with a sentence."""
    return all(not each[0].islower() or each in _HELPERS for each in _WORD.findall(text))


def is_autofeed_notice(line: str) -> bool:
    """Say whether a line tells that nobody edited the story of a feed."""
    if len(line) > _MAX or not _NOTICE.match(line):
        return False
    if not any(map(line.lower().__contains__, FEED_WORDS)):
        return False
    return _AUTOFEED.search(line) is not None and _STORY.search(line) is not None


def stub(line: str) -> tuple[int, int] | None:
    """Return (position, missing characters) of "[+2987 chars]" at a line's end."""
    match = _STUB.search(line[-40:])
    return (len(line) - len(match[0]), int(match[1])) if match else None


def is_cut_off(line: str) -> bool:
    """Say whether a last line shows that the text goes on elsewhere."""
    return _CUT.search(line[-40:]) is not None


def is_paywall(line: str) -> bool:
    """Say whether a line asks for a subscription to read on."""
    if len(line) > _LONGEST_WALL or line[0] in _QUOTES:
        return False
    if not any(map(line.lower().__contains__, WALL_WORDS)) or _SAID.search(line):
        return False
    return _WALL.search(line) is not None


def agency_at_end(line: str) -> tuple[int, tuple[str, ...]] | None:
    """Return (position, agencies) of "(©NTB)" at a line's end."""
    match = _AT_END.search(line[-60:])
    known = agencies(match[1]) if match else ()
    return (len(line) - len(match[0]), known) if match and known else None
