"""Invented running text: every number gives other words."""

import random

_SYLLABLES = ("ka", "lo", "min", "ter", "sa", "vel", "do", "ri", "pon", "ga", "shu", "bel", "tor")


def paragraphs(seed: int, count: int, words: int = 40) -> list[str]:
    rng = random.Random(seed)
    return [" ".join(_word(rng) for _ in range(words)) + "." for _ in range(count)]


def article(seed: int, count: int = 8) -> str:
    return "\n\n".join(paragraphs(seed, count))


def _word(rng: random.Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(1, 4)))
