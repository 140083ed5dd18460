from collections import Counter

from tasks.clean.page.core import Core, find
from tasks.clean.page.lines import read

PARAGRAPH = "The ferry came home on Tuesday evening, and nobody on the quay could say from where."
OTHER = "The harbour master said that the ship had followed a buoy that a storm had torn loose."
CONSENT = (
    "We and our partners store cookies on your device and process personal data, such as which "
    "pages you look at. You may withdraw your consent in your account at any time, and here is how."
)


def _find(lines: list[str]) -> Core | None:
    inked = list(read(lines))
    return find(inked, Counter(line.text for line in inked))


def test_the_column_with_most_prose_wins() -> None:
    """The stretch is that of the column that says most, from its first to its last paragraph."""
    lines = ["  * Menu", f"      {PARAGRAPH}", "    Aside", f"      {OTHER}", "  Foot"]
    assert _find(lines) == Core(6, 1, 3)


def test_a_consent_text_is_no_article() -> None:
    """What speaks of cookies and accounts weighs less, though it says more."""
    lines = [f"    {PARAGRAPH}", f"    {OTHER}", "Foot", f"  {CONSENT}", f"  {CONSENT} Again."]
    assert _find(lines) == Core(4, 0, 1)


def test_a_text_repeated_over_and_over_is_furniture() -> None:
    """A paragraph that stands three times on a page is not the article's."""
    lines = [*[f"  {CONSENT[:120]}."] * 3, f"      {PARAGRAPH}"]
    assert _find(lines) == Core(6, 3, 3)


def test_without_prose_there_is_no_stretch() -> None:
    """Short open lines make no stretch."""
    assert _find(["Home", "Sport", "Weather"]) is None


def test_a_paragraph_cut_by_a_link_still_reads_as_one() -> None:
    """A long line whose inner full stop lost its space is prose, though a link cut its end."""
    cut = (
        "The council wants the quays around Little Norvik closed to cars from April to August."
        "The harbour office said that it would decide after talks with"
    )
    lines = [
        PARAGRAPH,
        OTHER,
        "Advertisement",
        cut,
        "Norland",
        "on Friday.",
        f"{OTHER} {PARAGRAPH}",
    ]
    assert _find(lines) == Core(0, 0, 6)
