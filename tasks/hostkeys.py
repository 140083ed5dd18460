"""SSH servers are told by their keys, as `ssh` does it."""

from pathlib import Path
from typing import Any

import paramiko

#: Where `ssh` looks as well (ssh(1), FILES).
_FILES = ("~/.ssh/known_hosts", "/etc/ssh/ssh_known_hosts")


class KnownHosts(paramiko.MissingHostKeyPolicy):  # type: ignore[misc]  # paramiko is untyped, and an extra
    """Takes a server whose key stands in the known hosts' files, and no other."""

    def missing_host_key(self, client: Any, hostname: str, key: Any) -> None:
        """Look a server up.

        Raises:
            paramiko.SSHException: Its key is not there, or another one is.
        """
        del client
        for name in _FILES:
            path = Path(name).expanduser()
            if path.exists() and paramiko.HostKeys(str(path)).check(hostname, key):
                return
        raise paramiko.SSHException(f"{hostname} is not among the known hosts")
