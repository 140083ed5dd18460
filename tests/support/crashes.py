"""Named points in a worker at which a test lets it die, or lets it say everything three times.

Plugged in through a `sitecustomize` in a folder of the test's own, as a debugger would be; the
product has no such switch.
"""

import functools
import os
import random
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from tasks.deliver import files
from worker import hints
from worker.desk import StageDesk
from worker.ledger import Claim, Ledger

#: By name: where the function is held, its name, and whether the worker dies before or after it.
POINTS: Final[dict[str, tuple[Any, str, str]]] = {
    "before a claim": (Ledger, "claim", "before"),
    "after a claim": (Ledger, "claim", "after"),
    "after a document's work": (StageDesk, "_one", "after"),
    "before a commit": (Ledger, "commit", "before"),
    "after a commit": (Ledger, "commit", "after"),
    "before commit and claim in one": (Ledger, "advance", "before"),
    "after commit and claim in one": (Ledger, "advance", "after"),
    "after a temporary file": (files, "_write", "after"),
    "after the rename": (files.FileSink, "_publish", "after"),
    "before the ledger's last step": (Ledger, "deliver", "before"),
    "after the ledger's last step": (Ledger, "deliver", "after"),
    "before a hint": (hints, "publish", "before"),
    "after a hint": (hints, "publish", "after"),
    "after a look of the reconciler": (Ledger, "reconcile", "after"),
}
#: Those that are on the way from stage to stage where one worker does them step by step,
STEPWISE: Final = {"before commit and claim in one", "after commit and claim in one"}
#: and where each stage is another worker's.
BY_HINTS: Final = {"before a commit", "after a commit", "before a hint", "after a hint"}
#: Share of the passages that end there, after the first, which always does.
SHARE: Final = 0.2
POINT: Final = "TEST_CRASH_POINT"
CRASHES: Final = "TEST_CRASHES"
MOST: Final = "TEST_CRASHES_MOST"
THRICE: Final = "every hint three times"


def plug_in(folder: Path, point: str, most: int) -> dict[str, str]:
    """Return the environment in which workers die at a point, at most so many times."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(f"from {__name__} import arm\narm()\n")
    budget = folder / "crashes"
    budget.write_bytes(b"x" * most)
    root = Path(__file__).parents[2]
    path = os.pathsep.join((str(folder), str(root)))
    return {"PYTHONPATH": path, POINT: point, CRASHES: str(budget), MOST: f"{most}"}


def deaths_left(folder: Path) -> int:
    """Return how many workers may still die."""
    return (folder / "crashes").stat().st_size


def arm() -> None:
    """Set the trap, in worker processes alone."""
    if "--hostname" not in sys.orig_argv:
        return
    point = os.environ[POINT]
    if point == THRICE:
        _wrap(hints, "_send", _three_times)
        return
    if point in STEPWISE:
        # A worker that takes a document through all stages passes here only after a loss.
        Claim.suspect = property(lambda _claim: True)  # type: ignore[method-assign]
    elif point in BY_HINTS:
        StageDesk._may_go_on = lambda *_arguments: False  # type: ignore[method-assign]
    place, name, when = POINTS[point]
    _wrap(place, name, functools.partial(_dying, when=when))


def _wrap(place: Any, name: str, by: Callable[[Callable[..., Any]], Callable[..., Any]]) -> None:
    setattr(place, name, by(getattr(place, name)))


def _three_times(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def thrice(*args: Any, **kwargs: Any) -> Any:
        function(*args, **kwargs)
        function(*args, **kwargs)
        return function(*args, **kwargs)

    return thrice


def _dying(function: Callable[..., Any], when: str) -> Callable[..., Any]:
    @functools.wraps(function)
    def trapped(*args: Any, **kwargs: Any) -> Any:
        if when == "before":
            _perhaps_die()
        result = function(*args, **kwargs)
        if when == "after":
            _perhaps_die()
        return result

    return trapped


def _perhaps_die() -> None:
    budget = Path(os.environ[CRASHES])
    left = budget.stat().st_size
    nobody_yet = left == int(os.environ[MOST])
    if left and (nobody_yet or random.random() < SHARE):
        os.truncate(budget, left - 1)
        # Every other time the whole worker goes, as when a container is killed.
        if left % 2:
            os.killpg(0, signal.SIGKILL)
        os.kill(os.getpid(), signal.SIGKILL)
