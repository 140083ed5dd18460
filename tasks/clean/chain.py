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
from tasks.clean.reject import reject_non_articles
from tasks.clean.repeats import repeated_lines
from tasks.clean.wraps import wrapped_lines
from tasks.errors import NotAnArticleError

#: One repair may uncover the cause for another (a line joined, a copy gone).
STEPS: tuple[Step, ...] = (
    characters,
    wrapped_lines,
    spaces.single_spaces,
    markup.ruled_lines,
    spaces.no_empty_lines,
    repeated_lines,
    fused_copies,
    drop_caps,
    broken_lines,
    missing_spaces,
    furniture,
)
#: Rounds after which a text is taken as it is, should it never settle.
ROUNDS = 8


def cleaned_up(draft: Draft) -> Draft:
    """Run all steps over the text, again and again until none finds anything.

    Raises:
        PermanentError: There is no article in the text.
    """
    draft = settled(reject_non_articles(draft), STEPS)
    if not draft.text:
        raise NotAnArticleError("there is nothing but page furniture in it")
    return flags(reject_non_articles(draft))


def settled(draft: Draft, steps: Sequence[Step]) -> Draft:
    """Repeat the steps until the text stays as it is: then cleaning is idempotent."""
    for _ in range(ROUNDS):
        before = draft.text
        for step in steps:
            draft = step(draft)
        if draft.text == before:
            break
    return draft
