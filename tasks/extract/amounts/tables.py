"""The tables of `amounts.toml`: currencies, multiples, measures, nouns, modifiers."""

import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any, Final, NamedTuple

_TABLES: Final[dict[str, Any]] = tomllib.loads(
    files(__package__).joinpath("amounts.toml").read_text("utf-8")
)


class Shared(NamedTuple):
    """A name or sign of the currencies of several countries."""

    #: Forms of the countries' names, by currency.
    countries: tuple[tuple[str, tuple[str, ...]], ...]
    default: str | None


def _turned(table: Mapping[str, Iterable[str] | str]) -> dict[str, str]:
    """Return what each form stands for."""
    return {
        form: name
        for name, forms in table.items()
        for form in (forms.split() if isinstance(forms, str) else forms)
    }


def _shared(kind: str) -> dict[str, Shared]:
    return {
        form: Shared(
            tuple(
                (code, tuple(form.replace("_", " ") for form in forms.split()))
                for code, forms in entry.get("countries", {}).items()
            ),
            entry.get("default"),
        )
        for entry in _TABLES["shared"].values()
        for form in entry.get(kind, ())
    }


#: Signs and codes before the figure, of one currency.
SIGNS: Final = _turned(_TABLES["signs"])
SHARED_SIGNS: Final = _shared("signs")
#: Letters that are a currency only before millions and more.
RARE_SIGNS: Final = _shared("rare")
#: Codes stand before the figure or behind it.
NAMES: Final = _turned(_TABLES["names"]) | {
    code: code for code in SIGNS if code in _TABLES["signs"]
}
HUNDREDTHS: Final = _turned(_TABLES["hundredths"])
SHARED_NAMES: Final = _shared("names")
#: Names that are a currency only behind a million or more.
LARGE_NAMES: Final = _shared("large")

#: Letters and words that multiply a figure.
MULTIPLES: Final[dict[str, float]] = {
    name: float(times) for name, times in _TABLES["multiples"].items()
}
MAGNITUDES: Final[dict[str, int]] = _TABLES["magnitudes"]
#: Parts of a whole, by the number of them in it.
PARTS: Final[dict[str, int]] = _TABLES["parts"]
MODIFIERS: Final = _turned(_TABLES["modifiers"])
#: Modifiers behind the number.
TAILS: Final = _turned(_TABLES["tails"])
#: Forms of the measures, and their one name.
MEASURES: Final = _turned(_TABLES["measures"])
#: Counted nouns behind a hyphen, and their plurals.
COMPOUNDS: Final[dict[str, str]] = _TABLES["compounds"]


def nouns(name: str) -> tuple[str, ...]:
    """Return one of the word lists about counted nouns."""
    return tuple(_TABLES["nouns"][name].split())
