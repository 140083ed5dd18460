import itertools

from tasks.families import Card, MemoryIndex
from tasks.families.index import FILED

BASE = Card("", "", "", False, (), (), "", None, 0, None, None, b"")


def named(number: int, *names: str) -> Card:
    return BASE._replace(id=f"{number:064x}", names=names)


def earlier(index: MemoryIndex, card: Card) -> list[int]:
    (entered,) = index.enter([card])
    return [int(one.id, 16) for one in entered.earlier]


def test_an_article_is_given_those_before_it_with_which_it_shares_something() -> None:
    """Those with most in common first, then the earliest."""
    index = MemoryIndex()
    index.enter([named(1, "a"), named(2, "a", "b"), named(3, "c")])
    assert earlier(index, named(4, "a", "b")) == [2, 1]


def test_asked_again_an_index_gives_the_same_answer() -> None:
    """A document keeps its place, whatever came since and whatever its card says now."""
    index = MemoryIndex()
    index.enter([named(1, "a"), named(2, "a"), named(3, "a")])
    assert earlier(index, named(2, "a")) == [1]
    (entered,) = index.enter([named(2, "b")])
    assert entered.card == named(2, "a")


def test_an_index_forgets_the_oldest() -> None:
    """No more articles are held than were asked for."""
    index = MemoryIndex(documents=2)
    for number in range(5):
        index.enter([named(number, "a")])
    assert earlier(index, named(9, "a")) == [4]


def test_a_common_passage_leads_to_the_first_that_had_it() -> None:
    """Boilerplate costs no more than a few candidates."""
    index, passage = MemoryIndex(), bytes.fromhex("0000000100000100")
    cards = [named(number)._replace(signature=passage) for number in range(FILED + 9)]
    index.enter(cards)
    assert earlier(index, named(99)._replace(signature=passage)) == list(range(FILED))


def test_the_order_of_arrival_tells_only_who_points_at_whom() -> None:
    """Every pair that shares something is seen once, from its later side."""
    cards = [named(1, "a"), named(2, "a", "b"), named(3, "b"), named(4, "c")]
    for order in itertools.permutations(cards):
        index = MemoryIndex()
        pairs = {
            frozenset((entered.card.id, other.id))
            for entered in index.enter(order)
            for other in entered.earlier
        }
        assert pairs == {frozenset(c.id for c in cards[:2]), frozenset(c.id for c in cards[1:3])}
