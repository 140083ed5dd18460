import pytest

from tasks.extract.duplicates import Item, is_copy, is_version, signature, similarity, unpacked
from tests.unit.tasks.extract.duplicates.texts import article, paragraphs

PARTS = paragraphs(7, 10)


HEADLINE = ("ferry", "runs", "aground")
OTHER = ("port", "hires", "pilots")


def made(*parts: str, headline: tuple[str, ...] = (), desk: str | None = None) -> Item:
    return Item(unpacked(signature("\n\n".join(parts))), headline, desk)


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
    first, second = made(*PARTS), made(*copy)
    assert is_copy(first, second)
    assert is_copy(second, first)


def test_a_template_with_other_figures_is_another_article() -> None:
    """Market items of two days share most of their words and are not the same."""
    item = "The exchange said its index closed {} points higher at {} on turnover of {} marks, "
    item += "with {} shares up and {} down, and brokers named {} as the most traded."
    days = [item.format(*figures) for figures in ((1, 2, 3, 4, 5, "ore"), (6, 7, 8, 9, 10, "tin"))]
    assert not is_copy(*map(made, days))


def test_under_one_headline_less_text_has_to_be_the_same() -> None:
    """Half of it, if the headline is no rubric."""
    other = [*PARTS[::2], PARTS[1], *paragraphs(9, 4)]
    assert not is_copy(made(*PARTS), made(*other))
    assert is_copy(made(*PARTS, headline=HEADLINE), made(*other, headline=HEADLINE))
    assert not is_copy(made(*PARTS, headline=HEADLINE[:2]), made(*other, headline=HEADLINE[:2]))


def test_under_other_headlines_a_common_background_makes_no_copy() -> None:
    """Two announcements that end in the same paragraphs about the company are two."""
    first, second = [*paragraphs(20, 2), *PARTS], [*paragraphs(21, 2), *PARTS]
    assert is_copy(made(*first), made(*second))
    assert is_copy(made(*first, headline=HEADLINE), made(*second, headline=HEADLINE))
    assert not is_copy(made(*first, headline=HEADLINE), made(*second, headline=OTHER))


def test_under_other_headlines_words_changed_all_over_make_a_template() -> None:
    """The report of another day has other figures, and its headline tells so."""
    day, next_day = PARTS[:3], [edited(part) for part in PARTS[:3]]
    assert is_copy(made(*day), made(*next_day))
    assert not is_copy(made(*day, headline=HEADLINE), made(*next_day, headline=OTHER))


@pytest.mark.parametrize("copy", [PARTS[:5], [edited(part) for part in PARTS]])
def test_whole_stories_are_copies_under_any_headline(copy: list[str]) -> None:
    """What keeps the opening and most of a long text was only given another headline."""
    assert is_copy(made(*PARTS, headline=HEADLINE), made(*copy, headline=OTHER))


def test_a_desk_sends_versions_and_no_copies() -> None:
    """Two items of one desk that differ are versions; the same text again is a repeat."""
    story, cut = made(*PARTS, desk="dpa/"), made(*PARTS[:5], desk="dpa/")
    assert is_version(story, cut)
    assert not is_copy(story, cut)
    assert is_copy(story, cut._replace(desk="AP/"))
    assert is_copy(story, story)
    assert not is_version(story, story)


def test_similarity_is_the_share_of_the_shorter_text() -> None:
    """A text is wholly like itself and not at all like another."""
    one, other = unpacked(signature(article(1))), unpacked(signature(article(2)))
    assert similarity(one, one) == 1.0
    assert similarity(one, other) == 0.0
