"""What is no article: error pages, robot checks, logs, next to nothing."""

import re

from tasks.clean.draft import Draft
from tasks.clean.formats.notices import FLAG as NOTICE
from tasks.clean.formats.notices import is_taken_back
from tasks.clean.lines import starts
from tasks.clean.tables import either, table
from tasks.errors import EmptyDocumentError, NotAnArticleError, TooShortError

#: Fewer letters hold no news, not even an alert ("Norland votes").
_LEAST_LETTERS = 10
#: Longer texts are no error page, whatever they begin with.
_LONGEST_PAGE = 1500
#: In characters and lines: more is a dump or a book, and would cost its reader seconds.
_LARGEST = 1_000_000
_MOST_LINES = 20_000
_LETTER = re.compile(r"[^\W\d_]")
_TABLE = table("reject")
_WAITING = re.compile(rf"\W{{0,20}}{either(_TABLE['waiting']['lines'])}\W{{0,20}}", re.IGNORECASE)
_ERROR_PAGE = re.compile(
    either(_TABLE["error"]["lines"]).replace("<reason>", either(_TABLE["error"]["reason"])),
    re.IGNORECASE,
)
_ROBOT_CHECK = re.compile(rf"{either(_TABLE['robot']['lines'])}\b", re.IGNORECASE)
#: "We use cookies to ...": not "We use cookies, minister says".
_GOES_ON = r"(?=[.!:]?\s*$|\s(?:and|to|on|store|may|und|um|auf|et|pour|y|para|e|per|en|om|и)\b)"
_CONSENT = re.compile(either(_TABLE["consent"]["lines"]) + _GOES_ON, re.IGNORECASE | re.MULTILINE)
_CONSENT_WORDS = tuple(
    re.compile(rf"\b{either(_TABLE['consent'][part])}", re.IGNORECASE)
    for part in ("cookies", "consent")
)
_LEVEL = r"\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL)\b"
_LOG = re.compile(
    r"^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S{0,12}[\s\]].{0,60}?" + _LEVEL + r"|"
    r"\d{1,3}(?:\.\d{1,3}){3} \S{1,40} \S{1,40} \[\d\d/[A-Z][a-z]{2}/\d{4}|"
    r"[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S{1,60} \S{1,60}(?:\[\d{1,7}\])?:)",
    re.MULTILINE,
)
_LOG_LINES = 3
_LOG_SHARE = 0.6


def refuse_oversized(text: str) -> None:
    """Refuse, before any rule reads it, a text that is far too long for an article.

    Raises:
        NotAnArticleError: It has more than a million characters, or 20,000 lines.
    """
    if len(text) < _MOST_LINES:  # nor has it more lines
        return
    lines = text.count("\n") + 1
    if len(text) > _LARGEST or lines > _MOST_LINES:
        raise NotAnArticleError(f"too large for an article: {len(text)} characters, {lines} lines")


def reject_non_articles(draft: Draft) -> Draft:
    """Return the draft as it is, if it may be an article.

    Raises:
        EmptyDocumentError: There is no visible character in it.
        TooShortError: There is next to nothing in it ("Loading…"); a word that takes an
            item back is never too short.
        NotAnArticleError: It is an error page, a robot check, a request for consent to
            cookies or a log.
    """
    text = draft.text
    if not text or text.isspace():
        raise EmptyDocumentError("there is no text in it")
    if len(text) <= _LONGEST_PAGE and not _takes_back(draft):
        _refuse_page(text.strip())
        _refuse_consent(text.strip(), draft.stated.headline)
    if text[:1].isdigit() or text[:1] == "[" or text[3:4] == " ":
        _refuse_log(text)
    return draft


def _takes_back(draft: Draft) -> bool:
    return NOTICE in draft.flags or is_taken_back(draft.stated)


def _refuse_page(text: str) -> None:
    first = text.split("\n", 1)[0][:80]
    if _WAITING.fullmatch(text):
        raise TooShortError(f"it only says {first!r}")
    if _ROBOT_CHECK.match(text):
        raise NotAnArticleError(f"robot check: {first!r}")
    if (found := _ERROR_PAGE.match(text)) and _is_page(text, found):
        raise NotAnArticleError(f"error page: {first!r}")
    if len(text) < 4 * _LEAST_LETTERS and _letters(text) < _LEAST_LETTERS:
        raise TooShortError(f"it only says {first!r}")


def _refuse_consent(text: str, headline: str | None) -> None:
    begins = _CONSENT.match(text) or (headline and _CONSENT.match(headline))
    if begins and all(words.search(text) for words in _CONSENT_WORDS):
        raise NotAnArticleError(f"a request for consent: {(headline or text)[:80]!r}")


def _is_page(text: str, found: re.Match[str]) -> bool:
    """Tell an error page from a story whose headline begins with such words."""
    first = text.split("\n", 1)[0]
    prose = text.count(". ") + text.count(".\n")
    return found.end() >= len(first) * 0.5 or (len(text) < 400 and prose <= 2)  # noqa: PLR2004


def _letters(text: str) -> int:
    """Count letters; one ideograph says as much as several letters."""
    return sum(3 if letter >= "\u3040" else 1 for letter in _LETTER.findall(text))


def _refuse_log(text: str) -> None:
    head = text[:20_000]
    entries = sum(1 for at in starts(head.split("\n")) if _LOG.match(head, at))
    if entries >= _LOG_LINES and entries >= (head.count("\n") + 1) * _LOG_SHARE:
        raise NotAnArticleError(f"a log of {entries} entries or more")
