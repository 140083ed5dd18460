"""Families of invented wire items: a story, its reprint, its versions, its kill."""

from collections.abc import Sequence

_STORY = """\
The ferry Marigold ran onto a sandbank off Kestrel Bay before dawn and its ninety passengers were
taken ashore in fishing boats, the harbour master reported.

Nobody was hurt, but a cargo of seed potatoes worth two hundred thousand crowns was thrown
overboard so that the ship could float again at the next high tide.

Harbour master Ines Tarr blamed a buoy that had drifted half a mile to the north in last week's
storm and that the coast office had promised twice to bring back.

The coast office answered that its only tender has been in dry dock since August, where it waits
for a propeller shaft from a foundry that went bankrupt in the spring.

Passengers described a long grinding noise, then silence, then the voice of the captain who asked
everybody to put on something warm and to leave the luggage behind.

Services between Kestrel Bay and the Vask Islands are replaced by two small launches until divers
have looked at the hull, which may take until the middle of the month.
"""

_LIBRARY = """\
The town library lent its book number {} million on Friday, a guide to mushrooms, to a boy who had
come in only to get out of the rain, its head librarian said.

The book is due back before Christmas, and the boy has been promised a lifelong card if he tells
the reading circle which of the mushrooms he would rather not meet.
"""

KILL = (
    'KILL KILL KILL\n\nPlease kill item dpa 214 "{}" from November 8, 2024.\n\n'
    "The report is based on a call by somebody who was not the harbour master. "
    "Subscribers who have published the item are asked to withdraw it.\n\ndpa editor in charge"
)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split("\n\n"))


PARAGRAPHS = _paragraphs(_STORY)


def item(
    headline: str,
    paragraphs: Sequence[str] = PARAGRAPHS,
    *,
    agency: str = "dpa",
    stamp: str = "10:31 GMT 08.11.2024",
) -> bytes:
    """Return a wire item with a stamp and a dateline."""
    first, *rest = paragraphs
    lead = f"KESTREL BAY, November 8 ({agency}) - {first}"
    return "\n\n".join([f"{headline}\n{stamp}", lead, *rest]).encode()


def kill(headline: str) -> bytes:
    """Return the notice that kills the item with this headline."""
    return KILL.format(headline).encode()


def other(number: int = 0) -> bytes:
    """Return an item about something else."""
    body = _paragraphs(_LIBRARY.format(number))
    return item(f"Sutton library lends book number {number} million to boy", body, agency="AP")
