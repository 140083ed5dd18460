import gzip
import json
from pathlib import Path

from training.world_names import areas, parties


def test_villages_of_the_west_are_left_out(tmp_path: Path) -> None:
    """States are taken everywhere, districts and villages where the other lists are thin."""
    table = tmp_path / "cities.csv"
    table.write_text(
        "lat,lon,name,admin1,admin2,cc\n1,1,Zorvak,Ohio,Lund,US\n1,1,Tarn,Bremland,Ostra,NG\n",
        encoding="utf-8",
    )
    assert list(areas(table)) == ["Bremland\tNG\t1", "Ohio\tUS\t1", "Ostra\tNG\t2", "Tarn\tNG\t3"]


def test_parties_are_read_with_their_initials(tmp_path: Path) -> None:
    """A body and the capitals in brackets behind it are one row; other brackets are none."""
    book = tmp_path / "book.jsonl.gz"
    text = "The Zorvak Liberation Front (ZLF) won 12 seats; the Old Bridge (OB) fell."
    book.write_bytes(gzip.compress(json.dumps({"text": text}).encode()))
    assert list(parties(book)) == ["The Zorvak Liberation Front\tZLF"]
