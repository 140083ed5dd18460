import pytest

from tasks import clean, parse
from tasks.families.names import names, service
from tasks.models import Article, Cleaned, Document
from tests.support.wires import PARAGRAPHS, item, kill

HEADLINE = "Ferry runs aground off Kestrel Bay, nobody hurt"
HEAD = "head:ferry runs aground off kestrel bay nobody hurt"


def article(raw: bytes) -> Article:
    cleaned = clean.clean(Document(raw=raw))
    assert isinstance(cleaned, Cleaned)
    return parse.parse(cleaned)


def test_versions_of_a_story_share_its_headline() -> None:
    """Markers and punctuation are no part of the name."""
    marked = article(item(f"CORRECTED-UPDATE 2-{HEADLINE}"))
    assert names(marked) == names(article(item(HEADLINE.upper()))) == (HEAD,)


def test_a_notice_has_the_names_of_what_it_is_about() -> None:
    """The item's number and the headline in quotation marks; the service comes from the number."""
    notice = article(kill(HEADLINE))
    assert set(names(notice)) == {"item:dpa 214", HEAD}
    assert service(notice) == "dpa"


@pytest.mark.parametrize("headline", ["Weather", "The weather", None])
def test_a_rubric_is_no_name(headline: str | None) -> None:
    """What comes every day tells no story from another."""
    made = article(item(HEADLINE)).model_copy(update={"headline": headline})
    assert names(made) == ()


def test_ids_addresses_and_slugs_are_names() -> None:
    """A number in the id is known as notices write it; the address of a whole site is none."""
    stated = {"guid": "dpa0214", "url": "https://gazette.example/a/1", "slug": "Dam-Break,2024"}
    made = article(item(HEADLINE)).model_copy(update=stated)
    known = {"guid:dpa0214", "item:dpa 214", "slug:dam break 2024", HEAD}
    assert set(names(made)) == known | {"url:https://gazette.example/a/1"}
    site = made.model_copy(update={"url": "https://gazette.example/"})
    assert not any(name.startswith("url:") for name in names(site))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Please kill the story slugged Dam Break, which is wrong.", "slug:dam break"),
        ("Please kill the story headlined Ferry runs aground again today.", None),
    ],
)
def test_a_notice_names_a_slug_or_a_headline(line: str, name: str | None) -> None:
    """What stands behind "slugged" or "headlined" is what is meant."""
    found = names(article(f"KILL KILL KILL\n\n{line}\n\n{PARAGRAPHS[0]}".encode()))
    assert any(each.startswith(name or "head:ferry runs aground") for each in found)


@pytest.mark.parametrize("media_type", ["text/x-iptc7901", "text/x-anpa1312"])
def test_numbers_of_wires_are_no_ids(media_type: str) -> None:
    """They begin anew each day: a notice may mean one, but it makes no version of another."""
    stated = {"guid": "bdt0214", "media_type": media_type, "agency": "dpa"}
    made = article(item(HEADLINE)).model_copy(update=stated)
    assert set(names(made)) == {"item:bdt 214", HEAD}
    assert service(made) == "bdt"
    short = made.model_copy(update={"guid": "a0412"})
    assert (names(short), service(short)) == ((HEAD,), "dpa")
