# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Whole articles: what a text is split into, and what becomes of every line."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.models import Profile, Stated
from tasks.parse import parse
from tests.unit.tasks.parse.helpers import BODY, LEAD, MORE, article, body, cleaned

HEADLINE = "Ferry Returns to Norvik Without Losses - Harbour Office"
STAMP = "14:07 GMT 03.02.2023 (Updated: 14:31 GMT 03.02.2023)"

LINES = st.sampled_from(
    [
        HEADLINE,
        STAMP,
        LEAD,
        MORE,
        "NORVIK (AP) — " + LEAD,
        "By Ada Quill and Tom Farrow",
        "Tags: ferry, norvik",
        "(Reporting by Ada Quill; Editing by Tom Farrow)",
        "A boat at sea. (AP Photo/Ada Quill)",
        "* Ferry back",
        "KILL KILL KILL",
        "-30-",
        "___",
        "URGENT",
        "Порт снова открыт, сообщили в пятницу.",
        "“Nobody was hurt,” she said.",
    ]
)


def test_wire_text() -> None:
    """Headline, teaser, stamps and dateline of a scraped wire item go to their fields."""
    found = article(HEADLINE, "A summary of it all.", STAMP, "NORVIK (Sputnik) - " + LEAD, MORE)
    assert (found.headline, found.attribution) == (HEADLINE, "Harbour Office")
    assert found.teaser == "A summary of it all."
    assert found.published
    assert found.published.value == "2023-02-03T14:07:00Z"
    assert found.published.raw == "14:07 GMT 03.02.2023"
    assert found.updated
    assert found.updated.value == "2023-02-03T14:31:00Z"
    assert found.dateline
    assert found.dateline.places == ("Norvik",)
    assert found.agency == "Sputnik"
    assert body(found) == [LEAD, MORE]


def test_teaser_that_equals_the_lead_is_not_twice_in_the_body() -> None:
    """A teaser that repeats the lead is kept as teaser, and the body has the lead once."""
    found = article(HEADLINE, LEAD, "NORVIK (AP) — " + LEAD, MORE)
    assert found.teaser == LEAD
    assert body(found) == [LEAD, MORE]


def test_text_without_metadata() -> None:
    """Of a text without any sign of the wire only the headline is cut off."""
    found = article("Ferry returns", LEAD, MORE)
    assert (found.headline, body(found)) == ("Ferry returns", [LEAD, MORE])
    assert (found.teaser, found.published, found.dateline, found.bylines) == (None, None, None, ())


def test_text_without_headline() -> None:
    """A text that begins with a paragraph has no headline, rather than an invented one."""
    found = article("NORVIK (AP) — " + LEAD, MORE)
    assert found.headline is None
    assert body(found) == [LEAD, MORE]


def test_stated_metadata_goes_first() -> None:
    """What a format states goes before what the lines say, through the same readers."""
    stated = Stated(
        headline="UPDATE 2-Ferry returns",
        authors=("ADA QUILL", "https://example.org/tom"),
        published="Fri, 03 Feb 2023 14:07:00 +0200",
        agency="Reuters",
        status="stat:canceled",
        language="en-GB",
    )
    found = article("Ferry returns", "By Ada Quill", BODY.split("\n")[0], MORE, stated=stated)
    assert found.headline == "Ferry returns"
    assert [byline.name for byline in found.bylines] == ["Ada Quill"]
    assert found.published
    assert found.published.value == "2023-02-03T12:07:00Z"
    assert (found.agency, found.status) == ("Reuters", "canceled")
    assert body(found) == [LEAD, MORE]


def test_profile_fills_what_the_text_can_not_say() -> None:
    """Zone and agency of a feed's profile serve where the text is silent."""
    profile = Profile(time_zone="Asia/Shanghai", agency="Xinhua")
    found = article("Ferry returns", "2023-02-03 18:31:12", LEAD, MORE, profile=profile)
    assert found.published
    assert found.published.value == "2023-02-03T10:31:12Z"
    assert "zone_assumed" in found.flags
    assert found.agency == "Xinhua"


def test_relative_stamp_needs_an_anchor() -> None:
    """A relative stamp counts from when the document was seen, and is nothing without it."""
    lines = ("Ferry returns", "Published 3 hours ago", LEAD, MORE)
    lost = article(*lines)
    assert lost.published is None
    assert "unresolved_stamp" in lost.flags
    known = article(*lines, seen=datetime(2023, 2, 3, 12, 0, tzinfo=UTC))
    assert known.published
    assert known.published.value == "2023-02-03T09:00:00Z"
    assert known.published.flags == ("relative",)


