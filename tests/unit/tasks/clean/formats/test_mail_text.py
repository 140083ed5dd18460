"""What people and programs put around a story that they mail."""

import pytest

from tasks.clean.formats.mail_text import Mailed, is_furniture, unwrapped

_STORY = "The ferry left the port of Norvik on Friday with forty people on board.\n\nIt is back.\n"
_HEAD = "From: IR <ir@nvk.example>\nDate: Tue, Mar 10, 2026 at 6:55 AM\nSubject: Ferry returns\n"


@pytest.mark.parametrize(
    "mark",
    [
        "---------- Forwarded message ---------\n",
        "-----Original Message-----\n",
        "-------- Weitergeleitete Nachricht --------\n",
        "Begin forwarded message:\n\n",
    ],
)
def test_forwards(mark: str) -> None:
    """A forwarded story is the text, its subject the headline, a short line above it a note."""
    assert unwrapped(f"{mark}{_HEAD}\n{_STORY}") == Mailed(f"\n{_STORY}", "Ferry returns")
    found = unwrapped(f"For tomorrow.\n\n{mark}{_HEAD}To: <a@nvk.example>\n\n{_STORY}")
    assert found == Mailed(f"\n{_STORY}", "Ferry returns", "For tomorrow.")
    assert unwrapped(f"{mark}{_HEAD}\n{mark}{_HEAD}\n{_STORY}").text == f"\n{_STORY}"


def test_a_story_above_a_forward_stays() -> None:
    """Where the text above is no note but the longer one, all stays as it is."""
    text = f"{_STORY}---------- Forwarded message ---------\n{_HEAD}\nPlease send it.\n"
    assert unwrapped(text) == Mailed(text)


@pytest.mark.parametrize(
    "line",
    [
        "On Tue, Mar 10, 2026 at 6:55 AM Ada Quill <a@nvk.example> wrote:",
        "On Tue, Mar 10, 2026 at 6:55 AM Ada Quill\n<a@nvk.example> wrote:",
        "Am 10.03.2026 um 06:55 schrieb Ada Quill:",
        "Le mar. 10 mars 2026 à 06:55, Ada Quill a écrit :",
    ],
)
def test_quoted_replies(line: str) -> None:
    """What a mail answers to goes, if nothing but quoted lines follows, and a text stands above."""
    quoted = "> Please send it.\n>\n> Ada\n"
    assert unwrapped(f"{_STORY}\n{line}\n{quoted}").text.strip() == _STORY.strip()
    assert quoted in unwrapped(f"{_STORY}\n{line}\n{quoted}\nIt was sent.\n").text
    assert quoted in unwrapped(f"{line}\n{quoted}").text


def test_a_letter_in_the_news() -> None:
    """Prose that ends with a colon and no quoted line stays."""
    text = "On Tuesday, 10 March, the mayor wrote:\nThe ferry is back.\n"
    assert unwrapped(text).text == text


@pytest.mark.parametrize(
    "line",
    [
        "View in browser <https://nvk.example/1>",
        "Unsubscribe | Manage preferences",
        "Im Browser ansehen",
        "This e-mail and any attachments are confidential. Please delete it.",
        "If you have received this message in error, please delete it.",
    ],
)
def test_furniture_of_mails(line: str) -> None:
    """Links of mailing programs and notices at the foot are no part of a story."""
    assert is_furniture(line, 0)


@pytest.mark.parametrize(
    "line",
    [
        "Unsubscribe links must work, the court said.",
        "The e-mail was confidential, the ministry said.",
        "It is back.",
    ],
)
def test_prose_about_mails(line: str) -> None:
    """Sentences about such things are the story's."""
    assert not is_furniture(line, 0)


def test_notices_stand_at_the_foot() -> None:
    """A sentence like a notice in the middle of a text is the story's."""
    assert not is_furniture("This message was intended for the mayor, she said.", 9)


@pytest.mark.parametrize(
    "head",
    [
        "From: Ada <a@nvk.example>\nSent: Tuesday, March 10, 2026\nSubject: Ferry returns\n",
        "*Von:* Ada\n*Gesendet:* 10. März 2026\n*An:* Bo\n*Betreff:* Ferry returns\n",
        "____________\nDe : Ada\nEnvoyé : mardi 10 mars 2026\nObjet : Ferry returns\n",
    ],
)
def test_forwards_that_nothing_marks(head: str) -> None:
    """Outlook sets the head of what it forwards above it, and nothing else."""
    found = unwrapped(f"For tomorrow.\n\n{head}\n{_STORY}")
    assert (found.subject, found.note) == ("Ferry returns", "For tomorrow.")
    assert found.text.strip() == _STORY.strip()


def test_labels_in_a_story_are_no_head() -> None:
    """A sender without a day is a line of the story."""
    text = f"{_STORY}From: Norvik\nTo: Sund\nFare: 7 crowns\n"
    assert unwrapped(text).text == text
