import pytest

from tasks.extract.quotes.names import Names, bare


@pytest.mark.parametrize(
    ("run", "name"),
    [
        ("Norvian President Orla Venn", "Orla Venn"),
        ("Harbour Club Norvian President Orla Venn", "Orla Venn"),
        ("Mr. Venn", "Venn"),
        ("Orla Venn's", "Orla Venn"),
        ("On Monday Orla Venn", "Orla Venn"),
        ("Pope Piet", "Pope Piet"),
        ("Tarn Lines", "Tarn Lines"),
    ],
)
def test_bare_name(run: str, name: str) -> None:
    """Titles, stray first words and the possessive are no part of a name."""
    assert bare(run) == name


def test_most_frequent_full_name_wins() -> None:
    """Where two people share a last name, the one named more often is meant."""
    names = Names("Orla Venn met Orla Venn and Bo Venn.")
    assert names.fullest("Venn") == "Orla Venn"
    assert names.ambiguous("Venn")


def test_full_names_stay() -> None:
    """A name of several words is not replaced by another with the same end."""
    assert Names("Orla Venn spoke.").fullest("Bo Venn") == "Bo Venn"


def test_unknown_names_stay() -> None:
    """A last name without a full one is kept."""
    assert Names("Venn spoke.").fullest("Venn") == "Venn"


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Venn", "Venn Orla"),
        ("Van der Rasko", "Piet van der Rasko"),
        ("Prince Bo", "Bo bin Tarn"),
        ("Sir Bo", "Sir Bo"),
        ("Kvist", "Kvist"),
        ("Chairman", "Chairman"),
    ],
)
def test_any_word_of_a_known_person(short: str, full: str) -> None:
    """A known person is found by any part of the name, a prince only by his title with it."""
    text = "Prince Bo bin Tarn met Van der Rasko, Kvist Ado, Kvist Elo and Venn Orla."
    people = ["Venn Orla", "Piet van der Rasko", "Bo bin Tarn", "Kvist Ado", "Kvist Elo"]
    assert Names(text, people).fullest(short) == full


def test_particles_in_capitals() -> None:
    """Without known people, too, a name that begins with its particle is made whole."""
    text = "Orla van der Venn spoke. Van der Venn left. Le Tarn is a paper."
    assert Names(text).fullest("Venn") == "Orla van der Venn"
    assert Names(text).fullest("Van der Venn") == "Orla van der Venn"
    assert Names(text).fullest("Le Tarn") == "Le Tarn"
