# Typographic marks and other scripts are what is tested; a case reads best on one line.
# ruff: noqa: RUF001, E501, ISC004

import json
from pathlib import Path

import pytest

from tasks.clean import clean
from tasks.errors import CopydeskError
from tasks.models import Cleaned, Document, Split
from tests.unit.tasks.clean.accounting import check
from tests.unit.tasks.clean.invented import (
    HEADLINE,
    LEAD,
    PARAGRAPHS,
    STAMP,
    article,
    body_of,
    cleaned,
    lines_of,
)

_PATTERNS = Path(__file__).parents[5] / "shared" / "wire" / "patterns.jsonl"
_P = PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        "This report has not been edited by our desk and is auto-generated from an agency feed.",
        "Our Standards: The Norpress Principles of Trust",
        "Advertisement",
        "- Advertisement -",
        "Story continues below",
        "Subscribe to our newsletter for the tide tables",
        "Sign up for the Harbour Briefing newsletter",
        "We use cookies to make this site better. Accept all",
        "Share Facebook Twitter WhatsApp Copy link",
        "Share on Facebook",
        "Facebook | Twitter | E-mail",
        "Follow us on Telegram: t.me/norpress",
        "View this post on Instagram",
        "View Full Image",
        "Your browser does not support the audio element.",
        "Listen to this article (4 min)",
        "5 min read",
        "12 comments",
        "Leave a comment",
        "Continue reading with a subscription",
        "Skip to main content",
        "HomeWorldSportCulture",
        "Please enable JavaScript to view this video",
    ],
)
def test_furniture_goes(line: str) -> None:
    """F07, F10, G03-G07, G10, G13, G14, G18, G19, H12: page furniture is removed."""
    assert body_of(_P[0], line, _P[2]) == [_P[0], _P[2]]


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Read more: Falk visits Sutton", "Falk visits Sutton"),
        ("Also Read | Storm closes Sutton airport", "Storm closes Sutton airport"),
        ("RELATED: How the breakwater failed", "How the breakwater failed"),
        ("Читайте также: Порт Норвик закрыт", "Порт Норвик закрыт"),
    ],
)
def test_a_link_to_another_story_becomes_related(line: str, headline: str) -> None:
    """G01, G02: the line goes, the story it points at is stated as related."""
    result = cleaned(article(_P[0], line, _P[2]))
    assert line not in result.text
    assert result.stated.related == (headline,)


@pytest.mark.parametrize(
    "line",
    [
        '"Subscribe to our newsletter of hope," Marsh said.',
        "“Share Facebook, Twitter and everything else,” he said.",
        "Read more into it than that, Falk said.",
        "Read more: that was the advice she gave. It was good advice.",
        "Share prices in Sutton fell by a third after the storm.",
        "Comments by Falk on Thursday drew anger in Sutton.",
        "Advertisement spending fell by half last year, Norpress said.",
        "Follow the coast road as far as Cape Tern, the police said.",
        "We use cookies as bait, a fisherman joked.",
        "Watch it closely, she said: the tide will turn.",
        "By Friday the army had left.",
        "Police kill two gunmen in Norvik",
        "Listen to this article of faith, he told the crowd.",
    ],
)
def test_prose_that_only_begins_like_furniture_stays(line: str) -> None:
    """G20, G21 and their like: prose and quotations are never taken for furniture."""
    assert line in body_of(_P[0], line, _P[2])


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Ilda Marsh in Sutton; Editing by Oren Falk)",
        "Additional reporting by Oren Falk in Sutton; writing by Ilda Marsh",
        "© 2024 Norpress. All rights reserved.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "(With inputs from agencies)",
        "A ferry in Sutton, Nov. 7, 2024. (Norpress Photo/Ilda Marsh)",
        "— Ilda Marsh (@ildamarsh) November 8, 2024",
        "Tags: norland, ferry, port",
        "Home > World > Norland",
        "* Ferry traffic resumes",
        "Enditem",
        "ab/cd",
    ],
)
def test_lines_that_carry_metadata_are_left_for_parsing(line: str) -> None:
    """F01-F09, G08, G11, G15, G16, E06: parsing turns these into fields."""
    assert lines_of("\n".join((HEADLINE, STAMP, *_P, line)))[-1] == line


def test_a_stub_is_flagged_as_truncated() -> None:
    """F11: the stub's mark stays for parsing, and the text is flagged."""
    result = cleaned(article(_P[0]) + "\nThe club will not play at home … [+2987 chars]")
    assert "truncated" in result.flags
    assert result.text.endswith("[+2987 chars]")


@pytest.mark.parametrize(
    ("line", "flag"),
    [
        ("Continue reading with a subscription", "paywalled"),
        ("This story has not been edited by staff and comes from a syndicated feed.", "syndicated"),
    ],
)
def test_what_furniture_tells_is_flagged(line: str, flag: str) -> None:
    """G18, F07: the line goes, the fact stays."""
    assert flag in cleaned(article(_P[0], line)).flags


