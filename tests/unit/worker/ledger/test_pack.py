"""How bytes wait in Redis."""

import threading

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from worker.ledger.pack import pack, unpack


@given(st.binary(max_size=2000))
def test_bytes_come_back(data: bytes) -> None:
    """Whatever was packed comes back as it was."""
    assert unpack(pack(data)) == data


def test_texts_become_smaller() -> None:
    """A news text takes less room than it is long."""
    text = b"The ferry left the port of Norvik on Friday with forty people on board. " * 20
    assert len(pack(text)) < len(text) / 4


def test_damage_is_noticed() -> None:
    """Bytes that `pack` did not make are an error, never other bytes."""
    with pytest.raises(zstandard.ZstdError):
        unpack(b"The ferry left the port.")


def test_threads_do_not_disturb_each_other() -> None:
    """Packing in many threads at once gives each its own bytes."""
    texts = [bytes([number]) * 50_000 for number in range(8)]
    found: dict[int, bytes] = {}

    def work(number: int) -> None:
        found[number] = unpack(pack(texts[number]))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[number] for number in range(8)] == texts
