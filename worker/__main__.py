"""`python -m worker ARGS` is `celery -A worker.app worker ARGS`, its logs structured throughout.

Celery's own command says some things before it sets up logging; here these are log records too.
"""

import sys
from importlib import import_module

from celery.__main__ import main
from celery.apps import worker as celery_worker

from tasks.errors import CopydeskError
from worker import events, logs
from worker.settings import misspelt, settings
from worker.supervisor import UNFIT


def _say(message: str, _file: object = None) -> None:
    logs.get(__name__).info(events.LIBRARY_SAYS, message=message)


def _load() -> None:
    """Load the application, which tells whether this worker can work at all."""
    try:
        import_module("worker.app")
    except CopydeskError as error:
        logs.get(__name__).error(events.WORKER_UNFIT, error=logs.printable(str(error)))
        sys.exit(UNFIT)


if __name__ == "__main__":
    logs.configure(settings().log_level, settings().log_format)
    for name, meant in misspelt():
        logs.get(__name__).warning(events.SETTING_UNKNOWN, name=name, meant=meant)
    _load()
    celery_worker.safe_say = _say
    sys.argv = ["celery", "--quiet", "--app", "worker.app", "worker", *sys.argv[1:]]
    main()
