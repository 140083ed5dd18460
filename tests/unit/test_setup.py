"""The set-up: locks and bootstrap."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-flower.lock")


def requirements(lock: str) -> dict[str, str]:
    """Return a lock's blocks, one per release, by `name==version`."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    blocks = re.split(r"(?m)^(?=[a-z0-9])", text)
    return {block.split(" ", 1)[0]: block for block in blocks if block.strip()}


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_has_a_hash_for_every_release(lock: str) -> None:
    """Every locked release is pinned and carries at least one SHA-256."""
    for name, block in requirements(lock).items():
        assert "==" in name
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), name


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_place(lock: str) -> None:
    """A lock holds no address of a registry and no path of a machine."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|index|find-links|\.\./|(^|[ @])/", text)


def test_tests_run_on_what_runs() -> None:
    """The locks for tests and for containers hold every release of the lock for running."""
    for lock in LOCKS[1:]:
        assert requirements(LOCKS[0]).keys() <= requirements(lock).keys()


def test_locks_cover_the_project() -> None:
    """Every dependency that pyproject.toml names is in the locks, with the build backend."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run, dev = ({name.split("==")[0] for name in requirements(lock)} for lock in LOCKS[:2])
    assert names(project["project"]["dependencies"]) <= run
    assert names(project["build-system"]["requires"]) <= run
    assert names(project["dependency-groups"]["dev"]) <= dev


def names(lines: list[str]) -> set[str]:
    """Return the project names of requirement lines."""
    return {re.match(r"[\w-]+", line)[0] for line in lines}  # type: ignore[index]


OLD = "#!/bin/sh\ncase $2 in *print*) echo 3.9;; *) exit 1;; esac\n"
BARE = "#!/bin/sh\ncase $2 in *print*) echo 3.12;; *ensurepip*) exit 1;; esac\n"


def bootstrap(checkout: Path, interpreter: str) -> subprocess.CompletedProcess[str]:
    """Run a copy of tools/bootstrap in a checkout of its own, with this script for a Python."""
    python = checkout.parent / "python3"
    python.write_text(interpreter)
    python.chmod(0o755)
    copy = checkout / "tools" / "bootstrap"
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes((ROOT / "tools" / "bootstrap").read_bytes())
    return subprocess.run(
        ["bash", str(copy)],
        env={"PATH": "/usr/bin:/bin", "PYTHON": str(python)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("interpreter", "said"),
    [(OLD, "is Python 3.9: too old"), (BARE, "apt install python3.12-venv")],
    ids=["old", "without venv"],
)
def test_bootstrap_names_what_is_wrong_with_a_python(
    tmp_path: Path, interpreter: str, said: str
) -> None:
    """An interpreter that will not do is named with the reason, and nothing is made."""
    ran = bootstrap(tmp_path / "a check out", interpreter)
    assert ran.returncode == 1
    assert said in ran.stderr
    assert not (tmp_path / "a check out" / ".venv").exists()


def test_bootstrap_leaves_a_foreign_folder_alone(tmp_path: Path) -> None:
    """A folder .venv that is no virtual environment is kept, and said to be in the way."""
    kept = tmp_path / "checkout" / ".venv" / "kept"
    kept.parent.mkdir(parents=True)
    kept.touch()
    ran = bootstrap(tmp_path / "checkout", BARE)
    assert ran.returncode == 1
    assert "is no virtual environment" in ran.stderr
    assert kept.exists()
