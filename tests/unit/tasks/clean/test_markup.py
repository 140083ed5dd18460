"""Markup left in plain text."""

import pytest

from tasks.clean.markup import comments, emphasis, entities, forum_tags, ruled_lines, tags
from tests.unit.tasks.clean.drafts import after, rules


def test_references_are_resolved_however_often_they_were_escaped() -> None:
    """Several in a row are one repair; what is none stays."""
    assert (
        after(entities, "Bell &amp;amp; Hart&#39;s &nosuch; AT&T") == "Bell & Hart's &nosuch; AT&T"
    )
    assert rules(entities, "&lt;&lt;&lt;") == ["markup.entity"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<p>One</p><b>two</b>", "\nOne\ntwo"),
        ("One<br/>two", "One\ntwo"),
        ("<TD> rose, <em> fell", "<TD> rose, <em> fell"),
        ("<P>One</P> <U>two</U>", "\nOne\n two"),
        ("a<b and b>a", "a<b and b>a"),
    ],
)
def test_tags_go_where_they_can_be_no_symbols(text: str, left: str) -> None:
    """Tags in capitals, or inline, are believed only where some are closed."""
    assert after(tags, text) == left


def test_other_markup_goes() -> None:
    """Comments, forum tags in pairs, and strong emphasis."""
    assert after(comments, "One<!-- two --> three") == "One three"
    assert after(forum_tags, "[b]One[/b] [i]two") == "One [i]two"
    assert after(emphasis, "**One** 2**3 **two") == "One 2**3 **two"


@pytest.mark.parametrize("rule", ["----", "* * *", "____", "= = = ="])
def test_ruled_lines_part_paragraphs(rule: str) -> None:
    """A line of nothing but the same mark is an empty line; two dashes are none."""
    assert after(ruled_lines, f"One\n{rule}\ntwo") == "One\n\ntwo"
    assert after(ruled_lines, "One\n--\ntwo") == "One\n--\ntwo"
