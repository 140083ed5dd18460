import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable

import pytest
import zstandard

from tasks.errors import CopydeskError, HostileError, MalformedError, TooLargeError
from worker.producer.unpacking import Member, unpacker

TEXT = b"The mayor of Norvik said so on Friday. " * 20


def unpack(data: bytes, limit: int = 1_000_000) -> list[Member]:
    file = io.BytesIO(data)
    chosen = unpacker(data[:265])
    assert chosen is not None
    return list(chosen(file, limit))


def tar(mode: str, members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    "compress", [gzip.compress, bz2.compress, lzma.compress, zstandard.compress]
)
def test_a_compressed_file_is_its_one_document(compress: object) -> None:
    """By its first bytes, whatever it is called."""
    assert unpack(compress(TEXT)) == [Member("", TEXT)]  # type: ignore[operator]


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_an_archive_is_its_members(mode: str) -> None:
    """As a stream, compressed or not."""
    found = unpack(tar(mode, {"a.txt": TEXT, "b/c.txt": b"x"}))
    assert found == [Member("a.txt", TEXT), Member("b/c.txt", b"x")]


def test_a_zip_file_is_its_members() -> None:
    """Folders are none."""
    assert unpack(zipped({"a.txt": TEXT, "d/": b""})) == [Member("a.txt", TEXT)]


def test_text_is_no_archive() -> None:
    """Most files are documents."""
    assert unpacker(TEXT[:265]) is None
    assert unpacker(b"") is None


@pytest.mark.parametrize(
    "bomb",
    [
        pytest.param(lambda: gzip.compress(bytes(300_000_000)), id="gzip"),
        pytest.param(lambda: bz2.compress(bytes(300_000_000)), id="bzip2"),
        pytest.param(lambda: tar("w:gz", {"a": bytes(150_000_000)}), id="tar"),
        pytest.param(lambda: zipped({"a": bytes(150_000_000)}), id="zip"),
    ],
)
def test_a_bomb_is_refused_before_it_fills_memory(bomb: Callable[[], bytes]) -> None:
    """By ratio or by size, whichever comes first."""
    with pytest.raises((HostileError, TooLargeError)):
        unpack(bomb(), limit=200_000_000)


@pytest.mark.parametrize(
    "broken",
    [gzip.compress(TEXT)[:40], zipped({"a": TEXT})[:60], tar("w:gz", {"a": TEXT})[:80]],
    ids=["gzip", "zip", "tar"],
)
def test_a_broken_archive_is_malformed(broken: bytes) -> None:
    """Cut short in the middle of a transfer."""
    with pytest.raises(MalformedError):
        unpack(broken)


def test_no_cut_of_an_archive_raises_anything_but_ours() -> None:
    """At whatever byte the transfer stopped."""
    for whole in (tar("w:gz", {"a": TEXT}), zipped({"a": TEXT}), zstandard.compress(TEXT)):
        for end in range(5, len(whole), 7):
            try:
                chosen = unpacker(whole[:end][:265])
                if chosen is not None:
                    list(chosen(io.BytesIO(whole[:end]), 10**6))
            except CopydeskError:
                continue
