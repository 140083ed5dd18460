from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tasks.families import Card, read
from tests.support.wires import item, kill
from tests.unit.tasks.families.cards import card_of

TEXT = st.text(max_size=20)
CARDS = st.builds(
    Card,
    id=st.text(alphabet="0123456789abcdef", min_size=64, max_size=64),
    service=TEXT,
    feed=TEXT,
    is_filed=st.booleans(),
    headline=st.lists(TEXT, max_size=3).map(tuple),
    names=st.lists(TEXT, max_size=3).map(tuple),
    kind=st.sampled_from(["", "update", "kill"]),
    version=st.none() | st.integers(0, 10**14),
    number=st.integers(0, 99),
    at=st.none() | st.integers(0, 2**42),
    day=st.none() | st.integers(1, 10**6),
    signature=st.binary(max_size=40),
)


@given(CARDS)
def test_what_is_packed_is_what_is_read(card: Card) -> None:
    """Nothing of a card is lost on its way, whatever bytes its signature has."""
    assert read(card.packed()) == card


def test_a_card_says_what_its_article_does_and_when() -> None:
    """The kind and number of its markers, the latest stamp, the day."""
    made = card_of(item("CORRECTED-UPDATE 2-Ferry runs aground off Kestrel Bay"))
    assert (made.kind, made.number, made.service, made.feed) == ("correction", 2, "dpa", "wire")
    assert made.day == date(2024, 11, 8).toordinal()
    assert made.at == 1_731_061_860_000
    assert made.item.desk == "dpa/wire"


def test_a_notice_is_filed_under_names_alone() -> None:
    """Its own text is about no event, and the same in all notices."""
    notice = card_of(kill("Ferry runs aground off Kestrel Bay, nobody hurt"))
    assert notice.is_notice
    assert [len(token) for token in notice.tokens] == [8, 8]
    assert {len(token) for token in card_of(item("Ferry runs aground")).tokens} == {3, 8}
