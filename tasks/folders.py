"""Folders on other systems, opened by URL through fsspec."""

from importlib import import_module
from typing import Any

from fsspec.core import url_to_fs

_SSH = ("sftp://", "ssh://")


def open_folder(url: str) -> tuple[Any, str]:
    """Return a connection of its own to the system that a URL names, and the path there.

    SSH servers must be known: fsspec itself would take any server for the one that is meant.

    Raises:
        Exception: Whatever the system's backend raises; each has errors of its own.
    """
    options: dict[str, Any] = {}
    if url.startswith(_SSH):
        # paramiko is an extra
        options["host_key_policy"] = import_module("tasks.hostkeys").KnownHosts()
    system, path = url_to_fs(url, skip_instance_cache=True, **options)
    return system, str(path)
