"""The main job: files in, workers at work, and an end when every document has ended."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from worker import events, logs
from worker.ledger import Key, Ledger, Place, Totals
from worker.ledger.reading import Reader
from worker.producer import File, Producer, Taken
from worker.supervisor import WorkerProcess

#: Seconds between two looks at the ledger.
LOOK: Final = 0.15
#: Documents asked after in one look.
WINDOW: Final = 500
#: Of a file that Redis forgot, and that can't be taken in again.
GONE: Final = "forgotten by Redis, and gone or changed before it could be taken again"

_log = logs.get(__name__)


class Fate(NamedTuple):
    """What became of one file."""

    name: str
    key: Key
    #: "delivered", "duplicate", "dead", "split" or "refused".
    state: str
    #: The reason of a dead letter or refusal; the number of items.
    detail: str = ""
    #: Of a container: how many documents came out of it.
    items: int = 0


class Progress(NamedTuple):
    """How far the run is, for whoever shows it."""

    taken: int
    ended: int
    totals: Totals
    #: Why sinks take nothing, for each that does not.
    refusing: Sequence[str] = ()


class Run:
    """One run over a set of files."""

    def __init__(
        self, producer: Producer, ledger: Ledger, processes: Sequence[WorkerProcess]
    ) -> None:
        self._producer = producer
        self._ledger = ledger
        self._processes = processes
        self._taken: dict[Key, Taken] = {}
        self._duplicates: list[Taken] = []
        #: And the file of each; None of an item of a container.
        self._pending: dict[Key, File | None] = {}
        self._ended: dict[Key, Place] = {}
        self._unknown: list[Key] = []
        #: How many files were never read.
        self._refused = 0
        #: Redis' id of its own; another one after a restart or fail-over.
        self._server = ledger.server("server")["run_id"]

    def go(
        self, paths: Iterable[File], *, again: bool, show: Callable[[Progress], None]
    ) -> list[Fate]:
        """Take the files in and return when every document of theirs has ended."""
        known = list(paths)
        for taken in self._producer.take_files(known, again=again):
            self._note(taken)
            if len(self._taken) % 256 == 0:
                self._look(show)
        while self._pending or self._undone():
            if not self._look(show):
                time.sleep(LOOK)
            self._bring_back(known)
        taken_in = (*self._taken.values(), *self._duplicates)
        return [
            fate for taken in taken_in for fate in (self._fate(taken), *self._dead_items(taken))
        ]

    def _note(self, taken: Taken) -> None:
        if taken.key in self._taken:
            self._duplicates.append(taken._replace(state="duplicate"))
            return
        self._taken[taken.key] = taken
        if taken.state == "refused":
            self._refused += 1
        else:
            self._pending[taken.key] = taken.file

    def _look(self, show: Callable[[Progress], None]) -> bool:
        """Ask after the oldest documents; tells whether many had ended."""
        for process in self._processes:
            process.tend()
        window = list(self._pending)[:WINDOW]
        places = dict(self._places(window))
        ended = {key: place for key, place in places.items() if place.ended}
        for key, place in ended.items():
            del self._pending[key]
            self._ended[key] = place
            self._pending.update({item: None for item in place.items if item not in self._ended})
        self._unknown = [key for key, place in places.items() if place.state == "unknown"]
        totals = self._ledger.totals()
        refusing = self._ledger.refusing() if totals.delayed else ()
        show(Progress(len(self._taken) - self._refused, len(self._ended), totals, refusing))
        return len(ended) * 2 > WINDOW

    def _undone(self) -> bool:
        """Wait again for documents of which a restart of Redis has lost the end."""
        server, self._server = self._server, self._ledger.server("server")["run_id"]
        if server == self._server:
            return False
        for key, place in self._places(list(self._ended)):
            if not place.ended:
                del self._ended[key]
                self._pending[key] = self._taken[key].file if key in self._taken else None
        return bool(self._pending)

    def _places(self, keys: Sequence[Key]) -> Iterator[tuple[Key, Place]]:
        for start in range(0, len(keys), WINDOW):
            window = keys[start : start + WINDOW]
            yield from zip(window, self._ledger.where(window), strict=True)

    def _bring_back(self, paths: Sequence[File]) -> None:
        """Take files in again that the ledger has forgotten: Redis came back empty."""
        if not self._unknown:
            return
        _log.warning(events.LEDGER_EMPTIED, documents=len(self._unknown))
        self._reopen_containers()
        lost = set(self._pending)
        found = set()
        for taken in self._producer.take_files(_those(paths, self._files(lost))):
            found.add(taken.key)
            if taken.key not in self._taken and taken.state != "refused":
                self._note(taken)
            if taken.state != "refused":
                self._pending.setdefault(taken.key, taken.file)
        self._give_up([key for key in self._unknown if key in lost - found])

    def _reopen_containers(self) -> None:
        """Let the container of forgotten items bring them back; do not wait for them before."""
        items = [key for key, file in self._pending.items() if file is None]
        lost = {key for key, place in self._places(items) if place.state == "unknown"}
        split = [key for key, place in self._ended.items() if lost.intersection(place.items)]
        for key, place in self._places(split):
            if place.state == "unknown" and key in self._taken:
                del self._ended[key]
                self._pending[key] = self._taken[key].file
        for key in lost:
            del self._pending[key]

    def _files(self, keys: set[Key]) -> set[File]:
        """Return the files in which documents were seen in this run."""
        seen = (*self._taken.values(), *self._duplicates)
        return {taken.file for taken in seen if taken.key in keys and taken.file is not None}

    def _give_up(self, keys: Iterable[Key]) -> None:
        """End the wait for documents whose files are not there any more as they were."""
        for key in keys:
            del self._pending[key]
            self._taken[key] = self._taken[key]._replace(state="refused", reason=GONE)

    def _fate(self, taken: Taken) -> Fate:
        if taken.state in {"refused", "duplicate"}:
            return Fate(taken.name, taken.key, taken.state, taken.reason)
        place = self._ended[taken.key]
        if taken.state == "dead":
            return Fate(taken.name, taken.key, "duplicate", f"dead letter: {place.detail}")
        detail = f"{len(place.items)} items" if place.state == "split" else place.detail
        return Fate(taken.name, taken.key, place.state, detail, len(place.items))

    def _dead_items(self, taken: Taken) -> list[Fate]:
        """Return what died of a container; its other items went where it went."""
        place = self._ended.get(taken.key)
        items = place.items if place and taken.state == "queued" else ()
        dead = [key for key in items if key in self._ended and self._ended[key].state == "dead"]
        found = [
            Fate(f"{taken.name}#{self._number(key)}", key, "dead", self._ended[key].detail)
            for key in dead
        ]
        return sorted(found, key=lambda fate: fate.name)

    def _number(self, key: Key) -> str:
        """Tell which item of its container a dead letter is, from 0."""
        letter = Reader(self._ledger.client, self._ledger.prefix).letter(key)
        sources = letter.sources if letter else []
        return str(sources[0].get("index", "?")) if sources else "?"


def _those(paths: Sequence[File], wanted: set[File]) -> Iterator[File]:
    return (path for path in paths if path in wanted)
