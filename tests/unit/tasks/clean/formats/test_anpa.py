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
