"""All figures of quality: `make quality`, or `python -m benchmarks.quality [words of a name]`.

DATASETS is the folder of the public data sets, SCORERS that of the scorers (`score_quotes.py`
and so on). What is absent is said and left out.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[2]


class Score(NamedTuple):
    """One figure: which scorer is given which function."""

    name: str
    scorer: str
    #: "{}" stands for the module of our functions.
    arguments: str
    #: Folder that must be there, below DATASETS.
    data: str


SCORES: Final = (
    Score("page text", "score_html", "traf {}page_text --as-text", "trafilatura_eval"),
    Score("page text", "score_html", "fundus {}page_text --as-text --lang en", "fundus_parser"),
    Score("page html", "score_html", "aeb {}page_html", "aeb"),
    Score("page html", "score_html", "fundus {}page_html --lang en", "fundus_parser"),
    Score("record of a page", "score_html", "fundus {}record_html --lang en", "fundus_parser"),
    Score(
        "record of page text",
        "score_html",
        "fundus {}record_text --as-text --lang en",
        "fundus_parser",
    ),
    Score("scraped text", "score_seedlike", "{}scraped", "seedlike"),
    Score("missing spaces", "score_sents", "repair tasks.clean:repair_spaces", "ud_gum"),
    Score("missing spaces, harm", "score_sents", "clean tasks.clean:repair_spaces", "ud_gum"),
    Score("language", "score_langid", "{}language --join 3", "langid_sents"),
    Score("quotes", "score_quotes", "dev {}quotes", "polnear"),
    Score("dates", "score_timex", "timebank {}dates", "te3"),
    Score("dates", "score_timex", "aquaint {}dates", "te3"),
    Score("entities", "score_ner", "ieer {}entities", "nltk"),
    Score("entities", "score_ner", "worldwide {}entities", "worldwide_newswire"),
    Score("entities", "score_ner", "conllpp {}entities", "conllpp"),
    Score("duplicates", "score_dedup", "syndic {}duplicates", "bbc"),
    Score("duplicates", "score_dedup", "reuters {}duplicates", "reuters21578"),
    Score("duplicates", "score_dedup", "scoop {}duplicates", "scoop_dedup"),
    Score("duplicates by title and text", "score_dedup", "syndic {}duplicates_by_text", "bbc"),
    Score(
        "duplicates by title and text",
        "score_dedup",
        "reuters {}duplicates_by_text",
        "reuters21578",
    ),
    Score(
        "duplicates by title and text", "score_dedup", "scoop {}duplicates_by_text", "scoop_dedup"
    ),
)


def main() -> None:
    """Print every figure whose data is there."""
    data, scorers = os.environ.get("DATASETS"), os.environ.get("SCORERS")
    if not data or not scorers:
        sys.exit("set DATASETS to the folder of the data sets and SCORERS to that of the scorers")
    wanted = " ".join(sys.argv[1:])
    for score in SCORES:
        if wanted in score.name:
            _run(score, Path(data), Path(scorers))
    for name, folder in (("datelines", "reuters21578"), ("speed", "load")):
        if wanted in name:
            _measure(name, Path(data) / folder)


def _measure(name: str, needed: Path) -> None:
    print(f"== {name}", flush=True)
    if needed.exists():
        subprocess.run([sys.executable, "-m", f"benchmarks.quality.{name}"], check=False)
    else:
        print(f"skipped: no {needed}")


def _run(score: Score, data: Path, scorers: Path) -> None:
    arguments = score.arguments.format("benchmarks.quality.adapters:")
    print(f"== {score.name}: {score.scorer} {arguments}", flush=True)
    program = scorers / f"{score.scorer}.py"
    for needed in (program, data / score.data):
        if not needed.exists():
            print(f"skipped: no {needed}")
            return
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DATASETS": str(data)}
    done = subprocess.run(
        [sys.executable, str(program), *arguments.split()], env=environment, check=False
    )
    if done.returncode:
        print(f"failed: status {done.returncode}", flush=True)


if __name__ == "__main__":
    main()
