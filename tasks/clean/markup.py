"""Markup left in plain text: entities, tags, forum and Markdown emphasis, ruled lines."""

# Typographic marks and other scripts are what these rules are about.
# ruff: noqa: RUF001

import html
import re

from tasks.clean.draft import Draft, Edit

#: One or several in a row: a flood of them is then one repair.
_ENTITY = re.compile(r"(?:&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)++")
_INLINE = "a|abbr|b|big|cite|code|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|tt|u"
_BLOCK = (
    "article|aside|blockquote|br|div|footer|h[1-6]|header|hr|li|main|ol|p|section|table|td|tr|ul"
)
_TAG = re.compile(rf"</?(?:({_BLOCK})|{_INLINE})(?:\s[^<>\n]{{0,500}})?\s?/?>")
_BREAK = re.compile(r"<(?:br|hr|p)\s?/?>")
#: Tags in capitals are believed only where one is closed: "<U>" is also a stock's symbol.
_CAPITAL_TAG = re.compile(_TAG.pattern, re.IGNORECASE)
_CAPITAL_CLOSED = re.compile(r"</[A-Z]")
_FORUM_TAG = re.compile(r"\[(b|i|u|s|quote)\]([^\[\]\n]{1,500})\[/\1\]")
_COMMENT = re.compile(r"<!--[^<>]{0,2000}-->")
_BOLD = re.compile(r"(?<![*\w])\*\*(?=[^\s*])([^*\n]{1,300})(?<=[^\s*])\*\*(?![*\w])")
_RULED = re.compile(r"^[ \t]*([-_=*~#•.·–—])(?:[ \t]?\1){2,}[ \t]*$\n?", re.MULTILINE)
#: The beginning of such a line, for a look that costs nothing.
_RULED_SIGN = re.compile(r"\n[ \t]{0,20}([-_=*~#•.·–—])[ \t]?\1")
_ROUNDS = 3


def entities(draft: Draft) -> Draft:
    """Replace character references, also those that were escaped twice."""
    for _ in range(_ROUNDS):
        edits = [
            Edit(*m.span(), text, "markup.entity")
            for m in _ENTITY.finditer(draft.text)
            if (text := html.unescape(m.group())) != m.group()
        ]
        if not edits:
            break
        draft = draft.edited(edits)
    return draft


def tags(draft: Draft) -> Draft:
    """Remove tags that were left in the text; tags of blocks become line ends."""
    if "</" not in draft.text:  # "<em>" alone is a stock's symbol as likely as a tag
        return draft.rewritten(_BREAK, "\n", "markup.tag")
    pattern = _CAPITAL_TAG if _CAPITAL_CLOSED.search(draft.text) else _TAG
    edits = [
        Edit(*m.span(), "\n" if m.group(1) else "", "markup.tag")
        for m in pattern.finditer(draft.text)
    ]
    return draft.edited(edits)


def forum_tags(draft: Draft) -> Draft:
    """Remove the tags of forum markup, where they come in pairs."""
    return draft.edited(
        [
            Edit(*span, "", "markup.tag")
            for m in _FORUM_TAG.finditer(draft.text)
            for span in ((m.start(), m.start(2)), (m.end(2), m.end()))
        ]
    )


def comments(draft: Draft) -> Draft:
    """Remove comments that were left in the text."""
    return draft.rewritten(_COMMENT, "", "markup.comment")


def emphasis(draft: Draft) -> Draft:
    """Remove the asterisks of Markdown's strong emphasis."""
    return draft.edited(
        [
            Edit(at, at + 2, "", "markup.emphasis")
            for m in _BOLD.finditer(draft.text)
            for at in (m.start(), m.end() - 2)
        ]
    )


def ruled_lines(draft: Draft) -> Draft:
    """Turn lines of dashes, asterisks and the like into empty lines: paragraph breaks."""
    if not _RULED_SIGN.search(draft.text) and not _RULED.match(draft.text):
        return draft
    return draft.rewritten(_RULED, "\n", "markup.rule")
