import pytest

from tasks.extract.dates.tense import direction


def looks(text: str, word: str) -> int:
    """The direction of the sentence at a word of it."""
    start = text.index(word)
    return direction(text, start, start + len(word))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will meet Monday.", 1),
        ("The bonus would be paid on Monday.", 1),
        ("A vote is scheduled for Monday.", 1),
        ("The road is closed until Monday.", 1),
        ("The toll was approved from Monday.", 1),
        ("The season opens Monday.", 1),
        ("The crews planned a walkout for Monday.", 1),
        ("The offer had been due to expire Monday.", -1),
        ("A record was set on Monday.", -1),
        ("They met Monday.", -1),
        ("She said Monday it will close.", -1),
        ("They offered to buy the mill Monday.", -1),
        ("On Monday, the council planned a walk.", -1),
        ("On Monday, the council will walk.", 1),
        ("Monday's vote", 0),
        ("Monday", 0),
    ],
)
def test_nearest_verb_decides(text: str, expected: int) -> None:
    """The nearest verb before the expression tells the direction, else the first after it."""
    assert looks(text, "Monday") == expected


def test_other_sentences_say_nothing() -> None:
    """A verb of the sentence before does not count, but an abbreviation ends no sentence."""
    assert looks("They will go. Also Monday a boat", "Monday") == 0
    assert looks("They will see Mr. Tolland Monday", "Monday") == 1


def test_a_sentence_that_starts_with_the_expression() -> None:
    """The verb before a full stop does not reach an expression that opens the next sentence."""
    assert looks("They will go. Monday a boat came", "Monday") == -1
