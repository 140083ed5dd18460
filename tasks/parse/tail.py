# ruff: noqa: PLR2004, RUF001 - typographic marks and other scripts are what is read here; bounds of lengths.
"""What stands below the body: sign-offs, rights, end marks, tags, boxes of other headlines."""

import re
import string
from typing import Final

from tasks.parse.agencies import agencies
from tasks.parse.boxes import boxes, boxes_without_title
from tasks.parse.credits import SIGN_OFF_OPENINGS, read_credits, read_editor, read_initials
from tasks.parse.draft import SHORT, TAIL, Draft, Line
from tasks.parse.lists import TAG_OPENINGS, tags
from tasks.parse.media import may_stand_beside
from tasks.parse.notes import NOTE_OPENINGS, opens_private_part
from tasks.parse.noting import beside, note
from tasks.parse.rights import (
    FEED_WORDS,
    RIGHTS_OPENINGS,
    agency_at_end,
    end_mark_at_end,
    inputs,
    is_autofeed_notice,
    is_conversion,
    is_cut_off,
    is_end_mark,
    is_rights,
    is_trust_line,
    stub,
)
from tasks.parse.single import take_stamp
from tasks.parse.stamp_labels import tells_of_the_past
from tasks.parse.stamps import read_stamp_line

_RULES: Final = "_*=-"
_RULE: Final = re.compile(rf"[{_RULES}]{{2,}}")
_AFTER_RULE: Final = re.compile(
    r"(?:the )?(?:associated press|ap)\b.{0,200}|follow .{1,200}|online:.{0,200}|contact .{1,200}"
    r"|\D{5,60} can be (?:reached|contacted) (?:at|on|via) .{3,200}",
    re.IGNORECASE,
)
_MORE: Final = re.compile(
    r"[\s(=*-]{0,4}(?:more|mf|more follows|to be continued|folgt|продолжение следует)[\s)=*-]{0,4}",
    re.IGNORECASE,
)
#: A telegraph's end mark.
_TELEGRAPH: Final = re.compile(r"\s+N{3,4}$")
_LABEL_ONLY: Final = re.compile(r"(?:corrections?|clarification)\s?:", re.IGNORECASE)
_CORRECTION_LINES: Final = 2
#: What prose begins with, and what a line that says itself what it is does.
_PROSE: Final = frozenset(string.ascii_letters + string.digits + "\"“”'‘’")
_OPENINGS: Final = SIGN_OFF_OPENINGS | NOTE_OPENINGS | RIGHTS_OPENINGS | TAG_OPENINGS
_THE: Final = ("the content", "the earlier", "the previous")
#: Shorter lines may begin with any word ("Chief editor: ...").
_LONG: Final = 60
#: Behind one of these stands neither a mark nor a signature.
_SENTENCE_ENDS: Final = frozenset('.!?"”’')


def read_tail(draft: Draft) -> None:
    """Read everything below and beside the body into the draft."""
    lines = draft.body()
    if draft.private:
        _private_part(draft, lines)
    _beside_the_body(draft, lines)
    boxes(draft)
    lines = draft.body()
    at_end = True
    for line in reversed(lines[-TAIL:]):
        if line is lines[0]:
            break
        strong = _may_be_strong(line.text) and _strong(draft, line)
        taken = strong or (at_end and _weak(draft, line))
        at_end = at_end and taken
    _below_labels(draft, lines)
    _rules(draft, lines)
    boxes_without_title(draft)
    _end_of_last_line(draft)


def _private_part(draft: Draft, lines: list[Line]) -> None:
    for number, line in enumerate(lines):
        if len(line.text) < SHORT and opens_private_part(line.text):
            for each in lines[number:]:
                if each is lines[-1] and _stamp(draft, each):
                    continue
                draft.editors_notes.append(each.text)
                draft.take_line(each, "parse.private_part")
            return


def _beside_the_body(draft: Draft, lines: list[Line]) -> None:
    for line in lines:
        if line.taken or line.looked_at:
            continue
        if draft.walled or line.kind == "caption" or may_stand_beside(line.text):
            beside(draft, line)


