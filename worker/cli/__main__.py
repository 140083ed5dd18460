"""`python -m worker.cli` is `copydesk`."""

from worker.cli.main import main

main()
