"""The commands against a running system."""

import json
import subprocess
from pathlib import Path

from tests.support.articles import article, write
from tests.support.cluster import Cluster


def test_enqueue_says_what_it_queued_what_it_knew_and_what_it_refused(
    system: Cluster, tmp_path: Path
) -> None:
    """Files, standard input and refusals are each reported, and workers do the rest."""
    write(tmp_path / "in", 2)
    (tmp_path / "in" / "link.txt").symlink_to("/etc/hostname")
    done = system.copydesk("enqueue", tmp_path / "in", "--json")
    states = [json.loads(line)["state"] for line in done.stdout.splitlines()]
    assert sorted(states) == ["queued", "queued", "refused"]
    piped = subprocess.run(
        system.command("enqueue", "-", "--feed", "wire"),
        env=system.environment,
        input=article(7),
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert piped.stdout.strip() == b"1 queued"
    system.start_worker()
    totals = system.wait(4)
    assert (totals.delivered, totals.dead, totals.balanced) == (3, 1, True)


def test_show_finds_a_document_by_file_and_by_the_start_of_its_id(
    system: Cluster, tmp_path: Path
) -> None:
    """A delivered record is shown with its history, a dead letter with its error."""
    (path,) = write(tmp_path / "in", 1)
    empty = tmp_path / "in" / "empty.txt"
    empty.touch()
    system.copydesk("enqueue", tmp_path / "in")
    waiting = json.loads(system.copydesk("show", path).stdout)
    assert (waiting["state"], waiting["stage"]) == ("waiting", "clean")
    system.start_worker()
    system.wait(2)
    shown = json.loads(system.copydesk("show", path).stdout)
    stages = [passage["stage"] for passage in shown["record"]["history"]]
    assert stages == ["clean", "parse", "extract", "deliver"]
    assert json.loads(system.copydesk("show", "e3b0c442").stdout)["reason"] == "empty"
    assert system.copydesk("show", "ffffffff").returncode == 4


def test_an_id_that_is_none_or_that_of_several_chooses_nothing(
    system: Cluster, tmp_path: Path
) -> None:
    """What an unset variable leaves is no id: taken as the start of one, it would drop them all."""
    (tmp_path / "in").mkdir()
    for number in range(40):
        (tmp_path / "in" / f"{number}.txt").write_bytes(article(number))
    system.copydesk("enqueue", tmp_path / "in")
    for command in (("dead", "drop", "--id", ""), ("dead", "show", ""), ("show", "")):
        done = system.copydesk(*command)
        assert (done.returncode, "no start of an id" in done.stderr) == (2, True)
    several = [system.copydesk("show", digit) for digit in "0123"]
    assert any("documents begin so" in done.stderr for done in several)


def test_a_dead_letter_is_listed_tried_replayed_exported_and_dropped(
    system: Cluster, tmp_path: Path
) -> None:
    """Each action does what it says and leaves an audit line."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.txt").touch()
    system.copydesk("enqueue", tmp_path / "in")
    system.start_worker()
    system.wait(1)
    assert "empty" in system.copydesk("dead", "list", "--groups").stdout
    assert "0 of 1 would pass" in system.copydesk("dead", "replay", "--all", "--dry-run").stdout
    assert system.copydesk("dead", "replay").returncode == 2
    assert "1 of 1 replayed" in system.copydesk("dead", "replay", "--reason", "empty").stdout
    system.wait(1)
    system.copydesk("dead", "export", tmp_path / "out")
    (exported,) = (tmp_path / "out").glob("*.json")
    outcomes = [entry["outcome"] for entry in json.loads(exported.read_text())["history"]]
    assert outcomes == ["empty", "replayed", "empty"]
    assert "1 dropped" in system.copydesk("dead", "drop", "--all").stdout
    actions = [row[1][b"action"] for row in system.ledger.client.xrange("copydesk:actions")]
    assert actions == [b"replay", b"export", b"drop"]
    assert system.copydesk("audit").returncode == 0


def test_the_redis_sink_keeps_one_key_a_document_and_announces_it_once(
    system: Cluster, tmp_path: Path
) -> None:
    """Delivered twice, a record is there once, and a consumer group reads its event."""
    write(tmp_path / "in", 2)
    system.start_worker()
    for again in ((), ("--again",)):
        system.copydesk("enqueue", tmp_path / "in", "--to", "redis:", *again)
        system.wait(2)
    client = system.ledger.client
    assert len(list(client.scan_iter("copydesk:record:*"))) == 2
    client.xgroup_create("copydesk:records", "readers", id="0")
    ((_, events),) = client.xreadgroup("readers", "one", {"copydesk:records": ">"})
    assert json.loads(events[0][1][b"event"])["specversion"] == "1.0"


def test_doctor_says_what_is_wrong_and_what_to_do(system: Cluster) -> None:
    """Without a worker the doctor asks for one; with one it is content."""
    found = system.copydesk("doctor")
    assert found.returncode == 5
    assert "start one: copydesk worker" in found.stdout
