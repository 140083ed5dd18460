from rich.console import Console, RenderableType

from tests.support.newsroom import Newsroom, articles
from worker.cli.board import Look, board
from worker.ledger import STAGES, Totals


def shown(renderable: RenderableType) -> str:
    console = Console(width=80)
    with console.capture() as capture:
        console.print(renderable)
    return capture.get()


def huge(totals: Totals) -> Totals:
    stages = {
        name: stage._replace(in_flight=9_999_999, waiting=9_999_999, oldest=86_400.0)
        for name, stage in totals.stages.items()
    }
    return totals._replace(received=123_456_789, delivered=83_456_793, stages=stages)


def test_the_sum_is_written_out(room: Newsroom) -> None:
    """Everybody can see that it adds up."""
    room.take(*articles(3), b"")
    room.finish()
    told = shown(board(Look.take(room.ledger)))
    assert "received 4 = delivered 3 + dead 1 + duplicate 0 + in flight 0" in told
    assert "dead letters: empty 1" in told


def test_a_sum_that_does_not_add_up_is_said_so(room: Newsroom) -> None:
    """With the command that finds out more."""
    look = Look.take(room.ledger)
    assert "copydesk audit" in shown(board(look._replace(totals=look.totals._replace(received=7))))


def test_rates_are_by_stage_and_by_the_ledgers_clock(room: Newsroom) -> None:
    """Three documents in two seconds are one and a half a second, at each stage."""
    before = Look.take(room.ledger)
    room.take(*articles(3))
    room.finish()
    now = Look.take(room.ledger)
    now = now._replace(totals=now.totals._replace(now=before.totals.now + 2000))
    told = shown(board(now, before)).splitlines()
    assert all("1.5" in line for line in told[1:5])
    assert any(line.startswith("1.5 documents/s") for line in told)


def test_errors_are_counted_at_their_stage(room: Newsroom) -> None:
    """An empty file fails in clean and nowhere else."""
    room.take(b"", *articles(1))
    room.finish()
    rows = [line.split() for line in shown(board(Look.take(room.ledger))).splitlines()[1:5]]
    assert {row[0]: int(row[-1]) for row in rows} == dict.fromkeys(STAGES, 0) | {"clean": 1}


def test_large_figures_fit_80_columns(room: Newsroom) -> None:
    """No row of the table is broken."""
    look = Look.take(room.ledger)
    rows = shown(board(look._replace(totals=huge(look.totals)), look)).splitlines()[:5]
    assert [row.split()[0] for row in rows] == ["stage", "clean", "parse", "extract", "deliver"]


def test_a_sink_that_takes_nothing_is_named_with_its_reason(room: Newsroom) -> None:
    """Documents that wait for it look like any others."""
    look = Look.take(room.ledger)._replace(refusing=["/srv/out: No space left on device"])
    assert "waiting for a sink: /srv/out: No space left on device" in shown(board(look))
