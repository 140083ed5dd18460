"""The labelled texts that the entity weights are trained on, as character spans."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Labelled(NamedTuple):
    """A text with its names: start, end and PER, ORG or LOC."""

    text: str
    spans: tuple[tuple[int, int, str], ...]
    source: str = ""


#: The teacher's labels as ours; what is missing here is no name that is sought.
TYPES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
_NO_SPACE_BEFORE = frozenset(",.:;!?)]}%'s")
_NO_SPACE_AFTER = frozenset("([{$#")
_DOCUMENT = 20


def silver(path: Path) -> Iterator[Labelled]:
    """Yield the texts that `label_silver.py` has labelled."""
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            spans = [(s, e, TYPES[kind]) for s, e, kind in row["ents"] if kind in TYPES]
            yield Labelled(row["text"], tuple(spans), row["source"])


def gold(path: Path) -> Iterator[Labelled]:
    """Yield the texts of a file with one token and its label a line, 20 sentences each."""
    sentences = list(_sentences(path))
    for start in range(0, len(sentences), _DOCUMENT):
        yield _joined(sentences[start : start + _DOCUMENT], path.stem)


def _sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [row.split() for row in block.splitlines()]
        sentence = [(row[0], row[-1]) for row in rows if len(row) > 1 and row[0] != "-DOCSTART-"]
        if sentence:
            yield sentence


def _joined(sentences: list[list[tuple[str, str]]], source: str) -> Labelled:
    text, spans = "", list[tuple[int, int, str]]()
    for sentence in sentences:
        text = f"{text}\n" if text else ""
        previous, open_kind = "(", ""
        for token, tag in sentence:
            glued = token in _NO_SPACE_BEFORE or token[:1] in "'\u2019"
            text += "" if glued or previous in _NO_SPACE_AFTER else " "
            start, text = len(text), text + token
            kind = _kind(tag)
            if kind and kind == open_kind and not tag.startswith("B-"):
                spans[-1] = (spans[-1][0], len(text), kind)
            elif kind:
                spans.append((start, len(text), kind))
            previous, open_kind = token, kind
    return Labelled(text, tuple(spans), source)


def _kind(tag: str) -> str:
    name = tag.partition("-")[2].lower()
    return {"per": "PER", "person": "PER", "org": "ORG", "corporation": "ORG", "group": "",
            "loc": "LOC", "location": "LOC"}.get(name, "")  # fmt: skip


def first_column(path: Path) -> list[str]:
    """Return the first column of a table, or the lines of a list."""
    rows = path.read_text(encoding="utf-8-sig").splitlines()
    return [row.split("\t")[0] for row in rows if row]
