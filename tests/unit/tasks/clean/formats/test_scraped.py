"""JSON of scrapers and news APIs."""

import json
from typing import Any

import pytest

from tasks.clean.formats.scraped import read, read_lines
from tasks.clean.reading import Reading
from tasks.errors import MalformedError, NotAnArticleError
from tasks.models import Document, Profile, Split
from tests.unit.tasks.clean.formats.reading import FIRST, SECOND


def parsed(root: Any) -> Reading | Split:
    """Return what is read of a value as JSON."""
    raw = json.dumps(root)
    return read(raw, Document(raw=raw.encode()), Profile())


def one(root: Any) -> Reading:
    """Return what is read of a value that holds one article."""
    found = parsed(root)
    assert isinstance(found, Reading)
    return found


@pytest.mark.parametrize(
    "name", ["text", "articleBody", "article_body", "Main_Text", "content", "HTML"]
)
def test_names_of_the_text(name: str) -> None:
    """The text is found under any name that scrapers use, whatever its case and underscores."""
    assert one({name: f"{FIRST}\n\n{SECOND}"}).text == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    "nest",
    [
        lambda one: [one],
        lambda one: {"articles": [one], "total": 1},
        lambda one: {"data": {"article": one}},
        lambda one: {"hits": {"hits": [{"_source": one}]}},
        lambda one: {"status": "ok", "response": {"results": [one]}},
    ],
)
def test_shells(nest: Any) -> None:
    """What an API puts around an article is opened."""
    assert one(nest({"text": FIRST, "title": "Ferry"})).stated.headline == "Ferry"


def test_html_and_pages() -> None:
    """A text in HTML is read as such; what its page states gives way to what the scraper says."""
    assert one({"text": f"<p>{FIRST}</p><p>{SECOND}</p>"}).text == f"{FIRST}\n{SECOND}"
    page = (
        "<!DOCTYPE html><html lang='en'><head><title>From the page</title>"
        "<meta property='article:section' content='Sea'></head><body><article>"
        f"{f'<p>{FIRST} {SECOND}</p>' * 3}</article></body></html>"
    )
    found = one({"html": page, "title": "From the scraper"})
    assert FIRST in found.text
    assert (found.stated.headline, found.stated.section) == ("From the scraper", "Sea")


def test_what_is_stated() -> None:
    """Facts are found under the names that scrapers use, as texts, objects or lists."""
    stated = one(
        {
            "text": FIRST,
            "authors": [{"name": "Ada Quill"}],
            "date_publish": "2024-11-08 10:31:00",
            "_id": "x7",
            "link": {"href": "https://nvk.example/7"},
            "source": {"name": "Norvik Times"},
            "categories": ["Sea", "World"],
        }
    ).stated
    assert (stated.authors, stated.published) == (("Ada Quill",), "2024-11-08 10:31:00")
    assert (stated.guid, stated.url) == ("x7", "https://nvk.example/7")
    assert (stated.site, stated.section) == ("Norvik Times", "Sea")


def test_several_articles() -> None:
    """Articles of a list go their own way; what holds no text is left out."""
    found = parsed([{"text": FIRST}, {"id": 1}, {"text": SECOND}])
    assert isinstance(found, Split)
    assert [json.loads(item.raw)["text"] for item in found.items] == [FIRST, SECOND]


@pytest.mark.parametrize("root", [{}, [], 7, "text", {"text": " "}, {"x": 1}])
def test_no_text(root: Any) -> None:
    """What holds no text is no article."""
    with pytest.raises(NotAnArticleError):
        parsed(root)


def test_lines() -> None:
    """Each line is an item of its own, a damaged one too; a single line is read at once."""
    rows = [json.dumps({"text": FIRST}), '{"text": "cut', json.dumps({"text": SECOND})]
    source = "\ufeff" + "\r\n".join(rows) + "\n\n"
    found = read_lines(source, Document(raw=source.encode()), Profile())
    assert isinstance(found, Split)
    assert [item.raw.decode() for item in found.items] == rows
    alone = read_lines(rows[0] + "\n", Document(raw=b""), Profile())
    assert isinstance(alone, Reading)
    assert alone.text == FIRST
    with pytest.raises(MalformedError):
        read_lines(rows[1], Document(raw=b""), Profile())


