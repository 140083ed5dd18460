"""What goes into the ledger's steps and comes out of them."""

import pytest

from worker.ledger.history import Entry
from worker.ledger.pack import pack, unpack
from worker.ledger.rows import (
    Arrival,
    Claim,
    Hint,
    Place,
    read_claim,
    read_hint,
    read_keys,
    read_place,
)

_KEY = "a" * 64 + ".00000000"


def claim(*outcomes: str, sources: bytes = b"[]") -> Claim:
    """Return a claim on a document with such a history."""
    past = tuple(Entry("clean", 1, "w", 1, None, outcome) for outcome in outcomes)
    return Claim(_KEY, 1, past, sources, "redis:", b"")


def test_arrivals_are_packed() -> None:
    """The raw bytes are packed, and counted as they are."""
    row = Arrival(_KEY, b"The ferry left.", b"{}", "redis:", "wire").row()
    assert isinstance(row[1], bytes)
    assert unpack(row[1]) == b"The ferry left."
    assert (row[0], *row[2:]) == (_KEY, b"{}", "redis:", 15, "wire")


def test_claims() -> None:
    """A claim comes with its history and its input as it was."""
    entry = Entry("clean", 1_700_000_000_000, "w@host", 1, 0.5, "done")
    found = read_claim(
        _KEY.encode(), 2, entry.line().encode(), b"[]", b"redis:", pack(b"The ferry")
    )
    assert found == Claim(_KEY, 2, (entry,), b"[]", "redis:", b"The ferry")


@pytest.mark.parametrize(
    ("outcomes", "suspect"),
    [((), False), (("done",), False), (("lost",), True), (("done", "lost", "timeout"), True)],
)
def test_suspects(outcomes: tuple[str, ...], suspect: bool) -> None:  # noqa: FBT001 - a column of the table
    """A document that a lost process held is suspected of having ended it."""
    assert claim(*outcomes).suspect is suspect


@pytest.mark.parametrize(
    ("sources", "feed"),
    [(b"[]", ""), (b'[{"path":"x"}]', ""), (b'[{"feed":"wire"},{"feed":"other"}]', "wire")],
)
def test_feeds(sources: bytes, feed: str) -> None:
    """A document is of the feed it came from first."""
    assert claim(sources=sources).feed == feed


@pytest.mark.parametrize("state", ["waiting", "leased", "delayed", "unknown"])
def test_places(state: str) -> None:
    """Only what was delivered, died or was split has ended."""
    assert not read_place(state.encode(), b"clean").ended
    assert all(Place(each, "").ended for each in ("delivered", "dead", "split"))


def test_replies() -> None:
    """Places, keys and hints are read as the scripts give them."""
    assert read_place(b"split", b"", b"x", b"y") == Place("split", "", ("x", "y"))
    assert read_keys([7, b"x", b"y"]) == (7, ["x", "y"])
    assert read_keys([7]) == (7, [])
    assert read_hint(b"parse", b"x") == Hint("parse", ("x",))
