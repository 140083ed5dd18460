"""How good the results are, on public data with other people's labels."""
