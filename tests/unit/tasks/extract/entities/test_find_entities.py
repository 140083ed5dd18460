from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract import find_entities
from tasks.models import Entity

STORY = (
    "NORVIK (Reuters) - Russian President Igor Balanov met British Prime Minister Jane Ashdown in "
    "Geneva on Friday, the United Nations said.\n\n"
    "Balanov's visit was his first to Switzerland, UN spokesman Carl Lindqvist told reporters. "
    '"It was short," Lindqvist said. Ashdown did not comment. '
    "The French delegation left on Monday."
)
#: Bits of news text that meet in odd ways.
PIECES = st.sampled_from(
    ["Mr. ", "Balanov", " said ", "U.S.", "'s ", "\n", "\n\n", "BANK OF ", "of ", "(", ") - ", "-",
     "\u2019s ", "\u00c9lodie ", "\u0130", "\u01c5 ", "and ", "\U0001f600", ", ", "St. ",
     "\u2014", "A"]
)  # fmt: skip


def by_name(text: str) -> dict[str, Entity]:
    return {entity.name: entity for entity in find_entities(text)}


def words(text: str, entity: Entity) -> list[str]:
    return [text[mention.start : mention.end] for mention in entity.mentions]


@pytest.mark.parametrize(
    ("body", "office"),
    [
        ("UN", "Director-General"),
        ("Norvik University", "President"),
        ("Bank of Norvik", "Deputy Governor"),
    ],
)
def test_body_office_and_holder_are_three_things(body: str, office: str) -> None:
    """What is written in one stretch of capitals is a body, a role and a person."""
    found = by_name(f"{body} {office} Anna Lindqvist spoke on Monday.")
    assert found[body].type == "organisation"
    assert found["Anna Lindqvist"].type == "person"
    assert found["Anna Lindqvist"].role == f"{body} {office}"


@pytest.mark.parametrize("title", ["Vice-Premier", "Major-General", "Ex-President", "Lt-Gen"])
def test_titles_with_a_hyphen_are_no_part_of_the_name(title: str) -> None:
    """Joined or not, a title is none of the person's names."""
    assert by_name(f"{title} Anna Lindqvist arrived.")["Anna Lindqvist"].role == title


def test_mentions_of_a_person_are_joined_under_the_full_name() -> None:
    """Last name, possessive and full name are one person."""
    found = by_name(STORY)["Igor Balanov"]
    assert found.type == "person"
    assert words(STORY, found) == ["Igor Balanov", "Balanov"]


def test_acronym_joins_its_organisation() -> None:
    """Initials stand for the organisation whose name is written out."""
    found = by_name(STORY)["United Nations"]
    assert found.type == "organisation"
    assert words(STORY, found) == ["United Nations", "UN"]


@pytest.mark.parametrize("place", ["Geneva", "Switzerland"])
def test_places_are_places(place: str) -> None:
    """Towns and countries are found as such."""
    assert by_name(STORY)[place].type == "place"


def test_title_is_the_role_and_no_part_of_the_name() -> None:
    """What stands before a name as its title is the role, with its adjective."""
    found = by_name(STORY)
    assert found["Igor Balanov"].role == "Russian President"
    assert found["Jane Ashdown"].role == "British Prime Minister"
    assert found["Carl Lindqvist"].role == "UN spokesman"


@pytest.mark.parametrize("word", ["Russian", "British", "French", "Friday", "Monday", "The", "It"])
def test_other_capitalised_words_are_no_entities(word: str) -> None:
    """Demonyms, days and beginnings of sentences name nothing."""
    assert word not in by_name(STORY)


def test_entities_come_in_the_order_of_their_first_mentions() -> None:
    """The article's order is kept."""
    firsts = [entity.mentions[0].start for entity in find_entities(STORY)]
    assert firsts == sorted(firsts)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "no names at all here", "....", "\ud800"])
def test_text_without_names_has_no_entities(text: str) -> None:
    """Nothing is invented."""
    assert find_entities(text) == ()


@pytest.mark.parametrize(
    "text",
    ["A" * 50_000, "A " * 20_000, "A." * 20_000, "a" * 50_000, "Of the " * 8_000, "'s" * 20_000,
     "(" * 30_000, "A-" * 20_000, "A\n" * 20_000, "A, " * 10_000],
)  # fmt: skip
def test_hostile_text_ends_like_any_other(text: str) -> None:
    """Endless repetitions are read to their end, with spans inside the text."""
    assert all(m.end <= len(text) for e in find_entities(text) for m in e.mentions)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join)))
def test_spans_lie_in_the_text_and_apart(text: str) -> None:
    """Whatever the text, spans are in range, not empty, without overlap, and repeatable."""
    found = find_entities(text)
    spans = sorted((m.start, m.end) for entity in found for m in entity.mentions)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert found == find_entities(text)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_each_entity_is_named_by_one_of_its_mentions(text: str) -> None:
    """The name of an entity stands in the text, but for the capitals of a dateline."""
    for entity in find_entities(text):
        forms = [" ".join(form.split()) for form in words(text, entity)]
        assert entity.name in forms or entity.name.upper() in forms


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["\r\n", "\u2028\n", " \n"]))
def test_other_line_ends_change_no_name(text: str, end: str) -> None:
    """The text is read as it was given: carriage returns move spans and nothing else."""
    other = text.replace("\n", end)
    names = [[" ".join(w.split()) for w in words(text, e)] for e in find_entities(text)]
    assert [[" ".join(w.split()) for w in words(other, e)] for e in find_entities(other)] == names


def test_figures_of_a_record_are_plain_models() -> None:
    """Entities are what validation would have made of them."""
    for entity in find_entities(STORY):
        assert Entity.model_validate(entity.model_dump()) == entity
