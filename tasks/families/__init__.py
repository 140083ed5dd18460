"""Families: which of the articles before it an article repeats, replaces or kills."""

from tasks.families.card import Card, card, read
from tasks.families.index import Entered, Index, MemoryIndex
from tasks.families.kinship import relations
from tasks.families.relating import relate

__all__ = ["Card", "Entered", "Index", "MemoryIndex", "card", "read", "relate", "relations"]
