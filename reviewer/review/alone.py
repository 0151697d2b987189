"""One program at a time: between reading a file and writing it again, no other desk may do the same."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SECONDS = 5.0
"""How long another program is waited for; it takes some milliseconds."""

_HELD = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Keep other programs out of a file until the block ends; a program that is killed keeps nobody out.

    A second file, ``.lock``, is locked and stays: the file itself is replaced when it is written. Where a file system
    knows no locks, nobody is kept out.

    Raises:
        OSError: The second file can't be made, or somebody else holds it all the time.
    """
    beside = os.open(f"{file}.lock", os.O_RDWR | os.O_CREAT, 0o666)
    try:
        until = time.monotonic() + SECONDS
        while not _locked(beside):
            if time.monotonic() > until:
                raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT), f"{file}.lock")
            time.sleep(0.02)
        yield
    finally:
        os.close(beside)  # which lets go of the lock


def _locked(beside: int) -> bool:
    """Lock it if nobody else has, and say whether that is so."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(beside, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(beside, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _HELD
    return True
