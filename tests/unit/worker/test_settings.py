from pathlib import Path

import pytest
from pydantic import ValidationError

from worker.settings import LONGEST_SOCKET, Settings, misspelt, settings, socket_path


def test_without_a_url_the_private_server_is_broker_and_ledger(tmp_path: Path) -> None:
    """Both live on the unix socket in the state folder."""
    settings = Settings(state_dir=tmp_path)
    assert settings.ledger_url == f"unix://{tmp_path}/redis.sock"
    assert settings.message_url == f"redis+socket://{tmp_path}/redis.sock"


def test_a_deep_state_folder_gets_a_socket_with_a_short_name(tmp_path: Path) -> None:
    """A unix socket's name has at most 107 bytes, and two folders never share one."""
    deep = tmp_path / ("d" * 120)
    assert len(str(socket_path(deep))) <= LONGEST_SOCKET
    assert socket_path(deep) != socket_path(deep / "other")


def test_a_certificate_is_checked_unless_the_url_says_otherwise() -> None:
    """Left alone, kombu would accept any."""
    plain = Settings(redis_url="rediss://host:1/0")
    assert plain.message_url.endswith("?ssl_cert_reqs=required")
    told = Settings(redis_url="rediss://host:1/0?ssl_cert_reqs=none")
    assert told.message_url.count("ssl_cert_reqs") == 1


def test_a_password_is_not_shown() -> None:
    """What is printed of the settings holds no secret."""
    settings = Settings(redis_url="redis://:canary@host/0", broker_url="amqp://u:canary@host")
    assert "canary" not in repr(settings)
    assert "canary" not in str(settings.model_dump())


@pytest.mark.parametrize("name", ["batch_documents", "document_timeout", "max_in_flight"])
def test_a_limit_of_nought_is_refused(name: str) -> None:
    """A system that may do nothing would stand still without a word."""
    with pytest.raises(ValidationError):
        Settings(**{name: 0})


def test_a_lease_outlives_the_hard_limit() -> None:
    """A child that is about to be killed still owns its documents."""
    settings = Settings(document_timeout=7)
    assert settings.lease > settings.hard_limit > settings.document_timeout


@pytest.mark.parametrize(
    "url",
    [
        "localhost:6379",
        "http://:canary@host",
        "redis://:can/ary@host",
        "redis://:canary@host:port",
        "redis://:canary@host/first",
        "sentinel://:canary@host",
    ],
)
def test_what_is_no_url_of_redis_is_refused_without_a_word_of_it(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line that names the variable; where a password is cut in two, neither half is told."""
    monkeypatch.setenv("COPYDESK_REDIS_URL", url)
    settings.cache_clear()
    with pytest.raises(SystemExit) as caught:
        settings()
    settings.cache_clear()
    told = str(caught.value)
    assert told.startswith("copydesk: COPYDESK_REDIS_URL: ")
    assert "\n" not in told
    assert "can" not in told.replace("can not", "")


def test_an_empty_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """`COPYDESK_REDIS_URL=` takes a setting back."""
    monkeypatch.setenv("COPYDESK_REDIS_URL", "")
    assert Settings().redis_url is None


def test_a_time_without_end_is_refused() -> None:
    """No timer takes it."""
    with pytest.raises(ValidationError):
        Settings(document_timeout=float("inf"))


def test_a_misspelt_setting_is_told_with_the_one_that_it_resembles() -> None:
    """Variables of Compose and Kubernetes with our prefix resemble none."""
    told = misspelt({"COPYDESK_SINKK": "redis:", "COPYDESK_LOGLEVEL": "debug", "HOME": "/"})
    assert dict(told) == {
        "COPYDESK_SINKK": "COPYDESK_SINK",
        "COPYDESK_LOGLEVEL": "COPYDESK_LOG_LEVEL",
    }
    others = ("COPYDESK_SINK", "COPYDESK_IN", "COPYDESK_UID", "COPYDESK_SERVICE_HOST")
    assert not list(misspelt(dict.fromkeys(others, "x")))
