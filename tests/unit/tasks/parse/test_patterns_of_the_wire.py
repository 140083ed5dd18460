"""The catalogue of wire conventions, each in words of our own, traps included."""

import json
from pathlib import Path

import pytest

from tasks.models import Article, Profile
from tests.unit.tasks.parse.helpers import LEAD, MORE, article, body

HEADLINE = "Ferry returns to Norvik"
CATALOGUE = Path(__file__).parents[5] / "shared" / "wire" / "patterns.jsonl"


def above(line: str, path: str = "") -> Article:
    """Return an article with `line` between headline and body."""
    return article(HEADLINE, *line.split("\n"), LEAD, MORE, path=path)


def below(line: str) -> Article:
    """Return an article with `line` under the body."""
    return article(HEADLINE, LEAD, MORE, *line.split("\n"))


@pytest.mark.parametrize(
    ("headline", "left", "kind", "number"),
    [
        ("UPDATE 7-Grain prices climb", "Grain prices climb", "update", 7),
        ("WRAPUP 2-Vale votes", "Vale votes", "wrapup", 2),
        ("RPT-Vale votes", "Vale votes", "repeat", None),
        ("CORRECTED-Vale votes", "Vale votes", "correction", None),
        ("REFILE-Vale votes", "Vale votes", "refile", None),
        ("STORY WITHDRAWN-Vale bank", "Vale bank", "kill", None),
        ("BREAKING: Bridge closes", "Bridge closes", "breaking", None),
        ("FACTBOX-What we know of the bridge", "What we know of the bridge", "factbox", None),
        ("(2nd LD) Bridge closes", "Bridge closes", "lead", 2),
    ],
)
def test_marker_on_a_headline(headline: str, left: str, kind: str, number: int | None) -> None:
    """D01-D06, D12-D14: a marker is cut off the headline and named."""
    found = article(headline, LEAD, MORE)
    assert found.headline == left
    assert (found.markers[0].kind, found.markers[0].number) == (kind, number)


def test_stacked_markers() -> None:
    """D04: markers stack, and each is named."""
    found = article("CORRECTED-UPDATE 3-Grain prices climb", LEAD, MORE)
    assert found.headline == "Grain prices climb"
    assert [marker.kind for marker in found.markers] == ["correction", "update"]


@pytest.mark.parametrize(
    "headline",
    [
        "Soldiers kill two bears near Vale",
        "Update 3 of the app mends the map",
        "Hold the line, coach tells Vale",
        "Correction facility to open in Vale",
        "Norvik-Vale line reopens",
    ],
)
def test_headlines_that_only_look_marked(headline: str) -> None:
    """D22, D23: verbs and nouns in a headline are no markers."""
    found = article(headline, LEAD, MORE)
    assert (found.headline, found.markers, found.status) == (headline, (), "usable")


def test_kill_and_hold() -> None:
    """D07, D08: a notice names its target, and is no article."""
    killed = article("KILL KILL KILL", 'Please kill item dpa 431 "Vale wins".')
    assert (killed.status, killed.text) == ("canceled", "")
    assert (killed.markers[0].kind, killed.markers[0].target) == ("kill", "dpa 431")
    held = article("HOLD HOLD HOLD", "Please hold item dpa 77.")
    assert (held.status, held.markers[0].target) == ("withheld", "dpa 77")


def test_slugs_and_takes() -> None:
    """D09, D10, D15, D16: slugs, leads, advisories and take numbers."""
    found = article("BC-VL--Bridge Closed,3rd Ld-Writethru", HEADLINE, LEAD, MORE)
    assert (found.slug, found.headline) == ("Bridge Closed", HEADLINE)
    assert [(m.kind, m.number) for m in found.markers] == [("lead", 3), ("writethru", 3)]
    assert "advisory" in above("BC-Vale News Plans Advisory 09:30,ADVISORY").flags
    assert above("Vale/bridge/traffic/").slug == "Vale/bridge/traffic/"
    assert article("Bridge results =3", LEAD, MORE).take == 3


