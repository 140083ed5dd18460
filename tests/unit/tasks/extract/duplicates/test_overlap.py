import pytest

from tasks.extract.duplicates.overlap import NOTHING, overlap
from tasks.extract.duplicates.sketch import signature, unpacked
from tests.unit.tasks.extract.duplicates.texts import article, paragraphs


def test_other_texts_do_not_overlap() -> None:
    """No shared shingle, no overlap."""
    assert overlap(unpacked(signature(article(1))), unpacked(signature(article(2)))) == NOTHING


def test_the_first_half_is_all_in_the_whole() -> None:
    """Containment is told from Jaccard, whichever text comes first."""
    parts = paragraphs(3, 20)
    whole, half = (unpacked(signature("\n".join(part))) for part in (parts, parts[:10]))
    found = overlap(half, whole)
    assert found == overlap(whole, half)
    assert found.of_shorter == 1.0
    assert found.jaccard == pytest.approx(0.5, abs=0.15)
