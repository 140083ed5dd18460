"""Stories, copies, versions and kills through real workers."""

import json
from pathlib import Path

from tasks.models import document_id
from tests.support.cluster import Cluster
from tests.support.wires import PARAGRAPHS, item, kill, other

HEADLINE = "Ferry runs aground off Kestrel Bay, nobody hurt"
STORY = item(HEADLINE)
COPY = item("Grounded ferry floats again", PARAGRAPHS[:3], agency="AP")
UPDATE = item(
    f"UPDATE 1-{HEADLINE}", (PARAGRAPHS[4], *PARAGRAPHS[1:]), stamp="12:05 GMT 08.11.2024"
)
KILL = kill(HEADLINE)
FAMILY = {"story": STORY, "copy": COPY, "update": UPDATE, "kill": KILL, "other": other()}
IDS = {document_id(raw): name for name, raw in FAMILY.items()}


def links(system: Cluster) -> dict[str, tuple[str | None, str | None]]:
    """Return what each record says it repeats and supersedes, by the names above."""
    records = {name: json.loads(system.sink.read(name) or b"") for name in system.sink.ids()}
    return {
        IDS[name]: (
            IDS[record["near_duplicate_of"]["id"]] if record["near_duplicate_of"] else None,
            IDS[record["supersedes"]] if record["supersedes"] else None,
        )
        for name, record in records.items()
        if name in IDS
    }


def marks(system: Cluster) -> dict[str, list[tuple[str, str]]]:
    """Return what became of each record."""
    return {
        name: sorted((IDS[mark.by], mark.kind) for mark in system.sink.marks(document))
        for document, name in IDS.items()
    }


def write(folder: Path, **raws: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, raw in raws.items():
        (folder / f"{name}.txt").write_bytes(raw)
    return folder


def test_a_family_is_linked_whichever_worker_takes_it(system: Cluster) -> None:
    """A copy, an update and a kill point at their story; done again, nothing changes."""
    for _ in range(2):
        system.start_worker()
    system.wait_for_workers()
    expected = {
        "story": (None, None), "copy": ("story", None), "update": (None, "story"),
        "kill": (None, "update"), "other": (None, None),
    }  # fmt: skip
    inbox = system.folder / "in"
    for count, (name, raw) in enumerate(FAMILY.items(), 1):
        assert system.copydesk("enqueue", write(inbox / name, one=raw)).returncode == 0
        system.wait(count)
    assert links(system) == expected
    said = marks(system)
    assert said["story"] == [("kill", "kill"), ("update", "update")]
    assert said["update"] == [("kill", "kill")]
    assert not any(said[name] for name in ("copy", "kill", "other"))
    assert system.copydesk("enqueue", "--again", inbox).returncode == 0
    system.wait(2 * len(FAMILY))
    assert (links(system), marks(system)) == (expected, said)
    shown = json.loads(system.copydesk("show", document_id(UPDATE)).stdout)
    assert shown["marks"] == [{"by": document_id(KILL), "kind": "kill"}]
