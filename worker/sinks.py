"""Sinks as this side opens them: on the ledger's Redis, and with its patience."""

from tasks.deliver import Sink, open_sink
from worker.ledger import Ledger


def open_for(url: str, ledger: Ledger) -> Sink:
    """Open a sink beside a ledger; a `redis:` one waits for its Redis as the ledger does.

    Raises:
        SinkUrlError: The URL is of no kind that we have.
        FormatError: It names a format that there is not.
    """
    return open_sink(url, ledger.client, ledger.prefix, ledger.patiently)
