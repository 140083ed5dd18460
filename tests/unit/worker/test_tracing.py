import os
import subprocess
import sys

import pytest
from celery import Celery

from worker import tracing
from worker.errors import ConfigurationError
from worker.settings import Settings


def test_off_is_the_same_nothing_for_all() -> None:
    """No span is made, and none is remembered."""
    assert tracing.start(Settings(tracing=False)) is tracing.OFF
    assert tracing.of(Celery("plain", set_as_current=False)) is tracing.OFF
    with tracing.OFF.span("one") as one, tracing.OFF.span("two", documents=3) as two:
        one.set(documents=1)
        two.event("failed", reason="empty")
        two.child("clean", 1.0, 2.0, documents=3)
        assert one is two


def test_off_imports_nothing_of_ours_that_needs_the_extra() -> None:
    """Without the packages, workers and producers start as ever."""
    code = (
        "import sys; sys.modules['opentelemetry'] = None; import worker.app;"
        "sys.exit('worker.otel' in sys.modules)"
    )
    environment = {**os.environ, "COPYDESK_ENTITIES": "none"}
    assert (
        subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0
    )


def test_without_its_packages_it_is_an_error_that_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Asked for and not there is no reason to go on silently."""
    monkeypatch.setitem(sys.modules, "worker.otel", None)
    with pytest.raises(ConfigurationError, match=r"copydesk\[otel\]"):
        tracing.start(Settings(tracing=True))
