"""Words to editors and corrections to readers."""

import pytest

from tasks.parse.notes import is_for_readers, note_kind, opens_private_part


@pytest.mark.parametrize(
    "line",
    [
        "(Adds quote from the mayor in paragraph 3)",
        "[Updates with details]",
        "(Recasts, adds the harbour office (para 4), background)",
        "Eds: Adds detail.",
        "EDITORS: The photo was sent before.",
        "Editor's note: This is the first of two parts.",
        "Note to editors - pictures follow",
        "ATTENTION - ADDS toll, quote from the mayor ///",
        "UPDATES with words of the harbour office",
        "ADDS DETAILS from the scene",
        "(ATTN: UPDATES with words of the harbour office; ADDS photo)",
        "Redaktionshinweis: Bilder folgen",
        "(with photo)",
        "=(PHOTO+VIDEO)=",
        "AP Photo NVK101, NVK102",
        "((ada.quill@nvk.example; +1 555 0100))",
        "(ATTN: UPDATES with toll; ADDS photo)",
        "Update 11 March 2024: This article has been updated with the harbour's words.",
    ],
)
def test_notes(line: str) -> None:
    """A line for editors, bracketed or labelled, is a note."""
    assert note_kind(line) == "note"


@pytest.mark.parametrize(
    "line",
    [
        "(Corrects name of the ferry in paragraph 2)",
        "Correction: The ferry is called Una, not Uma.",
        "An earlier version of this article misnamed the ferry.",
        "This story has been corrected to show that the ferry is called Una.",
        "Eds: Corrects spelling.",
        "Berichtigung: Das Schiff heißt Una.",
        "CORRECTION (Nov. 8): the ferry is called Una",
        "Correction 11 March 2024: The ferry is called Una.",
        "Correction 11th March: The ferry is called Una.",
        "CORRECTION 11/03/24: The ferry is called Una.",
        "(This March 10 story has been corrected to say that the ferry is called Una)",
        "This article was amended on 11 March 2024 to correct the ferry's name.",
        "This version of the story corrects the name of the ferry.",
        "Anmerkung der Redaktion: In einer früheren Version hieß die Fähre anders.",
        "Cet article a été modifié le 11 mars 2024 : le bac s'appelle Una.",
        "Fe de errores: el barco se llama Una.",
    ],
)
def test_corrections(line: str) -> None:
    """A line that puts something right is a correction, whomever it speaks to."""
    assert note_kind(line) == "correction"


@pytest.mark.parametrize(
    "line",
    [
        "Corrected for inflation, the ferry cost twice as much.",
        "This story begins in Norvik.",
        "This story was corrected by the paper on Tuesday, the minister said.",
        "This story was corrected on Tuesday, the minister said.",
        "This story has been corrected so many times that nobody believes it, he said.",
        "Correction: the market fell 10 percent on Tuesday, its largest drop since 2020.",
        "Rectification: the process of turning one current into another.",
        "This article was amended by parliament in 1998.",
        "Cet article a été modifié par les députés en 1998.",
        "The previous mayor said so.",
        "(The ferry, added the mayor, was late)",
        "ATTENTION - the bridge is closed.",
        "UPDATES ARE FREE",
        "Update 11 March 2024: The boats are back.",
        "Update 11 March 2024: This story has become a symbol for the town, many say.",
        "Adds to the trouble of the port",
        "Editors at the Norvik Times resigned.",
        "Correcting the ferry's course took an hour.",
        "(Corrects name" + " and more" * 60 + ")",
    ],
)
def test_prose(line: str) -> None:
    """Prose that opens with the same words is no note."""
    assert note_kind(line) is None


def test_notes_for_readers() -> None:
    """An editor's note in small letters speaks to readers below the text, or at length above it."""
    short = "Editor's note: The ferry is named Una."
    long = short + " It has been called so since it was built in the yard of Sund." * 3
    assert is_for_readers(short, below=True)
    assert not is_for_readers(short, below=False)
    assert is_for_readers(long, below=False)
    assert not is_for_readers("EDITOR'S NOTE: The ferry is named Una.", below=True)
    assert not is_for_readers("Eds: The ferry is named Una.", below=True)


@pytest.mark.parametrize(
    ("line", "private"),
    [
        ("dpa-Notizblock", True),
        ("## Notebook ##", True),
        ("The following information is not intended for publication", True),
        ("Notebook sales fell in Norvik.", False),
        ("The following information was published", False),
    ],
)
def test_the_private_part(line: str, private: bool) -> None:  # noqa: FBT001 - a case of the table
    """An agency's notebook opens what is not for print; a sentence about notebooks does not."""
    assert opens_private_part(line) is private
