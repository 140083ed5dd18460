"""What stands beside the text."""

import pytest

from tasks.parse.media import embed, is_caption, may_stand_beside


@pytest.mark.parametrize(
    "line",
    [
        "The ferry in the port of Norvik (AP Photo/Ada Quill)",
        "The ferry in the port of Norvik. (Photo by Ada Quill/AFP)",
        "The ferry in the port of Norvik. [Photo/Xinhua]",
        "The ferry in the port of Norvik, on Friday. REUTERS/Ada Quill",
        "The ferry in port. (Reuters/Ada Quill).",
        "REUTERS/Ada Quill/File Photo",
        "File photo: The ferry in the port of Norvik",
        "Photo: Ada Quill",
        "Photograph by Ada Quill for the Norvik Times",
        "© AFP / Ada Quill",
        "Ada Quill/Getty Images",
        "View full image",
    ],
)
def test_captions(line: str) -> None:
    """A line is a caption by the credit that closes it or the label that opens it."""
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry came back (it had been away for a day).",
        "The photo shows the ferry, the mayor said.",
        "Photo by photo, the story emerged.",
        "Photo finish for the ferry in the race to Sund.",
        "Opening the ferry's doors took an hour.",
        "The police and/or the mayor will decide.",
        "The ferry (Norvik/Sund) came back.",
        "View from the ferry: a portrait",
        "Photo: " + "what the camera saw that day " * 5,
        "x" * 800 + " (AP Photo/Ada Quill)",
    ],
)
def test_prose(line: str) -> None:
    """Prose with brackets, strokes or the word photo is none, nor is a whole paragraph."""
    assert not is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry is back! — Ada Quill (@adaquill) November 8, 2024",
        "https://t.co/abc123",
        "pic.twitter.com/abc123 https://t.co/abc123",
        "View this post on Instagram",
        "A post shared by Ada Quill (@adaquill)",
    ],
)
def test_embedded_posts(line: str) -> None:
    """A post's signature, its link or its placeholder is an embedded post."""
    assert embed(line)


@pytest.mark.parametrize(
    "line",
    [
        "Write to Ada Quill (@adaquill) before November 8, 2024",
        "See https://t.co/abc123 for the timetable.",
        "https://example.org/ferry",
        "The view on Instagram was another.",
    ],
)
def test_other_lines(line: str) -> None:
    """A sentence that names a handle or a link is text."""
    assert not embed(line)


@pytest.mark.parametrize(
    "ending",
    ["(AP Photo/Orla Venn)", "[Photo: Kestrel Pool].", "REUTERS/Orla Venn", "(@orla) May 3, 2024"],
)
def test_long_captions_and_posts_are_not_passed_over(ending: str) -> None:
    """Whatever shows a caption or a post at the end of a long line is looked at."""
    assert may_stand_beside("The ferry lies in the port. " * 9 + ending)
    assert not may_stand_beside("The ferry lies in the port. " * 9 + "Nobody came.")
