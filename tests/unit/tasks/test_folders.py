"""Folders on other systems."""

from pathlib import Path

import pytest

from tasks.folders import open_folder


def test_a_folder_by_url(tmp_path: Path) -> None:
    """A URL opens the system that it names, at the path that it names."""
    (tmp_path / "a b.txt").write_text("One")
    system, path = open_folder(f"file://{tmp_path}")
    assert Path(path) == tmp_path
    assert [Path(found).name for found in system.find(path)] == ["a b.txt"]


def test_connections_are_not_shared(tmp_path: Path) -> None:
    """Each call has a connection of its own, as processes and threads need it."""
    assert open_folder(f"file://{tmp_path}")[0] is not open_folder(f"file://{tmp_path}")[0]


def test_unknown_systems() -> None:
    """A scheme that nothing knows is an error at once."""
    with pytest.raises(ValueError, match="nosuch"):
        open_folder("nosuch://example.org/x")
