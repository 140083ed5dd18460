# ruff: noqa: RUF001 - typographic marks close and open sentences.
"""Where the sentences of news text begin and end.

A full stop ends a sentence unless its word is an abbreviation that a capital may follow
(titles, months, states, ranks), an initial, or a number in a list; question and
exclamation marks end one where a capital, a digit or an opening mark follows.
"""

import re

#: A mark that may end a sentence, with the closing marks behind it, and what begins the next.
_END = re.compile(
    r"[.!?…]{1,4}[\"'”’“»)\]]{0,3}[ \t\u00a0]{1,40}(?=[\"'“‘«(\[¿¡]{0,2}[^\W_])|\n\s*"
)
_LAST_WORD = re.compile(r"[^\s\"'“”‘’()\[\]]{0,24}$")
#: How far back the word before a mark may begin.
_REACH = 26


def _table(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


#: Abbreviations that stand before a name or a figure, so that a capital may follow.
_BEFORE_NAMES = _table(
    "mr mrs ms dr prof sen sens rep reps gov govs gen lt col maj capt sgt cpl pvt cmdr adm",
    "rev fr hon atty supt st ste mt ft no nos vol pp messrs mme mlle hr sec dist pres cong",
    "det insp asst assoc dept univ vs v cf approx ca al jan feb mar apr jun jul aug sept sep",
    "oct nov dec mon tue wed thu fri sat sun brig spc pfc ofc lieut comdr secy amb",
)
#: Abbreviations that often end a sentence too: only a small letter or a figure goes on.
_MAYBE_LAST = _table(
    "inc corp co ltd bros plc jr sr etc ave blvd rd calif fla mass tex pa va ky ga ala ariz",
    "colo conn del ill ind kan la md mich minn miss mo mont neb nev okla ore tenn vt wash wis",
    "wyo ret esq a.m p.m b.c a.d ph.d m.d d.c e.g i.e u.s u.k u.n e.u est p.s n.y l.a",
)
#: What a name goes on with behind "U.S." and the like.
_OPENERS = _table(
    "The A An In On At It He She They We I But And This That These Those There His Her Their",
    "Its As If When While After Before For From With Under Since Although However Meanwhile",
    "Then You To By What Who How Why Where Not No One Two Some Many Most All Both Each More",
    "Our My",
)


def split(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a text, in order, without the white space between.

    A line break always ends a sentence. Every character that is not white space lies in
    exactly one span.
    """
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for mark in _END.finditer(text, start):
        if _is_boundary(text, mark):
            end = _stripped(text, start, mark.end())
            if end > start:
                spans.append((start, end))
            start = mark.end()
    end = len(text.rstrip())
    if end > start:
        spans.append((start, end))
    return spans


def _stripped(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _is_boundary(text: str, mark: re.Match[str]) -> bool:
    sign = text[mark.start()]
    if sign.isspace():
        return True
    follower = _follower(text, mark.end())
    if sign in "!?…" or mark[0].startswith(".."):
        return not follower[:1].islower()
    return _stops(text, mark, follower)


def _follower(text: str, at: int) -> str:
    while at < len(text) and not text[at].isalnum():
        at += 1
    end = at
    while end < len(text) and end - at < _REACH and (text[end].isalnum() or text[end] in "'’"):
        end += 1
    return text[at:end]


def _stops(text: str, mark: re.Match[str], follower: str) -> bool:
    """Tell whether a single full stop ends its sentence."""
    if follower[:1].islower():
        return False
    word = _last_word(text, mark.start())
    low = word.lower()
    if low in _BEFORE_NAMES:
        return not (word[:1].isupper() or follower[:1].isdigit())
    if len(word) == 1 and word.isalpha():
        return not word.isupper() or (word == "I" and follower in _OPENERS)
    if low in _MAYBE_LAST or ("." in word and len(word) < 7 and word[0].isalpha()):  # noqa: PLR2004 - as "U.S.S.R"
        return follower in _OPENERS
    return True


def _last_word(text: str, end: int) -> str:
    found = _LAST_WORD.search(text, max(0, end - _REACH), end)
    return found[0] if found else ""
