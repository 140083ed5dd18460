"""Items of RSS and Atom, with the damage that feeds come with."""

import pytest

from tests.unit.tasks.clean.formats.reading import FIRST, SECOND, opened


def rss(item: str) -> bytes:
    """Return a feed of one item."""
    return (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Norvik Times</title>'
        f"<item><title>Ferry returns</title>{item}</item></channel></rss>"
    ).encode()


@pytest.mark.parametrize("ending", ["example", "com", "news", "photography"])
def test_an_author_with_an_address(ending: str) -> None:
    """A mail address keeps its ending, however long, and the name beside it."""
    author = f"ada@norvik.{ending} (Ada Quill)"
    found = opened(rss(f"<author>{author}</author><description>{FIRST}</description>"))
    assert found.stated.authors == (author,)


def test_content_of_an_undeclared_name_space() -> None:
    """Full content is found without its name space, and is not its own teaser."""
    body = f"<![CDATA[<p>{FIRST}</p><p>{SECOND}</p>]]>"
    found = opened(rss(f"<content:encoded>{body}</content:encoded>"))
    assert found.text == f"{FIRST}\n{SECOND}"
    assert (found.stated.teaser, found.flags) == (None, ())


def test_a_summary_beside_the_content_is_the_teaser() -> None:
    """What the feed sums up stands in the teaser, not in the text."""
    found = opened(
        rss(
            f"<description>It is back.</description>"
            f"<content:encoded><![CDATA[<p>{FIRST}</p><p>{SECOND}</p>]]></content:encoded>"
        )
    )
    assert (found.stated.teaser, found.text) == ("It is back.", f"{FIRST}\n{SECOND}")


def test_markup_escaped_in_the_description() -> None:
    """Escaped paragraphs are paragraphs, and the item is said to have its summary only."""
    found = opened(
        rss(f"<description>&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;</description>")
    )
    assert (found.text, found.flags) == (f"{FIRST}\n{SECOND}", ("summary_only",))
