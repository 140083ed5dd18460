import pytest

from tasks.extract.quotes import find_quotes


@pytest.mark.parametrize(
    "who",
    [
        "a source close to Orla Venn",
        "an official loyal to President Orla Venn",
        "a lawyer representing Orla Venn",
        "one ally of Orla Venn",
        "a diplomat briefed on the talks with Orla Venn",
        "some in Tarn",
        "a letter obtained by Orla Venn",
    ],
)
def test_source_beside_a_name(who: str) -> None:
    """Whoever is only told apart by a name is not the person of that name."""
    (found,) = find_quotes(f'"It holds for now," {who} told the crew.')
    assert found.speaker is None
    assert found.speaker_span is not None
    assert found.speaker_span.end - found.speaker_span.start == len(who)


@pytest.mark.parametrize(
    "who",
    [
        "The man who shot Orla Venn",
        "The man accused of robbing Orla Venn",
        "Police hunting Orla Venn",
        "Doctors treating Pope Bo",
        "Aides to Mayor Orla Venn",
    ],
)
def test_subject_at_the_start(who: str) -> None:
    """It is the same where the sentence begins with the unnamed subject."""
    (found,) = find_quotes(f"{who} said it would be over before the night.")
    assert found.speaker is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The report by Orla Venn said it would not hold.", "Orla Venn"),
        ("In a letter to the crew Orla Venn said it would not hold.", "Orla Venn"),
        ("When police came to the pier Venn said it would not hold.", "Venn"),
        ("The man who Venn said was lost is here.", "Venn"),
        ("Governor of the old port of Tarn Orla Venn said it would not hold.", "Tarn Orla Venn"),
        ("Ambassador to the UN Orla Venn said it would not hold.", "Orla Venn"),
        ("The Council on Foreign Piers said it would not hold.", "Council on Foreign Piers"),
        ("The Harbour Ministry in Tarn said it would not hold.", "Harbour Ministry"),
        ("Association of Tarn Pilots president Orla Venn said it would not hold.", "Orla Venn"),
    ],
)
def test_who_has_a_name(text: str, name: str) -> None:
    """A name that is no complement, the holder of a long office and a body keep theirs."""
    assert {one.speaker for one in find_quotes(text)} <= {name}


def test_one_of_several() -> None:
    """A noun with a verb of its own before the name has nothing to do with it."""
    text = "One of the guests to see the pier was Orla Venn, who said it would not hold."
    assert {one.speaker for one in find_quotes(text)} <= {"Orla Venn"}


def test_known_holder_of_a_long_office() -> None:
    """A known person at the end of an office is told from the place that belongs to it."""
    text = "Governor of the port of Tarn Orla Venn said it would not hold."
    (found,) = find_quotes(text, ["Orla Venn"])
    assert (found.speaker, found.role) == ("Orla Venn", "Governor of the port of Tarn")
