"""What the format states."""

import pytest

from tasks.models import Stated
from tasks.parse.draft import Draft, draft
from tasks.parse.statements import read_statements
from tests.unit.tasks.parse.helpers import BODY, cleaned


def read(stated: Stated) -> Draft:
    """Return the sheet of a text of which a format states this."""
    found = draft(cleaned(BODY, stated=stated), None)
    read_statements(found)
    return found


@pytest.mark.parametrize(
    ("stated", "status", "markers"),
    [
        (Stated(), "usable", []),
        (Stated(status="usable"), "usable", []),
        (Stated(status="canceled", guid="urn:x:7"), "canceled", [("kill", "urn:x:7")]),
        (Stated(status="stat:Cancelled"), "canceled", [("kill", None)]),
        (Stated(status="withheld"), "withheld", [("hold", None)]),
        (Stated(status="withheld", embargo="2024-11-08T10:31:00Z"), "withheld", []),
        (Stated(embargo="2024-11-08T10:31:00Z"), "withheld", []),
    ],
)
def test_status(stated: Stated, status: str, markers: list[tuple[str, str | None]]) -> None:
    """A cancelled item kills its own id; one under embargo is held by it and needs no mark."""
    found = read(stated)
    assert found.status == status
    assert [(each.kind, each.target) for each in found.markers] == markers


def test_stamps() -> None:
    """Stamps are read, and their year is that of stamps without one in the text."""
    found = read(Stated(published="2024-11-08T10:31:00Z", updated="rubbish"))
    assert found.published
    assert found.published.value == "2024-11-08T10:31:00Z"
    assert found.updated is None
    assert found.clock.year == 2024
    assert read(Stated(updated="2023-01-02")).clock.year == 2023
    assert read(Stated()).clock.year is None


def test_the_agency_sets_the_clock() -> None:
    """A known agency settles what its zones mean; an unknown name changes nothing."""
    assert read(Stated(agency="Associated Press")).clock.agency == "AP"
    assert read(Stated(agency="reuters.com")).clock.agency == "Reuters"
    assert read(Stated(agency="Norvik Times")).clock.agency is None


def test_texts_are_taken_over() -> None:
    """Notes, rights, captions and related items are kept as they were stated."""
    found = read(
        Stated(
            editors_note="Adds.\nMore.",
            rights="© NT\nNot for Sund",
            captions=("In port.",),
            related=("Storm",),
        )
    )
    assert (found.editors_notes, found.rights, found.captions, found.related) == (
        ["Adds.", "More."], ["© NT", "Not for Sund"], ["In port."], ["Storm"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("until", "sent", "over"),
    [
        ("2024-11-08T10:31:00Z", "2024-11-08T10:31:00Z", True),
        ("2024-11-08T09:00Z", "2024-11-08T10:31:00Z", True),
        ("2024-11-08T11:00:00Z", "2024-11-08T10:31Z", False),
        ("2024-11-08", "2024-11-08T10:31:00Z", True),
        ("2024-11-08", "2024-11-08", True),
        ("2024-11-09", "2024-11-08T10:31:00Z", False),
        ("2024-11-08T18:00:00Z", "2024-11-08", False),
        ("2024-11-07T18:00:00", "2024-11-08T10:31:00Z", True),
        ("2024-11-08T09:00:00", "2024-11-08T10:31:00Z", False),
        ("when it is ready", "2024-11-08T10:31:00Z", False),
    ],
)
def test_embargoes_that_were_over(until: str, sent: str, *, over: bool) -> None:
    """An embargo that surely was over when the item was sent holds nothing back."""
    found = read(Stated(embargo=until, published=sent))
    assert found.status == ("usable" if over else "withheld")
    assert not (over and found.embargo)
    assert read(Stated(embargo=until, published=sent, status="withheld")).status == "withheld"


def test_what_stands_beside_the_text() -> None:
    """Captions, posts and key points that a format states are taken over as they are."""
    found = read(Stated(captions=("The ferry",), embeds=("All safe.",), key_points=("Back",)))
    assert (found.captions, found.embeds, found.key_points) == (
        ["The ferry"],
        ["All safe."],
        ["Back"],
    )


def test_genres_and_signals() -> None:
    """Stated genres are written small; a signal that wires mark is a marker, others are none."""
    found = read(Stated(genres=("Analysis", "analysis"), signals=("sig:Correction", "cwarn")))
    assert found.genres == ["analysis"]
    assert [(each.kind, each.raw) for each in found.markers] == [("correction", "sig:Correction")]


def test_initials_where_an_author_is_stated() -> None:
    """They sign, and name nobody."""
    found = read(Stated(authors=("gr/bp", "Ada Quill")))
    assert [(each.role, each.names) for each in found.credits] == [("initials", ("gr", "bp"))]
