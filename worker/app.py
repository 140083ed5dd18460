"""The Celery application as workers need it: `celery -A worker.app worker`."""

from typing import Any

from celery import signals

from tasks.work import stage_functions
from worker import lifecycle, logs, profiles
from worker.application import app
from worker.settings import settings

__all__ = ["app"]

app.desk = lifecycle.WorkerDesk(
    app, settings(), stage_functions(settings().entities), profiles.load(settings().feeds)
)
lifecycle.Lifecycle(app, settings()).connect()


@signals.setup_logging.connect
def _own_logging(**_arguments: Any) -> None:
    logs.configure(settings().log_level, settings().log_format)
