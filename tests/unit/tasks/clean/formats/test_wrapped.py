"""Paragraphs out of hard-wrapped lines."""

import pytest

from tasks.clean.formats.wrapped import paragraphs, with_byline_apart

_LINE = "The old dam above Kestrel Bay gave way on Friday after"


def test_blank_lines_end_paragraphs() -> None:
    """Lines cut at a column are joined up to the next blank line."""
    text = f"{_LINE}\nthree days of rain.\n\n{_LINE}\nall."
    assert [line.text for line in paragraphs(text)] == [
        f"{_LINE} three days of rain.",
        f"{_LINE} all.",
    ]


def test_indents_start_paragraphs() -> None:
    """Where some lines are indented, an indent starts a paragraph."""
    text = f"   {_LINE}\nthree days of rain.\n   {_LINE}\nall."
    assert len(paragraphs(text)) == 2


def test_lines_that_were_not_cut_stay() -> None:
    """Short lines, and lines beyond any column, are paragraphs of their own."""
    assert len(paragraphs("One.\nTwo.\nThree.")) == 3
    assert len(paragraphs(f"{_LINE * 5}\n{_LINE * 5}")) == 2


def test_a_word_divided_at_a_row_end_becomes_whole() -> None:
    """The hyphen that only marks the division goes with the row's end."""
    text = (
        "The judges put the margin of the race at Kestrel Bay at thirty centi-\n"
        "metres, which nobody on the quay had been able to see from so far off.\n"
        "The boats will meet again in the harbour of Norvik in the spring."
    )
    (found,) = paragraphs(text)
    assert "thirty centimetres, which" in found.text


@pytest.mark.parametrize(
    ("byline", "read"),
    [
        ("By Ada Quill", "By Ada Quill"),
        ("Von Ada Quill", "Von Ada Quill"),
        ("By ADA QUILL\nWire Service Writer", "By ADA QUILL, Wire Service Writer"),
    ],
)
@pytest.mark.parametrize("below", ["   The dam broke", "\nThe dam broke", "NORVIK (AP) - The dam"])
def test_bylines_right_below_the_headline(byline: str, read: str, below: str) -> None:
    """A byline is a paragraph of its own, with the writer's title, though nothing sets it apart."""
    text = with_byline_apart(f"Dam gives way\n{byline}\n{below} on Friday.")
    assert text == f"Dam gives way\n\n{read}\n\n{below} on Friday."


@pytest.mark.parametrize(
    "text",
    [
        f"{_LINE}\nBy Friday the army had built a bridge over\nthe river.",
        f"{_LINE}\nBy Friday it was over.\n   The mayor",
        "By Ada Quill\n   The dam broke",
        f"{_LINE}\n" * 20 + "By Ada Quill\n   The dam broke",
    ],
)
def test_prose_that_begins_like_a_byline(text: str) -> None:
    """A sentence that goes on or ends, and what stands far below the head, stay as they are."""
    assert with_byline_apart(text) == text


def test_a_row_with_room_left_ends_its_paragraph() -> None:
    """A row on which the next word would have fitted was not cut: tables and signatures."""
    text = f"{_LINE}\n{_LINE}\nthree days of rain.\nNorvik  6.4\nSutton  5.2"
    assert [line.text for line in paragraphs(text)] == [
        f"{_LINE} {_LINE} three days of rain.",
        "Norvik 6.4",
        "Sutton 5.2",
    ]


def test_rows_that_end_as_sentences_are_paragraphs() -> None:
    """Lines of prose that are each whole sentences were not cut at a column."""
    text = f"{_LINE} rain.\n{_LINE} snow.\n{_LINE} hail."
    assert len(paragraphs(text)) == 3
