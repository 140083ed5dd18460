"""Names that a peer's processes and the measuring one share."""

from typing import Final

#: Key that counts the records that lie in the sink.
DONE: Final = "bench:done"
