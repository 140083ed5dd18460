import pytest

from worker.ledger.keys import STAGES, document_of, following, is_key, key_of, sink_tag

DOCUMENT = "0123456789abcdef" * 4


def test_a_document_has_a_key_for_each_sink() -> None:
    """Seen for one sink is not seen for another; both lead back to the document."""
    here, there = key_of(DOCUMENT, "file:a"), key_of(DOCUMENT, "file:b")
    assert here != there
    assert document_of(here) == document_of(there) == DOCUMENT
    assert here.endswith(sink_tag("file:a"))


@pytest.mark.parametrize(
    "value",
    [
        None,
        7,
        "",
        DOCUMENT,
        f"{DOCUMENT}.0123456",
        f"{DOCUMENT}.01234567\n",
        f"{DOCUMENT}.0123456G",
    ],
)
def test_what_has_not_the_shape_of_a_key_is_none(value: object) -> None:
    """Hints come from a broker that others can reach."""
    assert is_key(key_of(DOCUMENT, "redis:"))
    assert not is_key(value)


def test_stages_follow_one_another_and_the_last_has_none() -> None:
    """In the order in which a document passes them."""
    assert tuple(following(stage) for stage in STAGES[:-1]) == STAGES[1:]
    with pytest.raises(IndexError):
        following(STAGES[-1])
