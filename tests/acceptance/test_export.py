"""`copydesk export` on what a real run has delivered."""

import csv
import io
import json
from pathlib import Path

import pyarrow.parquet as pq

from tests.support.articles import write
from tests.support.cluster import Cluster


def test_a_run_s_records_leave_in_every_format(system: Cluster, tmp_path: Path) -> None:
    """From a file sink and from Redis, filtered, into files, folders and standard output."""
    write(tmp_path / "in", 6)
    write(tmp_path / "other", 2, start=6)
    system.start_worker()
    system.copydesk("enqueue", tmp_path / "in", "--feed", "wire")
    system.copydesk("enqueue", tmp_path / "other", "--feed", "gazette", "--to", "redis:")
    system.copydesk("enqueue", tmp_path / "in", "--to", f"file:{tmp_path / 'ninjs'}?format=ninjs")
    system.wait(14)

    lines = system.copydesk("export").stdout.splitlines()
    assert {json.loads(line)["sources"][0]["feed"] for line in lines} == {"wire"}
    assert len(lines) == 6
    assert len(list((tmp_path / "ninjs").glob("*/*.ninjs.json"))) == 6

    both = ("--from", f"file:{system.results}", "--from", "redis:")
    done = system.copydesk("export", *both, "-f", "parquet", "-o", tmp_path / "all.parquet")
    assert (done.returncode, "8 records as parquet" in done.stderr) == (0, True)
    assert set(pq.read_table(tmp_path / "all.parquet")["feed"].to_pylist()) == {"wire", "gazette"}

    table = system.copydesk("export", *both, "-f", "csv", "--feed", "gazette").stdout
    assert len(list(csv.DictReader(io.StringIO(table)))) == 2
    system.copydesk("export", "-f", "schema.org", "-o", f"{tmp_path / 'out'}/")
    assert len(list((tmp_path / "out").glob("*/*.schema.jsonld"))) == 6


def test_the_schema_is_printed(system: Cluster) -> None:
    """As JSON, under the name that events give."""
    assert json.loads(system.copydesk("schema").stdout)["$id"] == "urn:copydesk:schema:record:1"


def test_errors_end_as_those_of_the_other_commands(system: Cluster, tmp_path: Path) -> None:
    """2 for wrong usage, 1 for an error, 5 for what is no record, each said in a line."""
    assert system.copydesk("export", "--since", "yesterday").returncode == 2
    done = system.copydesk("export", "-o", tmp_path / "no" / "such" / "folder.jsonl")
    assert (done.returncode, "No such file" in done.stderr) == (1, True)
    for command in (("export", "--from"), ("audit", "--to")):
        done = system.copydesk(*command, f"file:{tmp_path}/nosuch")
        assert (done.returncode, "nosuch: no such folder" in done.stderr) == (1, True)
    path = system.sink.path("ab" * 32)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"{")
    done = system.copydesk("export")
    assert (done.returncode, "1 could not be read" in done.stderr) == (5, True)
