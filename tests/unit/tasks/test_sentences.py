from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.sentences import split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Gov. Orla Venn met Dr. Piet Rasko of St. Alwin on Tuesday.",
        "The U.S. Senate heard J. B. Tarn for two hours.",
        "It rose 4.5 percent to No. 3 in Norvik.",
        "He lives in Washington, D.C. with his sons.",
        "Sen. Mira Holt (D-Calif.) voted no on Jan. 4 in the chamber.",
        "“Go!” he said to the crew of the ferry.",
        "Yahoo! and others signed... eventually.",
    ],
)
def test_keeps_one_sentence_whole(text: str) -> None:
    """Full stops of abbreviations, initials and figures end no sentence."""
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The port closed at noon.", "Ships waited outside."),
        ("“We wait,” she said.", "“Nothing moves.”"),
        ("Is it safe?", "Nobody in Norvik knows."),
        ("He called it “a farce.”", "The council disagreed."),
        ("She left Tarn Corp.", "The board thanked her."),
        ("They arrived in the U.S.", "The visit lasts a week."),
        ("Prices rose by 12.", "4,000 people protested."),
    ],
)
def test_cuts_between_sentences(first: str, second: str) -> None:
    """A mark that ends a sentence does so with its closing quotation marks."""
    assert sentences(f"{first} {second}") == [first, second]


def test_line_breaks_end_sentences() -> None:
    """A line break ends a sentence, whatever stands before it."""
    assert sentences("Storm hits Norvik\n\nThe port is shut") == [
        "Storm hits Norvik",
        "The port is shut",
    ]


@given(st.text(alphabet=" \n.!?\"“”'aAB1Mr", max_size=200))
def test_spans_are_ordered_and_lose_nothing(text: str) -> None:
    """Spans are in order, apart, not empty, without outer white space, and hold all the rest."""
    spans = split(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(part == part.strip() for part in sentences(text))
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
