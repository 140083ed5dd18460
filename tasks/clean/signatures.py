"""First bytes of file kinds that hold no news text, so that they are refused by name."""

#: (bytes, offset, media type); from the formats' specifications and the magic database.
BINARY: tuple[tuple[bytes, int, str], ...] = (
    (b"%PDF-", 0, "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", 0, "image/png"),
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"GIF87a", 0, "image/gif"),
    (b"GIF89a", 0, "image/gif"),
    (b"II*\0", 0, "image/tiff"),
    (b"MM\0*", 0, "image/tiff"),
    (b"\0\0\1\0", 0, "image/vnd.microsoft.icon"),
    (b"WEBP", 8, "image/webp"),
    (b"WAVE", 8, "audio/wav"),
    (b"AVI ", 8, "video/x-msvideo"),
    (b"ftypavif", 4, "image/avif"),
    (b"ftypheic", 4, "image/heic"),
    (b"ftyp", 4, "video/mp4"),
    (b"\x1aE\xdf\xa3", 0, "video/webm"),
    (b"OggS", 0, "audio/ogg"),
    (b"fLaC", 0, "audio/flac"),
    (b"ID3\2", 0, "audio/mpeg"),
    (b"ID3\3", 0, "audio/mpeg"),
    (b"ID3\4", 0, "audio/mpeg"),
    (b"\xff\xfb", 0, "audio/mpeg"),
    (b"wOFF", 0, "font/woff"),
    (b"wOF2", 0, "font/woff2"),
    (b"PK\3\4", 0, "application/zip"),
    (b"PK\5\6", 0, "application/zip"),
    (b"\x1f\x8b", 0, "application/gzip"),
    (b"1AY&SY", 4, "application/x-bzip2"),
    (b"(\xb5/\xfd", 0, "application/zstd"),
    (b"\xfd7zXZ\0", 0, "application/x-xz"),
    (b"7z\xbc\xaf'\x1c", 0, "application/x-7z-compressed"),
    (b"Rar!\x1a\7", 0, "application/vnd.rar"),
    (b"ustar", 257, "application/x-tar"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "application/x-ole-storage"),
    (b"{\\rtf", 0, "application/rtf"),
    (b"%!PS", 0, "application/postscript"),
    (b"\x7fELF", 0, "application/x-executable"),
    (b"MZ\x90\0", 0, "application/vnd.microsoft.portable-executable"),
    (b"\xca\xfe\xba\xbe", 0, "application/java-vm"),
    (b"SQLite format 3\0", 0, "application/vnd.sqlite3"),
    (b"PAR1", 0, "application/vnd.apache.parquet"),
    (b"\0asm", 0, "application/wasm"),
)

#: The first byte of those that tell themselves further in.
_FIRST = {b"WEBP": b"R", b"WAVE": b"R", b"AVI ": b"R", b"1AY&SY": b"B"}


def _by_first() -> dict[bytes, tuple[tuple[bytes, int, str], ...]]:
    found: dict[bytes, list[tuple[bytes, int, str]]] = {}
    for signature, offset, kind in BINARY:
        first = signature[:1] if not offset else _FIRST.get(signature, b"")
        found.setdefault(first, []).append((signature, offset, kind))
    others = found.pop(b"")
    return {b"": (*others,)} | {first: (*own, *others) for first, own in found.items()}


#: By the byte that they begin with, so that plain text is spared most; under none, the rest.
BY_FIRST = _by_first()
