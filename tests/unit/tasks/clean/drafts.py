"""Drafts for the tests of single steps."""

from collections.abc import Callable

from tasks.clean.draft import Draft


def draft_of(text: str) -> Draft:
    """Return a text as the draft that cleaning begins with."""
    return Draft(text=text, runs=((0, 0, len(text)),) if text else ())


def after(step: Callable[[Draft], Draft], text: str) -> str:
    """Return what a step makes of a text."""
    return step(draft_of(text)).text


def rules(step: Callable[[Draft], Draft], text: str) -> list[str]:
    """Return the rules that a step reports on a text."""
    return [entry.rule for entry in step(draft_of(text)).changes]
