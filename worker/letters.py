"""What can be done with dead letters: choose, try, replay, drop; each action leaves a line."""

import getpass
import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from celery import Celery

import tasks
from tasks.models import Document, Profile, Source
from worker import events, hints, logs
from worker.ledger import STAGES, Key, Ledger
from worker.ledger.history import Entry
from worker.ledger.reading import DeadLetter, Reader
from worker.outcome import attempt, reason

#: Letters replayed in one step: they make one hint a stage, which has its bounds.
REPLAYED: Final = 100

_log = logs.get(__name__)


class Choice(NamedTuple):
    """Which dead letters are meant; what is left out does not restrict."""

    stage: str | None = None
    reason: str | None = None
    feed: str | None = None
    since: datetime | None = None
    #: Starts of ids.
    ids: tuple[str, ...] = ()

    def holds(self, letter: DeadLetter) -> bool:
        """Tell whether a letter is meant."""
        return (
            self.stage in {None, letter.stage}
            and self.reason in {None, letter.reason}
            and self.feed in {None, letter.feed}
            and (self.since is None or letter.died >= self.since.timestamp() * 1000)
            and (not self.ids or letter.key.startswith(self.ids))
        )


class Group(NamedTuple):
    """Dead letters that failed in the same way at the same place."""

    fingerprint: str
    stage: str
    reason: str
    letters: int
    example: DeadLetter


class Trial(NamedTuple):
    """What the current code makes of a dead letter's input."""

    key: Key
    #: Whether it would pass now.
    passes: bool
    #: The reason and message if not.
    reason: str = ""
    message: str = ""


class Letters:
    """The dead letters of one ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._reader = Reader(ledger.client, ledger.prefix)

    def chosen(self, choice: Choice) -> list[DeadLetter]:
        """Return the letters that are meant, oldest first."""
        return [letter for letter in self._reader.letters() if choice.holds(letter)]

    def raw(self, key: Key) -> bytes | None:
        """Return a letter's input."""
        return self._reader.raw(key)

    def replay(self, app: Celery, letters: Iterable[DeadLetter], most: int) -> list[Key]:
        """Send letters back to the stage that failed; gives those that were sent."""
        now = time.time_ns() // 1_000_000
        rows = [
            (one.key, Entry(one.stage, now, _who(), one.replays + 1, None, "replayed").line())
            for one in letters
        ]
        keys: list[Key] = []
        for start in range(0, len(rows), REPLAYED):
            at, found = self._ledger.replay(most, rows[start : start + REPLAYED])
            hints.publish(app, hints.with_feeds(self._ledger, found), at)
            keys += [key for hint in found for key in hint.keys]
        self._record("replay", keys)
        return keys

    def drop(self, letters: Iterable[DeadLetter]) -> list[Key]:
        """Forget letters for good; gives those that were there."""
        keys = self._ledger.drop([letter.key for letter in letters])
        self._record("drop", keys)
        return keys

    def exported(self, keys: Sequence[Key]) -> None:
        """Leave the line that letters were exported."""
        self._record("export", keys)

    def _record(self, action: str, keys: Sequence[Key]) -> None:
        for key in keys:
            _log.info(events.DEAD_LETTER_ACTION, action=action, document=key, by=_who())
            self._ledger.record_action({"action": action, "document": key, "by": _who()})


def grouped(letters: Iterable[DeadLetter]) -> list[Group]:
    """Group letters by fingerprint and reason, the largest group first."""
    kinds: dict[tuple[str, str, str], list[DeadLetter]] = {}
    for letter in letters:
        kinds.setdefault((letter.fingerprint, letter.stage, letter.reason), []).append(letter)
    groups = [Group(*kind, len(members), members[0]) for kind, members in kinds.items()]
    return sorted(groups, key=lambda group: -group.letters)


def try_now(
    letter: DeadLetter, raw: bytes, profiles: Mapping[str, Profile], timeout: float
) -> Trial:
    """Run the current code on a letter's input, in this process, and deliver nothing.

    Args:
        letter: The dead letter.
        raw: Its input.
        profiles: Of feeds, by name.
        timeout: Seconds that it may take in one stage.
    """
    process = tasks.process_many  # loads the models, which is not to be laid at a document's door
    source = Source.model_validate(letter.sources[0])
    document = Document(raw=raw, source=source)
    worked = attempt(
        lambda: len(list(process([document], profiles.get(source.feed)))), len(STAGES) * timeout
    )
    if worked.error is None:
        return Trial(letter.key, passes=True)
    return Trial(letter.key, False, reason(worked.error), logs.printable(str(worked.error)))


def _who() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
