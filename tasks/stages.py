"""The Celery tasks: one shell per stage around what the desk does with a hint."""

from collections.abc import Mapping
from typing import Any, Protocol, cast

from celery import Task, shared_task

#: `{version, stage, ids, published}`: it carries no text, and losing it costs only time.
Hint = Mapping[str, Any]
#: What became of the documents of a hint, by outcome; what Flower shows as the result.
Summary = Mapping[str, int]


class Desk(Protocol):
    """Who claims documents from the ledger, has a stage done, and commits."""

    def run(self, stage: str, hint: Hint, task_id: str) -> Summary:
        """Do a stage for the documents of a hint."""

    def reconcile(self) -> Summary:
        """Send again what was lost."""


def desk_of(task: Task) -> Desk:
    """Return the desk that the application was bound to."""
    return cast("Desk", task.app.desk)


@shared_task(name="copydesk.clean", bind=True)
def clean(self: Task, hint: Hint) -> Summary:
    """Turn raw bytes into faithful text."""
    return desk_of(self).run("clean", hint, self.request.id)


@shared_task(name="copydesk.parse", bind=True)
def parse(self: Task, hint: Hint) -> Summary:
    """Turn text into an article with its wire metadata."""
    return desk_of(self).run("parse", hint, self.request.id)


@shared_task(name="copydesk.extract", bind=True)
def extract(self: Task, hint: Hint) -> Summary:
    """Find quotes, dates, people, organisations and places."""
    return desk_of(self).run("extract", hint, self.request.id)


@shared_task(name="copydesk.deliver", bind=True)
def deliver(self: Task, hint: Hint) -> Summary:
    """Put records into their sinks."""
    return desk_of(self).run("deliver", hint, self.request.id)


@shared_task(name="copydesk.reconcile", bind=True)
def reconcile(self: Task) -> Summary:
    """Find documents whose lease, wait or hint ran out, and send them again."""
    return desk_of(self).reconcile()


#: By stage.
TASKS: Mapping[str, Task] = {"clean": clean, "parse": parse, "extract": extract, "deliver": deliver}
