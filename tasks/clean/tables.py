"""The tables behind the cleaning rules, read once from the files beside this module."""

import tomllib
from collections.abc import Sequence
from importlib.resources import files
from typing import Any


def table(name: str) -> dict[str, Any]:
    """Return the table of that name (a TOML file of this package)."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text("utf-8"))


def words(name: str) -> frozenset[str]:
    """Return one of the word lists of `words.toml`."""
    return frozenset(_WORDS[name].split())


def either(patterns: Sequence[str]) -> str:
    """Return the regular expression that fits what any of the patterns fits."""
    return "(?:" + "|".join(patterns) + ")"


_WORDS = table("words")
