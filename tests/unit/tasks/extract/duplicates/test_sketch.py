from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.duplicates.sketch import signature, unpacked
from tests.unit.tasks.extract.duplicates.texts import article

#: Size and samples of the sentence below.
PINNED = "0000000358993eaa90375855dbcbe100"


def test_a_signature_is_small_and_the_same_for_ever() -> None:
    """At most 508 bytes, equal in every process: pinned by value."""
    assert len(signature(article(1, 50))) == 508
    assert signature("The ferry was late again on Friday.").hex() == PINNED


def test_case_punctuation_and_spacing_do_not_count() -> None:
    """Typography of a reprint changes nothing."""
    assert signature("“The Ferry”  was LATE — again, it said") == signature(
        "'the ferry' was late again it said"
    )


def test_a_text_without_words_has_no_signature() -> None:
    """Nothing is like nothing."""
    assert signature(" … ") == b""
    assert unpacked(b"").size == 0


@given(st.text(alphabet="ab c", max_size=400))
def test_what_is_packed_is_what_is_unpacked(text: str) -> None:
    """Samples are in rising order of hash, as many as there are shingles up to 126."""
    sketch = unpacked(signature(text))
    assert list(sketch.samples) == sorted(sketch.samples)
    assert len(sketch.samples) == min(sketch.size, 126)
    assert all(0 <= place < 256 for place in sketch.samples.values())


def test_small_letters_are_those_of_the_whole_text() -> None:
    """A capital whose small form hangs on its neighbours counts as it does in its place."""
    assert signature("\u039f\u03a3. \u0391\u03a3 \u0130l") == signature(
        "\u039f\u03a3. \u0391\u03a3 \u0130l".lower()
    )
