"""The parts of one byline."""

import pytest

from tasks.models import Byline
from tasks.parse.crediting import BylineLine, Credits, merged


def read(*fields: str) -> BylineLine | None:
    """Return what these fields credit, None if one of them can not be explained."""
    taken = Credits()
    return taken.result() if all(map(taken.take_field, fields)) else None


@pytest.mark.parametrize(
    ("fields", "bylines"),
    [
        (("Ada Quill", "reporter"), [Byline(name="Ada Quill", role="reporter")]),
        (("Ada Quill", "in Sund"), [Byline(name="Ada Quill", place="Sund")]),
        (("Ada Quill in Sund",), [Byline(name="Ada Quill", place="Sund")]),
        (("ADA QUILL", "ada@example.org"), [Byline(name="Ada Quill", contact="ada@example.org")]),
        (("Ada Quill", "Reuters"), [Byline(name="Ada Quill", organisation="Reuters")]),
        (("Ada Quill and Una Marsh",), [Byline(name="Ada Quill"), Byline(name="Una Marsh")]),
        (("ADA QUILL AP Writer",), [Byline(name="Ada Quill", role="AP Writer")]),
        (("Ada Quill, Sund",), [Byline(name="Ada Quill", place="Sund")]),
        (("Ada Quill, RTV SUND",), [Byline(name="Ada Quill", organisation="RTV SUND")]),
        (("ADA QUILL, UNA MARSH",), [Byline(name="Ada Quill"), Byline(name="Una Marsh")]),
        (("Ada Quill@AdaQuill",), [Byline(name="Ada Quill", contact="@AdaQuill")]),
        (
            ("Ada Quill The Norvik Post",),
            [Byline(name="Ada Quill", organisation="The Norvik Post")],
        ),
        (("Ada Quill Lifestyle Writer",), [Byline(name="Ada Quill", role="Lifestyle Writer")]),
        (
            ("Ada Quill and Una Marsh The Associated Press",),
            [
                Byline(name="Ada Quill"),
                Byline(name="Una Marsh", organisation="The Associated Press"),
            ],
        ),
    ],
)
def test_fields(fields: tuple[str, ...], bylines: list[Byline]) -> None:
    """Names, and the role, place, employer and contact that stand behind them, are told apart."""
    found = read(*fields)
    assert found is not None
    assert list(found.bylines) == bylines


def test_agencies_alone() -> None:
    """Agencies are credited as such, each once, and no person is invented for them."""
    assert read("AFP", "Reuters", "AFP") == BylineLine((), ("AFP", "Reuters"))


@pytest.mark.parametrize(
    "fields", [(), ("",), ("that the ferry was late",), ("Ada Quill", "it was said in 2024")]
)
def test_what_can_not_be_explained(fields: tuple[str, ...]) -> None:
    """Nothing is credited where nobody is named or a part is not understood."""
    assert read(*fields) is None


def test_the_fuller_entry_stays() -> None:
    """An author named twice is there once, in whatever case, with most of what is known."""
    full = Byline(name="Ada Quill", role="Writer", place="Sund")
    other = Byline(name="", organisation="Norvik Times")
    assert merged([Byline(name="ADA QUILL"), other, full]) == (full, other)
    assert merged([full, Byline(name="ada quill", role="Editor")]) == (full,)
    assert merged([]) == ()
