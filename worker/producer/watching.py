"""Watching folders: events for speed, re-scans for certainty."""

import shutil
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, Literal, NamedTuple

from watchfiles import watch

from worker import events, logs
from worker.ledger import Key, Ledger
from worker.producer.discovery import IGNORED, find
from worker.producer.producer import Producer, Taken

After = Literal["leave", "move", "delete"]

#: Documents asked after in one call.
WINDOW: Final = 500

_log = logs.get(__name__)


class Seen(NamedTuple):
    """What a file looked like, to tell whether it stands still or has come again."""

    size: int
    modified: int


class Folder:
    """One watched folder: which of its files are complete, and which were taken."""

    def __init__(self, path: Path, feed: str, settle: float) -> None:
        self.path = path
        self.feed = feed
        self._settle = settle
        self._still: dict[Path, tuple[Seen, float]] = {}
        self._taken: dict[Path, Seen] = {}

    def complete(self, now: float) -> list[Path]:
        """Return files that are new and whose writer is done.

        A writer is done when size and time of the file have stood still for the settling time,
        or when the file's status changed after its content: it was renamed into place, or got
        its time set by a copier that had finished.
        """
        present = {path: seen for path in self._files() if (seen := _look(path)) is not None}
        self._forget(present)
        return [path for path, seen in present.items() if self._is_ready(path, seen, now)]

    def took(self, path: Path) -> None:
        """Remember that a file was taken as it is now."""
        seen = _look(path)
        if seen is not None:
            self._taken[path] = seen
        self._still.pop(path, None)

    def retake(self, path: Path) -> None:
        """Forget that a file was taken: the ledger has lost it."""
        self._taken.pop(path, None)

    def _files(self) -> Iterator[Path]:
        return find([str(self.path)], IGNORED) if self.path.is_dir() else iter(())

    def _forget(self, present: Mapping[Path, Seen]) -> None:
        self._still = {path: kept for path, kept in self._still.items() if path in present}
        self._taken = {path: kept for path, kept in self._taken.items() if path in present}

    def _is_ready(self, path: Path, seen: Seen, now: float) -> bool:
        if self._taken.get(path) == seen:
            return False
        before, since = self._still.get(path, (None, now))
        if before != seen:
            since = now
        self._still[path] = (seen, since)
        return now - since >= self._settle or _put_in_place(path)


def _look(path: Path) -> Seen | None:
    try:
        status = path.lstat()
    except OSError:
        return None
    return Seen(status.st_size, status.st_mtime_ns)


def _put_in_place(path: Path) -> bool:
    try:
        status = path.lstat()
    except OSError:
        return False
    return status.st_ctime_ns > status.st_mtime_ns


class Watcher:
    """Takes files out of folders for as long as it runs."""

    def __init__(
        self,
        folders: Sequence[Folder],
        producers: Mapping[str, Producer],
        ledger: Ledger,
        *,
        after: After,
        done: Path | None,
        rescan: float,
        idle_alarm: float,
    ) -> None:
        self._folders = folders
        self._producers = producers
        self._ledger = ledger
        self._after = after
        self._done = done
        self._rescan = rescan
        self._idle_alarm = idle_alarm
        #: Documents that have not ended, with the files that hold them.
        self._pending: dict[Key, set[Path]] = {}
        #: How many such documents a file holds: an archive many, any other one.
        self._open: Counter[Path] = Counter()
        self._fed = {folder.feed: time.monotonic() for folder in folders}
        self._silent: set[str] = set()
        self._woken = threading.Event()

    def run(self, stop: threading.Event, tell: Callable[[Taken], None]) -> None:
        """Watch until told to stop."""
        threading.Thread(target=self._listen, args=(stop,), daemon=True).start()
        while not stop.is_set():
            self.look(tell)
            self._woken.wait(self._rescan)
            self._woken.clear()

    def look(self, tell: Callable[[Taken], None]) -> None:
        """Take what is complete, then see what has ended."""
        for folder in self._folders:
            ready = folder.complete(time.monotonic())
            for taken in self._producers[folder.feed].take_files(ready):
                self._note(folder, taken)
                tell(taken)
            for path in ready:
                folder.took(path)
            self._watch_silence(folder.feed)
        self._settle_ended()

    def _note(self, folder: Folder, taken: Taken) -> None:
        self._fed[folder.feed] = time.monotonic()
        files = self._pending.setdefault(taken.key, set())
        if isinstance(taken.file, Path) and taken.file not in files:
            files.add(taken.file)
            self._open[taken.file] += 1

    def _listen(self, stop: threading.Event) -> None:
        """Wake the watcher at a change; a folder that tells nothing is found by the re-scan."""
        paths = [folder.path for folder in self._folders if folder.path.is_dir()]
        try:
            for _ in watch(*paths, stop_event=stop, raise_interrupt=False) if paths else ():
                self._woken.set()
        except (OSError, RuntimeError) as error:
            # RuntimeError: what watchfiles makes of a system without watches to give.
            _log.warning(events.EVENTS_AWAY, error=logs.printable(str(error)))
        stop.wait()
        self._woken.set()

    def _settle_ended(self) -> None:
        pending = list(self._pending)
        for start in range(0, len(pending), WINDOW):
            self._settle(pending[start : start + WINDOW])

    def _settle(self, keys: Sequence[Key]) -> None:
        for key, place in zip(keys, self._ledger.where(keys), strict=True):
            if place.ended:
                for path in self._close(key):
                    if path not in self._open:
                        self._put_away(path, place.state)
            elif place.state == "unknown":
                _log.warning(events.LEDGER_EMPTIED, document=key)
                for path in self._close(key):
                    self._forget_taken(path)

    def _close(self, key: Key) -> set[Path]:
        """Take a document off the books; gives the files that hold it."""
        files = self._pending.pop(key)
        for path in files:
            self._open[path] -= 1
            if not self._open[path]:
                del self._open[path]
        return files

    def _forget_taken(self, path: Path) -> None:
        for folder in self._folders:
            folder.retake(path)

    def _put_away(self, path: Path, state: str) -> None:
        try:
            self._clear(path, state)
        except OSError as error:
            why = error.strerror or type(error).__name__
            _log.warning(events.FILE_KEPT, file=logs.printable(str(path)), error=why)

    def _clear(self, path: Path, state: str) -> None:
        if path.is_dir() and not path.is_symlink():
            return  # closed to us: what is in it was never read
        if self._after == "delete" and state != "dead":
            path.unlink(missing_ok=True)
        elif self._after != "leave" and self._done is not None and path.exists():
            target = self._done / ("dead" if state == "dead" else "done")
            target.mkdir(parents=True, exist_ok=True)
            shutil.move(path, _free_name(target / path.name))

    def _watch_silence(self, feed: str) -> None:
        silent = time.monotonic() - self._fed[feed] > self._idle_alarm > 0
        if silent and feed not in self._silent:
            _log.warning(events.FEED_SILENT, feed=feed, minutes=round(self._idle_alarm / 60, 1))
            self._silent.add(feed)
        elif not silent and feed in self._silent:
            _log.info(events.FEED_SPEAKS, feed=feed)
            self._silent.discard(feed)


def _free_name(path: Path) -> Path:
    number = 1
    free = path
    while free.exists():
        free = path.with_name(f"{path.stem}.{number}{path.suffix}")
        number += 1
    return free
