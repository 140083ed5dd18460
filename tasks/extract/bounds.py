"""How much is found in one article at most."""

from typing import Final

#: Findings of one kind. Several times what the longest reportage holds; a text with more is a
#: table or a flood, of which neither the reading nor the record may grow without end.
MOST_FINDINGS: Final = 5_000
