"""`python -m worker ARGS` is `celery -A worker.app worker ARGS`, its logs structured throughout.

Celery's own command says some things before it sets up logging; here these are log records too.
"""

import sys

from celery.__main__ import main
from celery.apps import worker as celery_worker

from worker import events, logs
from worker.settings import settings


def _say(message: str, _file: object = None) -> None:
    logs.get(__name__).info(events.CELERY_SAYS, message=message)


if __name__ == "__main__":
    logs.configure(settings().log_level, settings().log_format)
    celery_worker.safe_say = _say
    sys.argv = ["celery", "--quiet", "--app", "worker.app", "worker", *sys.argv[1:]]
    main()
