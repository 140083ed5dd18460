"""Word tables written as text, so that they can be read and mended as such."""

import textwrap


def words(table: str) -> frozenset[str]:
    """Return the words of a table."""
    return frozenset(table.split())


def rows(table: str) -> tuple[str, ...]:
    """Return the rows of a table; a line that is indented deeper continues its row."""
    joined: list[str] = []
    for line in filter(None, textwrap.dedent(table).splitlines()):
        if line[0] == " ":
            joined[-1] += " " + line.strip()
        else:
            joined.append(line)
    return tuple(joined)


def phrases(table: str) -> frozenset[str]:
    """Return the phrases of a table, which stand between upright strokes."""
    return frozenset(filter(None, map(str.strip, table.split("|"))))
