"""Feeds over HTTP: polled politely, their entries or the pages they link to taken in."""

from worker.feeds.poller import Feed, Poller
from worker.feeds.schedule import Schedule, Timing
from worker.feeds.system import Options, pollers

__all__ = ["Feed", "Options", "Poller", "Schedule", "Timing", "pollers"]
