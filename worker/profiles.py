"""Feed profiles from a TOML file: one table per feed."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from tasks.models import Profile
from worker.errors import ConfigurationError


def load(path: Path | None) -> Mapping[str, Profile]:
    """Read the profiles, by feed name; none where no file is set.

    Raises:
        ConfigurationError: The file can't be read, or says something that no profile has.
    """
    if path is None:
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return {name: Profile(name=name, **table) for name, table in tables.items()}
    except (OSError, tomllib.TOMLDecodeError, ValidationError, TypeError) as error:
        raise ConfigurationError(f"{path}: {error}") from error
