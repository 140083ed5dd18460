from pathlib import Path

import pytest
from pydantic import ValidationError

from worker.settings import LONGEST_SOCKET, Settings, socket_path


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