def test_a_fused_copy_goes_and_repairs_what_it_copies() -> None:
    """H01: each sentence stands elsewhere; a break inside one is mended by the copy."""
    fused = _P[0] + _P[2] + _P[4]
    first, second = _P[2].split("Oren Falk")
    text = "\n".join(
        (HEADLINE, fused, STAMP, LEAD, _P[0], _P[1], f"{first}Oren Falk", second.strip(), _P[4])
    )
    assert lines_of(text.replace("\n, who", "\n, who")) == [
        HEADLINE, STAMP, LEAD, _P[0], _P[1], _P[2], _P[4],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        (
            "It ended on January 20.There are no plans.",
            "It ended on January 20. There are no plans.",
        ),
        ('He said: "We go."The crowd left.', 'He said: "We go." The crowd left.'),
        ('It was late."There is time," she said.', 'It was late. "There is time," she said.'),
        ("It was late.“There is time,” she said.", "It was late. “There is time,” she said."),
        ("Was it late?Nobody knew!They went.", "Was it late? Nobody knew! They went."),
        (
            "She left the U.S.The next day she was back.",
            "She left the U.S. The next day she was back.",
        ),
    ],
)
def test_a_missing_space_is_put_back(damaged: str, whole: str) -> None:
    """H02: sentences that were set solid come apart."""
    assert body_of(damaged) == [whole]


@pytest.mark.parametrize(
    "line",
    [
        "The U.S.A team met at No.5 Dock Street, where 3.5 million crowns were paid.",
        "Read it at example.com, on Node.js or at Example.Com, said J.R.Marsh, Ph.D. of Sutton.",
        "He waited...and then he left, as Mr.Falk put it in St.Ives at 5.A.M. sharp.",
    ],
)
def test_solid_names_and_numbers_stay_solid(line: str) -> None:
    """H02: abbreviations, decimals, addresses, initials and ellipses are not split."""
    assert body_of(line) == [line]


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        (("The minister, Oren Falk", ", who took office in March, resigned."),
         "The minister, Oren Falk, who took office in March, resigned."),
        (("They held talks with", "Norland", "on Friday about the port."),
         "They held talks with Norland on Friday about the port."),
        (("The nego-", "tiations went on for a week."), "The negotiations went on for a week."),
        (("The Franco-", "Norlandic pact was signed."), "The Franco-Norlandic pact was signed."),
        (("T he minister said the port was open.",), "The minister said the port was open."),
        (("They met in the", "Sutton Harbour Hotel, the ministry said."),
         "They met in the Sutton Harbour Hotel, the ministry said."),
    ],
)  # fmt: skip
def test_broken_lines_are_joined(damaged: tuple[str, ...], whole: str) -> None:
    """H03, H04, H10, H11: breaks by links, hyphens and drop caps are undone."""
    assert body_of(_P[0], *damaged) == [_P[0], whole]


@pytest.mark.parametrize(
    "lines",
    [
        ("A storm is coming", "Kestrel Bay prepares for the worst."),
        ("X marks the spot, the map says.", "T cells were not mentioned."),
        ("Sutton 3 Norvik 1", "Cape Tern 0 Kestrel Bay 0"),
        ("He listed three demands:", "Open the port at once."),
    ],
)
def test_whole_lines_are_not_joined(lines: tuple[str, ...]) -> None:
    """Subheads, table rows and list items keep their lines."""
    assert body_of(_P[0], *lines) == [_P[0], *lines]


def test_the_teaser_that_equals_the_lead_stays_a_line() -> None:
    """H05: parsing makes the teaser of it."""
    lines = [HEADLINE, LEAD, STAMP, f"KESTREL BAY (Norpress) - {LEAD}", *_P]
    assert lines_of("\n".join(lines)) == lines
    assert lines_of("\n".join([HEADLINE, LEAD, STAMP, LEAD, *_P])) == [
        HEADLINE, LEAD, STAMP, LEAD, *_P,
    ]  # fmt: skip


def test_a_repeated_headline_goes() -> None:
    """H06: its copy below is dropped."""
    assert lines_of("\n".join((HEADLINE, HEADLINE, *_P))) == [HEADLINE, *_P]


@pytest.mark.parametrize("copies", [2, 25])
def test_an_article_that_is_repeated_stands_once(copies: int) -> None:
    """H07, H08: repeated paragraphs go, adjacent or not."""
    assert lines_of("\n".join((HEADLINE, STAMP, *_P * copies))) == [HEADLINE, STAMP, *_P]


