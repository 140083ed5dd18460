"""The command line: `copydesk --help`."""

from worker.cli.main import main

__all__ = ["main"]
