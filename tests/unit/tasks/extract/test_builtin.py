import pytest

from tasks.extract import extract, registry
from tasks.extract.builtin import BUILTIN
from tasks.models import Instant
from tests.unit.tasks.extract.test_registry import article

TEXT = (
    'NORVIK - "The harbour will stay open," Mayor Peter Lindqvist told reporters on Friday.\n\n'
    "Lindqvist said the repair would cost $5 million."
)


def test_all_extractors_find_what_is_theirs() -> None:
    """People, dates, amounts, quotations and keyphrases come from one call."""
    published = Instant(value="2024-11-08T10:31:00Z", precision="minute", raw="")
    found = extract(article(TEXT).model_copy(update={"published": published}))
    assert "Peter Lindqvist" in [entity.name for entity in found.entities]
    assert [date.value for date in found.dates] == ["2024-11-08"]
    assert [amount.value for amount in found.amounts] == [5_000_000]
    assert found.quotes[0].speaker == "Peter Lindqvist"
    assert found.keyphrases


@pytest.mark.parametrize("name", list(BUILTIN))
def test_each_extractor_runs_alone(name: str) -> None:
    """No extractor needs another one, though it may profit from it."""
    assert extract(article(TEXT), [name]) is not None


def test_people_are_found_before_speakers_are_looked_up() -> None:
    """Entities run before quotations."""
    names = list(registry())
    assert names.index("entities") < names.index("quotes")


def test_missing_publication_instant_is_no_obstacle() -> None:
    """Dates are found, if not resolved, in an article without a stamp."""
    assert extract(article(TEXT), ["dates"]).dates


@pytest.mark.parametrize(("language", "found"), [("en", 1), (None, 1), ("de", 0)])
def test_amounts_are_read_in_english(language: str | None, found: int) -> None:
    """In other languages figures are written otherwise: no amount rather than a wrong one."""
    told = article(TEXT).model_copy(update={"language": language})
    assert len(extract(told, ["amounts"]).amounts) == found


def test_keyphrases_of_other_languages_are_names_alone() -> None:
    """What a text in another language is about is told by its names, not by its small words."""
    text = (
        "Die Regierung in Berlin will die Rente noch in diesem Jahr erhöhen. Das Gesetz zur Rente "
        "wird in Berlin beraten. Die Rente ist sicher, sagt die Regierung."
    )
    german = article(text).model_copy(update={"language": "de"})
    assert extract(german).keyphrases == ("Berlin",)
    assert extract(german, ["keyphrases"]).keyphrases == ()
