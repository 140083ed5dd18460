# Typographic marks and other scripts are what is tested; a case reads best on one line.

from tests.unit.tasks.clean.invented import HEADLINE, PARAGRAPHS, STAMP, lines_of


def _wrap(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def test_any_width_is_reflowed() -> None:
    """Paragraphs come back from any of the usual widths, divided by empty lines."""
    for width in (64, 69, 72, 80):
        wrapped = ["\n".join(_wrap(paragraph, width)) for paragraph in PARAGRAPHS]
        assert lines_of("\n\n".join((HEADLINE, *wrapped))) == [HEADLINE, *PARAGRAPHS], width


def test_indentation_begins_a_paragraph() -> None:
    """Wire text without empty lines marks paragraphs by indentation."""
    wrapped = ["   " + "\n".join(_wrap(paragraph, 69)) for paragraph in PARAGRAPHS]
    assert lines_of("\n".join((HEADLINE, *wrapped))) == [HEADLINE, *PARAGRAPHS]


def test_short_lines_are_not_wrapped_text() -> None:
    """Lists and headlines keep their lines."""
    lines = [
        HEADLINE,
        STAMP,
        "Sutton 3 Norvik 1",
        "Cape Tern 0 Kestrel Bay 2",
        "The cup goes to Sutton.",
    ]
    assert lines_of("\n".join(lines)) == lines
