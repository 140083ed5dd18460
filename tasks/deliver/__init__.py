"""Delivery: sinks behind one protocol, opened by URL."""
