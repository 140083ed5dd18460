import json
import logging
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker import logs


@given(st.text())
def test_a_printable_value_stays_on_its_line(value: str) -> None:
    """No control, bidi or lone surrogate character gets into a log."""
    shown = logs.printable(value)
    assert shown.isprintable() or all(c == " " or ord(c) > 0x7F or c.isprintable() for c in shown)
    assert "\n" not in shown
    assert "\x1b" not in shown
    shown.encode()


def test_a_long_value_is_cut_and_says_how_long_it_was() -> None:
    """A hostile name can't make a line of megabytes."""
    shown = logs.printable("x" * 10_000)
    assert len(shown) < 2100
    assert "10000 characters" in shown


def test_our_records_and_foreign_ones_come_out_as_json_lines(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One chain for all: each line is an object with event, level and time."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    try:
        logs.configure("info", "json")
        logs.get("ours").info("batch_done", documents=3)
        logging.getLogger("theirs").warning("line one\nline two %s", "\x1b[2J")
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
    sys.stderr.flush()
    ours, theirs = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert (ours["event"], ours["documents"], ours["level"]) == ("batch_done", 3, "info")
    assert theirs["event"] == "library_says"
    assert "\n" not in theirs["message"]
    assert "\\x1b" in theirs["message"]
