"""Items of RSS and Atom, with the damage that feeds come with."""

import pytest

from tasks.errors import MalformedError
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


def test_links_to_the_text_are_no_part_of_the_summary() -> None:
    """What leads on, and WordPress' word of where the item appeared, stay out."""
    for more in ("Read more", "[…] Continue reading Ferry returns →", "Weiterlesen …"):
        summary = f"&lt;p&gt;It is back. {more}&lt;/p&gt;"
        posted = "&lt;p&gt;The post Ferry returns appeared first on Norvik Times.&lt;/p&gt;"
        found = opened(
            rss(
                f"<description>{summary}{posted}</description>"
                f"<content:encoded><![CDATA[<p>{FIRST}</p><p>{SECOND}</p>]]></content:encoded>"
            )
        )
        assert found.stated.teaser == "It is back."


@pytest.mark.parametrize(
    "summary", ["Schools ask children to read more", "Ada Quill will continue reading to Bo Roe."]
)
def test_a_sentence_that_ends_like_a_link_stays_whole(summary: str) -> None:
    """Small words in the middle of a sentence lead nowhere."""
    found = opened(
        rss(
            f"<description>{summary}</description>"
            f"<content:encoded><![CDATA[<p>{FIRST}</p><p>{SECOND}</p>]]></content:encoded>"
        )
    )
    assert found.stated.teaser == summary


def test_words_beside_pictures_are_captions() -> None:
    """What Media RSS says of a picture is neither summary nor text, unless there is no other."""
    media = "<media:group><media:description>{}</media:description></media:group>"
    found = opened(rss(f"{media.format('The ferry.')}<description>{FIRST}</description>"))
    assert (found.text, found.stated.captions) == (FIRST, ("The ferry.",))
    assert (found.stated.teaser, found.flags) == (None, ("summary_only",))
    alone = opened(rss(media.format(FIRST)))
    assert (alone.text, alone.stated.captions) == (FIRST, ())


def test_an_id_is_no_address() -> None:
    """Where an item has no link its id is not taken for one, unless it is an address."""
    text = f"<description>{FIRST}</description>"
    assert opened(rss(f"<guid>ep12</guid>{text}")).stated.url is None
    assert opened(rss(f"<guid>https://nvk.example/7</guid>{text}")).stated.url is not None


def test_the_author_of_an_atom_feed() -> None:
    """An entry without an author has its feed's; an RSS channel's editor wrote nothing."""
    feed = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title><author><name>Ada Quill</name>"
        f"</author><entry><title>y</title><id>1</id><content>{FIRST}</content></entry></feed>"
    )
    assert opened(feed.encode()).stated.authors == ("Ada Quill",)
    raw = rss(f"<description>{FIRST}</description>")
    editor = b"<managingEditor>Bo Lind</managingEditor><item>"
    assert opened(raw.replace(b"<item>", editor)).stated.authors == ()


def test_an_item_that_the_file_cuts_off() -> None:
    """It says that it is cut; without any text it is malformed."""
    whole = rss(f"<description>{FIRST}</description><content:encoded>{SECOND}")
    cut = whole[: whole.index(b"</item>")]
    assert opened(cut).flags == ("summary_only", "truncated")
    with pytest.raises(MalformedError):
        opened(cut[: cut.index(b"ferry")])
