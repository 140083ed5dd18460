import re

from hypothesis import given, settings

from tasks.deliver.formats.schema_org import news_article
from tasks.models import Byline, Credit, Record
from tests.support.records import EXAMPLES, records, seed_records, simple


def test_headline_body_and_names_are_those_of_the_record() -> None:
    """Each under the property that schema.org has for it."""
    for record in seed_records():
        article = news_article(record)
        assert article["@type"] == "NewsArticle"
        assert article.get("headline") == record.headline
        assert article["articleBody"] == record.text
        names = [one["name"] for one in article.get("mentions", [])]
        assert names == [entity.name for entity in record.entities]


def test_authors_are_people_or_organisations_and_editors_no_authors() -> None:
    """A desk that signs is an organisation; who edited is named as editor."""
    article = news_article(
        simple(
            bylines=(
                Byline(name="Jane Roe", role="Staff Writer", organisation="Example Press"),
                Byline(name="", organisation="City desk"),
            ),
            credits=(
                Credit(role="editing", names=("Ann Poe",)),
                Credit(role="reporting", names=("Jo Doe",)),
            ),
        )
    )
    person, desk = article["author"]
    assert (person["@type"], person["jobTitle"]) == ("Person", "Staff Writer")
    assert person["affiliation"]["name"] == "Example Press"
    assert (desk["@type"], desk["name"]) == ("Organization", "City desk")
    assert [one["name"] for one in article["editor"]] == ["Ann Poe"]
    assert [one["name"] for one in article["contributor"]] == ["Jo Doe"]


@settings(max_examples=EXAMPLES, deadline=None)
@given(records())
def test_nothing_empty_and_no_date_coarser_than_a_day(record: Record) -> None:
    """schema.org's dates are ISO 8601 days or instants; what is absent has no property."""
    article = news_article(record)
    assert not [name for name, value in article.items() if value in (None, [], "")]
    for name in ("datePublished", "dateModified"):
        assert re.match(r"\d{4}-\d\d-\d\d", article.get(name, "2026-03-13"))
