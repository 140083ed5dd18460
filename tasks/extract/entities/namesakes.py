"""Which of two persons of one last name a courtesy title means: "Mrs. Zorvak" is not Bo Zorvak."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from tasks.extract.first_names import MAN, WOMAN, sex_of

#: Behind a last name.
SUFFIXES: Final = frozenset(("jr.", "jr", "sr.", "sr", "ii", "iii", "iv"))
_SEXES: Final = {
    **dict.fromkeys(("mr", "sir", "husband", "son", "father", "brother", "grandson"), MAN),
    **dict.fromkeys(("nephew", "uncle", "grandfather", "widower", "king", "prince"), MAN),
    **dict.fromkeys(("mrs", "ms", "miss", "mme", "lady", "dame", "wife", "daughter"), WOMAN),
    **dict.fromkeys(("mother", "sister", "granddaughter", "niece", "aunt", "widow"), WOMAN),
    **dict.fromkeys(("grandmother", "queen", "princess", "actress"), WOMAN),
}
_TITLES: Final = ("Mr", "Mrs", "Ms", "Miss", "Mme", "Sir", "Lady")
#: How a text ends behind a title: most do not, which is told sooner than where one stands.
_ENDINGS: Final = (*_TITLES, *(f"{title}." for title in _TITLES))
#: A title by itself; that of a couple tells nothing.
_TITLE: Final = re.compile(rf"\b({'|'.join(_TITLES)})\.?\s$")
_COUPLE: Final = re.compile(r"\bMr\.? and Mrs\.?\s$")
_KIN: Final = re.compile(rf"\b({'|'.join(_SEXES)})\b\.?,?\s$", re.IGNORECASE)
_KIN_ENDINGS: Final = (*_SEXES,)
_REACH: Final = 16


def told_apart(
    text: str, people: Sequence[tuple[int, str]], names: Mapping[str, str]
) -> dict[int, str]:
    """Return the names of those mentions whose courtesy title decides who is meant.

    Args:
        text: What is read.
        people: Where each mention of a person begins, and its form.
        names: The fullest name for each form.

    Returns:
        By where the mention begins. A form is its own name where the title fits nobody.
    """
    titled = {(at, form): sex for at, form in people if " " not in form and (sex := _sex(text, at))}
    if not titled:
        return {}
    bearers, sexes = _bearers(names.values()), _sexes(text, people, names)
    return {
        at: _meant(
            form,
            names[form],
            [b for b in bearers[form.casefold()] if sexes.get(b, sex) == sex],
            sexes,
        )
        for (at, form), sex in titled.items()
        if form.casefold() in bearers
    }


def _sex(text: str, at: int) -> str | None:
    before = text[max(0, at - _REACH) : at]
    match = _TITLE.search(before) if before.rstrip().endswith(_ENDINGS) else None
    return _SEXES[match[1].lower()] if match and not _COUPLE.search(before) else None


def _bearers(names: Iterable[str]) -> dict[str, list[str]]:
    """Return the full names by last name, in small letters."""
    bearers = defaultdict[str, list[str]](list)
    for name in dict.fromkeys(names):
        words = [word for word in name.casefold().split() if word not in SUFFIXES]
        if len(words) > 1:
            bearers[words[-1]].append(name)
    return bearers


def _sexes(
    text: str, people: Iterable[tuple[int, str]], names: Mapping[str, str]
) -> dict[str, str]:
    """Return the sex of those full names of which it is told or known."""
    sexes: dict[str, str] = {}
    for at, form in people:
        if " " in form:
            match = _kin(text[max(0, at - _REACH) : at])
            first = sex_of(form)
            told = _SEXES[match[1].lower()] if match else first
            if told:
                sexes.setdefault(names[form], told)
    return sexes


def _kin(before: str) -> re.Match[str] | None:
    """Return the match of a word of kin that a text ends in: most do not, which is told sooner."""
    last = before.rstrip().rstrip(".,").lower()
    return _KIN.search(before) if last.endswith(_KIN_ENDINGS) else None


def _meant(form: str, usual: str, fitting: Sequence[str], sexes: Mapping[str, str]) -> str:
    """Return who is meant: whom the form means elsewhere, or the only one whom the title fits."""
    if usual in fitting:
        return usual
    known = [bearer for bearer in fitting if bearer in sexes] or fitting
    return known[0] if len(known) == 1 else form
