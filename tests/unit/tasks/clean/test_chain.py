"""The order of the steps, and their end."""

import pytest
from hypothesis import given, settings

from tasks.clean import chain
from tasks.clean.chain import STRUCTURE, SURFACE, cleaned_up
from tasks.clean.draft import Draft, Step
from tasks.errors import EmptyDocumentError, NotAnArticleError
from tests.unit.tasks.clean.drafts import draft_of
from tests.unit.tasks.clean.invented import damaged


@settings(max_examples=25)
@given(damaged())
def test_nothing_is_left_for_any_step(text: str) -> None:
    """A text that was cleaned up is one that no step would touch."""
    draft = cleaned_up(draft_of(text))
    assert all(step(draft).text == draft.text for step in (*SURFACE, *STRUCTURE))


@settings(max_examples=10)
@given(damaged())
def test_no_step_is_shown_a_text_twice(text: str) -> None:
    """What a step has seen and left as it was, it has no need to see again."""
    seen: list[tuple[Step, str]] = []

    def noted(step: Step) -> Step:
        def run(draft: Draft) -> Draft:
            seen.append((step, draft.text))
            return step(draft)

        return run

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chain, "SURFACE", tuple(map(noted, SURFACE)))
        patch.setattr(chain, "STRUCTURE", tuple(map(noted, STRUCTURE)))
        cleaned_up(draft_of(text))
    assert len(set(seen)) == len(seen) >= len(SURFACE) + len(STRUCTURE)


@pytest.mark.parametrize(
    ("text", "error"),
    [(" \n\u00a0\n", EmptyDocumentError), ("Advertisement\nSubscribe now", NotAnArticleError)],
)
def test_a_text_without_an_article_is_refused(text: str, error: type[Exception]) -> None:
    """Nothing, or nothing but furniture, is no article."""
    with pytest.raises(error):
        cleaned_up(draft_of(text))
