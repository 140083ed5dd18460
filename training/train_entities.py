r"""Train the weights of the entity tagger.

    python -m training.label_silver DATA/permissive SILVER.jsonl.gz      (in its own environment)
    python -m training.world_names rg_cities1000.csv DATA/permissive WORLD
    python -m training.build_lexicon DATA/permissive WORLD \
        tasks/extract/entities/data/lexicon.tsv.gz
    python -m training.train_entities DATA/permissive WORLD SILVER.jsonl.gz \
        tasks/extract/entities/data

Everything is deterministic: same inputs, same weights. It takes some minutes and 4 GB.
What the inputs are, and their licences, is in docs/model-card.md.
"""

import gzip
import json
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pycrfsuite

from tasks.extract.entities.context import Reader
from tasks.extract.entities.features import Names
from tasks.extract.entities.islands import breaks, islands
from tasks.extract.entities.tokens import Tokens, tokenise
from training.corpora import Labelled, gold, silver
from training.exchange import Exchange
from training.invented import datelined, invented
from training.mending import mended

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
#: A feature seen less often says nothing.
RAREST = 3
PARAMETERS = {"c1": 0.3, "c2": 0.02, "max_iterations": 80, "feature.possible_transitions": True}
_SMALL = re.compile(r"\b(?:of|the|and|in|to|for|on|a|an|with|at|by|as|from|is|or)\b")
#: Share of texts that get an invented headline.
_HEADED = 0.6

_READER = Reader(Names())

Sequence = tuple[list[list[str]], list[str]]


def sequences(item: Labelled) -> Iterator[Sequence]:
    """Yield the features and labels of each island of a text."""
    text, tokens = item.text, tokenise(item.text)
    line_starts = breaks(text, tokens)
    found = islands(tokens, line_starts)
    labels = token_labels(tokens, item)
    for island, read in zip(found, _READER.read(tokens, line_starts, found), strict=True):
        yield [*map(sorted, read)], labels[island.start : island.end]


def token_labels(tokens: Tokens, item: Labelled) -> list[str]:
    """Return a label per token; a span that cuts a token in two is no name."""
    labels = ["O"] * len(tokens.words)
    first = {start: i for i, start in enumerate(tokens.starts)}
    ends = (start + len(word) for start, word in zip(tokens.starts, tokens.words, strict=True))
    last = {end: i for i, end in enumerate(ends)}
    for start, end, kind in item.spans:
        if start in first and end in last:
            begin = first[start]
            for index in range(begin, last[end] + 1):
                labels[index] = f"{'I' if index > begin else 'B'}-{kind}"
    return labels


def headed(item: Labelled, chance: random.Random) -> Labelled:
    """Put one of a text's sentences in front as a headline, its letters raised."""
    sentences = [m.span() for m in re.finditer(r"[A-Z][^.!?\n]{25,90}(?=[.!?])", item.text)]
    if not sentences or chance.random() > _HEADED:
        return item
    start, end = chance.choice(sentences)
    line = item.text[start:end]
    raised = line.upper() if chance.random() < 0.4 else title_case(line)  # noqa: PLR2004
    if len(raised) != len(line):
        return item
    shift = len(raised) + 2
    spans = [(s - start, e - start, k) for s, e, k in item.spans if s >= start and e <= end]
    spans += [(s + shift, e + shift, k) for s, e, k in item.spans]
    return item._replace(text=f"{raised}\n\n{item.text}", spans=tuple(spans))


def title_case(line: str) -> str:
    """Raise the first letter of every word that headlines raise."""
    raised = re.sub(r"(?<![\w'\u2019])[a-z]", lambda m: m.group().upper(), line)
    return re.sub(
        r"(?<=\s)(?:Of|The|And|In|To|For|On|A|An|With|At|By|As|From|Is|Or)\b",
        lambda m: m.group().lower(),
        raised,
    )


def corpus(data: Path, world: Path, silver_path: Path) -> list[Labelled]:
    """Return all training texts in a fixed order."""
    chance = random.Random(0)
    labelled = data / "ner_labelled" / "data"
    exchange = Exchange(data / "gazetteers", world, chance)
    items = [
        datelined(headed(exchange(mended(item)), chance), chance) for item in silver(silver_path)
    ]
    items += invented(data, world, exchange, chance)
    for path in sorted(labelled.glob("wikigold/CONLL-format/data/*.txt")):
        items += list(gold(path)) * 2
    for path in sorted(labelled.glob("BTC/CONLL-format/data/*.conll")):
        items += list(gold(path))
    for path in sorted(labelled.glob("WNUT17/CONLL-format/data/*/*")):
        items += list(gold(path))
    return items


def train(items: Iterable[Labelled], parameters: dict[str, Any]) -> dict[str, Any]:
    """Return the weights trained on texts, in the form `model.decode` reads."""
    found = [sequence for item in items for sequence in sequences(item)]
    seen = Counter(feature for rows, _ in found for row in rows for feature in row)
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(parameters)
    for rows, labels in found:
        kept = [[feature for feature in row if seen[feature] >= RAREST] for row in rows]
        trainer.append(kept, labels)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "weights.crfsuite")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        return exported(tagger.info())


def exported(info: Any) -> dict[str, Any]:
    """Return the weights in hundredths, without those that are next to nothing."""
    vectors: dict[str, list[int]] = {}
    for (feature, label), weight in sorted(info.state_features.items()):
        row = vectors.setdefault(feature, [0] * len(LABELS))
        row[LABELS.index(label)] = round(weight * 100)
    transitions = [
        [round(info.transitions.get((a, b), -20.0) * 100) for b in LABELS] for a in LABELS
    ]
    kept = {name: row for name, row in vectors.items() if max(map(abs, row)) > 2}  # noqa: PLR2004
    return {"labels": LABELS, "transitions": transitions, "features": kept}


def write(weights: dict[str, Any], path: Path) -> None:
    """Write weights as compressed JSON."""
    content = json.dumps(weights, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    with gzip.GzipFile(path, "wb", mtime=0) as stream:
        stream.write(content.encode())


def main(data: Path, world: Path, silver_path: Path, out: Path) -> None:
    """Train on everything and write the weights."""
    write(train(corpus(data, world, silver_path), PARAMETERS), out / "weights.json.gz")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
