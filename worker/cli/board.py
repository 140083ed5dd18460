"""The status board, for a terminal of 80 columns or more."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from worker.ledger import Totals


def board(now: Totals, before: Totals | None, seconds: float) -> RenderableType:
    """Lay out the figures; with those of `seconds` ago, rates as well."""
    return Group(_stages(now), Text(), _sums(now), _rate(now, before, seconds))


def _stages(now: Totals) -> Table:
    table = Table("stage", box=None, pad_edge=False)
    for name in ("in flight", "waiting", "oldest"):
        table.add_column(name, justify="right")
    for name, stage in now.stages.items():
        oldest = f"{stage.oldest:.1f} s" if stage.waiting else "-"
        table.add_row(name, f"{stage.in_flight:,}", f"{stage.waiting:,}", oldest)
    return table


def _sums(now: Totals) -> Text:
    sums = (
        f"received {now.received:,} = delivered {now.delivered:,} + dead {now.dead:,}"
        f" + duplicate {now.duplicate:,} + in flight {now.in_flight:,}"
    )
    if now.balanced:
        return Text(sums)
    return Text(f"{sums}  DOES NOT ADD UP: see copydesk audit", style="bold red")


def _rate(now: Totals, before: Totals | None, seconds: float) -> Text:
    if before is None or seconds <= 0:
        return Text(f"leased {now.leased:,}, backing off {now.delayed:,}, letters {now.letters:,}")
    ended = (now.delivered + now.dead) - (before.delivered + before.dead)
    rate = ended / max((now.now - before.now) / 1000, 1e-3)
    left = f", done in {now.in_flight / rate:.0f} s" if rate > 0 and now.in_flight else ""
    return Text(f"{rate:.1f} documents/s{left}, backing off {now.delayed:,}, dead {now.letters:,}")
