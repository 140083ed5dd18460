# ruff: noqa: PLR2004, RUF001 - typographic marks and other scripts are what is read here; bounds of lengths.
"""Lines that list: breadcrumbs, sections, tags, key points, related headlines."""

import re
from typing import Final

from tasks.parse.tables import phrases, words

_TAGS: Final = re.compile(
    r"(?:tags?|keywords?|topics?|related topics|tagged(?: (?:in|with|as))?|filed under"
    r"|more on|see also topics|теги|метки|темы|schlagw(?:ö|oe)rter|themen|mots[- ]cl[ée]s"
    r"|etiquetas|temas|标签|关键词|कीवर्ड|टैग|الوسوم|كلمات مفتاحية)\s?[:："
    r"|]\s?(?P<list>\S.{0,400})",
    re.IGNORECASE,
)
#: What such a line begins with in Latin script: quick to see that prose does not.
TAG_OPENINGS: Final = frozenset(
    {"tag", "key", "top", "rel", "fil", "mor", "see", "sch", "the", "mot", "eti", "tem"}
)
_HASHTAGS: Final = re.compile(r"(?:#[\w-]{2,40}[\s,]*){1,15}")
_TAG_END: Final = re.compile(r"\s*[,;|#•·]\s*|\s{2,}")
_CRUMB: Final = re.compile(r"\s{0,4}(?:>|›|»|→|/)\s{0,4}")
_CRUMB_MARKS: Final = ">›»→/"
_HOME: Final = frozenset(
    {
        "home",
        "homepage",
        "startseite",
        "accueil",
        "inicio",
        "главная",
        "start",
        "news home",
        "front page",
    }
)
_SECTIONS: Final = words(
    """
    world politics business sport sports opinion technology tech science health culture
    lifestyle entertainment travel economy markets finance money education environment
    climate national international local regional us uk europe asia africa americas russia
    china india news analysis features arts books music film tv food style society
    football cricket tennis crime weather energy defense military politik wirtschaft
    kultur wissen monde politique économie société internacional política economía
    deportes мир политика экономика общество спорт культура наука
    """
) | phrases(
    """
    world news|top stories|latest news|middle east|latin america|us news|uk news|в мире
    |science & environment|entertainment & arts|происшествия
    """
)
_BULLETS: Final = frozenset("*•▪●◦‣")
_BULLET: Final = re.compile(r"[*•▪●◦‣]\s+(?=\S)|[*•▪●](?=[A-Z])")
_RELATED_HEAD: Final = re.compile(
    r"(?:related(?: (?:stories|articles|news|content|topics|links|coverage|headlines))?"
    r"|read (?:next|also|more)|more (?:from|on|in|stories|news|like this)\b.{0,30}|see also"
    r"|also (?:read|see|in the news)|you may (?:also )?like|most (?:read|popular|viewed)"
    r"|trending(?: now)?|recommended(?: for you)?|latest (?:news|stories)|top stories"
    r"|don[’']t miss|editors?[’']?s? picks?|what to read next|in case you missed it"
    r"|читайте также|по теме|mehr zum thema|lesen sie auch|à lire aussi|sur le même sujet"
    r"|lea también|noticias relacionadas|相关新闻|相关阅读|延伸阅读)\s*[:：]?",
    re.IGNORECASE,
)
_ENDS_SENTENCE: Final = re.compile(r"[.!?。！？…:;,”\"’')\]»]$")
_NO_HEADLINE: Final = re.compile(r"\d|[,;()\[\]/&%$£€]|\bv\b|\bvs\b|@|^[-–—*•#]|^[a-z]")
#: No title of a box has more characters.
LONGEST_TITLE: Final = 59
#: A headline has so many words and characters at most.
_WORDS: Final = (2, 14)
_LENGTH: Final = 100
_BLOCK: Final = 3
_KEY_POINTS: Final = phrases(
    """
    key points|key takeaways|highlights|at a glance|in brief|in short|summary|the gist
    |what to know|key facts|key developments|auf einen blick|das wichtigste in kürze
    |das wichtigste|l'essentiel|en bref|claves|главное|коротко
    """
)
_TOPICS: Final = phrases(
    """
    related topics|topics|tags|keywords|more on this topic|explore more on these topics
    |topics mentioned in this article|topics mentioned in this story
    """
)
_LONGEST_TOPIC: Final = 40


