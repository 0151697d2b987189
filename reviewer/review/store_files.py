"""The files of a copy: written under a name of its own, put in place once it is whole, over nothing that is there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reviewer.beside import name_beside


@contextmanager
def beside(path: str | Path) -> Iterator[str]:
    """Give a name beside a path that nobody else uses; what is there afterwards is removed, SQLite's own files too."""
    name = name_beside(Path(path), ".part")
    try:
        yield str(name)
    finally:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{name}{suffix}").unlink(missing_ok=True)


def put(finished: str | Path, path: str | Path) -> None:
    """Give a finished file its name.

    Raises:
        FileExistsError: Something has come by that name meanwhile; it is left as it is.
        OSError: It can't be done.
    """
    try:
        os.link(finished, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links: here it can only be asked first
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        os.rename(finished, path)


def identity(where: str) -> tuple[int, int]:
    """Return what tells a file from any other, two zeros where there is none."""
    try:
        info = os.stat(where)
    except OSError:
        return 0, 0
    return info.st_dev, info.st_ino
