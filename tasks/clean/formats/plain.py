"""Plain text: its lines as they stand, so that all cleaning is left to the rules."""

from tasks.clean.reading import Reading
from tasks.models import BlockKind, Document, Profile


def read(decoded: str, document: Document, profile: Profile) -> Reading:
    """Return the text itself, mapped to itself."""
    del document, profile
    runs = ((0, 0, len(decoded)),) if decoded else ()
    kinds: tuple[BlockKind, ...] = ("text",)
    return Reading(decoded, runs, kinds * (decoded.count("\n") + 1))
