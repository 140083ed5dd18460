# ruff: noqa: RUF001 - typographic marks are what is tested.
from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.quotes.marks import lines


def quoted(text: str) -> list[str]:
    return [text[one.start : one.end] for line in lines(text) for one in line.quoted]


def test_marks_pair_inside_their_line() -> None:
    """An open mark does not swallow the next paragraph."""
    assert quoted('He said "no\nand went "home"') == ["no", "home"]


def test_open_end_is_told() -> None:
    """A quotation whose mark never closes is marked so."""
    (line,) = lines('"We go on')
    assert not line.quoted[0].closed


def test_careless_marks_still_pair() -> None:
    """A curly mark may be closed by a straight one, as typists mix them."""
    assert quoted('“We stay," he said. "We wait.”') == ["We stay,", "We wait."]


def test_feet_and_inches_open_nothing() -> None:
    """A mark behind a figure opens no quotation."""
    assert quoted('It is 6\'2" tall and 5" wide.') == []


def test_apostrophes_are_no_marks() -> None:
    """Contractions and possessive plurals neither open nor close."""
    assert quoted("It's the dockers' day, isn't it, 'tis true.") == []


def test_possessive_plural_inside_single_marks() -> None:
    """A possessive plural does not end a quotation with single marks."""
    assert quoted("‘The dockers’ day has come,’ he said.") == ["The dockers’ day has come,"]


def test_double_marks_inside_single_ones() -> None:
    """Single marks that open first and have double ones inside are the outer ones."""
    assert quoted("‘She told me, “Go now.” I left,’ he said.") == ["She told me, “Go now.” I left,"]
    assert quoted("“He said ‘go’ and left,” she said.") == ["He said ‘go’ and left,"]
    assert quoted("The dockers' day, “a feast,” is 'here'.") == ["a feast,"]


def test_plural_before_another_opening() -> None:
    """Where another mark opens before the next one closes, the one behind a plural closed."""
    assert quoted("'The Reds' split. 'We had fun,' he said.") == ["The Reds", "We had fun,"]


@given(st.text(alphabet="\"“”'’‘ \nab.s", max_size=80))
def test_stretches_are_ordered_and_apart(text: str) -> None:
    """Stretches follow each other without overlap, inside their marks."""
    last = 0
    for line in lines(text):
        for one in line.quoted:
            assert last <= one.outer <= one.start <= one.end <= one.after
            last = one.after
