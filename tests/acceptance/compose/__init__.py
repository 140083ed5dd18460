"""The containers, run for real: `make compose-test`."""
