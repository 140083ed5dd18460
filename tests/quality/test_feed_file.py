"""The real feed file, read from beside the project, where it is."""

from pathlib import Path

import pytest

from tasks import process
from tasks.models import Record

FILE = Path(__file__).parents[3] / "shared" / "seeds" / "000_84fcedbea0a08b0f.txt"


@pytest.fixture(scope="module")
def record() -> Record:
    if not FILE.exists():
        pytest.skip("the feed file is not beside this checkout")
    return process(FILE.read_bytes(), name=FILE.name)


def test_its_head_is_read_to_the_minute(record: Record) -> None:
    """Headline with attribution, teaser, both stamps as written, agency and dateline."""
    assert record.headline is not None
    assert record.headline.endswith("But No Details Yet - Kremlin")
    assert record.teaser is not None
    assert record.teaser.endswith("Peskov said on Friday.")
    assert record.published is not None
    assert record.updated is not None
    assert (record.published.value, record.published.precision) == (
        "2024-11-08T10:31:00Z",
        "minute",
    )
    assert record.updated.value == "2024-11-08T10:32:00Z"
    assert record.published.raw in FILE.read_text()
    assert record.agency == "Sputnik"
    assert record.dateline is not None
    assert record.dateline.places == ("Moscow",)


def test_its_body_is_whole_and_said_once(record: Record) -> None:
    """Ten paragraphs in order, the fused copy gone, the broken sentence mended."""
    assert len(record.paragraphs) == 10
    assert record.paragraphs[0].text.startswith("Russia remains ready")
    assert record.paragraphs[-1].text.endswith("agreed upon if necessary.")
    assert "Republican candidate Donald Trump, who served" in record.text
    assert "20.There" not in record.text
    assert record.text.count("The Electoral College will vote") == 1
    for paragraph in record.paragraphs:
        assert record.text[paragraph.start : paragraph.end] == paragraph.text


def test_its_quotations_have_their_speaker(record: Record) -> None:
    """Three direct ones, all Peskov's."""
    direct = [quote for quote in record.quotes if quote.kind == "direct"]
    assert [quote.speaker for quote in direct] == ["Dmitry Peskov"] * 3


def test_its_indirect_speech_has_its_speaker(record: Record) -> None:
    """What is reported of Peskov, Putin and Trump without marks, with to whom."""
    indirect = [quote for quote in record.quotes if quote.kind == "indirect"]
    speakers = ["Dmitry Peskov", "Vladimir Putin", "Donald Trump"] + ["Dmitry Peskov"] * 3
    assert [quote.speaker for quote in indirect] == speakers
    assert indirect[1].text.startswith("Russia has nothing against")
    assert indirect[2].addressee == "NBC News"


def test_its_days_are_the_days_meant(record: Record) -> None:
    """Each time expression against the day of publication."""
    days = {mention.text: mention.value for mention in record.dates}
    expected = {
        "Friday": "2024-11-08",
        "Thursday": "2024-11-07",
        "November 5": "2024-11-05",
        "December 17": "2024-12-17",
        "January 6": "2025-01-06",
        "January 20": "2025-01-20",
        "2017-2021": "2017/2021",
    }
    assert expected.items() <= days.items()


def test_its_people_organisations_and_places_are_found(record: Record) -> None:
    """By their fullest names in the article."""
    names = {(entity.type, entity.name) for entity in record.entities}
    people = {"Vladimir Putin", "Donald Trump", "Dmitry Peskov", "Kamala Harris", "Viktor Orban"}
    organisations = {"NBC News", "Valdai Discussion Club", "Electoral College"}
    assert {("person", name) for name in people} <= names
    assert {("organisation", name) for name in organisations} <= names
    assert {("place", "Russia"), ("place", "United States"), ("place", "Kiev")} <= names


def test_its_places_without_a_name_say_what_they_rest_on(record: Record) -> None:
    """Moscow is in the dateline alone, Hungary in its prime minister's title."""
    bases = {entity.name: entity.basis for entity in record.entities if entity.type == "place"}
    assert bases["Moscow"] == "dateline"
    assert bases["Hungary"] == "demonym"
    assert bases["Kiev"] == "name"
