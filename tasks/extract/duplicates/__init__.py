"""Near-duplicates: a small sketch of each article, and what two sketches say of a pair."""

from tasks.extract.duplicates.overlap import Overlap, overlap
from tasks.extract.duplicates.pairs import anchors, find_duplicates
from tasks.extract.duplicates.rule import related, similarity
from tasks.extract.duplicates.sketch import Sketch, signature, unpacked

__all__ = [
    "Overlap",
    "Sketch",
    "anchors",
    "find_duplicates",
    "overlap",
    "related",
    "signature",
    "similarity",
    "unpacked",
]
