"""The status board, for a terminal of 80 columns or more."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from worker.ledger import Ledger, Totals
from worker.ledger.reading import Reader


class Look(NamedTuple):
    """The figures of one moment."""

    totals: Totals
    #: Documents that each stage has worked on.
    done: Mapping[str, float]
    #: Why sinks take nothing, for each that does not.
    refusing: Sequence[str] = ()

    @classmethod
    def take(cls, ledger: Ledger) -> "Look":
        """Ask the ledger."""
        done = Reader(ledger.client, ledger.prefix).done()
        return cls(ledger.totals(), done, ledger.refusing())

    def seconds_since(self, before: "Look") -> float:
        """Return the time between two looks, by Redis' clock; never nought."""
        return max((self.totals.now - before.totals.now) / 1000, 1e-3)


def board(now: Look, before: Look | None = None) -> RenderableType:
    """Lay out the figures; with those of an earlier look, rates as well."""
    waiting = (Text(f"waiting for a sink: {why}", style="bold red") for why in now.refusing)
    return Group(
        _stages(now, before), Text(), _sums(now.totals), _reasons(now.totals), _rate(now, before),
        *waiting,
    )  # fmt: skip


def _stages(now: Look, before: Look | None) -> Table:
    table = Table("stage", box=None, pad_edge=False)
    for name in ("in flight", "waiting", "oldest", "per second", "errors"):
        table.add_column(name, justify="right")
    for name, stage in now.totals.stages.items():
        oldest = f"{stage.oldest:.1f} s" if stage.waiting else "-"
        rate = _stage_rate(name, now, before)
        table.add_row(
            name, f"{stage.in_flight:,}", f"{stage.waiting:,}", oldest, rate, f"{stage.failed:,}"
        )
    return table


def _stage_rate(stage: str, now: Look, before: Look | None) -> str:
    if before is None:
        return "-"
    return f"{(now.done.get(stage, 0) - before.done.get(stage, 0)) / now.seconds_since(before):.1f}"


def _sums(now: Totals) -> Text:
    sums = (
        f"received {now.received:,} = delivered {now.delivered:,} + dead {now.dead:,}"
        f" + duplicate {now.duplicate:,} + in flight {now.in_flight:,}"
    )
    if now.balanced:
        return Text(sums)
    return Text(f"{sums}  DOES NOT ADD UP: see copydesk audit", style="bold red")


def _reasons(now: Totals) -> Text:
    most = sorted(now.reasons.items(), key=lambda item: (-item[1], item[0]))
    told = ", ".join(f"{reason} {count:,}" for reason, count in most if count > 0)
    return Text(f"dead letters: {told or 'none'}")


def _rate(now: Look, before: Look | None) -> Text:
    held = f"leased {now.totals.leased:,}, backing off {now.totals.delayed:,}"
    if before is None:
        return Text(f"{held}, letters {now.totals.letters:,}")
    rate = (_ended(now) - _ended(before)) / now.seconds_since(before)
    flight = now.totals.in_flight
    left = f", done in {flight / rate:.0f} s" if rate > 0 and flight else ""
    return Text(f"{rate:.1f} documents/s{left}, {held}")


def _ended(look: Look) -> int:
    return look.totals.delivered + look.totals.dead
