"""Coverage-guided fuzzing of `process_all`, by hand.

`pip install atheris`, and then, in the checkout:

    python -m tests.quality.fuzz_atheris -max_total_time=600 CORPUS_FOLDER

It ends with a traceback at the first input that gives neither records nor an error of ours.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["tasks"]):
    from tasks.errors import PermanentError
    from tasks.pipeline import process_all

from tests.support.articles import article
from tests.support.hostile import CONTENT


def try_one(raw: bytes) -> None:
    """Hold one input to the promise."""
    try:
        records = process_all(raw, name="fuzz")
    except PermanentError:
        return
    for record in records:
        record.model_validate_json(record.model_dump_json())


def write_corpus(folder: Path) -> None:
    """Give the fuzzer something to begin with."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = [*(content[:4000] for content in CONTENT.values()), *(article(n) for n in range(20))]
    for number, text in enumerate(texts):
        (folder / f"seed-{number}").write_bytes(text)


if __name__ == "__main__":
    write_corpus(Path(sys.argv[-1]))
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()
