"""What stands between marks and is no quotation: scare quotes, titles of works, markup."""

import re

from tasks.extract.quotes.marks import Quoted

_WORD = re.compile(r"\w[\w'’.-]*")
_SMALL = frozenset("a an the of in on at to for and or but with from by is vs as".split())


def is_quotation(text: str, quoted: Quoted, *, cued: bool) -> bool:
    """Tell whether the words between marks are reported speech."""
    words = _WORD.findall(text, quoted.start, quoted.end)
    if len(words) < 3:
        return cued and bool(words)
    if text[quoted.outer - 1 : quoted.outer] == "=":
        return False
    return not _title_case(text, quoted, words)


def _title_case(text: str, quoted: Quoted, words: list[str]) -> bool:
    if text[quoted.end - 1] in "?!" or len(words) > 12:
        return False
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)
