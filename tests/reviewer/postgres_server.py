"""A PostgreSQL server of our own for the tests: on this machine only, in a temporary folder, gone afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

OPTIONS = "-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off"


def programs() -> Path | None:
    """Return the folder with initdb and pg_ctl of the newest version installed, or None."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda one: int(one.parent.parent.name))
    if found:
        return found[-1].parent
    there = shutil.which("initdb")
    return Path(there).parent if there else None


@contextmanager
def server() -> Iterator[str]:
    """Start a server; give the URL of its database."""
    folder = programs()
    if folder is None:
        pytest.skip("PostgreSQL is not installed here (Debian package postgresql)")
    place = Path(tempfile.mkdtemp(prefix="pg"))
    if os.geteuid() == 0:
        os.chown(place, pwd.getpwnam("postgres").pw_uid, -1)
    data = place / "data"
    options = f"{OPTIONS} -c unix_socket_directories={place}"
    try:
        _run(str(folder / "initdb"), "-D", str(data), "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-sync")
        _run(str(folder / "pg_ctl"), "-D", str(data), "-w", "-l", str(place / "log"), "-o", options, "start")
        yield f"postgresql+psycopg://tester@/postgres?host={place}"
    finally:
        _run(str(folder / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop", check=False)
        shutil.rmtree(place, ignore_errors=True)


def _run(*command: str, check: bool = True) -> None:
    """Run a program as a user PostgreSQL accepts; it refuses root."""
    user = "postgres" if os.geteuid() == 0 else None
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    run = subprocess.run(command, user=user, cwd="/", env=environment, stdout=subprocess.DEVNULL, check=False)
    assert not check or run.returncode == 0, command
