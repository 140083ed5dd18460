import pytest

from tasks.extract.quotes import find_quotes
from tasks.extract.quotes.cast import Cast, Speaker
from tasks.extract.quotes.preceding import before
from tasks.extract.quotes.tokens import rows


def heard(text: str) -> list[Speaker]:
    cast = Cast(text, [])
    found = []
    for row in rows(text, 0, len(text)):
        phrase = before(row, row.low.index("said"))
        assert phrase is not None
        found.append(cast.speaker(row, phrase))
    return found


def test_role_is_remembered() -> None:
    """A speaker keeps the role that was stated once."""
    assert heard("Mayor Orla Venn said so. Venn said more.")[1].role == "Mayor"


def test_pronouns_follow_the_turns() -> None:
    """He and she go back to the last speaker they can stand for."""
    text = "Mr. Bo Rasko said so. Mrs. Orla Venn said so. He said more. She said less."
    assert [one.name for one in heard(text)] == ["Bo Rasko", "Orla Venn", "Bo Rasko", "Orla Venn"]


def test_first_names_tell_the_pronoun() -> None:
    """Where no title tells, a first name that few of the other sex bear does."""
    text = "Virginia Venn said so. Jeffrey Rasko said more. She said less. He said nothing."
    assert [one.name for one in heard(text)][2:] == ["Virginia Venn", "Jeffrey Rasko"]
    assert [one.name for one in heard("Jeffrey Rasko said so. She said more.")][1] is None


def test_they_is_nobody() -> None:
    """Plural and neutral pronouns are not resolved."""
    assert heard("Orla Venn said so. They said more.")[1].name is None


def test_nearest_namesake_is_meant() -> None:
    """Where two people share a last name, the one just named is meant, less surely."""
    text = "Bo Venn said so. Bo Venn said more. Orla Venn said less. Venn said it again."
    last = heard(text)[-1]
    assert last.name == "Orla Venn"
    assert last.certainty < 1


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ('"We are here to stay," said Prime Minister.', "Prime Minister"),
        ('"We are here to stay," Director said.', "Director"),
    ],
)
def test_an_office_alone_names_nobody(text: str, role: str) -> None:
    """Whoever is called by an office only has a role and no name."""
    (found,) = find_quotes(text)
    assert (found.speaker, found.role) == (None, role)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"It holds for now," the Norvik Department of State said.', "Norvik Department of State"),
        ('"It holds for now," Secretary of State Orla Venn said.', "Orla Venn"),
        ("“It holds for now,” al-Vennad said on television.", "al-Vennad"),
        ("“It holds,” said the port's rector, Reverend Orla Venn.", "Orla Venn"),
        ("It holds for now, according to the Tarn Centre for Ports.", "Tarn Centre for Ports"),
        ('"It holds for now," the Senate said.', "Senate"),
    ],
)
def test_names_with_complements_and_articles(text: str, name: str) -> None:
    """A body keeps its complement, an office gives way to its holder, an article to the name."""
    (found,) = find_quotes(text)
    assert found.speaker == name


@pytest.mark.parametrize(
    "text",
    [
        '"We\'ve heard. We\'ve said it all before," and it went on. "For long we hoped."',
        '"We fear it now," Piet Rasko, 30, of Tarn, N.C., who was among them, said.',
    ],
)
def test_contractions_and_addresses_speak_not(text: str) -> None:
    """Neither a contracted pronoun nor the state in an address is somebody's name."""
    assert {one.speaker for one in find_quotes(text)} <= {None, "Piet Rasko"}


def test_titles_before_a_known_person() -> None:
    """What stands before a known name is the role, whichever word it is."""
    (found,) = find_quotes('"It holds for now," Underdeacon Orla Venn said.', ["Orla Venn"])
    assert (found.speaker, found.role) == ("Orla Venn", "Underdeacon")


def test_names_with_two_particles() -> None:
    """A name is read whole over several small words, and resolved to where it is longest."""
    text = '"It holds," said Orla van der Venn. "It may," Van der Venn added.'
    assert [one.speaker for one in find_quotes(text)] == ["Orla van der Venn"] * 2


@pytest.mark.parametrize(
    ("who", "name", "role"),
    [
        ("Director-General Orla Venn", "Orla Venn", "Director-General"),
        ("Deputy Commissioner Orla Venn", "Orla Venn", "Deputy Commissioner"),
        ("Lance Cpl. Piet Rasko", "Piet Rasko", "Lance Cpl."),
        ("Labour MP Piet Rasko", "Piet Rasko", "Labour MP"),
        ("US President Orla Venn", "Orla Venn", "US President"),
        ("WHO chief Orla Venn", "Orla Venn", "WHO chief"),
        ("the WHO", "WHO", None),
        ("the US Navy", "US Navy", None),
        ("an MP", None, "MP"),
        ("the Frenchman", None, None),
        ("the 30-year-old Brazilian", None, None),
        ("the Norvik Republican", None, "Norvik Republican"),
        ("the Guardian", "Guardian", None),
    ],
)
def test_titles_bodies_and_labels(who: str, name: str | None, role: str | None) -> None:
    """Ranks are roles, bodies in capitals are names, and a label for somebody is neither."""
    (found,) = find_quotes(f'"It holds for now," {who} said.')
    assert (found.speaker, found.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ('President Venn Orla left. "It holds," Venn said.', "President"),
        ('Venn Orla, is a mayor. "It holds," Venn said.', None),
        ('Venn Orla, mayor of Tarn, left. "It holds," Venn said.', "mayor of Tarn"),
        ('Venn Orla left. "It holds," Venn said.', None),
        ('Hold Venn Orla to it. "It holds," Venn said.', None),
        ('A friend of Venn Orla left. "It holds," Venn said.', None),
    ],
)
def test_role_beside_the_full_name(text: str, role: str | None) -> None:
    """Whoever is named short has the role that the text gives with the full name."""
    (found,) = find_quotes(text, ["Venn Orla"])
    assert (found.speaker, found.role) == ("Venn Orla", role)


def test_bodies_and_offices_are_not_meant_by_pronouns() -> None:
    """He is no ministry, nor somebody named before an official who is not."""
    assert heard("The Trade Ministry said so. He said more.")[1].name is None
    text = "Orla Venn said so. A port spokesman said more. She said less."
    assert heard(text)[2].name is None
