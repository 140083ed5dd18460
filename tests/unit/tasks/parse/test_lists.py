# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Lines that list."""

import pytest

from tasks.parse import lists


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("Tags: norland, ferry", ("norland", "ferry")),
        ("TOPICS | Norvik; the sea", ("Norvik", "the sea")),
        ("Filed under: Norvik • Ferry", ("Norvik", "Ferry")),
        ("#Norvik #ferry, #sea", ("Norvik", "ferry", "sea")),
        ("标签：渡轮", ("渡轮",)),
        ("Tags: , ,", ()),
        ("Keywords: NORLAND FLOOD/ (UPDATE 3, PIX)", ("NORLAND FLOOD/ (UPDATE 3, PIX)",)),
        ("Tags: The ferry left. It came back.", ()),
        ("Tags: " + "a long label that no list of labels has " * 2, ()),
        ("Tagged as a failure", ()),
        ("#1 reason to go", ()),
    ],
)
def test_tags(line: str, tags: tuple[str, ...]) -> None:
    """A label with short items gives them; a sentence behind a label does not."""
    assert lists.tags(line) == tags


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("Home > World > Norland", ("World", "Norland")),
        ("Startseite » Politik", ("Politik",)),
        ("World › Europe", ("World", "Europe")),
        ("Home / Sport", ("Sport",)),
        ("Sport / Football", ()),
        ("Norvik > Sund", ()),
        ("Home >", ()),
        ("World news", ()),
        ("Home > World.", ()),
    ],
)
def test_breadcrumbs(line: str, path: tuple[str, ...]) -> None:
    """A path from the front page, or one that opens with a known section, is one."""
    assert lists.breadcrumb(line) == path


def test_sections() -> None:
    """A section's name is known in any case and with the marks around it."""
    assert all(map(lists.is_section, ("World", "SPORT |", "top stories:", "Политика")))
    assert not any(map(lists.is_section, ("Norvik", "World Cup", "")))


@pytest.mark.parametrize(
    ("line", "length"),
    [("• Ferry", 2), ("•Ferry", 1), ("* ferry", 2), ("*ferry*", 0), ("Ferry", 0), ("", 0)],
)
def test_bullets(line: str, length: int) -> None:
    """A bullet is as long as what stands before the words; emphasis is none."""
    assert lists.bullet(line) == length


@pytest.mark.parametrize(
    ("line", "related", "topics", "points"),
    [
        ("Related stories", True, False, False),
        ("READ MORE:", True, False, False),
        ("More from Norvik", True, False, False),
        ("Tags:", True, True, False),
        ("Explore more on these topics", True, True, False),
        ("Key points:", False, False, True),
        ("Das Wichtigste in Kürze", False, False, True),
        ("Related parties met", False, False, False),
        ("In brief, it sank", False, False, False),
    ],
)
def test_titles(line: str, related: bool, topics: bool, points: bool) -> None:  # noqa: FBT001 - columns of the table
    """The titles of boxes are told from one another and from headlines."""
    assert lists.opens_related(line) is related
    assert lists.opens_topics(line) is topics
    assert lists.opens_key_points(line) is points


def test_shapes_of_a_boxs_lines() -> None:
    """A headline has a few words without a full stop; a topic is short."""
    assert lists.is_headline_like("Ferry returns to Norvik after the storm")
    assert not lists.is_headline_like("The ferry came back.")
    assert not lists.is_headline_like("Norvik")
    assert not lists.is_headline_like("12 30 45")
    assert lists.is_topic("Norvik")
    assert not lists.is_topic("The ferry came back.")
    assert not lists.is_topic("a " * 30)


def test_boxes_without_a_title() -> None:
    """Three headlines or more in a row below a line are a box; two, tables and names are none."""
    head = "The ferry came back in the evening."
    box = ["Storm closes the port", "Mayor asks for help", "Boats return to Sund"]
    assert lists.related_blocks([head, *box]) == [range(1, 4)]
    assert lists.related_blocks([head, *box, head, *box]) == [range(1, 4), range(5, 8)]
    assert lists.related_blocks([head, *box[:2], head]) == []
    assert lists.related_blocks([head, "Norvik 2 Sund 1", "Vale 0 Sund 3", "Sund 1 Vale 1"]) == []
    assert lists.related_blocks([head, "Ada Quill", "Tom Farrow", "Una Marsh"]) == []
    assert lists.related_blocks([]) == []
