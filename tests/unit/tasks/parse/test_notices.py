"""Notices about items: kills and holds."""

import pytest

from tasks.parse.notices import read_banner, read_target


@pytest.mark.parametrize(
    ("line", "kind", "target"),
    [
        ("Please kill item dpa 431.", "kill", "dpa 431"),
        (
            "Editors: Please kill the story slugged Ferry-Norvik, published March 3. It is wrong.",
            "kill",
            "slugged Ferry-Norvik",
        ),
        (
            'Please hold the story headlined "Ferry, late, returns", sent on Monday.',
            "hold",
            'headlined "Ferry, late, returns"',
        ),
    ],
)
def test_targets(line: str, kind: str, target: str) -> None:
    """The target is the item's number, slug or headline, and nothing behind it."""
    found = read_target(line)
    assert found is not None
    assert (found.kind, found.target) == (kind, target)


def test_banners() -> None:
    """A banner is a line of its own."""
    found = read_banner("KILL KILL KILL")
    assert found is not None
    assert found.kind == "kill"
    assert read_banner("KILL BILL wins a prize") is None
