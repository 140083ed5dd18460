"""`copydesk run` as a user runs it: no Redis configured, files in, records out."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.articles import article, write

Runner = "subprocess.CompletedProcess[str]"


def environment(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COPYDESK_")}
    return {**kept, "COPYDESK_STATE_DIR": str(folder / "state")}


def copydesk(
    folder: Path, *arguments: str | Path, **settings: str
) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "worker.cli", *map(str, arguments)]
    return subprocess.run(
        command,
        cwd=folder,
        env={**environment(folder), **settings},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def fates(done: "subprocess.CompletedProcess[str]") -> dict[str, str]:
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return {Path(row["name"]).name: row["state"] for row in rows}


def test_a_folder_goes_in_and_each_file_has_its_fate(tmp_path: Path) -> None:
    """Articles are delivered; an empty file is a dead letter and exit is 0, with --strict 3."""
    write(tmp_path / "in", 3)
    (tmp_path / "in" / "empty.txt").touch()
    expected = {f"{number:06d}.txt": "delivered" for number in range(3)} | {"empty.txt": "dead"}
    assert fates(copydesk(tmp_path, "run", "in", "--json")) == expected
    assert len(list((tmp_path / "results").glob("*/*.json"))) == 3
    assert copydesk(tmp_path, "run", "in", "--strict").returncode == 0
    (tmp_path / "in" / "empty2.txt").write_text(" \n")
    assert copydesk(tmp_path, "run", "in", "--strict").returncode == 3


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("COPYDESK_FEEDS", "nosuch.toml", "nosuch.toml: No such file or directory"),
        ("COPYDESK_ENTITIES", "spacy:nosuch", "spaCy can not load nosuch"),
        ("COPYDESK_GRACE", "5s", "COPYDESK_GRACE: Input should be a valid number"),
    ],
)
def test_a_setting_that_no_worker_can_use_ends_the_run_with_its_reason(
    tmp_path: Path, name: str, value: str, said: str
) -> None:
    """Nothing is waited for that never comes, and what was queued goes on once it is mended."""
    write(tmp_path / "in", 2)
    done = copydesk(tmp_path, "run", "in", **{name: value})
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert len(fates(copydesk(tmp_path, "run", "in", "--json"))) == 2


def test_a_run_that_is_stopped_says_that_nothing_is_lost(tmp_path: Path) -> None:
    """By Ctrl-C, before its documents have ended; the next run goes on with them."""
    write(tmp_path / "in", 30)
    command = [sys.executable, "-m", "worker.cli", "run", "in", "--workers", "1"]
    process = subprocess.Popen(
        command, cwd=tmp_path, env=environment(tmp_path), stderr=subprocess.PIPE, text=True
    )
    until = time.monotonic() + 60
    while not (tmp_path / "state" / "worker.log").exists():
        assert time.monotonic() < until
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "goes on with the next run" in said
    assert len(fates(copydesk(tmp_path, "run", "in", "--json"))) == 30


def test_a_run_whose_sink_takes_nothing_says_why_and_goes_on(tmp_path: Path) -> None:
    """A bar that stands still is no message; nothing is lost meanwhile."""
    write(tmp_path / "in", 2)
    blocked = tmp_path / "results"
    blocked.write_text("a file where the folder should be")
    command = [sys.executable, "-m", "worker.cli", "run", "in", "--workers", "1", "--json"]
    environ = {**environment(tmp_path), "COPYDESK_SINK": "file:results/here"}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    ) as process:  # fmt: skip
        assert process.stderr is not None
        assert any("waiting: for a sink" in line for line in process.stderr)
        blocked.unlink()
        told, _ = process.communicate(timeout=120)
    assert [json.loads(line)["state"] for line in told.splitlines()] == ["delivered"] * 2


def test_a_dead_item_of_a_container_is_a_row_of_its_own(tmp_path: Path) -> None:
    """Of two JSON lines one is an article: the other is named, and --strict sees it."""
    (tmp_path / "in").mkdir()
    lines = [{"title": "Ferry sails", "text": article(1).decode()}, {"title": "", "text": ""}]
    (tmp_path / "in" / "two.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    done = copydesk(tmp_path, "run", "in", "--json", "--strict")
    assert done.returncode == 3
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(Path(row["name"]).name, row["state"]) for row in rows] == [
        ("two.jsonl", "split"),
        ("two.jsonl#1", "dead"),
    ]


def test_a_second_run_delivers_nothing_and_another_sink_gets_all(tmp_path: Path) -> None:
    """Seen is seen per sink, also when the state is gone and only the results are left."""
    write(tmp_path / "in", 3)
    copydesk(tmp_path, "run", "in")
    assert set(fates(copydesk(tmp_path, "run", "in", "--json")).values()) == {"duplicate"}
    other = fates(copydesk(tmp_path, "run", "in", "--json", "--to", "file:elsewhere"))
    assert set(other.values()) == {"delivered"}
    (tmp_path / "state").rename(tmp_path / "gone")
    assert set(fates(copydesk(tmp_path, "run", "in", "--json")).values()) == {"duplicate"}
    assert set(fates(copydesk(tmp_path, "run", "in", "--json", "--again")).values()) == {
        "delivered"
    }


@pytest.mark.chaos
def test_a_worker_killed_in_the_middle_of_2000_documents_costs_none(tmp_path: Path) -> None:
    """2,000 documents, 2 workers, one `kill -9`: 2,000 delivered, none twice, none missing."""
    write(tmp_path / "in", 2000)
    command = [sys.executable, "-m", "worker.cli", "run", "in", "--workers", "2", "--json"]
    run = subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    kill_a_worker_when(tmp_path / "results", 200, run)
    out, _ = run.communicate(timeout=240)
    rows = [json.loads(line) for line in out.splitlines()]
    assert run.returncode == 0
    assert [row["state"] for row in rows] == ["delivered"] * 2000
    assert len(list((tmp_path / "results").glob("*/*.json"))) == 2000
    figures = json.loads(copydesk(tmp_path, "status", "--json").stdout)
    assert (figures["received"], figures["delivered"], figures["in_flight"]) == (2000, 2000, 0)
    assert copydesk(tmp_path, "audit", "--to", "file:results").returncode == 0


def kill_a_worker_when(results: Path, files: int, run: "subprocess.Popen[str]") -> None:
    until = time.monotonic() + 120
    while len(list(results.glob("*/*.json"))) < files:
        assert time.monotonic() < until
        time.sleep(0.05)
    name = f"run{run.pid}-1@"
    found = subprocess.run(["pgrep", "-f", name], capture_output=True, text=True, check=True)
    subprocess.run(["kill", "-9", found.stdout.split()[0]], check=True)
