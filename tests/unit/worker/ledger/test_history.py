from hypothesis import given
from hypothesis import strategies as st

from worker.ledger.history import Entry, parse

words = st.text(st.characters(categories=["L", "N"], include_characters="@-._"), min_size=1)


@given(
    st.lists(
        st.builds(
            Entry,
            words,
            st.integers(0, 10**13),
            words,
            st.integers(0, 99),
            st.none() | st.integers(0, 10**6).map(lambda n: n / 1000),
            words,
        )
    )
)
def test_a_history_is_read_as_it_was_written(entries: list[Entry]) -> None:
    """Lines and entries are the same thing."""
    assert parse("\n".join(entry.line() for entry in entries)) == tuple(entries)
