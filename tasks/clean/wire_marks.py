"""By what a wire's message is told from other text: its marks, or what is left of them."""

import re

_IPTC = re.compile(rb"[\x00\x16\s]{0,8}\x01[^\x02\x03]{1,400}\x02")
#: Behind a telegraph's "ZCZC", or with its first mark lost.
_IPTC_BARE = re.compile(
    rb"(?:ZCZC[^\n\x01\x02]{0,80}\n\s{0,20})?"
    rb"(?:\x01|[A-Za-z]{2,8} ?\d{1,6}\b)[^\x02\x03]{0,400}\x02"
)
_ANPA = re.compile(rb"[\x00\s]{0,8}(?:\x16\x16\x01[a-z@]?|\x16{1,4}\x01)")
#: As it is stored without its marks: number, facts, and a heading right below them.
_ANPA_BARE = re.compile(
    rb"[A-Za-z]\d{4}[^\n]{0,20}\n[a-z] [a-z] [^\n]{2,80} \d{1,2}-\d{1,2} +\d{2,5} *\r?\n\^"
)


def is_iptc7901(head: bytes) -> bool:
    """Tell a message of IPTC 7901."""
    return b"\x02" in head[:500] and bool(_IPTC.match(head) or _IPTC_BARE.match(head))


def is_anpa(head: bytes) -> bool:
    """Tell a message of ANPA 1312."""
    if _ANPA.match(head):
        return b"\x02" in head or b"\n^" in head
    return b"\n^" in head[:160] and _ANPA_BARE.match(head) is not None
