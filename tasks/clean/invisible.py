"""Characters that are not seen: line ends, controls, zero-width and bidi marks."""

import re

from tasks.clean.draft import Draft, Edit

LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]+")
SURROGATE = re.compile("[\ud800-\udfff]")
FORMAT = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
#: Letters between which joiners carry meaning: Arabic, Indic and South-East Asian
#: scripts; emoji are joined too.
_JOINING = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0e00-\u109f\u1780-\u18af\ua8e0-\ua8ff\ufb50-\ufdff\ufe0f"
    "\ufe70-\ufefc\u2190-\u2bff\U0001f000-\U0001faff]"
)
_JOINERS = "\u200c\u200d"
_SOFT_HYPHEN = "\u00ad"
#: Marks that order right-to-left text; overrides are not among them: they only spoof.
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")


def line_ends(draft: Draft) -> Draft:
    """Make every line end a line feed (CRLF, CR, NEL, U+2028, form feed)."""
    return draft.edited([_line_end(m) for m in LINE_END.finditer(draft.text)])


def _line_end(found: re.Match[str]) -> Edit:
    if found.group() == "\r\n":
        return Edit(found.start(), found.start() + 1, "", "characters.line_end")
    return Edit(*found.span(), "\n", "characters.line_end")


def controls(draft: Draft) -> Draft:
    """Remove control bytes."""
    return draft.rewritten(CONTROL, "", "characters.control")


def surrogates(draft: Draft) -> Draft:
    """Replace lone surrogates, which are no text, by the replacement character."""
    return draft.rewritten(SURROGATE, "\ufffd", "characters.surrogate")


def format_marks(draft: Draft) -> Draft:
    """Remove soft hyphens, zero-width characters and stray direction marks.

    Joiners stay between letters of scripts that need them and in emoji; direction
    marks stay in text that holds right-to-left letters.
    """
    text = draft.text
    bidi = bool(_RIGHT_TO_LEFT.search(text))
    return draft.edited(
        [
            Edit(*m.span(), "", _rule(m.group()))
            for m in FORMAT.finditer(text)
            if not _needed(text, m.start(), bidi=bidi)
        ]
    )


def _needed(text: str, at: int, *, bidi: bool) -> bool:
    mark = text[at]
    if mark in _JOINERS:
        return at > 0 and bool(_JOINING.match(text, at - 1))
    return bidi and mark in _BIDI


def _rule(mark: str) -> str:
    if mark == _SOFT_HYPHEN:
        return "characters.soft_hyphen"
    return "characters.bidi" if mark in _BIDI else "characters.zero_width"
