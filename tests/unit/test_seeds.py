"""The sample feed that `make run` processes."""

from hashlib import sha256
from pathlib import Path

import pytest

from tasks.errors import PermanentError
from tasks.pipeline import process, process_all

SEEDS = sorted((Path(__file__).parents[2] / "seeds").iterdir())
#: The reason for which a file that is no article becomes a dead letter.
REFUSED = {
    "024_empty.txt": "empty",
    "025_forbidden.html": "not_article",
    "026_undecodable.txt": "undecodable",
    "027_photo.txt": "unsupported",
}
#: Files that hold more than one article.
SEVERAL = {"012_rss_tarn_valley.xml": 3, "016_scraper.jsonl": 2}


def test_one_exact_copy_and_one_empty_file() -> None:
    """Two files are the same bytes, and one is empty."""
    digests = [sha256(path.read_bytes()).hexdigest() for path in SEEDS]
    assert len(digests) - len(set(digests)) == 1
    assert [path.name for path in SEEDS if path.stat().st_size == 0] == ["024_empty.txt"]


def test_of_the_size_that_feeds_send() -> None:
    """Every file but the empty one has 600 to 4,000 bytes."""
    sizes = [path.stat().st_size for path in SEEDS if path.name != "024_empty.txt"]
    assert len(sizes) >= 16
    assert min(sizes) >= 600
    assert max(sizes) <= 4000


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_meets_its_fate(path: Path) -> None:
    """A file becomes records with headline (kills have none) and body, or fails for its reason."""
    raw = path.read_bytes()
    if path.name in REFUSED:
        with pytest.raises(PermanentError) as caught:
            process_all(raw, name=path.name)
        assert caught.value.reason == REFUSED[path.name]
        return
    records = process_all(raw, name=path.name)
    assert len(records) == SEVERAL.get(path.name, 1)
    assert all(record.paragraphs for record in records)
    assert all(record.headline or record.status == "canceled" for record in records)


def test_first_file_gives_what_the_readme_says() -> None:
    """The damaged report of README.md comes out whole: stamps, dateline, body, quotations."""
    record = process(SEEDS[0].read_bytes())
    assert record.headline == (
        "Marenia Ready to Resume Ferry Talks With Kordia, No Date Set Yet - Foreign Ministry"
    )
    assert record.agency == "Sputnik"
    assert record.dateline
    assert record.dateline.places == ("Ardelport",)
    assert record.published
    assert record.published.value == "2026-03-13T09:42:00Z"
    assert record.updated
    assert record.updated.value == "2026-03-13T09:55:00Z"
    assert len(record.paragraphs) == 10
    assert "Harbor master Ruben Castellane, who ran the Marenian terminal" in record.text
    direct = [quote for quote in record.quotes if quote.kind == "direct"]
    assert [quote.speaker for quote in direct] == ["Ilka Dorvane"] * 3
