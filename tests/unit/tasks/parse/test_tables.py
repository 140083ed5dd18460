"""Word tables written as text."""

from tasks.parse.tables import phrases, rows, words


def test_rows_continue() -> None:
    """A line that is indented deeper belongs to the row above it; empty lines to none."""
    table = """
    january jan
      januar

    february
    """
    assert rows(table) == ("january jan januar", "february")


def test_words_and_phrases() -> None:
    """Words part at white space, phrases at strokes, each once and without what is empty."""
    assert words(" a b\n a ") == {"a", "b"}
    assert phrases("a b| c\n| |a b|") == {"a b", "c"}
    assert rows("") == ()
