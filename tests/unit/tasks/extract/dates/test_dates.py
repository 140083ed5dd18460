from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.dates import find_dates

PUBLISHED = "2024-11-08T10:31:00Z"
STORY = """\
The harbour of Lisnavar reopened on Friday, port master Idris Tolland said.

On Thursday the storm had moved on, and the council will vote on repairs on December 17; the
budget follows on January 6. Ms Orwin, mayor from 2017-2021, said damage was worse than
two years ago.
"""
WORDS = (
    "the last next a three two-day Friday , . \n March May 12 2024 1998 's weeks year ago earlier "
    "past every 10:30 a.m. GMT quarter third of half and to - \u2013 / night Christmas century "
    "90s Q3 now $20 \u00e9 \U0001d7da \u00a0 fiscal until said will Sept. 5-7 11/8/2024 years-old "
    "\r\n before, day-long the week of that same day morning in soon recent season summer"
)
PIECES = st.sampled_from(WORDS.split(" "))


def test_story_has_all_its_days() -> None:
    """A plain wire story yields each of its dates with the year and week that the tense implies."""
    found = [(mention.text, mention.value) for mention in find_dates(STORY, PUBLISHED)]
    assert found == [
        ("Friday", "2024-11-08"),
        ("Thursday", "2024-11-07"),
        ("December 17", "2024-12-17"),
        ("January 6", "2025-01-06"),
        ("2017-2021", "2017/2021"),
        ("two years ago", "2022"),
    ]


@pytest.mark.parametrize(
    "published",
    [
        "2024-11-08",
        PUBLISHED,
        "2024-11-08T23:59:59+02:00",
        date(2024, 11, 8),
        datetime(2024, 11, 8, 10, 31, tzinfo=UTC),
    ],
)
def test_anchor_in_any_form(published: str | date) -> None:
    """The day of publication may be a date, an instant, or either as an ISO string."""
    assert [mention.value for mention in find_dates("It rained yesterday.", published)] == [
        "2024-11-07"
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Friday", "XXXX-WXX-5"),
        ("yesterday", "XXXX-XX-XX"),
        ("on January 6", "XXXX-01-06"),
        ("last year", "XXXX"),
        ("the third quarter", "XXXX-Q3"),
        ("on 6 January 2025", "2025-01-06"),
        ("for three weeks", "P3W"),
        ("in 1987", "1987"),
        ("at noon", "XXXX-XX-XXT12:00"),
    ],
)
def test_without_anchor_only_what_the_text_says(text: str, value: str) -> None:
    """Without a day of publication nothing is invented: unknown figures stay X."""
    assert [mention.value for mention in find_dates(text)] == [value]


def test_unreadable_anchor_counts_as_none() -> None:
    """An anchor that is no ISO date leaves relative values open instead of failing."""
    assert find_dates("yesterday", "soon")[0].value == "XXXX-XX-XX"


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_ends_of_the_calendar(day: date) -> None:
    """At the first and the last day of the calendar relative expressions still do no harm."""
    text = "last week, next Monday, 40 years ago, 900 days from now, last Christmas, next Easter"
    for mention in find_dates(text, day):
        assert mention.text


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=120))
def test_spans_hold_for_any_text(text: str) -> None:
    """Whatever the text, mentions lie in it in order, do not overlap, and quote it exactly."""
    floor = 0
    for mention in find_dates(text, PUBLISHED):
        assert floor <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.value
        floor = mention.end


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=20).map(" ".join))
def test_anchor_moves_no_spans(text: str) -> None:
    """The day of publication changes values, never which expressions are found at all."""
    with_anchor = {mention.start for mention in find_dates(text, PUBLISHED)}
    without = {mention.start for mention in find_dates(text)}
    assert with_anchor == without


@pytest.mark.parametrize(
    "text",
    [
        "for more than two and a half years",
        "on Friday, Nov. 8, 2024",
        "10:30 a.m. EST Tuesday",
        "the third quarter of 2023",
        "the day before yesterday",
        "every two weeks",
        "in the early 1990s",
        "the year ended March 31",
        "le 8 novembre 2024",
    ],
)
def test_wrapped_lines_read_the_same(text: str) -> None:
    """An expression that is wrapped at its spaces has the values that it has on one line."""
    plain = [mention.value for mention in find_dates(text, PUBLISHED)]
    for line_end in ("\n", "\r\n"):
        wrapped = text.replace(" ", line_end)
        assert [mention.value for mention in find_dates(wrapped, PUBLISHED)] == plain
