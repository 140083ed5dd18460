# Typographic marks and other scripts are what is tested; a case reads best on one line.
# ruff: noqa: RUF001

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.clean import repair_spaces


@pytest.mark.parametrize(
    ("solid", "spaced"),
    [
        ("It rained.The sea rose.", "It rained. The sea rose."),
        ("Since 1970.I left.", "Since 1970. I left."),
        ("He left in 2017.A voucher came.", "He left in 2017. A voucher came."),
        (
            "They met on the night of January 6.July was warm.",
            "They met on the night of January 6. July was warm.",
        ),
        ("He went to Paris.Yes. Really.", "He went to Paris. Yes. Really."),
        ("Below 2C.Many agreed.", "Below 2C. Many agreed."),
        ("It fell by 3%.Then it rose.", "It fell by 3%. Then it rose."),
        ("(It rained.)Then it stopped.", "(It rained.) Then it stopped."),
        ('He said,"We go."', 'He said, "We go."'),
        ("“We won,”she said.", "“We won,” she said."),
        ('"We won,"she said. "No!"he said.', '"We won," she said. "No!" he said.'),
        ("Er sagte: „Ja.“Dann ging er.", "Er sagte: „Ja.“ Dann ging er."),
        ("He said “We go.“Then he went.", "He said “We go.“ Then he went."),
        ("«Да.»Потом он ушёл.", "«Да.» Потом он ушёл."),
        ("Порт открыт 20 января.Планов нет.", "Порт открыт 20 января. Планов нет."),
        ("At 5 p.m.They met.", "At 5 p.m. They met."),
        (
            "They left locations.U.S. Senator Roe stayed.",
            "They left locations. U.S. Senator Roe stayed.",
        ),
    ],
)
def test_the_space_is_put_where_it_belongs(solid: str, spaced: str) -> None:
    """The mark and the closing quotation mark stay with the first sentence."""
    assert repair_spaces(solid) == spaced
    assert repair_spaces(spaced) == spaced


@pytest.mark.parametrize(
    "text",
    [
        "the U.S.A. team", "worth 3.5 million", "at No.5", "see example.com", "see Example.Com",
        "Ph.D. student", "J.R.Marsh", "Mr.Falk", "Node.js and Vue.Js", "ASP.NET", "wait...What",
        "wait…What", "Halo.Bungie.Org", "a.m. or p.m.", "www.example.com/A.Page", "him@Mail.Server",
        "г.Норвик, ул.Морская, им.Пушкина", "Section 5.A is void", "the Yahoo!.",
        "the bank of the 6.July is small", "am 6.Juli in Norvik", "Norvik Pet.Ref. shares fell",
        '"We," he said,"won" and left', 'the "a."b',
    ],
)  # fmt: skip
def test_what_is_written_solid_stays_so(text: str) -> None:
    """Abbreviations, figures, addresses, initials and ellipses are no joints."""
    assert repair_spaces(text) == text


@given(st.text(alphabet="aB .!?\"“”'’)«»„9…,", max_size=80))
def test_only_spaces_are_added_and_only_once(text: str) -> None:
    """Nothing but spaces comes in, and a second repair finds nothing."""
    once = repair_spaces(text)
    assert once.replace(" ", "") == text.replace(" ", "")
    assert repair_spaces(once) == once
