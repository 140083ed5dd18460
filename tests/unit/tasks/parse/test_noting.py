"""Findings that any line may hold."""

import pytest

from tasks.models import Marker
from tasks.parse import parse
from tasks.parse.draft import Draft, draft
from tasks.parse.noting import beside, mark, note, take_embed
from tests.unit.tasks.parse.helpers import LEAD, cleaned


def sheet(line: str) -> Draft:
    """Return the sheet of a text with this line above its lead."""
    return draft(cleaned(f"{line}\n{LEAD}"), None)


@pytest.mark.parametrize(
    ("kinds", "status", "flags"),
    [
        (("update",), "usable", []),
        (("kill",), "canceled", []),
        (("hold",), "withheld", []),
        (("embargo",), "withheld", []),
        (("kill", "hold"), "canceled", []),
        (("hold", "kill"), "canceled", []),
        (("advisory",), "usable", ["advisory"]),
    ],
)
def test_what_follows_from_a_mark(kinds: tuple[str, ...], status: str, flags: list[str]) -> None:
    """A kill goes before a hold, and both before everything else, in whatever order they come."""
    found = sheet("Ferry")
    for kind in kinds:
        mark(found, (Marker(kind=kind),))
    assert (found.status, found.flags) == (status, flags)
    assert [each.kind for each in found.markers] == list(kinds)


def test_genres_and_urgency() -> None:
    """A genre is noted once; the first urgency stays."""
    found = sheet("Ferry")
    mark(found, (Marker(kind="urgent"),), ("analysis",))
    mark(found, (Marker(kind="flash"),), ("analysis", "factbox"))
    assert found.genres == ["analysis", "factbox"]
    assert found.urgency == 2


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("(Adds quote)", "editors_notes"),
        ("Correction: It is called Una.", "corrections"),
    ],
)
def test_notes_go(line: str, field: str) -> None:
    """A word to editors and a correction are kept as found, and leave the body."""
    found = sheet(line)
    assert note(found, found.lines[0])
    assert getattr(found, field) == [line]
    assert [each.text for each in found.body()] == [LEAD]


def test_notes_to_readers_stay() -> None:
    """A note under the text that speaks to readers is noted once and stays in the body."""
    found = sheet("Editor's note: The ferry is named Una.")
    assert not note(found, found.lines[0], below=True)
    assert not note(found, found.lines[0], below=True)
    assert len(found.editors_notes) == 1
    assert len(found.body()) == 2


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("The ferry in port (AP Photo/Ada Quill)", "parse.caption"),
        ("https://t.co/abc123", "parse.embed"),
        ("Subscribe to continue reading", "parse.paywall"),
        ("The ferry came back.", None),
    ],
)
def test_what_stands_beside_the_text(line: str, rule: str | None) -> None:
    """A caption, a post and a wall are taken, each by its rule; prose stays, looked at once."""
    found = sheet(line)
    assert beside(found, found.lines[0]) == (rule is not None)
    assert [cut[0] for cut in found.cuts] == ([rule] if rule else [])
    assert found.lines[0].looked_at
    assert ("paywalled" in found.flags) == (rule == "parse.paywall")


def test_a_caption_by_its_markup() -> None:
    """What the source marks as a caption is one, whatever it reads like."""
    found = sheet("The ferry came back.")
    found.lines[0].kind = "caption"
    assert beside(found, found.lines[0])
    assert found.captions == ["The ferry came back."]


def test_embeds() -> None:
    """Only a line that is nothing but a post is taken as one."""
    found = sheet("pic.twitter.com/abc123")
    assert take_embed(found, found.lines[0])
    assert not take_embed(found, found.lines[1])
    assert found.embeds == ["pic.twitter.com/abc123"]


def test_a_note_of_correction_marks_the_item() -> None:
    """An item whose headline says nothing of it is one that was corrected all the same."""
    text = f"Ferry late\n8 November 2024 10:31 UTC\n{LEAD}\nCorrection: The ferry is called Una."
    assert [each.kind for each in parse(cleaned(text)).markers] == ["correction"]
