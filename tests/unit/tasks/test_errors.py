"""What can go wrong with a document."""

import pytest

from tasks import errors
from tasks.errors import CopydeskError, PermanentError, TransientError

_ALL = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, CopydeskError)
]
_FATES = {CopydeskError, PermanentError, TransientError}


@pytest.mark.parametrize("kind", [kind for kind in _ALL if kind not in _FATES])
def test_each_error_has_one_fate(kind: type[CopydeskError]) -> None:
    """An error is permanent or passes, never both."""
    assert issubclass(kind, PermanentError) != issubclass(kind, TransientError)


def test_reasons_tell_errors_apart() -> None:
    """Each reason is one plain word or two, and no two errors share it."""
    reasons = [kind.reason for kind in _ALL]
    assert len(set(reasons)) == len(reasons)
    assert all(reason.replace("_", "").isalpha() and reason.islower() for reason in reasons)
