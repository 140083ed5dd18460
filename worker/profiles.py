"""Feed profiles from a TOML file: one table per feed."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from tasks.models import Profile
from worker.errors import ConfigurationError, faults


def load(path: Path | None) -> Mapping[str, Profile]:
    """Read the profiles, by feed name; none where no file is set.

    Raises:
        ConfigurationError: The file can't be read, or says something that no profile has.
    """
    if path is None:
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigurationError(f"{path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path}: {error}") from error
    return {name: _profile(path, name, table) for name, table in tables.items()}


def _profile(path: Path, name: str, table: object) -> Profile:
    if not isinstance(table, dict):
        raise ConfigurationError(f"{path}: {name}: not in the table of a feed, [FEED]")
    try:
        return Profile.model_validate({**table, "name": name})
    except ValidationError as error:
        told = "; ".join(f"{name}.{field}: {why}" for field, why in faults(error))
        raise ConfigurationError(f"{path}: {told}") from error
