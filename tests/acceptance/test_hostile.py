"""A hostile corpus among healthy articles: it harms nothing but itself."""

import json
import os
from pathlib import Path

from tests.support.articles import write
from tests.support.cluster import cluster
from tests.support.hostile import write_hostile

#: Reasons that would say that the product, and not the document, has failed.
OURS = {"unexpected", "lost_process", "timeout", "memory", "error"}


def _longest() -> float:
    """Return two seconds of work as a clock shows them: what else runs stretches them."""
    return 2 * max(1.0, max(os.getloadavg()[:2]) / (os.cpu_count() or 1))


def test_hostile_files_end_each_with_a_reason_and_healthy_ones_are_delivered(
    tmp_path: Path,
) -> None:
    """Every hostile file is delivered or dead with a reason of its own, within 2 s of work."""
    with cluster(tmp_path, settings={"COPYDESK_DOCUMENT_TIMEOUT": "5"}) as system:
        folder = tmp_path / "in"
        hostile = write_hostile(folder)
        write(folder / "healthy", 50)
        done = system.copydesk("run", folder, "--workers", "1", "--json")
        assert done.returncode == 0, done.stderr[-3000:]
        fates = [json.loads(line) for line in done.stdout.splitlines()]
        assert len(fates) >= hostile + 50 - 2
        healthy = [fate for fate in fates if "/healthy/" in fate["name"]]
        assert [fate["state"] for fate in healthy] == ["delivered"] * 50
        letters = [
            json.loads(line)
            for line in system.copydesk("dead", "list", "--json").stdout.splitlines()
        ]
        ours = [(x["reason"], x["sources"], x["message"]) for x in letters if x["reason"] in OURS]
        assert ours == []
        slow = [
            (entry["seconds"], letter["sources"])
            for letter in letters
            for entry in letter["history"]
            if (entry["seconds"] or 0) > _longest()
        ]
        assert slow == []
        log = (tmp_path / "state" / "worker.log").read_bytes()
        assert b"\x1b" not in log
        assert all(json.loads(line) for line in log.splitlines())
        secret = Path("/etc/passwd").read_text().splitlines()[0]
        results = [path.read_text() for path in system.results.glob("*/*.json")]
        assert not any(secret in result for result in (*results, log.decode()))
        assert sorted(path.name for path in system.results.iterdir() if len(path.name) != 2) == []
        slow_records = [
            (passage["seconds"], json.loads(result)["sources"])
            for result in results
            for passage in json.loads(result)["history"]
            if (passage["seconds"] or 0) > _longest()
        ]
        assert slow_records == []
        assert system.copydesk("audit").returncode == 0
