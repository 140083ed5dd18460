import json
from pathlib import Path

import pytest
import redis

from tasks.deliver import Delivery, open_sink
from tasks.deliver.formats import FormatError
from tasks.deliver.rendition import PLAIN, split
from tests.support.records import simple, stored

ID = "ab" * 32


@pytest.mark.parametrize("place", ["file:{}", "local://{}"])
def test_a_sink_with_a_format_holds_that_format(
    place: str, client: redis.Redis, tmp_path: Path
) -> None:
    """Under names of its own, so that two sinks may share a folder."""
    plain = open_sink(place.format(tmp_path), client, "p:")
    ninjs = open_sink(f"{place.format(tmp_path)}?format=ninjs", client, "p:")
    for sink in (plain, ninjs):
        sink.write([Delivery(ID, stored(simple()))])
        assert list(sink.ids()) == [ID]
        assert sink.held([ID]) == {ID}
    assert json.loads(ninjs.read(ID) or b"")["uri"] == f"urn:copydesk:sha256:{ID}"
    assert json.loads(plain.read(ID) or b"")["id"] == ID
    assert ninjs.url == f"{plain.url}?format=ninjs"


def test_our_own_format_is_no_other_sink() -> None:
    """A document is seen per sink, and these are the same files."""
    assert split("file:out?format=jsonl") == ("file:out", PLAIN)
    assert split("file:what?") == ("file:what?", PLAIN)


@pytest.mark.parametrize("name", ["parquet", "csv", "nijns", ""])
def test_a_format_without_files_of_one_record_is_refused(name: str) -> None:
    """Said when the sink is opened, not when the first record comes."""
    with pytest.raises(FormatError, match="jsonl, ninjs, "):
        split(f"file:out?format={name}")
