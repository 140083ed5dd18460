import pytest

from tasks.extract.entities.roles import stated_role


def role(text: str, name: str = "Bo Zorvak") -> str | None:
    start = text.index(name)
    return stated_role(text, start, start + len(name))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Norvik spokesman Bo Zorvak said", "Norvik spokesman"),
        ("Hungarian Prime Minister Bo Zorvak said", "Hungarian Prime Minister"),
        ("On Friday President Bo Zorvak said", "President"),
        ("met U.S. Senator Bo Zorvak", "U.S. Senator"),
        ("the former deputy chairman Bo Zorvak said", "former deputy chairman"),
        ("It sank. Minister Bo Zorvak wept", "Minister"),
        ("Bo Zorvak, the mayor of Norvik, said", "mayor of Norvik"),
        ("Bo Zorvak, chief executive of Lund, said", "chief executive of Lund"),
        ("Bo Zorvak, a Norvik lawyer.", "Norvik lawyer"),
        ("Bo Zorvak, a U.S. attorney. He said, well,", "U.S. attorney"),
        ("Earlier Foreign Secretary Bo Zorvak said", "Foreign Secretary"),
        ("said Bank of Orlo Governor Bo Zorvak", "Bank of Orlo Governor"),
        ("the fall of the government of President Bo Zorvak", "President"),
        ("Norvik External Affairs Minister Bo Zorvak", "Norvik External Affairs Minister"),
        ("the NFA Director-General Bo Zorvak", "NFA Director-General"),
        ("the shadow home secretary Bo Zorvak", "shadow home secretary"),
        ("Former U.S. Secretary of State Bo Zorvak said", "Former U.S. Secretary of State"),
        ("the minister of Foreign Affairs Bo Zorvak", "minister of Foreign Affairs"),
    ],
)
def test_roles_are_read_before_and_after_a_name(text: str, expected: str) -> None:
    """A title before the name, or an apposition after it, is the role as written."""
    assert role(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Bo Zorvak said",
        "the city of Norvik Bo Zorvak loved",
        "the minister of 2019 Bo Zorvak met",
        "the spokesman of Mr Bo Zorvak met",
        "led by the president of Norvik\n\nBo Zorvak said",
        "In Norvik Bo Zorvak said",
        "the spokesman, Bo Zorvak said",
        "Bo Zorvak, who knew the mayor, said",
        "Bo Zorvak, in a letter to the mayor, said",
        "Bo Zorvak, 34, a mayor",
        "Bo Zorvak, the King of Norvik as well as some of his many ministers, came",
        "Bo Zorvak",
    ],
)
def test_no_role_is_invented(text: str) -> None:
    """Politeness, places and other clauses are no roles."""
    assert role(text) is None
