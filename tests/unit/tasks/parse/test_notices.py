"""Notices about items: kills and holds."""

import pytest

from tasks import process
from tasks.parse.notices import read_banner, read_target, read_withdrawal
from tests.unit.tasks.parse.helpers import LEAD, MORE, article, body


@pytest.mark.parametrize(
    ("line", "kind", "target"),
    [
        ("Please kill item dpa 431.", "kill", "dpa 431"),
        (
            "Editors: Please kill the story slugged Ferry-Norvik, published March 3. It is wrong.",
            "kill",
            "slugged Ferry-Norvik",
        ),
        (
            'Please hold the story headlined "Ferry, late, returns", sent on Monday.',
            "hold",
            'headlined "Ferry, late, returns"',
        ),
        ("Kill item 157", "kill", "157"),
        ("Note to editors: please kill BC-NL--Ferry. It burnt nobody.", "kill", "BC-NL--Ferry"),
        ("The ferry did not burn. Please do not use item nvk 12 from it.", "kill", "nvk 12"),
    ],
)
def test_targets(line: str, kind: str, target: str) -> None:
    """The target is the item's number, slug or headline, and nothing behind it."""
    found = read_target(line)
    assert found is not None
    assert (found.kind, found.target) == (kind, target)


@pytest.mark.parametrize(
    "line",
    [
        "Rebels kill 20 people in Norvik, report says",
        "Storms kill 12 in Sund, the story goes",
        "Kill 20 and run: the story of a band",
        "The court can hold the report 90 days.",
        "Officers may hold item 4 for a week.",
        "Please hold about 20 seats for readers of the article.",
        "Please kill the story slugged Ferry, the minister told the paper.",
    ],
)
def test_killing_and_holding_in_the_news(line: str) -> None:
    """Only the desk's request for an item that it names by number, slug or headline is one."""
    assert read_target(line) is None


def test_banners() -> None:
    """A banner is a line of its own."""
    found = read_banner("KILL KILL KILL")
    assert found is not None
    assert found.kind == "kill"
    assert read_banner("KILL BILL wins a prize") is None


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("Editors: The AP is withdrawing its story slugged Ferry Fire. It is wrong.", "Ferry Fire"),
        ('The story headlined "Ferry late" issued at 0915 GMT is withdrawn.', "Ferry late"),
        ("Please withdraw from use the story on the ferry.", None),
        ('Veuillez ne pas utiliser notre dépêche intitulée "Un bac brûle".', "Un bac brûle"),
        ("Achtung, die Meldung bas 0157 wird zurückgezogen.", "bas 0157"),
        ("Rogamos anulen la noticia EFE 1234.", "EFE 1234"),
        ("Просим аннулировать материал.", None),
        ("Editors: We have retracted our story on the ferry.", None),
        ("Reuters is withdrawing its story on the ferry.", None),
        ("Editors: the report on the ferry was withdrawn as it was wrong.", None),
        ("This report is hereby withdrawn.", None),
    ],
)
def test_withdrawals(line: str, target: str | None) -> None:
    """A short item that takes another back says which, in the words of its agency."""
    found = read_withdrawal(line, short=True)
    assert found is not None
    assert (found.kind, found.target) == ("kill", target)
    assert read_withdrawal(line, short=False) is None


@pytest.mark.parametrize(
    "line",
    [
        "The report was withdrawn from the court's files, the judge said on Monday.",
        "The company is withdrawing its report on the ferry, which was published last week.",
        "The Norvik Times has retracted its report that the mayor knew of the leak.",
        "The Norvik Times has retracted its story headlined “Mayor knew of the leak”.",
        "The story headlined “Mayor knew of the leak” was withdrawn because he sued.",
        "Norbank has withdrawn its story of growth.",
        "The agency has killed the story, editors at the paper said.",
        "The AP is withdrawing its story on the ferry, the agency said on Monday.",
        "The AP has retracted its story on the ferry, which cited two sailors.",
        "We are withdrawing our report on the ferry.",
        "The report was withdrawn because of errors, the ministry said.",
        "The article was withdrawn as the mayor sued.",
        "This report was withdrawn.",
        "Editors at the paper asked readers: please disregard the story about the mayor.",
        "Please do not use this text, officials wrote.",
        "Die Meldung über die Fähre wird zurückgezogen, sagte der Minister.",
    ],
)
def test_withdrawn_reports_in_the_news(line: str) -> None:
    """A brief about a withdrawn report is usable and keeps the line, wherever it stands."""
    assert read_withdrawal(line, short=True) is None
    for lines in ((LEAD, MORE, line), (line, LEAD, MORE)):
        found = article("Ferry comes back late", "4 March 2024 09:15 GMT", *lines)
        assert (found.status, found.flags) == ("usable", ())
        assert line in body(found) or found.teaser == line


def test_news_of_a_withdrawal_keeps_its_dateline() -> None:
    """The lead of such a brief is a lead."""
    lead = "Norbank is withdrawing its report on the ferry, it said on Tuesday."
    found = article("Norbank withdraws report", f"NORVIK, March 4 (Reuters) - {lead}", MORE)
    assert (found.status, body(found)) == ("usable", [lead, MORE])
    assert found.dateline


def test_a_long_item_that_says_it_is_withdrawn() -> None:
    """The sentence "This story has been withdrawn." alone on its line is believed in any item."""
    assert read_withdrawal("This story has been withdrawn.", short=False) is not None


@pytest.mark.parametrize(
    "headline",
    [
        "Study of Sund ferry - RETRACTED",
        "RETRACTED: the paper on ferries",
        "Dam report - WITHDRAWN",
    ],
)
def test_headlines_about_retracted_works(headline: str) -> None:
    """A study or a report that is taken back is what the item tells of."""
    found = article(headline, "4 March 2024 09:15 GMT", LEAD, MORE)
    assert (found.status, found.headline) == ("usable", headline)


@pytest.mark.parametrize(
    "text",
    [
        "Ferry burns off Sund - WITHDRAWN\nThe story was wrong.",
        "WITHDRAWAL: Ferry burns off Sund\nThe story was wrong.",
        "ADVISORY KILL SUND-FERRY\nThe story was wrong.",
        "ANULADA: Arde un transbordador\nLa noticia era falsa.",
        "BC-NL--Ferry Fire, Kill,0050\nFerry burns off Sund\nThe story was wrong.",
    ],
)
def test_items_that_are_taken_back_at_their_head(text: str) -> None:
    """The mark may stand before the headline, behind it or in the slug."""
    found = process(text.encode())
    assert (found.status, found.markers[0].kind) == ("canceled", "kill")
