"""How the word tables of this package are written down."""


def words(*lines: str) -> frozenset[str]:
    """Return the words of some lines, each once."""
    return frozenset(" ".join(lines).split())


def inflected(verbs: str, doubled: frozenset[str] = frozenset()) -> frozenset[tuple[str, ...]]:
    """Return the forms of regular English verbs: base, third person, past, participle.

    Args:
        verbs: The bases, divided by spaces.
        doubled: The bases that double their last letter ("slam", "slammed").
    """
    return frozenset(_forms(verb, doubled) for verb in verbs.split())


def _forms(verb: str, doubled: frozenset[str]) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    stem = verb + verb[-1] if verb in doubled else verb
    return verb, third, f"{stem}ed", f"{stem}ing"