@pytest.mark.parametrize(
    ("lines", "language"),
    [
        (
            [
                "Паром вернулся",
                "МОСКВА, 3 фев - РИА Новости. Паром вернулся в порт Норвик вечером.",
            ],
            "ru",
        ),
        (
            [
                "عودة العبارة",
                "عادت العبارة إلى ميناء نورفيك مساء الجمعة ولم يصب أحد بأذى في الحادث.",
            ],
            "ar",
        ),
        (
            ["Fähre kehrt zurück", "Die Fähre ist am Freitagabend mit allen Gästen zurückgekehrt."],
            "de",
        ),
        (
            [
                "Le ferry est rentré",
                "Le ferry est rentré vendredi soir au port de Norvik sans blessés.",
            ],
            "fr",
        ),
        (
            [
                "El ferry regresó",
                "El ferry regresó el viernes por la noche al puerto de Norvik, dijo él.",
            ],
            "es",
        ),
        (
            ["渡轮返港", "渡轮周五晚间返回诺维克港，港务局表示没有人员受伤，船上共有四十名乘客。"],
            "zh",
        ),
        (["नौका लौटी", "नौका शुक्रवार शाम को बंदरगाह पर लौट आई और कोई घायल नहीं हुआ।"], "hi"),
    ],
)
def test_other_languages_are_not_mangled(lines: list[str], language: str) -> None:
    """A text in another language keeps its paragraphs, and its language is named."""
    found = article(lines[0], "3.2.2023 14:07", lines[1], lines[1][::-1])
    assert found.headline == lines[0]
    assert found.language == language
    assert lines[1].endswith(found.paragraphs[0].text)
    assert found.published
    assert found.published.value == "2023-02-03T14:07:00"


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=14))
def test_every_character_is_accounted_for(lines: list[str]) -> None:
    """Each line is in the body or under a reported change, and the offsets lead back."""
    raw = "\n".join(lines)
    found = parse(cleaned(raw))
    seen = bytearray(len(raw))
    for change in found.cleaning:
        seen[change.start : change.end] = b"\x01" * (change.end - change.start)
    for position, origin, length in found.offsets:
        assert found.text[position : position + length] == raw[origin : origin + length]
        assert not any(seen[origin : origin + length])
        seen[origin : origin + length] = b"\x01" * length
    assert all(seen[at] or raw[at] in "\n " for at in range(len(raw)))


@settings(max_examples=100, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=14))
def test_paragraphs_are_slices_of_the_text(lines: list[str]) -> None:
    """Each paragraph is the slice of the text that its span names, and they fill it."""
    found = parse(cleaned("\n".join(lines)))
    assert all(found.text[p.start : p.end] == p.text for p in found.paragraphs)
    assert "\n\n".join(body(found)) == found.text


@pytest.mark.parametrize(
    "character", [*list("a. -(/:,A9'\"#|@—«>"), "By ", "a.b", "12:", "- ", "(a"]
)
def test_hostile_lines_end_soon(character: str) -> None:
    """Fifty thousand repeats of one thing are one line of the body and no endless search."""
    found = article("Ferry returns", character * (50_000 // len(character)), LEAD)
    assert found.text.endswith(LEAD)


def test_site_shown_by_the_page_itself() -> None:
    """A headline repeated without its suffix shows that the suffix is the site's name."""
    found = article("Ferry returns | World | Norvik Post", "Ferry returns", STAMP, LEAD, MORE)
    assert (found.headline, found.teaser) == ("Ferry returns", None)
    stated = Stated(headline="Ferry returns - Norvik Post")
    assert article("Ferry returns", LEAD, MORE, stated=stated).headline == "Ferry returns"


def test_stated_teaser_above_the_dateline() -> None:
    """A stated teaser that the body repeats above its dateline is not part of the body."""
    stated = Stated(headline="Ferry returns", teaser="All are safe.")
    found = article("All are safe.", "NORVIK — " + LEAD, MORE, stated=stated)
    assert (found.teaser, body(found)) == ("All are safe.", [LEAD, MORE])


def test_stated_teaser_that_is_the_lead_stays() -> None:
    """A stated teaser that is the body's own lead stays in the body."""
    stated = Stated(headline="Ferry returns", teaser=LEAD)
    assert body(article(LEAD, MORE, stated=stated)) == [LEAD, MORE]


@pytest.mark.parametrize("title", ["Key points:", "AT A GLANCE", "Das Wichtigste in Kürze"])
def test_the_title_of_key_points_goes_with_them(title: str) -> None:
    """The line above a list of key points is no paragraph."""
    found = article(
        "Ferry returns to Norvik", title, "• It was out for long", "• Nobody hurt", LEAD, MORE
    )
    assert found.key_points == ("It was out for long", "Nobody hurt")
    assert body(found) == [LEAD, MORE]


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        (
            "by Ada Quill, Senior Maritime Correspondent",
            "Ada Quill",
            "Senior Maritime Correspondent",
        ),
        ("Ada Quill and agencies", "Ada Quill", None),
    ],
)
def test_bylines_of_houses(line: str, name: str, role: str | None) -> None:
    """A job of any field and unnamed agencies behind a name make no further author."""
    found = article("Ferry returns to Norvik", line, LEAD, MORE)
    assert [(one.name, one.role) for one in found.bylines] == [(name, role)]


def test_a_standfirst_above_stamps_is_no_headline() -> None:
    """A long sentence at the top of a text without a headline stays in the body."""
    long = f"{LEAD[:-1]}, and that it had been the first journey since the storms of January " * 2
    long = long.strip() + "."
    found = article(long, "By Ada Quill", "14:00, 28 Apr 2024", LEAD, MORE)
    assert (found.headline, body(found)[0]) == (None, long)


def test_a_stated_headline_is_set_in_plain_type() -> None:
    """Entities and no-break spaces of metadata do not reach the record."""
    stated = Stated(headline="Ferry\u00a0&amp; crew  return")
    assert article(LEAD, MORE, stated=stated).headline == "Ferry & crew return"
