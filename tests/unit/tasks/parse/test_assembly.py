# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""The article put together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.models import Byline, Instant, Profile, Stated
from tasks.parse.assembly import _words, assemble
from tasks.parse.draft import Draft, draft
from tests.unit.tasks.parse.helpers import BODY, LEAD, MORE, cleaned


def sheet(text: str = BODY, stated: Stated | None = None, profile: Profile | None = None) -> Draft:
    """Return the sheet of a text from which nothing has been read."""
    return draft(cleaned(text, stated=stated), profile)


def test_paragraphs_and_their_offsets() -> None:
    """Paragraphs are joined by blank lines, and every run leads back to the same characters."""
    found = sheet(f"Ferry\n{BODY}")
    found.take_line(found.lines[0], "parse.headline")
    made = assemble(found)
    assert made.text == f"{LEAD}\n\n{MORE}"
    assert [made.text[each.start : each.end] for each in made.paragraphs] == [LEAD, MORE]
    for at, raw, length in made.offsets:
        assert made.text[at : at + length] == found.cleaned.text[raw : raw + length]
    assert sum(length for *_, length in made.offsets) == len(LEAD) + len(MORE)
    assert [(each.rule, each.start, each.end) for each in made.cleaning] == [
        ("parse.headline", 0, 5)
    ]


def test_a_text_of_which_nothing_is_left() -> None:
    """An article without a body has no paragraphs and no words."""
    found = sheet()
    for line in found.lines:
        found.take_line(line, "parse.notice")
    made = assemble(found)
    assert (made.text, made.paragraphs, made.word_count) == ("", (), 0)


@pytest.mark.parametrize(
    ("text", "words"), [(LEAD, 17), ("渡轮周五离开了港口，船上有四十人。", 15)]
)
def test_words(text: str, words: int) -> None:
    """Words part at white space; scripts without it are counted by characters."""
    assert assemble(sheet(text)).word_count == words


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_words_are_what_splitting_leaves(text: str) -> None:
    """Whatever white space and controls a text holds, its words are counted as they part."""
    assert _words(text, "en") == len(text.split())


def test_whose_word_goes_first() -> None:
    """What a format states goes before what the text says; lists hold both."""
    stated = Stated(
        teaser="In short.", slug="FERRY", urgency=3, keywords=("sea", "ferry"), section="News"
    )
    found = sheet(stated=stated)
    found.teaser, found.slug, found.urgency = "Otherwise.", "BOAT", 1
    found.keywords.extend(["ferry", "norvik"])
    made = assemble(found)
    assert (made.teaser, made.slug, made.urgency) == ("In short.", "FERRY", 3)
    assert made.keywords == ("sea", "ferry", "norvik")
    assert made.section == ("News",)


def test_agencies() -> None:
    """The stated agency comes first, each is there once; the profile's serves where none is."""
    found = sheet(stated=Stated(agency="Associated Press"))
    found.credit(("AFP", "AP"))
    made = assemble(found)
    assert (made.agency, made.agencies) == ("AP", ("AP", "AFP"))
    assert assemble(sheet(profile=Profile(agency="NTB"))).agencies == ("NTB",)
    assert assemble(sheet(stated=Stated(agency="Norvik Wire"))).agency == "Norvik Wire"
    assert assemble(sheet()).agency is None


def test_authors_are_credited_once() -> None:
    """A stated author whom the byline names as well is one author, with all that is known."""
    found = sheet(stated=Stated(authors=("ADA QUILL",)))
    found.bylines.append(Byline(name="Ada Quill", place="Sund"))
    assert assemble(found).bylines == (Byline(name="Ada Quill", place="Sund"),)


@pytest.mark.parametrize(
    ("stated", "read", "status"),
    [
        ("stat:canceled", "usable", "canceled"),
        ("http://cv.iptc.org/stat:withheld", "usable", "withheld"),
        ("usable", "canceled", "canceled"),
        ("nonsense", "usable", "usable"),
        (None, "usable", "usable"),
    ],
)
def test_status(stated: str | None, read: str, status: str) -> None:
    """What was read goes before what is stated; an unknown word is usable."""
    found = sheet(stated=Stated(status=stated))
    found.status = read
    assert assemble(found).status == status


def test_flags() -> None:
    """Flags of cleaning, reading and stamps are joined, each once."""
    found = sheet()
    found.flag("advisory")
    found.published = Instant(
        value="2024-11-08", precision="day", raw="x", flags=("year_inferred", "advisory")
    )
    assert assemble(found).flags == ("advisory", "year_inferred")


def test_language() -> None:
    """The text tells its language; the format or the feed where the text is too short."""
    assert assemble(sheet(stated=Stated(language="nb-NO"))).language == "en"
    assert assemble(sheet("7:3", stated=Stated(language="nb-NO"))).language == "nb"


def test_the_code_of_a_service_is_no_agency() -> None:
    """Where a report is signed, the code with which its item numbers begin names nobody."""
    coded = Stated(agency="bdt", guid="bdt0042")
    assert assemble(sheet(stated=coded)).agencies == ("bdt",)
    signed = sheet(stated=coded)
    signed.credit(("dpa",))
    assert assemble(signed).agencies == ("dpa",)
    assert assemble(sheet(stated=Stated(agency="efe", guid="efe0042"))).agency == "EFE"
