"""Where every document stands: the truth, kept in Redis, changed in atomic steps only."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from worker.ledger.keys import Key, Stage
from worker.ledger.pack import pack
from worker.ledger.patience import patient
from worker.ledger.rows import (
    Arrival,
    Burial,
    Claim,
    Place,
    Refusal,
    read_claim,
    read_keys,
    read_place,
)
from worker.ledger.scripts import flat
from worker.ledger.upkeep import Upkeep


class Ledger(Upkeep):
    """The steps that a document's state may take.

    Every method is one atomic step in Redis; each may be repeated, and each waits for a Redis
    that is away, up to `limit` seconds (None: for ever).

    Raises:
        LedgerAwayError: From every method, when the limit is over.
    """

    def register(
        self, arrivals: Sequence[Arrival], *, again: bool = False
    ) -> tuple[int, list[str]]:
        """Take documents in.

        Returns:
            The time (ms), and for each arrival "queued", "duplicate" or "dead" (it is a dead
            letter already).
        """
        rows = flat([arrival.row() for arrival in arrivals])
        now, *states = self._run("register", int(again), *rows)
        return now, [state.decode() for state in states]

    def adopt(self, keys: Iterable[Key]) -> None:
        """Count documents as delivered that the ledger forgot and a sink holds."""
        self._run("adopt", *keys)

    def refuse(self, version: str, refusals: Sequence[Refusal]) -> list[Key]:
        """Make dead letters of files that are never read; gives those that are new."""
        return read_keys(self._run("refuse", version, *flat(refusals)))[1]

    def where(self, keys: Sequence[Key]) -> list[Place]:
        """Tell where documents stand."""
        return [read_place(*row) for row in self._run("where", *keys)]

    def claim(
        self, stage: Stage, token: str, lease: float, published: int, keys: Sequence[Key]
    ) -> list[Claim]:
        """Lease those of the documents that stand before this stage and are free.

        Args:
            stage: The stage whose input is wanted.
            token: Unique to this start, ending in "@worker".
            lease: Seconds.
            published: When the hint was published (ms), to tell lost hints from late ones.
            keys: The documents of the hint.
        """
        rows = self._run("claim", stage, token, int(lease * 1000), published, *keys)[1:]
        return [read_claim(*row) for row in rows]

    def commit(
        self, stage: Stage, following: Stage, token: str, rows: Sequence[tuple[Key, bytes, str]]
    ) -> tuple[int, list[Key]]:
        """Move documents on, with (key, output, history line) each; only those still leased."""
        packed = [(key, pack(data), line) for key, data, line in rows]
        return read_keys(self._run("commit", stage, following, token, *flat(packed)))

    def advance(
        self,
        stage: Stage,
        following: Stage,
        token: str,
        fresh: str,
        lease: float,
        rows: Sequence[tuple[Claim, bytes, str]],
    ) -> list[Claim]:
        """Commit documents and claim them before a later stage.

        One atomic step: there is no moment at which they wait, so no hint is needed for them.

        Args:
            stage: The stage under which they are leased.
            following: The stage that is claimed.
            token: That holds the leases.
            fresh: The token that is to hold the new ones, ending in "@worker".
            lease: Seconds, from now.
            rows: The claims as they are to be, with their input and the lines that their history
                gets; those that are no longer leased under the token are passed over.
        """
        packed = [(claim.key, pack(data), lines) for claim, data, lines in rows]
        milliseconds = int(lease * 1000)
        reply = self._run("advance", stage, following, token, fresh, milliseconds, *flat(packed))
        sources = {key.decode(): fields for key, fields in reply[1:]}
        return [
            claim._replace(attempt=1, sources=sources[claim.key], input=data)
            for claim, data, _ in rows
            if claim.key in sources
        ]

    def deliver(
        self,
        token: str,
        ttl: int,
        rows: Sequence[tuple[Key, str, bytes, bytes]],
        stream: int = 0,
        told: Mapping[Key, int] = MappingProxyType({}),
    ) -> tuple[int, list[Key], Mapping[Key, bytes]]:
        """Finish documents before whatever stage, with (key, id, record, event) each.

        Args:
            token: That holds the leases.
            ttl: Seconds for which a record in Redis is kept; 0: for ever.
            rows: An empty record means that a sink outside of Redis holds it already.
            stream: About how many events the stream keeps; 0: all.
            told: Bytes of the sources that a record names; a document that has others by now
                is kept.

        Returns:
            The time (ms), what is finished, and the sources of what was kept because of them.

        Raises:
            LedgerFullError: Redis has no room for the records.
        """
        given = flat([(*row, told.get(row[0], 0)) for row in rows])
        run = self._scripts.run_if_room
        now, keys, others = patient(run, self._limit, "deliver", token, ttl, stream, *given)
        return now, [key.decode() for key in keys], {key.decode(): seen for key, seen in others}

    def split(self, token: str, parent: Key, items: Sequence[Arrival]) -> tuple[int, list[Key]]:
        """Replace a document by its items; gives those that are new."""
        rows = flat([item.row() for item in items])
        return read_keys(self._run("split", token, parent, *rows))

    def bury(self, token: str, version: str, burials: Sequence[Burial]) -> list[Key]:
        """Make dead letters of documents."""
        rows = [
            (b.key, b.reason, b.error, b.message, b.fingerprint, b.entry.line()) for b in burials
        ]
        return read_keys(self._run("bury", token, version, *flat(rows)))[1]

    def delay(self, token: str, rows: Sequence[tuple[Key, int, str]]) -> list[Key]:
        """Put documents off, with (key, milliseconds, history line) each."""
        return read_keys(self._run("delay", token, *flat(rows)))[1]

    def release(self, token: str, keys: Sequence[Key]) -> tuple[int, list[Key]]:
        """Hand documents back unworked: the start does not count."""
        return read_keys(self._run("release", token, *keys))

    def leases_of(self, worker: str) -> list[tuple[str, Stage, list[Key]]]:
        """Return what a worker holds: (token, stage, keys) of each of its starts."""
        rows = self._run("leased", f"@{worker}")
        return [(r[0].decode(), r[1].decode(), [k.decode() for k in r[2:]]) for r in rows]
