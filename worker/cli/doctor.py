"""`copydesk doctor`: is this installation fit to keep documents safe?"""

import shutil
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any, NamedTuple

import typer

from worker.cli import console
from worker.ledger import Ledger
from worker.ledger.patience import patient
from worker.ledger.reading import Reader
from worker.settings import Settings

#: The first releases of each line with the fix of CVE-2026-81934 and its like.
SAFE_SERVERS = (
    (6, 2, 24), (7, 2, 16), (7, 4, 11), (8, 2, 9), (8, 4, 6), (8, 6, 6), (8, 8, 2), (8, 10, 1),
)  # fmt: skip
#: Versions that a distribution patches and does not renumber: from which package on is it safe?
PATCHED = {"7.0.15": "7.0.15-1~deb12u10 (Debian 12: apt policy redis-server)"}
#: Bytes of free disk below which results are at risk.
LEAST_FREE = 1024**3


class Check(NamedTuple):
    """One line of the doctor."""

    name: str
    found: str
    #: What to do; empty if all is well.
    advice: str = ""


def doctor() -> None:
    """Check Redis, workers, versions and disk: each line is ok, or says what to do (exit 5)."""
    with console.desk() as (settings, ledger):
        checks = list(_checks(settings, ledger))
    for check in checks:
        mark = "[red]![/red] " if check.advice else "[green]ok[/green]"
        advice = f"  → {check.advice}" if check.advice else ""
        console.OUT.print(f"{mark} {check.name}: {check.found}{advice}", soft_wrap=True)
    if any(check.advice for check in checks):
        raise typer.Exit(5)


def _checks(settings: Settings, ledger: Ledger) -> Iterator[Check]:
    info: dict[str, Any] = patient(ledger.client.info, 5)
    private = settings.redis_url is None
    yield _server(info, private=private)
    yield _persistence(info)
    yield _eviction(info)
    yield _workers(settings, ledger, private=private)
    yield _balance(ledger)
    yield _disk(settings)
    names = ("copydesk", "celery", "kombu", "redis", "pydantic")
    yield Check("versions", ", ".join(f"{name} {version(name)}" for name in names))


def _server(info: dict[str, Any], *, private: bool) -> Check:
    found = str(info["redis_version"])
    if private:
        return Check("redis", f"{found}, private, on a unix socket")
    if info.get("server_name") == "valkey":
        return Check("redis", f"Valkey {info.get('valkey_version', '?')}")
    if found in PATCHED:
        return Check("redis", f"{found}, safe against CVE-2026-81934 from {PATCHED[found]} on")
    numbers = tuple(int(part) for part in found.split(".")[:3])
    floor = min(
        (safe for safe in SAFE_SERVERS if safe[:2] >= numbers[:2]), default=SAFE_SERVERS[-1]
    )
    advice = (
        f"update to {'.'.join(map(str, floor))} or a distribution's patched build: CVE-2026-81934"
        if numbers < floor
        else ""
    )
    return Check("redis", found, advice)


def _persistence(info: dict[str, Any]) -> Check:
    if info.get("aof_enabled"):
        return Check("persistence", "append-only file")
    return Check(
        "persistence", "no append-only file", "set `appendonly yes`: a crash loses the queue"
    )


def _eviction(info: dict[str, Any]) -> Check:
    policy = str(info.get("maxmemory_policy", "?"))
    advice = (
        "" if policy == "noeviction" else "set `maxmemory-policy noeviction`: it may drop documents"
    )
    return Check("eviction", policy, advice)


def _workers(settings: Settings, ledger: Ledger, *, private: bool) -> Check:
    now = ledger.totals().now
    names = Reader(ledger.client, ledger.prefix).workers(5 * settings.reconcile_interval, now)
    if names or private:
        return Check("workers", ", ".join(names) or "none now; `copydesk run` brings its own")
    return Check("workers", "none", "start one: copydesk worker")


def _balance(ledger: Ledger) -> Check:
    totals = ledger.totals()
    if totals.balanced:
        return Check("ledger", f"{totals.received:,} received, all accounted for")
    return Check("ledger", "the sums do not add up", "see copydesk audit")


def _disk(settings: Settings) -> Check:
    free = shutil.disk_usage(settings.state_dir if settings.state_dir.exists() else ".").free
    advice = "make room: results and the append-only file need it" if free < LEAST_FREE else ""
    return Check("disk", f"{free / 1024**3:.1f} GiB free", advice)
