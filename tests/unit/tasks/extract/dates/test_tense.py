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
        ("Trading resumes Monday.", 1),
        ("Schools reopen on Monday.", 1),
        ("The shop was open on Monday.", -1),
        ("The court hears the case on Monday.", 1),
        ("The nation heads to the polls on Monday.", 1),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose 0.2 percent from Monday.", -1),
        ("Shares were down from Monday.", -1),
        ("A film from Monday shows the fire.", 0),
        ("It is cutting exports from Monday.", 1),
        ("They threatened to cut supplies from Monday.", 1),
        ("From Monday, banks will close.", 1),
        ("Tolland was chairman until Monday.", -1),
        ("The boat did not sail until Monday.", -1),
        ("The case was adjourned until Monday.", 1),
        ("She had until Monday to pay.", 1),
        ("He was in charge until Monday, when he resigned.", -1),
        ("Some 40 had returned their forms by Monday.", -1),
        ("By Monday, crews had found the wreck.", -1),
        ("They had promised to pay by Monday.", 1),
    ],
)
def test_verb_before_a_preposition_decides(text: str, expected: int) -> None:
    """Behind *from*, *until* and *by* lies the future unless a verb speaks of the past."""
    assert looks(text, "Monday") == expected
