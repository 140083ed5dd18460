"""A Copydesk worker whose stages may be empty: `python -m benchmarks.copydesk_worker`."""

import os
import sys

from benchmarks.stages import FUNCTIONS
from worker.app import app
from worker.lifecycle import WorkerDesk
from worker.settings import settings


def main() -> None:
    """Start the worker as `python -m worker` does."""
    kind = os.environ["COPYDESK_BENCHMARK_STAGES"]
    app.desk = WorkerDesk(app, settings(), FUNCTIONS[kind])  # type: ignore[index]
    app.worker_main(["worker", *sys.argv[1:]])


if __name__ == "__main__":
    main()
