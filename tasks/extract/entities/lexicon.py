"""The word list that names are looked up in.

Flags of an entry: F first name, S last name; N country, A demonym, R region, C large city,
c city, t small town outside the West, d district; G organisation, g initials of a party; l, m:
press text writes it mostly, often in lower case. Made by
`training/build_lexicon.py`; sources and licences in docs/model-card.md.
"""

import gzip
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

#: No entry has more words.
LONGEST = 4


def _read() -> dict[str, str]:
    data = files("tasks.extract.entities") / "data" / "lexicon.tsv.gz"
    rows = gzip.decompress(data.read_bytes()).decode().splitlines()
    return dict(row.split("\t") for row in rows)


#: Flags of a lower-case word, or of words with single blanks between them.
FLAGS: Mapping[str, str] = MappingProxyType(_read())

_PHRASES = [key.split(" ", 2) for key in FLAGS if " " in key]
#: First words of entries that have several, and second ones.
FIRST_WORDS = frozenset(words[0] for words in _PHRASES)
SECOND_WORDS = frozenset(words[1] for words in _PHRASES)

#: Words like "hungarian" rather than "hungary", in lower case.
DEMONYMS = frozenset(key for key, found in FLAGS.items() if "A" in found and "N" not in found)
