"""Markdown of crawlers."""

import pytest

from tasks.clean.draft import Draft
from tasks.clean.markdown import markdown
from tests.unit.tasks.clean.drafts import after

_HEAD = "## Like thunder\n"


def marked(text: str) -> list[tuple[str, str]]:
    """Return the lines that get a kind, with it."""
    draft = markdown(Draft(text=text, runs=((0, 0, len(text)),)))
    return [(draft.text[at:].partition("\n")[0], kind) for at, kind in draft.marks]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("See [the report](https://x.example/r_a_b).", "See the report."),
        ('See [it](/r "The report"), she said.', "See it, she said."),
        ("See [it](https://x.example/a_(b)).", "See it."),
        ("# Dam breaks\n\n*By Jane Roe*\n\nIt _did_.", "Dam breaks\n\nBy Jane Roe\n\nIt did."),
        (f"{_HEAD}4 \\* 5 and a_b_c", "Like thunder\n4 * 5 and a_b_c"),
        ("## Like thunder ##\nText.", "Like thunder\nText."),
        ("![](a.png)\nText ![a flood](b.png) goes on.", "\nText  goes on."),
        ("[![Roe at sea](a.png)](https://x.example)\nText.", "Roe at sea\nText."),
        ("![photo-1.jpg](a.png)\nText.", "\nText."),
    ],
)
def test_marks_go_and_words_stay(text: str, plain: str) -> None:
    """Addresses and marks are no part of the text; what they stand around is."""
    assert after(markdown, text) == plain


def test_lines_get_the_kinds_that_their_marks_mean() -> None:
    """Headings below the first level, quotations, lists of two and captions."""
    text = (
        f"# Dam\n{_HEAD}> It was loud.\n- Roads cut\n\n- Schools shut\n![Roe at sea](a.png)\nText."
    )
    assert marked(text) == [
        ("Like thunder", "heading"),
        ("It was loud.", "quote"),
        ("Roads cut", "list_item"),
        ("Schools shut", "list_item"),
        ("Roe at sea", "caption"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rank\n# of deaths by year\nText.",
        "> quoted mail\n- Non, dit-il.\n*Roe won.",
        "He said [sic](he was angry) and left.",
        "#1 in Norland, ### and # # #",
        "The array a[1](x) is _not_ shown.",
    ],
)
def test_what_is_no_markdown_stays(text: str) -> None:
    """Without a link or a heading as proof no mark is one."""
    assert after(markdown, text) == text


def test_a_lone_dash_begins_speech() -> None:
    """A list has two items at least."""
    assert after(markdown, f"{_HEAD}- Non, dit-il.\nText.") == "Like thunder\n- Non, dit-il.\nText."


def test_a_profile_may_keep_it() -> None:
    """Switched off, it marks no line either."""
    draft = Draft(text=_HEAD, runs=((0, 0, len(_HEAD)),), without=frozenset({"markup.markdown"}))
    assert markdown(draft) is draft


@pytest.mark.parametrize("text", ["[a](/", "![](x) ", "# ", "*a", "_a ", "[", "![a](b", "\\"])
def test_hostile_texts_are_read_in_linear_time(text: str) -> None:
    """Hundred thousand marks that lead nowhere come back."""
    assert after(markdown, f"{_HEAD}{text * 20_000}\n[a](/b)")
