import gzip
import zlib
from collections.abc import Iterator

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.errors import TooLargeError
from worker.feeds.bodies import read
from worker.feeds.errors import UnreachableError

LIMIT = 5_000


class Pieces(httpx.SyncByteStream):
    """A body that comes in pieces, and how many of them were asked for."""

    def __init__(self, pieces: list[bytes]) -> None:
        self._pieces = pieces
        self.given = 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            self.given += 1
            yield piece


def response(stream: Pieces, **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = httpx.Request("GET", "https://bay.example/rss")
    return httpx.Response(200, headers=named, stream=stream, request=request)


def cut(body: bytes, size: int) -> list[bytes]:
    return [body[start : start + size] for start in range(0, len(body), size)]


@given(st.binary(max_size=LIMIT), st.integers(1, 1000), st.sampled_from(["", "gzip", "deflate"]))
def test_a_body_comes_whole_in_whatever_pieces(body: bytes, size: int, packed: str) -> None:
    """Packed or not."""
    raw = {"": body, "gzip": gzip.compress(body), "deflate": zlib.compress(body)}[packed]
    assert read(response(Pieces(cut(raw, size)), content_encoding=packed), LIMIT) == body


@pytest.mark.parametrize("packed", [False, True])
def test_no_more_is_read_than_the_limit_needs(packed: bool) -> None:  # noqa: FBT001  # a parameter
    """A body without an end is left where it is too large; a bomb never unfolds."""
    endless = gzip.compress(bytes(50_000_000)) if packed else bytes(1_000_000)
    stream = Pieces(cut(endless, 500))
    headers = {"content_encoding": "gzip"} if packed else {}
    with pytest.raises(TooLargeError):
        read(response(stream, **headers), LIMIT)
    assert stream.given <= 12


def test_a_length_beyond_the_limit_is_believed() -> None:
    """Nothing is read at all."""
    stream = Pieces([b"x"])
    with pytest.raises(TooLargeError):
        read(response(stream, content_length="5001"), LIMIT)
    assert stream.given == 0


@pytest.mark.parametrize("cut_at", [1, 10, -1])
def test_half_of_a_packed_body_is_no_body(cut_at: int) -> None:
    """It would be half an article."""
    raw = gzip.compress(b"news " * 100)[:cut_at]
    with pytest.raises(UnreachableError):
        read(response(Pieces([raw]), content_encoding="gzip"), LIMIT)
