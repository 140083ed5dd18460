"""ANPA 1312, as American agencies mark up their headings."""

from tests.unit.tasks.clean.formats.reading import FIRST, SECOND, opened


def message(*headings: str) -> bytes:
    """Return a message with these headings above two indented paragraphs."""
    above = "".join(f"{heading}\r\n" for heading in headings)
    text = f"{above}\tNORVIK, Norland (AP) _ {FIRST}\r\n\t{SECOND}\r\n"
    return (
        "\x16\x16\x01a0123\x1fr n BC-NL--Ferry      11-08 0120\r\n\x02"
        f"{text}\x03\r\nAP-NY-11-08-24 1031EST<\r\n\x04"
    ).encode()


def test_the_headline_is_the_heading_that_is_neither_slug_nor_byline() -> None:
    """Slug, words to editors and byline stay in the text for the parser, on their own lines."""
    found = opened(
        message(
            "^BC-NL--Ferry,1st Ld-Writethru,0120<",
            "^Eds: Adds detail.<",
            "^Ferry returns to Norvik<",
            "^By ADA QUILL=",
            "^Associated Press Writer=",
        )
    )
    assert found.stated.headline == "Ferry returns to Norvik"
    assert found.text.split("\n")[:3] == [
        "BC-NL--Ferry,1st Ld-Writethru,0120",
        "Eds: Adds detail.",
        "By ADA QUILL, Associated Press Writer",
    ]


def test_headings_without_a_headline() -> None:
    """A slug alone is no headline."""
    found = opened(message("^BC-NL--Ferry,0120<", "^By ADA QUILL="))
    assert found.stated.headline is None
    assert found.stated.slug == "BC-NL--Ferry"


def test_the_services_stamp_behind_the_text() -> None:
    """The trailer gives agency and stamp as they were written."""
    stated = opened(message("^Ferry returns to Norvik<")).stated
    assert (stated.agency, stated.published) == ("AP", "11-08-24 1031EST")


def test_an_add_has_no_headline() -> None:
    """Where it goes on, with the last words of the take before it, is neither headline nor text."""
    found = opened(message("^BC-NL--Ferry,1st Add,0120<", "^NORVIK: on Monday.<"))
    assert found.stated.headline is None
    assert "on Monday" not in found.text


def test_headings_stand_apart() -> None:
    """A heading is no row of the paragraph below it, nor a short message unwrapped for its sake."""
    raw = message("^Ferry returns<").replace(b"with forty", b"with\r\nforty")
    assert FIRST in opened(raw).text.split("\n")[0]
    assert opened(raw).stated.headline == "Ferry returns"


def test_a_day_without_its_noughts() -> None:
    """Headers of some agencies write the day as 3-8."""
    assert opened(message().replace(b"11-08 0120", b"3-8 0120")).stated.slug == "BC-NL--Ferry"


def test_a_message_stored_without_its_marks() -> None:
    """Number, facts and headings tell what it is; its trailer is its last line."""
    raw = (
        "W2870asian\nr n BC-NL--Ferry      11-08 0120\n^BC-NL--Ferry,0120< \n^Ferry returns< \n"
        f"^By ADA QUILL= \n^Associated Press= \n\t   {FIRST} \n\t   {SECOND} \n"
        "\t   AP-NY-11-08-24 1031EST<\n"
    )
    found = opened(raw.encode())
    assert (found.stated.guid, found.stated.slug) == ("W2870", "BC-NL--Ferry")
    assert (found.stated.headline, found.stated.agency) == ("Ferry returns", "AP")
    assert found.stated.published == "11-08-24 1031EST"
    assert found.text.split("\n")[1:] == ["By ADA QUILL, Associated Press", FIRST, SECOND]
    assert found.flags == ()


def test_sentences_above_the_report() -> None:
    """What a mark sets above the report in whole sentences is the teaser."""
    said = f"{FIRST} It came back, and nobody was hurt."
    found = opened(message("^Ferry returns<", f"^{said}<", "^Eds: Adds detail.<"))
    assert found.stated.teaser == said
    assert said not in found.text
