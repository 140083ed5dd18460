import pytest

from tasks.clean.page import marks


@pytest.mark.parametrize(
    "text",
    [
        "Read more: Harbour fees to rise",
        "Lesen Sie auch: Ruhe im Dorf",
        "LIRE AUSSI",
        "Les også: Ny bro",
        "Читайте также: Новый мост",
        "関連記事",
        "Advertisement",
        "Werbung:",
    ],
)
def test_lines_that_lead_elsewhere_are_known(text: str) -> None:
    """Openings of related links and labels of furniture are known, whatever their case."""
    assert marks.leads_away(text)


@pytest.mark.parametrize(
    "text",
    [
        "Read my lips, she said.",
        "Advertisement prices fell for a third year.",
        "Related parties must be named in the report.",
        "",
    ],
)
def test_prose_that_begins_alike_leads_nowhere(text: str) -> None:
    """A sentence that begins with a furniture word is prose."""
    assert not marks.leads_away(text)


@pytest.mark.parametrize(
    "text",
    ["The quay at dawn. Photo: Oren Dask", "A bridge (Getty)", "Tall ships / AFP", "© Jost Amrein"],
)
def test_a_picture_names_its_maker(text: str) -> None:
    """Credits are known by label, bracket, slash or sign."""
    assert marks.has_credit(text, len(text))


def test_a_credit_is_looked_for_at_the_end_only() -> None:
    """A dateline that names an agency in brackets is beyond the reach of a credit."""
    text = (
        "PORT ANSEL (AP) - The ferry came home on Tuesday, and nobody could say from where it came."
    )
    assert not marks.has_credit(text, 60)


def test_a_notice_speaks_to_users() -> None:
    """Talk of cookies and of newsletters is a notice; talk of biscuits is not."""
    assert marks.is_notice("We use cookies on this page.")
    assert marks.is_notice("プライバシーについて")
    assert not marks.is_notice("The bakery sells biscuits and a letter of news.")


@pytest.mark.parametrize("text", ["By Mirela Holt", "Von Henrike Sollbach", "Editing by T. Reyes"])
def test_bylines_name_makers(text: str) -> None:
    """Bylines and closing credits of a crew are known."""
    assert marks.is_byline(text)


@pytest.mark.parametrize("text", ["By the river it was cold", "By Friday the army had left."])
def test_prose_is_no_byline(text: str) -> None:
    """A sentence that begins with a byline's word is none."""
    assert not marks.is_byline(text)


@pytest.mark.parametrize(
    "text", ["04.11.2030, 18:20 Uhr", "March 12, 2031", "2031年5月2日", "12:05"]
)
def test_stamps_show_clock_or_calendar(text: str) -> None:
    """A time or a date in figures makes a stamp."""
    assert marks.has_stamp(text)


def test_rights_need_a_claim() -> None:
    """A page's foot claims rights with a sign and a year, a picture's credit does not."""
    assert marks.has_rights("© 2031 Ansel Bay Courier")
    assert not marks.has_rights("© Jost Amrein")


def test_comments_are_headed() -> None:
    """A heading with a count opens the comments; a long sentence does not."""
    assert marks.opens_comments("14 Comments")
    assert not marks.opens_comments("Comments " + "on the harbour " * 10)
    assert not marks.opens_comments("Governor comments on harbour fees")


def test_a_lone_by_is_a_line_of_its_own() -> None:
    """A "By" alone waits for a name; one before a name does not, nor does a sentence."""
    assert marks.is_by_alone("Kommentar von")
    assert not marks.is_by_alone("Kommentar von Jost Amrein")


@pytest.mark.parametrize(
    "text", ["Jost Amrein 7 hours", "3 days ago", "vor 3 Stunden", "hace 2 horas"]
)
def test_ages(text: str) -> None:
    """How long ago something was published is known in several languages."""
    assert marks.is_ago(text)
    assert not marks.is_ago(f"{text}, so the harbour office said in its letter to the mayor")


@pytest.mark.parametrize("text", ["DIVE DEEPER (7 MIN)", "12 boats", "4 min read"])
def test_no_ages(text: str) -> None:
    """A number of something, or the time that reading takes, is no age."""
    assert not marks.is_ago(text)


def test_days_that_are_not_merely_todays() -> None:
    """A day counts with a time, or behind more than its weekday; alone only where it is asked."""
    assert marks.is_dated("Published March 12, 2031 2:20pm", bare=False)
    assert marks.is_dated("Harbour / March 12, 2031", bare=False)
    assert not marks.is_dated("Wednesday, 12 March 2031", bare=True)
    assert [marks.is_dated("12 March 2031", bare=bare) for bare in (True, False)] == [True, False]
    assert not marks.is_dated("10:15", bare=True)


def test_a_time_glued_to_a_day() -> None:
    """A page may glue the time to the year."""
    assert marks.has_date("Mar 12 20312:23 PM")


def test_buttons() -> None:
    """A line with a word of a button in it names nobody."""
    assert marks.is_button("Share Save")
    assert not marks.is_button("Jost Amrein")
