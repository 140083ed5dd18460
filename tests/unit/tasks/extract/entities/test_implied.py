import pytest

from tasks.extract.entities.implied import implied
from tasks.models import Dateline, Entity, Span

NORVIK = Dateline(raw="NORVIK (Wire) -", places=("Norvik",))


def place(name: str) -> Entity:
    return Entity(name=name, type="place", mentions=(Span(start=0, end=len(name)),))


def countries(text: str, *named: Entity) -> list[str]:
    return [entity.name for entity in implied(text, None, named)]


def test_place_of_the_dateline_has_no_mention() -> None:
    """The dateline is no part of the text."""
    (found,) = implied("It rained.", NORVIK, ())
    assert (found.name, found.type, found.mentions) == ("Norvik", "place", ())
    assert found.basis == "dateline"


def test_place_that_the_text_names_is_not_said_twice() -> None:
    """A name in the text is worth more than that of the dateline."""
    assert implied("Norvik was wet.", NORVIK, [place("Norvik")]) == ()


def test_dateline_that_is_no_city_gives_no_place() -> None:
    """A report from aboard a ship is from nowhere."""
    aboard = Dateline(raw="ABOARD THE TERN -", places=("Aboard The Tern",), kind="other")
    assert implied("It rained.", aboard, ()) == ()


def test_country_rests_on_its_adjective() -> None:
    """Its mentions are exactly the adjectives before offices and bodies of the state."""
    text = "The Hungarian Prime Minister met Hungarian troops and ate Hungarian goulash."
    (found,) = implied(text, None, ())
    assert (found.name, found.basis) == ("Hungary", "demonym")
    assert [text[m.start : m.end] for m in found.mentions] == ["Hungarian", "Hungarian"]
    assert [m.start for m in found.mentions] == [4, 33]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("the South Korean government fell", "South Korea"),
        ("Then British foreign minister Ann Lund spoke", "Britain"),
        ("Kenyan police said so", "Kenya"),
        ("talks with Hungarian Prime Minister Bo Zorvak", "Hungary"),
        ("the Dutch deputy prime minister", "Netherlands"),
    ],
)
def test_adjectives_of_one_and_two_words_are_known(text: str, country: str) -> None:
    """Whatever stands before them, and whether the office has a capital or not."""
    assert countries(text) == [country]


@pytest.mark.parametrize(
    "text",
    [
        "the Congolese army withdrew",
        "a Hungarian restaurant opened",
        "the Norvikian president spoke",
        "the West German chancellor of those days",
        "the anti-Hungarian government",
        "Hungarian policy changed",
    ],
)
def test_no_country_is_guessed(text: str) -> None:
    """An adjective of two countries, of none, of a part, or before anything else tells nothing."""
    assert countries(text) == []


def test_country_that_goes_by_another_name_is_not_said_twice() -> None:
    """Who writes U.S. means the United States."""
    assert countries("the American president left", place("U.S.")) == []
