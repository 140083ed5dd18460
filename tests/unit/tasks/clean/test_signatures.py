"""First bytes of files that hold no news text."""

import pytest

from tasks.clean.signatures import BINARY, BY_FIRST
from tasks.clean.sniff import media_type


@pytest.mark.parametrize(("signature", "offset", "kind"), BINARY)
def test_every_signature_is_reached(signature: bytes, offset: int, kind: str) -> None:
    """The quick look at the first byte lets none of them through as text."""
    filler = b"RIFF" + bytes(300) if kind in {"image/webp", "audio/wav", "video/x-msvideo"} else b""
    filler = filler or (b"BZh9" if offset == len("BZh9") and kind.endswith("bzip2") else bytes(300))
    raw = filler[:offset] + signature + bytes(300)
    assert media_type(raw) in {kind, "application/octet-stream", *(k for _, _, k in BINARY)}
    assert (signature, offset, kind) in BY_FIRST.get(raw[:1], BY_FIRST[b""])