@pytest.mark.parametrize("word", ["URGENT", "FLASH", "BULLETIN", "ALERT"])
def test_priority_words(word: str) -> None:
    """D11: a priority word on its own line is taken and sets the urgency."""
    found = article(word, HEADLINE, LEAD, MORE)
    assert found.headline == HEADLINE
    assert found.urgency in (1, 2, 3)


def test_embargo() -> None:
    """D17, D18: an embargo withholds the item until an instant, where one is named."""
    found = above("EMBARGOED UNTIL 0630 GMT MAR 4", path="vale_2023.txt")
    assert found.embargo
    assert found.embargo.value == "2023-03-04T06:30:00Z"
    assert found.status == "withheld"
    assert above("HOLD FOR RELEASE AT NOON EST").markers[0].kind == "embargo"


def test_suffixes_of_headlines() -> None:
    """D19, D20: the source of a claim stays, a site that is known goes."""
    assert article("Vale Stays Open - Mayor", LEAD, MORE).attribution == "Mayor"
    profile = Profile(sites=("Norvik Gazette",))
    cut = article("Vale stays open | World News | Norvik Gazette", LEAD, MORE, profile=profile)
    assert cut.headline == "Vale stays open"
    kept = article("Vale stays open | Norvik Gazette", LEAD, MORE)
    assert kept.headline == "Vale stays open | Norvik Gazette"


@pytest.mark.parametrize(
    "note",
    [
        "(Adds mayor's words in paragraph 4)",
        "Eds: Updates with number of boats.",
        "EDITOR'S NOTE _ This report describes violence.",
    ],
)
def test_notes_to_editors(note: str) -> None:
    """E01-E03: a note to editors is kept apart from the body."""
    found = above(note)
    assert found.editors_notes == (note,)
    assert body(found) == [LEAD, MORE]


def test_notebook_and_private_part() -> None:
    """E04, E05: from the notebook on everything is for editors."""
    found = below("# dpa NOTEBOOK\n## Note to editors\n- Adds a quote")
    assert body(found) == [LEAD, MORE]
    assert len(found.editors_notes) == 3
    private = below("The following information is not intended for publication\nDesk: 555 010")
    assert body(private) == [LEAD, MORE]


def test_key_points_and_corrections() -> None:
    """D21, E06, E07: bullets above the body are key points; corrections are kept apart."""
    assert above("* Boats stay in\n* Wind falls").key_points == ("Boats stay in", "Wind falls")
    for line in (
        "Correction: an earlier version named the wrong pier.",
        "Editors: This version corrects the name of the pier.",
        "(This story has been corrected to fix the pier's name.)",
    ):
        assert below(line).corrections == (line,)
        assert body(below(line)) == [LEAD, MORE]


def test_sign_offs() -> None:
    """F01-F03, F09: credits name tasks, people and places."""
    found = below("(Reporting by Ada Quill in Vale and Tom Farrow in Sund; Editing by Una Marsh)")
    assert [(c.role, c.names, c.place) for c in found.credits] == [
        ("reporting", ("Ada Quill",), "Vale"),
        ("reporting", ("Tom Farrow",), "Sund"),
        ("editing", ("Una Marsh",), None),
    ]
    ruled = below("___\nAssociated Press writer Tom Farrow contributed to this report.")
    assert (ruled.credits[0].names, body(ruled)) == (("Tom Farrow",), [LEAD, MORE])
    assert below("aq/tf").credits[0].names == ("aq", "tf")


def test_rights_and_inputs() -> None:
    """F04-F07, F10, F12: rights, inputs, feed notices and trailing agencies."""
    notice = "© 2023 The Norvik Gazette. All rights reserved."
    assert below(notice).rights == (notice,)
    assert below("This material may not be published or broadcast.").rights
    assert body(below("(With inputs from agencies)")) == [LEAD, MORE]
    assert below("(With inputs from PTI)").agencies == ("PTI",)
    assert "syndicated" in below("(This story is auto-generated from a syndicated feed.)").flags
    assert body(below("Our Standards: The Norvik Trust Rules.")) == [LEAD, MORE]
    signed = article(HEADLINE, LEAD, MORE + " (©NTB)")
    assert (signed.agency, body(signed)) == ("NTB", [LEAD, MORE])