def _strong(draft: Draft, line: Line) -> bool:
    """Take a line that says itself what it is, near the end."""
    text = line.text
    editor = read_editor(text)
    found = (editor,) if editor else read_credits(text)
    if found:
        draft.credits.extend(found)
        draft.take_line(line, "parse.sign_off")
        return True
    if is_rights(text):
        draft.rights.append(text)
        draft.take_line(line, "parse.rights")
        return True
    if is_autofeed_notice(text):
        draft.flag("syndicated")
        draft.take_line(line, "parse.autofeed")
        return True
    if is_trust_line(text):
        draft.take_line(line, "parse.trust_line")
        return True
    if is_conversion(text):
        draft.take_line(line, "parse.conversion")
        return True
    return note(draft, line, below=True) or _tags(draft, line) or _inputs(draft, line)


def _may_be_strong(text: str) -> bool:
    """Say, at little cost, whether a line says itself what it is: little prose begins so."""
    if len(text) < _LONG:
        return True
    small = text.lower()
    opening = small[:3]
    if "contribut" in small or "ights reserved" in small:
        return True
    if opening == "the" and text[3] == " ":  # as prose begins most often
        return small.startswith(_THE) or any(map(small.__contains__, FEED_WORDS))
    return opening in _OPENINGS or text[0] not in _PROSE


def _tags(draft: Draft, line: Line) -> bool:
    found = tags(line.text)
    if found:
        draft.keywords.extend(found)
        draft.take_line(line, "parse.tags")
    return bool(found)


def _inputs(draft: Draft, line: Line) -> bool:
    found = inputs(line.text)
    if found is None:
        return False
    draft.credit(found)
    draft.take_line(line, "parse.inputs")
    return True


def _weak(draft: Draft, line: Line) -> bool:
    """Take a line that says something only because nothing follows it."""
    text = line.text
    if len(text) > 120:
        return False
    if is_end_mark(text):
        draft.credit(agencies(text) if text.strip() == "Reuter" else ())
        draft.take_line(line, "parse.end_mark")
    elif len(text) < _LONG and _MORE.fullmatch(text):
        draft.flag("more_follows")
        draft.take_line(line, "parse.end_mark")
    else:
        _names_at_end(draft, line)
    return line.taken or _stamp(draft, line)


def _below_labels(draft: Draft, lines: list[Line]) -> None:
    """Take the last lines below "CORRECTION:" on a line of its own."""
    for number, line in enumerate(lines[-TAIL:-1], max(len(lines) - TAIL, 0)):
        if line.taken and _LABEL_ONLY.fullmatch(line.text):
            below = [each for each in lines[number + 1 :] if not each.taken]
            for each in below[:_CORRECTION_LINES]:
                draft.corrections.append(each.text)
                draft.take_line(each, "parse.correction")


def _names_at_end(draft: Draft, line: Line) -> None:
    initials = read_initials(
        line.text, of_agency=bool(draft.agencies), house=draft.cleaned.stated.agency
    )
    known = agencies(line.text.strip("()[]©-–=. "))
    if initials and not known:
        draft.credits.append(initials)
        draft.take_line(line, "parse.initials")
    elif known:
        draft.credit(known)
        draft.take_line(line, "parse.agency")


def _stamp(draft: Draft, line: Line) -> bool:
    stamp = read_stamp_line(_TELEGRAPH.sub("", line.text), draft.clock)
    if (
        stamp is None
        or stamp.others
        or tells_of_the_past(line.text, stamp.published or stamp.updated, draft.published)
    ):
        return False
    take_stamp(draft, line, stamp)
    return True


def _rules(draft: Draft, lines: list[Line]) -> None:
    """Take a drawn rule with nothing but taken lines (or house lines) below it."""
    for number in range(len(lines) - 1, max(len(lines) - TAIL, 0), -1):
        line = lines[number]
        if not line.taken and line.text[0] in _RULES and _RULE.fullmatch(line.text):
            below = [each for each in lines[number + 1 :] if not each.taken]
            if all(_AFTER_RULE.fullmatch(each.text) for each in below):
                for each in (line, *below):
                    draft.take_line(each, "parse.rule")


def _end_of_last_line(draft: Draft) -> None:
    if not draft.body():
        return
    last = draft.body()[-1]
    if last.text.rstrip()[-1:] in _SENTENCE_ENDS:
        return
    cut = stub(last.text)
    if cut:
        draft.missing_chars = cut[1]
        draft.flag("truncated")
        draft.take_end(last, cut[0], "parse.stub")
    elif is_cut_off(last.text):
        draft.flag("truncated")
    marked = end_mark_at_end(last.text)
    if marked is not None:
        draft.take_end(last, marked, "parse.end_mark")
    signed = agency_at_end(last.text)
    if signed:
        draft.credit(signed[1])
        draft.take_end(last, signed[0], "parse.agency")
