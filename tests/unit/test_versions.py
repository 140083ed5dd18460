"""The locks hold no version with a known hole."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

#: docs/security.md gives the reasons.
LEAST = {
    "celery": (5, 7, 0),
    "kombu": (5, 7, 0),
    "redis": (6, 4, 0),
    "lxml": (6, 1, 0),
    "lxml-html-clean": (0, 4, 0),
    "flower": (2, 2, 0),
    "tornado": (6, 6, 0),
}

LOCKS = sorted(ROOT.glob("requirements*.lock"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_locked_version_is_at_least_the_safe_one(lock: Path) -> None:
    """A lock that goes back behind a fix fails here."""
    found = dict(re.findall(r"^([a-z0-9-]+)==([0-9.]+)", lock.read_text(), re.MULTILINE))
    for name, least in LEAST.items():
        if name in found:
            version = tuple(int(part) for part in found[name].split("."))
            assert version >= least, f"{name} {found[name]}"


def test_the_product_s_lock_holds_the_checked_packages() -> None:
    """A renamed package must not make the check above empty."""
    text = (ROOT / "requirements.lock").read_text()
    assert all(f"\n{name}==" in text for name in ("celery", "kombu", "redis", "lxml"))
