import pytest

from tasks.extract.duplicates.overlap import NOTHING, gaps, overlap
from tasks.extract.duplicates.sketch import Sketch, signature, unpacked
from tests.unit.tasks.extract.duplicates.texts import article, paragraphs


def sketch(*parts: str) -> Sketch:
    return unpacked(signature("\n".join(parts)))


def test_other_texts_do_not_overlap() -> None:
    """No shared shingle, no overlap."""
    assert overlap(sketch(article(1)), sketch(article(2))) == NOTHING


def test_the_first_half_is_all_in_the_whole() -> None:
    """Containment is told from Jaccard, whichever text comes first."""
    parts = paragraphs(3, 20)
    whole, half = sketch(*parts), sketch(*parts[:10])
    found = overlap(half, whole)
    assert found == overlap(whole, half)
    assert found.of_shorter == 1.0
    assert found.jaccard == pytest.approx(0.5, abs=0.15)


def test_gaps_tell_a_cut_from_rewriting() -> None:
    """A cut leaves none in the shorter text; a new lead is one that comes first."""
    parts = paragraphs(3, 4, words=20)
    assert gaps(sketch(*parts), sketch(*parts[:2])).number == 0
    changed = [part.replace(part.split()[9], "zzz") for part in parts]
    assert gaps(sketch(*parts), sketch(*changed)).number == 4
    led = gaps(sketch(*parts), sketch(*paragraphs(9, 1), *parts[1:]))
    assert (led.number, led.new_lead) == (1, 1.0)


def test_of_two_texts_as_long_the_order_does_not_matter() -> None:
    """Neither is the shorter one, and yet it is always the same one that is taken for it."""
    parts = paragraphs(3, 4, words=20)
    one, other = sketch("a b c", *parts), sketch(*parts, "12 d e")
    assert one.size == other.size
    assert gaps(one, other) == gaps(other, one)
