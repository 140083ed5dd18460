"""What stands above the body."""

import pytest

from tasks.models import Profile, Stated
from tasks.parse.draft import Draft, draft
from tasks.parse.head import read_head
from tests.unit.tasks.parse.helpers import LEAD, MORE, article, cleaned, page

_STAMP = "Published 8 November 2024 10:31 UTC"


def read(*lines: str, stated: Stated | None = None, profile: Profile | None = None) -> Draft:
    """Return the sheet of these lines with its head read."""
    found = draft(cleaned("\n".join(lines), stated=stated), profile)
    read_head(found)
    return found


def body(found: Draft) -> list[str]:
    """Return the lines that are left."""
    return [line.text for line in found.body()]


@pytest.mark.parametrize(
    ("lines", "headline", "teaser"),
    [
        (("Ferry returns", LEAD, MORE), "Ferry returns", None),
        (("Ferry returns", _STAMP, LEAD, MORE), "Ferry returns", None),
        (("Ferry returns", "Nobody hurt", _STAMP, LEAD, MORE), "Ferry returns", "Nobody hurt"),
        (
            ("Ferry returns", "Nobody hurt", "By Ada Quill", LEAD, MORE),
            "Ferry returns",
            "Nobody hurt",
        ),
        ((f"NORVIK (Reuters) - {LEAD}", MORE), None, None),
        ((LEAD + " And " + LEAD, MORE), None, None),
    ],
)
def test_headline_and_teaser(
    lines: tuple[str, ...], headline: str | None, teaser: str | None
) -> None:
    """The first plain line is the headline; what stands between it and the stamps, the teaser."""
    found = read(*lines)
    assert (found.headline, found.teaser) == (headline, teaser)
    assert body(found)[-1] == MORE
    assert headline not in body(found)


@pytest.mark.parametrize(
    "above",
    [(_STAMP,), ("By Ada Quill",), ("World", _STAMP), ("By Ada Quill", _STAMP)],
)
def test_a_headline_below_stamp_and_byline(above: tuple[str, ...]) -> None:
    """Where day, section or byline stand first, the line below them is the headline."""
    for below in ((LEAD, MORE), (f"NORVIK, Nov 8 (Reuters) - {LEAD}", MORE)):
        found = read(*above, "Ferry returns", *below)
        assert (found.headline, found.teaser) == ("Ferry returns", None)
        assert body(found) == [LEAD, MORE]


@pytest.mark.parametrize(
    "lines",
    [
        (LEAD, MORE),
        ("The ferry left the port of", "norvik on Friday.", MORE),
        ("The ferry left the port,", "A sailor said.", MORE),
        (f"NORVIK, Nov 8 (Reuters) - {LEAD[:40]}", MORE),
    ],
)
def test_no_headline_below_a_stamp_at_the_top(lines: tuple[str, ...]) -> None:
    """A sentence, and a line that goes on in the next, is the body."""
    found = read(_STAMP, *lines)
    assert (found.headline, found.teaser) == (None, None)
    assert body(found)[0] == lines[0].removeprefix("NORVIK, Nov 8 (Reuters) - ")


def test_two_times_above_a_headline() -> None:
    """A label with a time means that of the stamp's day; a dateline parts the teaser."""
    lead = f"NORVIK, November 8. /TASS/. {LEAD}"
    found = read("8 Nov 2024, 09:15", "Updated at: 11:02", "Ferry returns", "Nobody hurt", lead)
    assert found.updated
    assert (found.updated.value, found.updated.raw) == ("2024-11-08T11:02:00", "Updated at: 11:02")
    assert (found.headline, found.teaser) == ("Ferry returns", "Nobody hurt")


@pytest.mark.parametrize("end", [LEAD[:-1], "The ferry left the port on Friday with"])
def test_a_lead_with_a_dateline_is_no_teaser(end: str) -> None:
    """One without its full stop, or cut in two by a stamp in mid-page, is the body all the same."""
    lead = f"NORVIK, Nov 8 (Reuters) - {end}"
    found = read("Ferry returns", _STAMP, lead, "forty on board", _STAMP, MORE)
    assert (found.headline, found.teaser, found.agencies) == ("Ferry returns", None, ["Reuters"])
    assert body(found) == [end, "forty on board", MORE]


def test_a_bare_name_between_stamp_and_dateline() -> None:
    """It is the author's; words of the report are a subhead, and above a paragraph it stays."""
    lead = f"NORVIK, Norland — {LEAD}"
    found = read("Ferry returns", _STAMP, "Jane Roe", lead, MORE)
    assert ([one.name for one in found.bylines], body(found)) == (["Jane Roe"], [LEAD, MORE])
    for line, below in (("Norvik Waits", lead), ("Sund Park", lead), ("Sudden Death", LEAD)):
        found = read("Ferry returns", _STAMP, line, below, MORE)
        assert (found.bylines, body(found)[0]) == ([], line)


def test_a_stamp_with_words_beside_it_is_no_teaser() -> None:
    """A line that begins with a day and a time stays out of the teaser even if it is not read."""
    line = "8 Nov 2024 10:31 was when the ferry left 3 of us"
    found = read("Ferry returns", line, "By Ada Quill", LEAD, MORE)
    assert (found.headline, found.teaser) == ("Ferry returns", None)


