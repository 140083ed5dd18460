"""Any bytes give records or one of our errors. FUZZ_EXAMPLES=1000000 is the long form."""

import os

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks import process_all
from tasks.errors import PermanentError
from tests.support.articles import article
from tests.support.hostile import CONTENT

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "300"))

#: What wire texts are made of, so that chance meets the rules.
PIECES = (
    b"NORVIK (AP) - ", b"10:31 GMT 08.11.2024", b"By Jane Roe\n", b"UPDATE 1-", b'"',
    b"\xe2\x80\x9c", b"said", b"on Friday", b"\n", b"\n\n", b" ", b".", b"<p>", b"</p>", b"<html>",
    b"&amp;", b"\x00",
    b"\xff", b"\xef\xbb\xbf", b"{", b'{"text": "', b'"}', b"[", b"<?xml version='1.0'?>", b"<rss>",
    b"<nitf>", b"\x01", b"\x02", b"___", b"----", b"(Reporting by Jane Roe; Editing by Ann Poe)",
    b"Read more: ", b"$1.2 billion", b"January 6", b"\xc3\xa2\xe2\x82\xac\xe2\x84\xa2", b"\r\n",
    b"From: a@example.org\nSubject: x\n\n", b"Norvik", b"Jane Roe", b"the ferry", b"20.There",
)  # fmt: skip

made = st.lists(st.sampled_from(PIECES), max_size=60).map(b"".join)
cut = st.builds(
    lambda whole, at, piece: (
        whole[: at % (len(whole) + 1)] + piece + whole[at % (len(whole) + 1) :]
    ),
    st.sampled_from([*(c[:5000] for c in CONTENT.values()), *(article(n) for n in range(20))]),
    st.integers(0, 5000),
    st.sampled_from(PIECES),
)


@settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True
)
@given(st.binary(max_size=400) | made | cut)
def test_any_bytes_give_records_or_an_error_of_ours(raw: bytes) -> None:
    """Whatever comes in, its spans hold and nothing but a typed error comes out."""
    try:
        records = process_all(raw, name="fuzz")
    except PermanentError:
        return
    for record in records:
        assert record.model_validate_json(record.model_dump_json()) == record
        for paragraph in record.paragraphs:
            assert record.text[paragraph.start : paragraph.end] == paragraph.text
        for found in (*record.quotes, *record.dates, *record.amounts):
            assert record.text[found.start : found.end] == found.text
        for entity in record.entities:
            assert all(0 <= m.start < m.end <= len(record.text) for m in entity.mentions)
