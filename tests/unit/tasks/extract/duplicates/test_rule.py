import pytest

from tasks.extract.duplicates import related, signature, similarity, unpacked
from tests.unit.tasks.extract.duplicates.texts import article, paragraphs

PARTS = paragraphs(7, 10)


def edited(text: str) -> str:
    words = text.split()
    words[7::20] = ["xyz"] * len(words[7::20])
    return " ".join(words)


@pytest.mark.parametrize(
    "copy",
    [
        PARTS[:5],
        ["".join(PARTS), *PARTS],
        ["NORVIK (Wire) - " + PARTS[0], *PARTS[1:], "Copyright. All rights reserved."],
        [edited(part) for part in PARTS],
        [*paragraphs(8, 2), *PARTS[1:]],
        PARTS[:3] + PARTS[5:8] + PARTS[9:],
        [PARTS[0].upper(), *PARTS[1:]],
    ],
    ids=["cut", "fused", "dateline", "edits", "new lead", "dropped", "capitals"],
)
def test_what_syndication_does_leaves_an_article_related(copy: list[str]) -> None:
    """Each way in which feeds change a reprint is seen through."""
    first, second = (unpacked(signature("\n\n".join(part))) for part in (PARTS, copy))
    assert related(first, second)
    assert related(second, first)


def test_a_template_with_other_figures_is_another_article() -> None:
    """Market items of two days share most of their words and are not the same."""
    item = "The exchange said its index closed {} points higher at {} on turnover of {} marks, "
    item += "with {} shares up and {} down, and brokers named {} as the most traded."
    days = [item.format(*figures) for figures in ((1, 2, 3, 4, 5, "ore"), (6, 7, 8, 9, 10, "tin"))]
    assert not related(*(unpacked(signature(day)) for day in days))


def test_similarity_is_the_share_of_the_shorter_text() -> None:
    """A text is wholly like itself and not at all like another."""
    one, other = unpacked(signature(article(1))), unpacked(signature(article(2)))
    assert similarity(one, one) == 1.0
    assert similarity(one, other) == 0.0
