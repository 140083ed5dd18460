import pytest

from tasks.extract.entities.grouping import Mention, group
from tasks.models.findings import EntityType


def names(kind: EntityType, *forms: str) -> dict[str, int]:
    """Group forms that stand one after the other; return each entity's count of mentions."""
    text, mentions = "", list[Mention]()
    for form in forms:
        mentions.append(Mention(len(text), len(text) + len(form), kind))
        text += f"{form} | "
    return {entity.name: len(entity.mentions) for entity in group(text, mentions)}


@pytest.mark.parametrize(
    "short", ["Zorvak", "Bo", "ZORVAK", "Bo Zorvak", "BO ZORVAK", "A. Zorvak", "Bo A."]
)
def test_short_forms_of_a_person_join_the_full_name(short: str) -> None:
    """First name, last name and capitals stand for the person."""
    assert names("person", "Bo A. Zorvak", short) == {"Bo A. Zorvak": 2}


@pytest.mark.parametrize("short", ["Zorvak", "Zorvak de Lund", "de Lund", "Ana Maria"])
def test_any_part_of_a_long_name_joins_it(short: str) -> None:
    """Of two last names the first is the usual one in half of the world."""
    assert names("person", "Ana Maria Zorvak de Lund", short) == {"Ana Maria Zorvak de Lund": 2}


def test_name_in_the_middle_of_two_persons_names_is_a_third_one() -> None:
    """What two persons are called besides points to neither."""
    assert len(names("person", "Ana Zorvak Lund", "Bo Zorvak Orlik", "Zorvak")) == 3


def test_names_are_the_same_with_and_without_hyphen() -> None:
    """Spellings of names from other scripts differ in the hyphen."""
    assert names("person", "Kim Su-yeol", "Kim Su Yeol") == {"Kim Su Yeol": 2}


def test_company_joins_its_full_name_though_a_town_is_called_so() -> None:
    """A well-known company stands for itself, not for the town of its name."""
    found = names("organisation", "Toyota Motor Corp", "Toyota")
    assert found == {"Toyota Motor Corp": 2}


def test_particle_of_a_last_name_may_be_left_out() -> None:
    """The article before an Arabic last name comes and goes."""
    assert names("person", "Omar al-Zorvak", "Zorvak") == {"Omar al-Zorvak": 2}


def test_generation_is_no_last_name() -> None:
    """Junior is called by his last name."""
    assert names("person", "Bo Zorvak Jr.", "Zorvak") == {"Bo Zorvak Jr.": 2}


def test_full_name_may_come_later() -> None:
    """A headline has the last name before the text has the full one."""
    assert names("person", "Zorvak", "Bo Zorvak") == {"Bo Zorvak": 2}


def test_of_two_persons_with_one_last_name_the_one_named_before_is_meant() -> None:
    """A shared last name goes to whom the text named last."""
    found = names("person", "Bo Zorvak", "Ann Zorvak", "Zorvak")
    assert found == {"Bo Zorvak": 1, "Ann Zorvak": 2}


@pytest.mark.parametrize("short", ["NFA", "N.F.A.", "Norvik", "Norvik Fish"])
def test_short_forms_of_an_organisation_join_it(short: str) -> None:
    """Initials and first words stand for the organisation."""
    assert names("organisation", "Norvik Fish Agency", short) == {"Norvik Fish Agency": 2}


@pytest.mark.parametrize("word", ["Bank", "National", "Hungary"])
def test_general_first_words_do_not_join(word: str) -> None:
    """A word that begins many names stands for none of them."""
    assert len(names("organisation", f"{word} Norvik", word)) == 2


def test_initials_of_a_place_join_it() -> None:
    """A country's initials are the country."""
    found = names("place", "United States", "US", "U.S.")
    assert found == {"United States": 3}


def test_types_are_kept_apart() -> None:
    """A person and a place of one name are two entities."""
    mentions = [Mention(0, 6, "person"), Mention(7, 13, "place")]
    assert len(group("Zorvak Zorvak", mentions)) == 2


def test_line_feeds_in_a_name_are_blanks() -> None:
    """A name broken over two lines is spelled as on one."""
    (entity,) = group("Bo\nZorvak", [Mention(0, 9, "person")])
    assert entity.name == "Bo Zorvak"


@pytest.mark.parametrize(
    ("form", "name"),
    [("MOSCOW", "Moscow"), ("RIO DE JANEIRO", "Rio de Janeiro"), ("UAE", "UAE"), ("U.S.", "U.S.")],
)  # fmt: skip
def test_places_in_capitals_are_named_as_elsewhere(form: str, name: str) -> None:
    """The town of a dateline has its usual spelling, if the list knows it."""
    assert names("place", form) == {name: 1}


def test_usual_spelling_joins_the_capitals() -> None:
    """Dateline and text name one town."""
    assert names("place", "MOSCOW", "Moscow") == {"Moscow": 2}


def test_last_word_of_a_body_joins_its_name() -> None:
    """Papers, teams and ministries are called by the last word of their name."""
    assert names("organisation", "Norvian Post", "Post") == {"Norvian Post": 2}
    assert names("organisation", "New Norvik Times", "Times") == {"New Norvik Times": 2}
    assert names("organisation", "Tarn Boeing", "Boeing Co", "Boeing") == {
        "Tarn Boeing": 1,
        "Boeing Co": 2,
    }


@pytest.mark.parametrize("other", ["White House", "New House", "House of Tarn"])
def test_another_body_of_the_same_word_stays_apart(other: str) -> None:
    """The House is not the White House, nor a house of a place."""
    assert names("organisation", other, "House") == {other: 1, "House": 1}


def test_initials_in_brackets_join_the_name_before_them() -> None:
    """Also those that its words do not begin with one by one."""
    text = "The UN Fish and Works Agency for Tarn (UNFWA) met. UNFWA said so."
    mentions = [
        Mention(4, 37, "organisation"),
        Mention(39, 44, "organisation"),
        Mention(51, 56, "organisation"),
    ]
    (entity,) = group(text, mentions)
    assert (entity.name, len(entity.mentions)) == ("UN Fish and Works Agency for Tarn", 3)


@pytest.mark.parametrize("short", ["Hamas", "NFP"])
def test_bodies_that_are_known_by_one_word_keep_it(short: str) -> None:
    """What stands before their name once is no part of it."""
    assert names("organisation", f"Group {short}", short) == {f"Group {short}": 1, short: 1}


def test_the_full_name_comes_first() -> None:
    """A word that several bodies end in, or that stood alone before, is short for none of them."""
    assert len(names("organisation", "Post", "Norvian Post")) == 2
    assert len(names("organisation", "Norvian Post", "Tarn Post", "Post")) == 3