def tags(line: str) -> tuple[str, ...]:
    """Return the keywords of "Tags: norland, ferry"; empty for any other line."""
    if line[0] == "#" and _HASHTAGS.fullmatch(line):
        return tuple(tag for tag in re.split(r"[#\s,]+", line) if tag)
    if line[0].isascii() and line[:3].lower() not in TAG_OPENINGS:
        return ()
    match = _TAGS.fullmatch(line) if len(line) < 450 else None
    if match is None or re.search(r"[.!?]\s|[.!?]$", match["list"]):
        return ()
    items = [item.strip(" .") for item in _TAG_END.split(match["list"])]
    if any("(" in item and ")" not in item for item in items):  # "NORLAND-FLOOD/ (UPDATE 3, PIX)"
        items = [match["list"].strip()]
    return tuple(item for item in items if item) if all(len(item) < 50 for item in items) else ()


def breadcrumb(line: str) -> tuple[str, ...]:
    """Return the section path of "Home > World > Norland"; empty for any other line."""
    if len(line) > 160 or line[-1] in ".!?":
        return ()
    if not any(map(line.__contains__, _CRUMB_MARKS)):
        return ()
    parts = [part.strip() for part in _CRUMB.split(line)]
    if len(parts) < 2 or not all(parts) or any(len(part) > 40 for part in parts):
        return ()
    home = parts[0].casefold() in _HOME
    known = parts[0].casefold() in _SECTIONS
    if not home and not (known and len(parts) < 5 and "/" not in line):
        return ()
    return tuple(parts[1:] if home else parts)


def is_section(line: str) -> bool:
    """Say whether a line is the name of a newspaper's section."""
    return len(line) < 30 and line.casefold().strip(" :|") in _SECTIONS


def bullet(line: str) -> int:
    """Return the length of a line's bullet, 0 if it has none."""
    match = _BULLET.match(line) if line[:1] in _BULLETS else None
    return match.end() if match else 0


def opens_key_points(line: str) -> bool:
    """Say whether a line is the title of a list of key points."""
    return len(line) < 30 and line.strip(" :").lower() in _KEY_POINTS


def opens_related(line: str) -> bool:
    """Say whether a line no longer than `LONGEST_TITLE` is the title of a box of headlines."""
    return opens_topics(line) or _RELATED_HEAD.fullmatch(line) is not None


def opens_topics(line: str) -> bool:
    """Say whether the box below a title holds keywords, not headlines."""
    return line.strip(" :").lower() in _TOPICS


def is_topic(line: str) -> bool:
    """Say whether a line is one keyword of a box."""
    return len(line) <= _LONGEST_TOPIC and not _ENDS_SENTENCE.search(line)


def is_headline_like(line: str) -> bool:
    """Say whether a line has the shape of a linked headline: short, no full stop."""
    if len(line) > _LENGTH or _ENDS_SENTENCE.search(line) or not any(map(str.isalpha, line)):
        return False
    return _WORDS[0] <= len(line.split()) <= _WORDS[1]


def related_blocks(lines: list[str]) -> list[range]:
    """Return where boxes of other headlines without a title stand.

    Tables, fixtures and lists of names have the same shape, so each of three lines or
    more must read as a headline: words only, a capital at its start, one word in small
    letters at least.
    """
    if sum(map(_LENGTH.__ge__, map(len, lines))) < _BLOCK:
        return []
    blocks: list[range] = []
    start = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and _in_box(lines[number]):
            start = start or number
        elif start:
            blocks.append(range(start, number))
            start = 0
    return [block for block in blocks if len(block) >= _BLOCK]


def _in_box(line: str) -> bool:
    return (
        len(line) <= _LENGTH
        and is_headline_like(line)
        and not _NO_HEADLINE.search(line)
        and _has_small_words(line)
    )


def _has_small_words(line: str) -> bool:
    return any(word.islower() for word in line.split())
