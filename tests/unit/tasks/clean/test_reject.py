# Typographic marks and other scripts are what is tested; a case reads best on one line.
# ruff: noqa: E501, ISC004

from dataclasses import replace

import pytest

from tasks.clean import clean
from tasks.clean.draft import Draft
from tasks.clean.reject import refuse_oversized, reject_non_articles
from tasks.errors import EmptyDocumentError, NotAnArticleError, TooShortError
from tasks.models import Document, Stated


def _draft(text: str) -> Draft:
    return Draft(text=text, runs=((0, 0, len(text)),))


@pytest.mark.parametrize(
    "text",
    ["403 Forbidden", "404 Not Found\nnginx/1.25", "Error 502: Bad Gateway", "HTTP/1.1 500 Internal Server Error",
     "Access denied\nYou do not have permission.", "Page not found", "Checking your browser before accessing the site.",
     "Attention Required! | Shield", "Please verify you are a human", "Index of /feeds"],
)  # fmt: skip
def test_error_pages_and_robot_checks_are_refused(text: str) -> None:
    """The message says what was seen."""
    with pytest.raises(NotAnArticleError, match=r"page|robot"):
        reject_non_articles(_draft(text))


@pytest.mark.parametrize(
    ("flags", "status"), [({"notice"}, None), ((), "stat:canceled"), ((), "withheld")]
)
def test_what_takes_an_item_back_is_never_too_short(flags: set[str], status: str | None) -> None:
    """A kill of two words must be delivered like any other."""
    draft = replace(_draft("Dam"), flags=frozenset(flags), stated=Stated(status=status))
    assert reject_non_articles(draft) is draft


@pytest.mark.parametrize("text", ["Loading…", "Please wait", "Загрузка...", "ok", "..."])
def test_next_to_nothing_is_refused(text: str) -> None:
    """A placeholder is too short to be an article."""
    with pytest.raises(TooShortError):
        reject_non_articles(_draft(text))


@pytest.mark.parametrize("text", ["", " \n \t"])
def test_nothing_is_refused(text: str) -> None:
    """White space is no text."""
    with pytest.raises(EmptyDocumentError):
        reject_non_articles(_draft(text))


def test_a_log_is_refused() -> None:
    """Most lines are time, level and message."""
    line = "2024-11-08 10:31:00,123 host worker[7]: INFO feed fetched\n"
    with pytest.raises(NotAnArticleError, match="log"):
        reject_non_articles(_draft(line * 6))


@pytest.mark.parametrize(
    "text",
    [
        "Norland votes again",
        "港口重新开放",
        "404 not found: why the Norland library lost its books\nThe shelves were empty on Friday. Nobody knew why. "
        "The director said the books had been sent to Sutton by mistake. They will be back on Monday.",
        "Just a moment of silence in Kestrel Bay".replace("Just a moment", "A moment"),
        "KILL KILL KILL\nPlease kill item 157.",
    ],
)
def test_short_news_is_news(text: str) -> None:
    """Alerts, kills and headlines that begin like an error page pass."""
    assert reject_non_articles(_draft(text)).text == text


@pytest.mark.parametrize("text", ["a\n" * 20_001, "The mayor said so. " * 60_000])
def test_what_is_far_too_long_is_refused(text: str) -> None:
    """A text of very many lines or characters is no article, which is said with its size."""
    with pytest.raises(NotAnArticleError, match="too large"):
        clean(Document(raw=text.encode()))


def test_a_long_article_is_read() -> None:
    """A hundred thousand characters are no reason to refuse."""
    refuse_oversized("The mayor of Kestrel Bay said so on Friday.\n" * 2_500)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("We value your privacy\nWe and our partners use cookies.", None),
        ("We and our 842 partners store cookies on your device.", "We value your privacy"),
        ("Choose what you consent to: cookies of all kinds.", "Privacy settings"),
        ("Wir verwenden Cookies\nMit Ihrer Zustimmung zeigen wir Werbung.", None),
        ("Nous utilisons des cookies pour nos partenaires.", None),
    ],
)
def test_requests_for_consent_are_refused(text: str, headline: str | None) -> None:
    """What asks for consent to cookies is no article, whether it has a headline or not."""
    draft = replace(_draft(text), stated=Stated(headline=headline))
    with pytest.raises(NotAnArticleError, match="consent"):
        reject_non_articles(draft)


@pytest.mark.parametrize(
    "text",
    [
        "We use cookies, minister says\nSites use cookies without consent, a report said.",
        "We value your privacy\nThe singer said that fans had written to her for years.",
    ],
)
def test_stories_about_privacy_stay(text: str) -> None:
    """A headline that goes on otherwise, and a text without cookies and consent, are articles."""
    assert reject_non_articles(_draft(text)).text == text
