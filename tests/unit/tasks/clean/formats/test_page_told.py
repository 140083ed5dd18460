"""Lines judged by the schema's text."""

import pytest

from tasks.clean.formats.lines import Line
from tasks.clean.formats.page_told import judged

_ARTICLE = [
    Line(f"Paragraph {n} tells at length what happened at the {n} th gate of the old dam.")
    for n in range(8)
]
_TOLD = " ".join(line.text for line in _ARTICLE)
_JUNK = Line("Sign up for the morning letter and never miss what happens in Norland.")


def test_a_cut_article_is_completed() -> None:
    """Where the extractor missed much, the page's own lines that the schema has are taken."""
    assert judged(_ARTICLE[:3], [*_ARTICLE, _JUNK], _TOLD) == tuple(_ARTICLE)


def test_foreign_lines_go() -> None:
    """A line that the schema's text has nothing of goes."""
    assert judged([*_ARTICLE, _JUNK], [], _TOLD) == tuple(_ARTICLE)


def test_what_the_schema_leaves_out() -> None:
    """Prose and subheads above a line that the schema has stay, though it lacks them."""
    added = Line("The newsroom added this paragraph when the ministry had given its answer.")
    subhead = Line("What the people of the valley will do now", "heading")
    found = [*_ARTICLE[:4], subhead, added, *_ARTICLE[4:]]
    assert judged([*found, _JUNK], [], _TOLD) == tuple(found)


@pytest.mark.parametrize("end", ["...", " [...]", "", " …"])
def test_a_cut_schema(end: str) -> None:
    """A schema's text that was cut says nothing of what follows."""
    told = _TOLD[: int(len(_TOLD) * 0.8)] + end
    assert judged(_ARTICLE, [], told) == tuple(_ARTICLE)


def test_the_teaser_stays() -> None:
    """The summary that the page states is the article's, though its schema's text lacks it."""
    teaser = Line("A dam above the bay gave way, and nobody in the town had been told in time.")
    assert judged([teaser, *_ARTICLE], [], _TOLD, teaser.text) == (teaser, *_ARTICLE)


def test_a_short_schema_judges_nothing() -> None:
    """A schema that has only the beginning of the article removes none of it."""
    assert judged(_ARTICLE, [], _ARTICLE[0].text) == tuple(_ARTICLE)