def test_emoji_keep_their_place() -> None:
    """A character that is escaped in two halves costs nothing of the text around it."""
    text = "The ferry left the port 😀 of Norvik on Friday."
    raw = json.dumps({"text": text})
    found = read(raw, Document(raw=raw.encode()), Profile())
    assert isinstance(found, Reading)
    assert found.text == text
    assert sum(length for *_, length in found.runs) >= len(text) - 2


@pytest.mark.parametrize(
    "root",
    [
        {"response": {"content": {"webTitle": "Ferry returns", "fields": {"bodyText": FIRST}}}},
        {"response": {"docs": [{"headline": {"main": "Ferry returns"}, "body": FIRST}]}},
        {"title": {"rendered": "Ferry&nbsp;returns"}, "content": {"rendered": f"<p>{FIRST}</p>"}},
        {"headline": {"main": "Ferry returns", "kicker": "Sea"}, "fields": {"body": FIRST}},
    ],
)
def test_publishers_own_nesting(root: object) -> None:
    """Members may stand in an object of their own, or be one object per form."""
    found = one(root)
    assert found.text == FIRST
    assert (found.stated.headline or "").split() == ["Ferry", "returns"]


def test_a_first_paragraph_alone() -> None:
    """Where an API gives the first paragraph only, the reading says so."""
    found = one({"headline": {"main": "Ferry"}, "lead_paragraph": FIRST})
    assert (found.text, found.flags) == (FIRST, ("summary_only",))
    assert one({"text": FIRST, "lead_paragraph": SECOND}).flags == ()


def test_what_an_api_itself_says_is_no_article() -> None:
    """A nested text without any headline is an answer of the API's own."""
    with pytest.raises(NotAnArticleError):
        parsed({"status": "error", "message": {"text": FIRST}})


def test_summaries_in_html() -> None:
    """A summary written in HTML is read as its reader sees it."""
    assert (
        one({"text": FIRST, "excerpt": "<p>Back &amp; safe.</p>"}).stated.teaser == "Back & safe."
    )
    assert one({"text": FIRST, "summary": "5 < 6"}).stated.teaser == "5 < 6"


def test_texts_in_pieces() -> None:
    """A text may be a list of paragraphs, of strings or of typed objects."""
    assert one({"title": "Ferry returns", "body": [FIRST, SECOND]}).text == f"{FIRST}\n{SECOND}"
    pieces = [{"type": "text", "content": f"<p>{text}</p>"} for text in (FIRST, SECOND)]
    found = one({"headlines": {"basic": "Ferry returns"}, "content_elements": pieces})
    assert found.text == f"{FIRST}\n{SECOND}"
    assert found.stated.headline == "Ferry returns"


def test_the_fullest_text() -> None:
    """Of two texts the one that holds the other is the body."""
    whole = f"<p>{FIRST}</p><p>{SECOND}</p>"
    assert one({"text": FIRST, "html": whole}).text == f"{FIRST}\n{SECOND}"
    assert one({"text": FIRST, "html": f"<p>{SECOND}</p>"}).text == FIRST


def test_lists_of_one_text() -> None:
    """Page scrapers give lists for all that they select."""
    stated = one(
        {
            "headline": ["Ferry returns"],
            "body": [FIRST],
            "date": ["2024-11-08"],
            "url": ["https://nvk.example/7"],
        }
    ).stated
    assert (stated.headline, stated.published) == ("Ferry returns", "2024-11-08")
    assert stated.url == "https://nvk.example/7"


