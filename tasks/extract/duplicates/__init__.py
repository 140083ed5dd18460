"""Near-duplicates: a small sketch of each article, and what two sketches say of a pair."""

from tasks.extract.duplicates.headlines import likeness, words
from tasks.extract.duplicates.item import Item
from tasks.extract.duplicates.overlap import Overlap, overlap
from tasks.extract.duplicates.pairs import anchors, find_duplicates
from tasks.extract.duplicates.rule import is_copy, is_version, similarity
from tasks.extract.duplicates.sketch import PASSAGE, Sketch, signature, unpacked

__all__ = [
    "PASSAGE",
    "Item",
    "Overlap",
    "Sketch",
    "anchors",
    "find_duplicates",
    "is_copy",
    "is_version",
    "likeness",
    "overlap",
    "signature",
    "similarity",
    "unpacked",
    "words",
]
