"""Mends what a sentence-by-sentence teacher gets wrong, with what the whole text tells.

The teacher sees one sentence at a time, so it gives one name several types and overlooks it
in places; and its spans follow other conventions than ours (articles, titles, possessives).
"""

import re
from collections import Counter, defaultdict

from tasks.extract.entities.cues import CALENDAR, TITLES
from tasks.extract.entities.lexicon import FLAGS
from training.corpora import Labelled

Span = tuple[int, int, str]

_WORD = re.compile(r"[^\W_]+(?:[.'\u2019&-][^\W_]+)*\.?")
_TRAILING = re.compile(r"(?:['\u2019]s|[\s.,;:!?'\"\u2019\u201d)\]-])+$")
_KEPT_STOPS = re.compile(r"(?:\b(?:Inc|Corp|Ltd|Co|Jr|Sr|Bros)|[A-Z]\.[A-Z])\.$")
#: A name that the teacher found in fewer of its places is an accident.
_RARE = 0.3
_OFTEN = 0.5


def mended(item: Labelled) -> Labelled:
    """Return the text with its spans trimmed and made consistent."""
    spans = [span for s in item.spans if (span := _trimmed(item.text, *s))]
    kinds = _kinds(item.text, spans)
    spans = _everywhere(item.text, spans, kinds)
    return item._replace(spans=tuple(sorted(spans)))


def _trimmed(text: str, start: int, end: int, kind: str) -> Span | None:
    end = start + len(text[start:end].split("\n", maxsplit=1)[0])
    name = text[start:end]
    if not _KEPT_STOPS.search(name):
        end -= len(name) - len(_TRAILING.sub("", name))
    while start < end:
        word = _WORD.match(text, start, end)
        if not word:
            start += 1
        elif word.end() < end and _is_prefix(word.group(), kind):
            start = word.end()
        else:
            break
    return (start, end, kind) if _is_name(text[start:end]) else None


def _is_prefix(word: str, kind: str) -> bool:
    lower = word.lower()
    return lower in ("the", "a", "an") or (kind == "PER" and lower in TITLES)


def _is_name(name: str) -> bool:
    lower = name.lower()
    if not any(c.isupper() for c in name) or lower in CALENDAR or len(name) < len("AB"):
        return False
    flags = FLAGS.get(lower, "")
    return not ("A" in flags and "N" not in flags and "c" not in flags.lower())


def _kinds(text: str, spans: list[Span]) -> dict[str, str]:
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for start, end, kind in spans:
        votes[text[start:end]][kind] += 1
    kinds = {name: count.most_common(1)[0][0] for name, count in sorted(votes.items())}
    surnames = {name.split()[-1] for name, kind in kinds.items() if kind == "PER" and " " in name}
    for name in kinds:
        flags = FLAGS.get(name.lower(), "")
        if set("NR") & set(flags):
            kinds[name] = "LOC"
        elif name in surnames and "C" not in flags:
            kinds[name] = "PER"
    kinds.update({s: "PER" for s in surnames if s not in kinds and _is_safe(s)})
    return kinds


def _is_safe(surname: str) -> bool:
    return len(surname) > len("Abc") and not set("lmCNRA") & set(FLAGS.get(surname.lower(), ""))


def _everywhere(text: str, spans: list[Span], kinds: dict[str, str]) -> list[Span]:
    given = Counter(text[start:end] for start, end, _ in spans)
    taken = bytearray(len(text))
    found: list[Span] = []
    for start, end, _ in sorted(spans):
        if not any(taken[start:end]):
            found.append((start, end, kinds[text[start:end]]))
            taken[start:end] = b"\1" * (end - start)
    for name in sorted(kinds, key=lambda n: (-len(n), n)):
        places = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
        share = given[name] / max(1, len(places))
        if given[name] and share < _RARE:
            found = [s for s in found if text[s[0] : s[1]] != name]
        elif share >= _OFTEN or not given[name]:
            for start, end in places:
                if not any(taken[start:end]):
                    found.append((start, end, kinds[name]))
                    taken[start:end] = b"\1" * (end - start)
    return found