def test_what_stands_in_an_object_beside_the_text() -> None:
    """What is known of a text may stand apart from it; the item's own words go first."""
    stated = one(
        {"text": FIRST, "title": "Ferry returns", "metadata": {"title": "x", "date": "2024-11-08"}}
    ).stated
    assert (stated.headline, stated.published) == ("Ferry returns", "2024-11-08")


def test_the_item_goes_first_by_any_name() -> None:
    """A crawl's name, a headline for search engines and another text say nothing of the item."""
    about = {"headline": "Norvik", "name": "crawl 12", "date_gmt": "2020-01-01", "text": SECOND * 9}
    item = {"content": FIRST, "title": "Ferry returns", "published": "2024-11-08", "meta": about}
    found = one(item)
    assert (found.text, found.stated.headline) == (FIRST, "Ferry returns")
    assert found.stated.published == "2024-11-08"
    assert one({"text": FIRST, "metadata": {"name": "crawl 12"}}).stated.headline is None


@pytest.mark.parametrize(
    ("keywords", "found"),
    [
        ("ferry, Norvik", ("ferry", "Norvik")),
        ("ferry; Sund, Vale", ("ferry", "Sund, Vale")),
        ([{"name": "subject", "value": "ferry"}, {"webTitle": "Norvik"}], ("ferry", "Norvik")),
    ],
)
def test_keywords(keywords: object, found: tuple[str, ...]) -> None:
    """Keywords are texts, a text of several, or objects with their word and its sort."""
    assert one({"text": FIRST, "keywords": keywords}).stated.keywords == found


def test_names_of_tools() -> None:
    """WordPress names its zone, trafilatura calls the address the source, Arc lists its credits."""
    stated = one(
        {"content": FIRST, "date": "2024-11-08T11:31:00", "date_gmt": "2024-11-08T10:31:00"}
    ).stated
    assert stated.published == "2024-11-08T10:31:00Z"
    stated = one(
        {"text": FIRST, "source": "https://nvk.example/7", "source-hostname": "NVK"}
    ).stated
    assert (stated.url, stated.site) == ("https://nvk.example/7", "NVK")
    stated = one(
        {"text": FIRST, "credits": {"by": [{"name": "Ada Quill"}]}, "date_modify": "2024-11-08"}
    ).stated
    assert (stated.authors, stated.updated) == (("Ada Quill",), "2024-11-08")


def test_a_summary_alone() -> None:
    """An item with no text but a summary is that, and says so; so is each of a list."""
    found = one({"title": "Ferry returns", "text": "", "description": FIRST})
    assert (found.text, found.flags, found.stated.teaser) == (FIRST, ("summary_only",), None)
    listed = {
        "title": "All news",
        "articles": [{"title": "Ferry returns", "description": FIRST}] * 2,
    }
    several = parsed(listed)
    assert isinstance(several, Split)
    assert len(several.items) == 2


def test_an_item_of_a_list_without_a_text_fails_alone() -> None:
    """What has a headline among articles is an item, and ends as one."""
    found = parsed([{"text": FIRST}, {"title": "Ferry returns", "text": None}])
    assert isinstance(found, Split)
    assert len(found.items) == 2
    with pytest.raises(NotAnArticleError):
        read(found.items[1].raw.decode(), found.items[1], Profile())


def test_line_ends_escaped_once_too_often() -> None:
    """A text whose only line ends are escaped ones has lines."""
    assert one({"text": f"{FIRST}\\n\\n{SECOND}"}).text == f"{FIRST}\n{SECOND}"


def test_values_that_stand_apart() -> None:
    """Values glued together go their own way; a damaged first line costs no other."""
    rows = [json.dumps({"text": text}) for text in (FIRST, SECOND)]
    for raw, count in (("".join(rows), 2), ("\n".join(['{"text": "cut', *rows]), 3)):
        found = read(raw, Document(raw=raw.encode()), Profile())
        assert isinstance(found, Split)
        assert len(found.items) == count
    with pytest.raises(MalformedError):
        read(rows[0][:-1], Document(raw=b""), Profile())
