"""The account of every character, checked: what `offsets` and `changes` promise."""

from itertools import pairwise

from tasks.models import Change, Cleaned


def check(cleaned: Cleaned, raw: str) -> None:
    """Assert that each character of the clean and of the raw text is accounted for."""
    _mapped_are_identical(cleaned, raw)
    _raw_is_mapped_or_reported(cleaned, raw)
    _new_text_is_reported(cleaned, raw)


def _mapped_are_identical(cleaned: Cleaned, raw: str) -> None:
    end = 0
    for at, source, length in cleaned.offsets:
        assert length > 0
        assert at >= end
        assert cleaned.text[at : at + length] == raw[source : source + length]
        end = at + length
    assert end <= len(cleaned.text)


def _raw_is_mapped_or_reported(cleaned: Cleaned, raw: str) -> None:
    known = [False] * len(raw)
    spans = [(source, source + length) for _, source, length in cleaned.offsets]
    spans += [(change.start, change.end) for change in cleaned.changes]
    for start, end in spans:
        assert 0 <= start <= end <= len(raw)
        known[start:end] = [True] * (end - start)
    assert all(known), raw[known.index(False) :][:40]


def _new_text_is_reported(cleaned: Cleaned, raw: str) -> None:
    edges = [(0, 0, 0), *cleaned.offsets, (len(cleaned.text), len(raw), 0)]
    for (at, source, length), (next_at, next_source, _) in pairwise(edges):
        new = cleaned.text[at + length : next_at]
        if new:
            within = _within(cleaned.changes, source + length, next_source)
            assert any(change.text for change in within), new


def _within(changes: tuple[Change, ...], start: int, end: int) -> list[Change]:
    return [change for change in changes if start <= change.start and change.end <= end]
