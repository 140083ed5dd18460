"""The working sheet of one document."""

from tasks.models import Change, Profile
from tasks.parse.draft import Draft, draft
from tests.unit.tasks.parse.helpers import BODY, LEAD, MORE, cleaned


def sheet(text: str = BODY) -> Draft:
    """Return the sheet of a text from which nothing has been read."""
    return draft(cleaned(text), None)


def test_lines_of_the_text() -> None:
    """Each line that holds something stands at its place, with its kind."""
    text = cleaned(f"Ferry\n\n{BODY}").model_copy(update={"kinds": ((0, "heading"), (1, "quote"))})
    lines = draft(text, None).lines
    assert [(line.text, line.kind) for line in lines] == [
        ("Ferry", "heading"), (LEAD, "text"), (MORE, "text"),
    ]  # fmt: skip
    assert all(text.text[line.start : line.end] == line.text for line in lines)


def test_a_taken_line_leaves_the_body() -> None:
    """A whole line that is taken is reported with its span, and no longer body."""
    found = sheet()
    first, second = found.lines
    found.take_line(first, "parse.headline")
    assert found.body() == [second]
    assert found.cuts == [("parse.headline", 0, len(LEAD))]


def test_parts_of_a_line() -> None:
    """What is cut from a line's ends is reported exactly; what stays is where it was."""
    found = sheet()
    line = found.lines[0]
    found.take_start(line, len("The ferry "), "parse.dateline")
    found.take_end(line, line.text.index("the mayor said"), "parse.credit")
    assert line.text == BODY[line.start : line.end]
    assert line.text.startswith("left")
    assert line.text.endswith("on board,")
    assert [BODY[start:end] for _, start, end in found.cuts] == [
        "The ferry ", " the mayor said.",
    ]  # fmt: skip
    assert not line.taken


def test_nothing_left_of_a_line() -> None:
    """A line of which nothing but space stays is taken."""
    found = sheet("  Enditem")
    (line,) = found.lines
    found.take_end(line, 2, "parse.end_mark")
    assert line.taken
    assert found.body() == []


def test_flags_and_agencies_are_there_once() -> None:
    """A flag raised twice, an agency credited twice, is noted once and in order."""
    found = sheet()
    for name in ("advisory", "notice", "advisory"):
        found.flag(name)
    found.credit(("AP", "AFP"))
    found.credit(("AFP", "NTB"))
    assert found.flags == ["advisory", "notice"]
    assert found.agencies == ["AP", "AFP", "NTB"]


def test_the_profile_is_the_feeds() -> None:
    """Without a profile there is an empty one; sheets share no list."""
    profile = Profile(agency="NTB")
    assert draft(cleaned(BODY), profile).profile is profile
    assert sheet().profile == Profile()
    assert sheet().flags is not sheet().flags


def test_a_page_is_known_by_what_cleaning_took() -> None:
    """A text from which the furniture of a page was taken is that of a page."""
    menu = Change(rule="page.navigation", action="removed", start=0, end=0)
    text = cleaned("The ferry is back.")
    assert not draft(text, None).scraped
    assert draft(text.model_copy(update={"changes": (menu,)}), None).scraped
