import pytest

from tasks.clean.page.lines import closed, mass, read


def test_a_line_tells_its_column_and_the_blank_lines_above_it() -> None:
    """Indentation, place and gap are kept; blank lines are not yielded."""
    first, second = read(["", "", "    Deep line", "  Next line"])
    assert (first.place, first.column, first.gap, first.text) == (2, 4, 2, "Deep line")
    assert (second.place, second.column, second.gap) == (3, 2, 0)


@pytest.mark.parametrize("bullet", ["* ", "+ ", "o ", "\u2022 ", "* * "])
def test_a_bullet_is_no_part_of_the_text(bullet: str) -> None:
    """An item of a list loses its bullet and is known as one."""
    (line,) = read([f"   {bullet}Item of a list"])
    assert line.bullet
    assert line.text == "Item of a list"


@pytest.mark.parametrize("text", ["old trees", "- said she", "1. First"])
def test_words_dashes_and_numbers_are_no_bullets(text: str) -> None:
    """A word that begins with o, a dash of dialogue and a number stay in the text."""
    (line,) = read([text])
    assert not line.bullet
    assert line.text == text


@pytest.mark.parametrize(
    "text",
    [
        "It ends.",
        'He said: "No."',
        "Warum?",
        "終わった。",
        "\u00abVoil\u00e0.\u00bb",
        "Ende.\u201c",
    ],
)
def test_a_sentence_end_closes_a_line(text: str) -> None:
    """A line is closed by a sentence's end of any script, quotation marks behind it or not."""
    assert closed(text)


@pytest.mark.parametrize("text", ["", "A headline", "A list:", '"', "Town, Oct 3 -"])
def test_other_ends_do_not_close_a_line(text: str) -> None:
    """A headline, a colon or a lone quotation mark closes nothing."""
    assert not closed(text)


def test_a_dense_script_weighs_more() -> None:
    """A character of a script without spaces counts for more than a letter."""
    assert mass("abcd") == 4
    assert mass("漢字漢字") == 10
