import os
import shutil
from pathlib import Path

import pytest

from worker.errors import ConfigurationError
from worker.producer.discovery import find


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", ".hidden", "c.part", "sub/d.txt", ".git/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    return tmp_path


def names(found: object) -> list[str]:
    return [path.name for path in found]  # type: ignore[attr-defined]


def test_a_folder_is_all_below_it_in_order_without_unfinished_files(folder: Path) -> None:
    """Hidden and temporary names are what writers use before they are done."""
    assert names(find([str(folder)])) == ["a.txt", "b.txt", "d.txt"]


def test_a_file_that_is_named_is_taken_whatever_it_is_called(folder: Path) -> None:
    """Who names it means it."""
    assert names(find([str(folder / ".hidden")])) == [".hidden"]


def test_patterns_and_repeated_paths_give_each_file_once(folder: Path) -> None:
    """Overlapping arguments do no harm."""
    assert names(find([f"{folder}/*.txt", str(folder)])) == ["a.txt", "b.txt", "d.txt"]


def test_a_path_that_names_nothing_is_an_error(folder: Path) -> None:
    """A typing error must not look like an empty feed, nor queue what was named before it."""
    with pytest.raises(ConfigurationError, match="nosuch"):
        find([str(folder), str(folder / "nosuch*")])


def test_linked_folders_are_not_entered(folder: Path) -> None:
    """A link can't lead the producer out of its folder; it is given itself, to be refused."""
    (folder / "loop").symlink_to("/etc")
    assert names(find([str(folder)])) == ["a.txt", "b.txt", "loop", "d.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_is_closed_to_us_is_given_itself(folder: Path) -> None:
    """Its files would otherwise be passed over without a word."""
    (folder / "sub").chmod(0)
    try:
        assert names(find([str(folder)])) == ["a.txt", "b.txt", "sub"]
    finally:
        (folder / "sub").chmod(0o755)


def test_a_folder_that_vanishes_meanwhile_is_given_itself(folder: Path) -> None:
    """As one that is closed: whoever reads it is told why it gives nothing."""
    found = find([str(folder)])
    assert names([next(found)]) == ["a.txt"]
    shutil.rmtree(folder / "sub")
    assert names(found) == ["b.txt", "sub"]
