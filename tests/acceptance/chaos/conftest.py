"""The table of what the faults came to."""

import os
from pathlib import Path

import pytest

from tests.support.chaos import Outcome

_outcomes = pytest.StashKey[list[Outcome]]()


@pytest.fixture(scope="session")
def full() -> bool:
    """Whether this is the full form (`make chaos`)."""
    return os.environ.get("CHAOS") == "full"


@pytest.fixture
def report(request: pytest.FixtureRequest) -> list[Outcome]:
    """Give the list that becomes the table."""
    return request.config.stash.setdefault(_outcomes, [])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table, and keep it where CHAOS_REPORT says."""
    rows = terminalreporter.config.stash.get(_outcomes, [])
    if not rows:
        return
    lines = [
        "| fault | documents | seed | lost | doubled | stuck | dead | moving after | run |",
        "|---|---|---|---|---|---|---|---|---|",
        *map(_line, rows),
    ]
    terminalreporter.write_line("\n".join(lines))
    if path := os.environ.get("CHAOS_REPORT"):
        Path(path).write_text("\n".join(lines) + "\n")


def _line(row: Outcome) -> str:
    moving = "-" if row.moving_after is None else f"{row.moving_after:.1f} s"
    cells = (
        row.fault, row.documents, row.seed, row.lost, row.doubled, row.stuck, row.dead, moving,
        f"{row.seconds:.0f} s",
    )  # fmt: skip
    return f"| {' | '.join(map(str, cells))} |"
