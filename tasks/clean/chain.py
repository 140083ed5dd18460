"""The order of the steps, and how often they are run."""

from collections.abc import Sequence

from tasks.clean import markup, spaces
from tasks.clean.breaks import broken_lines
from tasks.clean.characters import characters
from tasks.clean.draft import Draft, Step
from tasks.clean.dropcaps import drop_caps
from tasks.clean.flags import flags
from tasks.clean.furniture import furniture
from tasks.clean.fused import fused_copies
from tasks.clean.gaps import missing_spaces
from tasks.clean.recurring import repeated_sentences
from tasks.clean.reject import reject_non_articles
from tasks.clean.repeats import repeated_lines
from tasks.clean.spoken import spoken
from tasks.clean.wraps import wrapped_lines
from tasks.errors import NotAnArticleError

#: Characters, spaces and line ends: what all other steps rely on.
SURFACE: tuple[Step, ...] = (
    characters,
    wrapped_lines,
    spaces.single_spaces,
    markup.ruled_lines,
    spaces.no_empty_lines,
)
#: Copies, breaks and furniture: one repair may uncover the cause for another.
STRUCTURE: tuple[Step, ...] = (
    repeated_lines,
    fused_copies,
    repeated_sentences,
    drop_caps,
    broken_lines,
    missing_spaces,
    spoken,
    furniture,
)
#: Rounds after which a text is taken as it is, should it never settle.
ROUNDS = 8


def cleaned_up(draft: Draft) -> Draft:
    """Run all steps over the text, again and again until none finds anything.

    Raises:
        PermanentError: There is no article in the text.
    """
    draft = reject_non_articles(_settled(draft, SURFACE))
    doubtful = len(STRUCTURE)
    for _ in range(ROUNDS):
        after, doubtful = _once(draft, STRUCTURE, doubtful)
        if not doubtful:
            break
        draft = _settled(after, SURFACE)
        if draft.text != after.text:
            doubtful = len(STRUCTURE)
    if not draft.text:
        raise NotAnArticleError("there is nothing but page furniture in it")
    return flags(reject_non_articles(draft))


def _settled(draft: Draft, steps: Sequence[Step]) -> Draft:
    """Repeat the steps until the text stays as it is: then cleaning is idempotent."""
    doubtful = len(steps)
    for _ in range(ROUNDS):
        draft, doubtful = _once(draft, steps, doubtful)
        if not doubtful:
            break
    return draft


def _once(draft: Draft, steps: Sequence[Step], doubtful: int) -> tuple[Draft, int]:
    """Run the steps; return the draft and how many of them may find something in it now.

    Args:
        draft: The text as it stands.
        steps: What is done to it, in order.
        doubtful: How many of them may find something: those behind have seen this very text, and
            are run only if one before them changes it.
    """
    changed = 0
    for number, step in enumerate(steps, 1):
        if number > doubtful and not changed:
            break
        after = step(draft)
        if after.text != draft.text:
            draft, changed = after, number
    return draft, changed
