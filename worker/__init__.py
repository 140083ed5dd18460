"""How the work is run: broker, ledger, producer, command line."""
