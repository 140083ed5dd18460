import os
import subprocess
import sys
from pathlib import Path

import pytest

from worker.cli.tables import ROWS, line, summary
from worker.run import Fate
from worker.settings import Settings


def fate(number: int, state: str, **more: object) -> Fate:
    return Fate(f"in/{number}.txt", "0" * 64, state, **more)  # type: ignore[arg-type]


def told(capsys: pytest.CaptureFixture[str], *fates: Fate) -> str:
    summary(fates, "file:out", Settings(state_dir=Path("state")))
    return capsys.readouterr().out


def test_every_file_has_a_line_and_every_fate_a_number(capsys: pytest.CaptureFixture[str]) -> None:
    """And where the results are."""
    fates = (fate(1, "delivered"), fate(2, "split", items=3), fate(3, "dead", detail="empty"))
    out = told(capsys, *fates)
    assert all(f"in/{number}.txt" in out for number in (1, 2, 3))
    assert "1 delivered, 1 split into 3 items, 1 dead" in out
    assert "results: file:out" in out
    assert "copydesk dead" in out


def test_of_many_files_those_are_shown_that_were_not_delivered(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The rest is a number."""
    fates = [fate(number, "delivered") for number in range(ROWS + 5)] + [fate(999, "dead")]
    out = told(capsys, *fates)
    assert "in/999.txt" in out
    assert "in/1.txt" not in out
    assert f"({ROWS + 5} more files are not listed)" in out


def test_of_many_files_what_died_is_listed_before_duplicates(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A folder given again is mostly duplicates, which need nobody's attention."""
    fates = [fate(number, "duplicate") for number in range(ROWS + 5)] + [fate(999, "refused")]
    assert "in/999.txt" in told(capsys, *fates)


def test_a_name_is_never_taken_for_markup(capsys: pytest.CaptureFixture[str]) -> None:
    """Files are called what strangers like."""
    line("[red]a[/red].txt", "refused", "[bold]why")
    assert capsys.readouterr().out == "[red]a[/red].txt: refused: [bold]why\n"


def test_no_file_at_all_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """An empty folder is no riddle."""
    assert "no files found" in told(capsys)


_LONG = """
from pathlib import Path
from worker.cli.tables import summary
from worker.run import Fate
from worker.settings import Settings

fate = Fate("in/" + "long/" * 60 + "story.txt", "0" * 64, "refused")
summary([fate], "file:out", Settings(state_dir=Path("state")))
"""


def test_a_name_is_never_cut() -> None:
    """Programs read what is piped, and people must find the file."""
    # The runner of the tests says how wide its own terminal is.
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    ran = subprocess.run(
        [sys.executable, "-c", _LONG], env=environment, capture_output=True, text=True, check=True
    )
    assert f"in/{'long/' * 60}story.txt" in ran.stdout
