# ruff: noqa: RUF001 - other scripts are what is read here.
"""The look that spares prose the rules for what stands below a report."""

import pytest

from tasks.parse.openings import may_say

REST = " and so on, at a length that no name of an editor on duty ever has"


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Jane Roe" + REST,
        "(Writing by Ann Poe" + REST,
        "Copyright 2024 Example Times" + REST,
        "Jane Roe in Norvik contributed to this report" + REST,
        "Example Times 2024. All rights reserved" + REST,
        "Теги: норвик, паром, буря, берег, порт, катер, волна, маяк, причал, остров",
        "Duty editor: Jane Roe",
    ],
)
def test_lines_that_say_what_they_are_pass(line: str) -> None:
    """A sign-off, a notice of rights, tags in any script and a short line are all looked at."""
    assert may_say(line)


@pytest.mark.parametrize("line", ["Norvik stayed dark" + REST, "“We stayed,” he said" + REST])
def test_prose_is_spared(line: str) -> None:
    """A long line that begins as prose does is not."""
    assert not may_say(line)