def test_the_dateline_is_cut_off() -> None:
    """The dateline leaves the first paragraph, and its agency is credited."""
    found = read("Ferry returns", f"NORVIK, Nov 8 (Reuters) - {LEAD}", MORE, stated=Stated())
    assert found.dateline
    assert found.dateline.places == ("Norvik",)
    assert found.agencies == ["Reuters"]
    assert body(found) == [LEAD, MORE]


def test_the_stated_headline_goes_first() -> None:
    """A stated headline is the headline; its copy in the text is taken, another line stays."""
    stated = Stated(headline="Ferry&nbsp;returns")
    found = read("FERRY RETURNS", LEAD, MORE, stated=stated)
    assert (found.headline, body(found)) == ("Ferry returns", [LEAD, MORE])
    found = read("Ferry is back", LEAD, MORE, stated=stated)
    assert body(found) == ["Ferry is back", LEAD, MORE]


def test_sites_leave_the_headline() -> None:
    """The profile's or the page's own site is cut from the headline."""
    stated = Stated(headline="Ferry returns | Norvik Times")
    profile = Profile(sites=("Norvik Times",))
    assert read(LEAD, MORE, stated=stated, profile=profile).headline == "Ferry returns"
    known = stated.model_copy(update={"site": "Norvik Times"})
    assert read(LEAD, MORE, stated=known).headline == "Ferry returns"
    assert read(LEAD, MORE, stated=stated).headline == "Ferry returns | Norvik Times"


def test_marks_on_the_headline() -> None:
    """The wire's marks leave the headline and are noted."""
    found = read("UPDATE 2-Ferry returns - sources", f"NORVIK, Nov 8 (Reuters) - {LEAD}", MORE)
    assert (found.headline, found.attribution) == ("Ferry returns - sources", "sources")
    assert [(each.kind, each.number) for each in found.markers] == [("update", 2)]


@pytest.mark.parametrize(
    ("stated", "region", "day"),
    [
        ("Kestrel Bay", None, None),
        ("Kestrel Bay, Norland", "Norland", None),
        ("Kestrel Bay, Norland March 10, 2026", "Norland", "2026-03-10"),
    ],
)
def test_a_stated_place_needs_no_capitals(stated: str, region: str | None, day: str | None) -> None:
    """A format that states a dateline needs no agency, date or capitals to be believed."""
    found = read(LEAD, MORE, stated=Stated(headline="Ferry", dateline=stated)).dateline
    assert found
    assert (found.places, found.region, found.date) == (("Kestrel Bay",), region, day)


def test_a_stated_dateline() -> None:
    """A dateline that only the format states is read as one in the text is."""
    found = read(LEAD, MORE, stated=Stated(headline="Ferry", dateline="NORVIK, Norland (AP) —"))
    assert found.dateline
    assert (found.dateline.places, found.dateline.region) == (("Norvik",), "Norland")
    assert body(found) == [LEAD, MORE]


def test_a_stamp_above_the_headline_of_a_page() -> None:
    """A page's stamp may stand above its headline, which is the first plain line still."""
    found = page("Sund / March 3, 2024", "Ferry returns", LEAD, MORE)
    assert found.published is not None
    assert (found.published.value, found.headline) == ("2024-03-03", "Ferry returns")


def test_a_stamp_below_the_key_points_of_a_page() -> None:
    """Items of a list, long as paragraphs, are not where the body begins."""
    points = [f"* {number}. {LEAD} {MORE}" for number in range(4)]
    found = page("Ferry returns", LEAD, MORE, "In short", *points, "3 March 2024, 10:15", LEAD)
    assert found.published is not None


def test_key_points_of_a_page() -> None:
    """The key points of a page may stand below its byline and its buttons."""
    points = [
        "* The boat was back in the harbour in the evening",
        "* Nobody was hurt on board, says the mayor of Sund",
    ]
    found = page("Ferry returns", "Sund", "By Ada Quill", "3 March 2024", *points, LEAD, MORE)
    assert found.key_points == tuple(point.removeprefix("* ") for point in points)


@pytest.mark.parametrize(
    "foot",
    [
        ("EFE", "jr/tp"),
        ("10 March 2026, 09:15 GMT", "Norland Courier"),
        ("By Jane Roe", "Jane Roe is a reporter based in Genfurt."),
    ],
)
def test_what_stands_at_the_foot_moves_no_paragraphs(foot: tuple[str, ...]) -> None:
    """A signature below a brief, with a line under it, makes no teaser of the brief."""
    found = article("Ferry leaves Norvik", LEAD, MORE, *foot)
    assert (found.headline, found.teaser) == ("Ferry leaves Norvik", None)
    assert found.text.startswith(LEAD)
    assert MORE in found.text


def test_an_agency_below_the_stamped_report_moves_no_paragraphs() -> None:
    """The stamp at the head stays the anchor when an agency's name stands further down."""
    lines = ("Ferry leaves Norvik", "10 March 2026", LEAD, MORE, "Reuters", "Background", LEAD)
    found = article(*lines)
    assert found.teaser is None
    assert found.text.startswith(LEAD)


def test_a_round_up() -> None:
    """A dateline below a quotation is that of another item: what stands above it is no teaser."""
    quoted = '"We were lucky to be back before the storm," the mayor of Norvik told reporters.'
    second = f"SUND, March 10 (Xinhua) -- {MORE}"
    found = article(LEAD, quoted, second)
    assert (found.headline, found.teaser) == (None, None)
    assert [each.text for each in found.paragraphs] == [LEAD, quoted, second]
    assert article("Ferry returns to Norvik", quoted, second).teaser is None
