import pytest

from tasks.extract.entities.namesakes import told_apart

NAMES = {"Zorvak": "Mary Zorvak", "John Zorvak": "John Zorvak", "Mary Zorvak": "Mary Zorvak"}


def meant(text: str, names: dict[str, str] = NAMES, form: str = "Zorvak") -> str | None:
    """Return who the last mention of the form is told to be."""
    people = [(text.index(name), name) for name in names if " " in name and name in text]
    at = text.rindex(form)
    return told_apart(text, [*people, (at, form)], names).get(at)


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Mr", "John Zorvak"), ("Mr.", "John Zorvak"), ("Mrs.", "Mary Zorvak"), ("Ms", "Mary Zorvak")],
)
def test_courtesy_title_decides_between_namesakes(title: str, expected: str) -> None:
    """A man is not meant by "Mrs.", and a woman not by "Mr."."""
    assert meant(f"John Zorvak and Mary Zorvak came. {title} Zorvak wept.") == expected


@pytest.mark.parametrize("kin", ["his wife", "his wife,", "Orlik's daughter", "the actress"])
def test_kinship_tells_the_sex(kin: str) -> None:
    """Of a first name that is in no list the words before the name tell."""
    names = {"Zorvak": "Oona Zorvak", "John Zorvak": "John Zorvak", "Oona Zorvak": "Oona Zorvak"}
    text = f"John Zorvak came, {kin} Oona Zorvak left. Mr Zorvak wept."
    assert meant(text, names) == "John Zorvak"


def test_title_that_fits_nobody_is_somebody_else() -> None:
    """A name of its own is better than the wrong one."""
    names = {"Zorvak": "John Zorvak", "John Zorvak": "John Zorvak"}
    assert meant("John Zorvak came. Mrs Zorvak wept.", names) == "Zorvak"


def test_usual_bearer_stays_where_the_title_fits() -> None:
    """Of two men it is the one who is meant without a title."""
    names = {"Zorvak": "Uwe Zorvak", "Uwe Zorvak": "Uwe Zorvak", "John Zorvak": "John Zorvak"}
    assert meant("Uwe Zorvak and John Zorvak came. Mr. Zorvak wept.", names) == "Uwe Zorvak"


@pytest.mark.parametrize("text", ["Zorvak wept.", "Mr. and Mrs. Zorvak wept."])
def test_without_a_title_nothing_is_told(text: str) -> None:
    """No title decides nothing, and that of a couple neither."""
    assert meant(f"John Zorvak and Mary Zorvak met Mr Orlik. {text}") is None


def test_one_person_keeps_the_title() -> None:
    """Where no first name contradicts, the only bearer of the name is meant."""
    names = {"Zorvak": "Oona Zorvak Jr.", "Oona Zorvak Jr.": "Oona Zorvak Jr."}
    assert meant("Oona Zorvak Jr. came. Mr Zorvak wept.", names) == "Oona Zorvak Jr."
