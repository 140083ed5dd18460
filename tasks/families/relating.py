"""Articles into an index, relations out of it."""

from collections.abc import Sequence

from tasks.families.card import Card
from tasks.families.index import Index
from tasks.families.kinship import relations
from tasks.models import Relations


def relate(index: Index, cards: Sequence[Card]) -> list[Relations]:
    """Put articles into an index and return what joins each to those before it.

    The same document again gives the same answer: it is judged against those that came before it
    the first time.
    """
    return [relations(entered.card, entered.earlier) for entered in index.enter(cards)]
