"""How a record relates to earlier ones."""

import pytest
from pydantic import ValidationError

from tasks.models import Mark, Relations


def test_marks_can_be_kept_in_a_set() -> None:
    """The same mark said twice is one; another kind is another."""
    kill = Mark(document="a" * 64, by="b" * 64, kind="kill")
    assert len({kill, kill.model_copy(), kill.model_copy(update={"kind": "hold"})}) == 2


def test_an_unrelated_record() -> None:
    """Nothing said is nothing related; kinds of marks are a closed list."""
    assert Relations() == Relations(near_duplicate_of=None, supersedes=None, marks=())
    with pytest.raises(ValidationError):
        Mark.model_validate({"document": "a", "by": "b", "kind": "rename"})
