import pytest

from tasks.extract.entities.islands import LONGEST, breaks, islands
from tasks.extract.entities.tokens import tokenise


def found(text: str) -> list[str]:
    tokens = tokenise(text)
    return [
        " ".join(tokens.words[start:end]) for start, end in islands(tokens, breaks(text, tokens))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("he met Ann Lund in Norvik", ["Ann Lund", "Norvik"]),
        ("the Bank of the West fell", ["Bank of the West"]),
        ("said Ann of course", ["Ann"]),
        ("she saw Ann, Bo", ["Ann", "Bo"]),
        ("with Al-Masri there", ["Al-Masri"]),
        ("The boat sank. It was old.", []),
        ("on Friday it sank", []),
        ("the Hungarian boat", []),
        ("a boat of Ann's Bo", ["Ann", "Bo"]),
        ("at the Norvik Club Hungarian President Bo", ["Norvik Club", "Hungarian President Bo"]),
        ("Sales rose.", []),
        ("It sank. Price said so", ["Price"]),
    ],
)
def test_islands_are_runs_of_capitalised_words(text: str, expected: list[str]) -> None:
    """Names with their connectors are one island; words that can be no name are none."""
    assert found(text) == expected


def test_lines_part_islands() -> None:
    """A headline does not run into the line below it."""
    assert found("storm hits Norvik\nAnn Lund reports\n") == ["Norvik", "Ann Lund"]


def test_wrapped_lines_do_not_part_islands() -> None:
    """Where lines are broken at a width, a name may go on in the next one."""
    text = "it was said by Ann\nLund and then\nit was seen\nby the coast of\nall the land\n"
    assert "Ann Lund" in found(text)


def test_long_islands_are_cut() -> None:
    """Shouting costs no more than its length."""
    assert max(len(island.split()) for island in found("LUND " * 100)) <= LONGEST
