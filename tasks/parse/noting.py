"""Findings that any line may hold, noted in the draft with what follows from them."""

from tasks.models import Marker
from tasks.parse.draft import Draft, Line
from tasks.parse.markers import read_headline, urgency
from tasks.parse.media import embed, is_caption, may_stand_beside
from tasks.parse.notes import is_for_readers, note_kind
from tasks.parse.rights import is_paywall


def note(draft: Draft, line: Line, *, below: bool = False) -> bool:
    """Take a word to editors or a correction; a note to readers is noted and stays."""
    kind = note_kind(line.text)
    if kind is None:
        return False
    if is_for_readers(line.text, below=below):
        if line.text not in draft.editors_notes:
            draft.editors_notes.append(line.text)
        return False
    (draft.corrections if kind == "correction" else draft.editors_notes).append(line.text)
    draft.take_line(line, f"parse.{'correction' if kind == 'correction' else 'editors_note'}")
    return True


def is_marked_headline(text: str) -> bool:
    """Say whether "KORREKTUR: Ferry returns" at the top is a headline, no correction."""
    return (
        text[-1] not in ".)]"
        and note_kind(text) == "correction"
        and bool(read_headline(text).markers)
    )


def beside(draft: Draft, line: Line) -> bool:
    """Take a caption, an embedded post or a paywall's line, wherever it stands."""
    text = line.text
    line.looked_at = True
    may = line.kind == "caption" or may_stand_beside(text)
    if may and (line.kind == "caption" or is_caption(text)):
        draft.captions.append(text)
        draft.take_line(line, "parse.caption")
    elif may and take_embed(draft, line):
        return True
    elif draft.walled and is_paywall(text):
        draft.flag("paywalled")
        draft.take_line(line, "parse.paywall")
    return line.taken


def take_embed(draft: Draft, line: Line) -> bool:
    """Take an embedded post, its signature or its link."""
    if embed(line.text):
        draft.embeds.append(line.text)
        draft.take_line(line, "parse.embed")
    return line.taken


def mark(draft: Draft, markers: tuple[Marker, ...], genres: tuple[str, ...] = ()) -> None:
    """Note markers and genres with what follows from them: status, urgency, flags."""
    draft.markers.extend(markers)
    draft.genres.extend(genre for genre in genres if genre not in draft.genres)
    draft.urgency = draft.urgency or urgency(markers)
    for marker in markers:
        if marker.kind == "kill":
            draft.status = "canceled"
        elif marker.kind in {"hold", "embargo"} and draft.status == "usable":
            draft.status = "withheld"
        elif marker.kind == "advisory":
            draft.flag("advisory")


def settle_corrections(draft: Draft) -> None:
    """Mark an item that says of itself in a note alone that it was corrected."""
    if draft.corrections and all(each.kind != "correction" for each in draft.markers):
        mark(draft, (Marker(kind="correction", raw=draft.corrections[0]),))
