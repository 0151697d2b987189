"""Where a review is kept: in a file, or in a database; asked before anything of a review is loaded."""

from pathlib import Path


def is_address(where: str | Path) -> bool:
    """Say whether this is the address of a database; otherwise it is a file."""
    return "://" in str(where)
