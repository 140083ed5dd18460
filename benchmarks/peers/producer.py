"""Sends documents to a peer: `python -m benchmarks.peers.producer MODULE`, paths on stdin.

One line on stdout says that all were sent.
"""

import importlib
import sys
from pathlib import Path

from tasks.models import document_id


def main() -> None:
    """Send the files that are named on stdin, one path a line; an empty line ends a run."""
    peer = importlib.import_module(f"benchmarks.peers.{sys.argv[1]}")
    for line in sys.stdin:
        if line == "\n":
            print("sent", flush=True)
            continue
        raw = Path(line.rstrip("\n")).read_bytes()
        peer.send(document_id(raw), raw.decode(errors="replace"))


if __name__ == "__main__":
    main()