def test_hard_wrapped_text_is_reflowed() -> None:
    """H09: lines that end in mid-sentence at a fixed width make paragraphs again."""
    wrapped = (
        "The first ferry left for Sutton at noon with 240 passengers on board.\n"
        "Harbour master Ilda Marsh said the channel had been cleared of nego-\n"
        "tiable wreckage overnight, and that freight traffic would follow on\n"
        "Monday if the weather held.\n\n"
        "Insurers put the damage at 3.5 million crowns, said underwriter Bell\n"
        "of Sutton, who had seen worse.\n"
    )
    assert lines_of(f"{HEADLINE}\n\n{wrapped}") == [
        HEADLINE,
        "The first ferry left for Sutton at noon with 240 passengers on board. Harbour master Ilda "
        "Marsh said the channel had been cleared of negotiable wreckage overnight, and that freight "
        "traffic would follow on Monday if the weather held.",
        "Insurers put the damage at 3.5 million crowns, said underwriter Bell of Sutton, who had "
        "seen worse.",
    ]


def test_a_quotation_over_two_paragraphs_keeps_them() -> None:
    """H13: a first paragraph without closing mark is no broken line."""
    lines = ['"The port is open.', '"The ferry sails at noon," Marsh said.']
    assert body_of(_P[0], *lines) == [_P[0], *lines]


def test_two_items_in_one_file_are_split() -> None:
    """H14: each item becomes a document with parent and index."""
    items = (f"{HEADLINE}\n{_P[0]}", f"Falk Visits Sutton Harbour\n{_P[2]}")
    document = Document(raw="\n----\n".join(items).encode())
    result = clean(document)
    assert isinstance(result, Split)
    assert [item.raw.decode() for item in result.items] == list(items)
    assert [item.source.index for item in result.items] == [0, 1]
    assert {item.source.parent for item in result.items} == {document.id}


@pytest.mark.parametrize("rule", ["----", "* * *", "___"])
def test_a_ruled_line_inside_a_story_splits_nothing(rule: str) -> None:
    """H14, I16: what follows is no headline with a body; the rule is a paragraph break."""
    assert body_of(_P[0], rule, _P[2]) == [_P[0], _P[2]]


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("Norlandâ€™s vote in SÃ£o NorvÃ­k cost Â£680.", "Norland’s vote in São Norvík cost £680."),
        ("Doubly so: NorvÃƒÂ­k.", "Doubly so: Norvík."),
        ("It was the EU?s decision.", "It was the EU's decision."),
        ("Smith &amp; Roe &#39;won&#39; &amp;#39;it&amp;#39;.", "Smith & Roe 'won' 'it'."),
        ("He paid 10\u00a0000 crowns\u2009today.", "He paid 10 000 crowns today."),
        ("Das Unter\u00adnehmen schloss.", "Das Unternehmen schloss."),
        ("Nor\u200bland votes\u2060 now.", "Norland votes now."),
        ("\u200eNorland\u200f votes.", "Norland votes."),
        ("The ﬁnance office of ＮＯＲＬＡＮＤ closed.", "The finance office of NORLAND closed."),
        ("A cafe\u0301 closed.", "A café closed."),
        ("<p>The vote</p> was <b>close</b>.", "The vote was close."),
        ("[b]Vote[/b] now, **Norland** said.", "Vote now, Norland said."),
    ],
)
def test_characters_are_repaired(damaged: str, whole: str) -> None:
    """I01-I08, I10, I11, I15: each kind of damaged character is mended."""
    assert "".join(body_of(damaged)).replace("was", " was").replace("  ", " ") == whole.replace(
        "was", " was"
    ).replace("  ", " ")


@pytest.mark.parametrize(
    "line",
    [
        '“Yes,” he said. «Oui.» „Ja.“ ‘No.’ "Si."',
        "It is 5 m² or ½ acre, and a<b holds.",
        "می\u200cخواهم گفت وزیر در نوروک.",
        "क्\u200dष है, मंत्री ने कहा।",
        "The 👩\u200d🚒 saved it.",
        "Shares of <TC> and <U> rose.",
        "À «\u202fNorvik\u202f».".replace("\u202f", " "),
    ],
)
def test_characters_that_mean_something_stay(line: str) -> None:
    """I07, I09, I10, I15: quotation marks, joiners, signs and stock symbols are kept."""
    assert body_of(line) == [line]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028"])
def test_all_line_ends_are_line_feeds(end: str) -> None:
    """I13: whatever ends a line, a line feed does afterwards."""
    assert lines_of(end.join((HEADLINE, STAMP, *_P))) == [HEADLINE, STAMP, *_P]


def test_every_listed_pattern_is_accounted_for() -> None:
    """All examples of the catalogue are cleaned with a full account, or refused by reason."""
    if not _PATTERNS.exists():
        pytest.skip("the catalogue of patterns is not beside this checkout")
    for line in _PATTERNS.read_text("utf-8").splitlines():
        example = json.loads(line)["example"]
        text = "\n".join((HEADLINE, STAMP, *_P, example))
        try:
            result = clean(Document(raw=text.encode()))
        except CopydeskError:
            continue
        assert isinstance(result, Cleaned), example
        check(result, text)
        assert lines_of(result.text) == result.text.split("\n")
