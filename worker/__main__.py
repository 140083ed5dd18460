"""`python -m worker ARGS` is `celery -A worker.app worker ARGS` with structured logs from the start.

Celery's own command says some things before it sets up logging; here these are log records too.
"""

import sys

from celery.__main__ import main

from worker import logs
from worker.settings import settings

if __name__ == "__main__":
    logs.configure(settings().log_level, settings().log_format)
    sys.argv = ["celery", "--quiet", "--app", "worker.app", "worker", *sys.argv[1:]]
    main()
