from pathlib import Path

import pytest
import redis

from tasks.deliver import FileSink, RedisSink, SinkUrlError, open_sink


def test_a_url_opens_its_sink_and_says_itself_canonically(
    client: redis.Redis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same folder has one URL however it is spelt, for a document is seen per sink."""
    monkeypatch.chdir(tmp_path)
    sink = open_sink("file:out", client, "p:")
    assert isinstance(sink, FileSink)
    assert sink.url == open_sink(f"file:{tmp_path}/out", client, "p:").url
    assert isinstance(open_sink("redis:", client, "p:"), RedisSink)


@pytest.mark.parametrize("url", ["", "file:", "nosuch://x", "redis:other", "results"])
def test_another_url_is_an_error_that_says_what_there_is(url: str, client: redis.Redis) -> None:
    """A typing error must not become a folder of that name."""
    with pytest.raises(SinkUrlError, match="file:DIR or redis:"):
        open_sink(url, client, "p:")
