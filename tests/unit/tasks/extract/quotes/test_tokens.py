from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.quotes.marks import lines
from tasks.extract.quotes.tokens import QUOTE, Row, join, rows


def read(text: str) -> list[Row]:
    return [row for line in lines(text) for row in rows(text, line.start, line.end, line.quoted)]


def test_quotation_is_one_word() -> None:
    """A quotation takes one place in its sentence."""
    (row,) = read('"We go," she said.')
    assert row.words == [QUOTE, "she", "said", "."]


def test_abbreviations_keep_their_stop() -> None:
    """Titles, initials and states in brackets end no sentence."""
    assert len(read("Sen. Orla B. Venn (D-Calif.) of the U.S. met Dr. Rasko.")) == 1


def test_quotation_with_full_stop_ends_its_sentence() -> None:
    """What follows a quotation that ends in a full stop is a new sentence."""
    assert len(read('"We go." The ship left.')) == 2


def test_spans_point_into_the_text() -> None:
    """A span of words cuts them out of the text."""
    text = "Yesterday Orla Venn spoke."
    (row,) = read(text)
    assert text[slice(*row.span(1, 3))] == "Orla Venn"


def test_words_are_given_as_the_text_has_them() -> None:
    """Blanks between words stay as they are, and a quotation keeps its marks."""
    (row,) = read('"We  go," said Orla  Venn.')
    assert [row.written(0, 1), row.written(1, 2), row.written(2, 4)] == [
        '"We  go,"',
        "said",
        "Orla  Venn",
    ]


def test_words_behind_a_quotation_are_found_there() -> None:
    """A word that stands inside the quotation as well is not looked up inside it."""
    text = 'He said "he said it," she said, and he said "no."'
    (row,) = read(text)
    last = len(row.words) - 1 - row.words[::-1].index("said")
    assert row.span(last, last + 1) == (text.rindex("said"), text.rindex("said") + 4)
    assert row.span(1, 2) == (3, 7)


def test_marks_behind_words_are_words() -> None:
    """What stands right behind a word is cut off, but for the stop of an abbreviation."""
    (row,) = read("Mr. Rasko, Venn: gone; so Inc. and B. say")
    assert " ".join(row.words) == "Mr. Rasko , Venn : gone ; so Inc. and B. say"


def test_joined_sentences_keep_their_quotations() -> None:
    """Joining an announcement and its paragraph moves the quotation's place."""
    first, second = read('Venn said:\n"We go."')
    assert list(join(first, second).quoted) == [3]


@given(st.text(max_size=100))
def test_words_stand_where_they_say(text: str) -> None:
    """Every word of every row is found at its start in the text."""
    for row in read(text):
        for at, word in enumerate(row.words):
            assert word == QUOTE or text[slice(*row.span(at, at + 1))] == word
