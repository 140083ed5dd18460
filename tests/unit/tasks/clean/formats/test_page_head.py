"""The time that a page shows at the head of its article."""

import pytest
from lxml import html

from tasks.clean.formats.page_head import told_by_head

_PROSE = "<p>The ferry left the port of Norvik on Friday with forty people on board.</p>"
_TIME = "<time datetime='2026-03-10T09:15:00+01:00'>10 March</time>"


def told(head: str, *, above: str = "", body: str = _PROSE) -> str | None:
    """Return what the head of a page tells whose headline has this around it."""
    article = f"<article>{above}<h1>Ferry returns</h1>{head}{body}</article>"
    return told_by_head(html.document_fromstring(f"<html><body>{article}</body></html>"))


def test_marked_times() -> None:
    """A `<time>` beside the headline gives its stamp, with time and zone."""
    assert told(f"<p>{_TIME}</p>") == "2026-03-10T09:15:00+01:00"
    assert told("", above=f"<div>{_TIME}</div>") == "2026-03-10T09:15:00+01:00"
    assert told(_PROSE + _TIME) == "2026-03-10T09:15:00+01:00"


def test_the_label_right_before_a_time() -> None:
    """A time is that of the change if its own label says so, not another's."""
    changed = "<time datetime='2026-03-11T10:02Z'>11 March</time>"
    times = f"<p>Updated {changed} Published {_TIME}</p>"
    assert told(times) == told(f"<p>Updated</p><p>{changed}</p><p>{_TIME}</p>")
    assert told(times) == "2026-03-10T09:15:00+01:00"


def test_several_stamps_in_a_line() -> None:
    """Of stamps beside one another, that without the mark of a change is taken."""
    line = "Updated 11 March 2026, 10:02 am GMT | Published 10 March 2026, 9:15 am GMT"
    assert told(f"<p class='meta'>{line}</p>") == "Published 10 March 2026, 9:15 am GMT"


@pytest.mark.parametrize(
    "line",
    [
        "Published: 10 March 2026, 09:15 GMT",
        "10. März 2026, 9.15 Uhr",
        "2026年3月10日 18:31",
        "10/03/2026 09h15",
    ],
)
def test_stamps_in_words(line: str) -> None:
    """A short line with a day, a year and one clock is a stamp, as it stands."""
    assert told(f"<div><span>{line}</span></div>") == line


@pytest.mark.parametrize(
    "head",
    [
        f"<aside>{_TIME}</aside>",
        f"<ul><li>{_TIME}</li></ul>",
        f"<div class='updated'>{_TIME}</div>",
        f"<span>Updated: {_TIME}</span>",
        "<time datetime='PT5M'>5 minutes</time>",
        "<p>10 March 2026</p>",
        "<p>Watch: 12:45, © 2026</p>",
        "<p>Updated 10 March 2026, 09:15</p>",
        "<p>10 March 2026, 09:15 to 11:15</p>",
        "<p>Aktualisiert am 10.03.2026, 09:15 Uhr</p>",
        "<p>Обновлено 10.03.2026 09:15</p>",
        "<p>更新：2026年3月10日 09:15</p>",  # noqa: RUF001 - as sites write it
        "<p>Mis à jour</p><p>10/03/2026 09h15</p>",
        f"<div>Last updated</div><div>{_TIME}</div>",
        _PROSE * 2 + _TIME,
    ],
)
def test_what_is_no_time_of_publication(head: str) -> None:
    """Other stories' times, changes, durations and what stands in the body are none."""
    assert told(head) is None


def test_pages_without_a_head() -> None:
    """Without headline and article there is no head."""
    assert told_by_head(html.document_fromstring(f"<html><body>{_TIME}</body></html>")) is None