@pytest.mark.parametrize("mark", ["Enditem", "-30-", "###", "ENDS", "-0-", "(END)"])
def test_end_marks(mark: str) -> None:
    """F08: an end mark goes, alone on the last line only."""
    assert body(below(mark)) == [LEAD, MORE]
    assert body(article(HEADLINE, LEAD, mark + " of the line, he said.", MORE))[1].startswith(mark)


def test_stub() -> None:
    """F11: a stub is flagged as truncated, with the number of characters that are missing."""
    found = article(HEADLINE, LEAD, "The boats stay in … [+1234 chars]")
    assert (found.missing_chars, found.flags) == (1234, ("truncated",))
    assert body(found)[-1] == "The boats stay in …"


@pytest.mark.parametrize(
    "line",
    [
        "— Ada Quill (@adaquill) March 4, 2023",
        "pic.twitter.com/QwErTy123",
        "View this post on Instagram",
    ],
)
def test_embeds(line: str) -> None:
    """G08-G10: embedded posts are kept apart and make no byline."""
    for found in (below(line), article(HEADLINE, LEAD, line, MORE)):
        assert (found.embeds, body(found), found.bylines) == ((line,), [LEAD, MORE], ())


@pytest.mark.parametrize(
    "line",
    [
        "A boat in Sund, March 3, 2023. (AP Photo/Ada Quill)",
        "© Sputnik / Ada Quill",
        "[Photo/Xinhua]",
        "View Full Image",
        "FILE PHOTO: A boat in Sund. REUTERS/Ada Quill",
    ],
)
def test_captions(line: str) -> None:
    """G11, G12: captions and credits are kept apart wherever they stand."""
    for found in (below(line), article(HEADLINE, LEAD, line, MORE)):
        assert (found.captions, body(found)) == ((line,), [LEAD, MORE])


def test_lists_around_the_body() -> None:
    """G15-G18: breadcrumbs, tags, boxes of other headlines, paywalls."""
    assert article("Home > World > Vale", HEADLINE, LEAD, MORE).section == ("World", "Vale")
    assert below("Tags: ferry, vale, wind").keywords == ("ferry", "vale", "wind")
    box = below("Storm nears the coast\nMayor resigns\nBridge stays shut")
    assert (len(box.related), body(box)) == (3, [LEAD, MORE])
    assert "paywalled" in below("Continue reading with a subscription").flags


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the boats had left.",
        "By 2030 the bridge will be old.",
        "By law, boats must carry lights.",
        "Read more into it than that, he said.",
        '"Subscribe to our cause," she said.',
        'He read aloud: "NORVIK (AP) — the boats are back."',
        "Copyright law is hard, the mayor said on the pier after the vote had been taken.",
        "Photo agencies sent a dozen people to the pier, and the boats were late all the same.",
        "Correction officers guard the pier, and they do so in the night.",
    ],
)
def test_traps(line: str) -> None:
    """A18, A19, C10, G20, G21 and their like: prose stays, wherever it stands."""
    for found in (above(line), below(line), article(HEADLINE, LEAD, line, MORE)):
        assert line in body(found) or line == found.teaser
        assert (found.bylines, found.corrections, found.captions) == ((), (), ())


@pytest.mark.skipif(not CATALOGUE.exists(), reason="the catalogue lies outside the checkout")
def test_examples_of_the_catalogue() -> None:
    """The catalogue's own examples leave nothing but the body behind."""
    left_alone = {"C10", "D22", "D23", "D24", "E04", "E05", "F11", "F12", "B15", "B16"}
    for row in map(json.loads, CATALOGUE.read_text(encoding="utf-8").splitlines()):
        if row["group"][0] not in "BCE" or row["id"] in left_alone:
            continue
        found = above(row["example"], path="vale_2024.txt")
        assert body(found) == [LEAD, MORE], row["id"]
