"""Paragraphs out of hard-wrapped lines."""

from tasks.clean.formats.wrapped import paragraphs

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
