"""A name for what is written beside a file, until it is whole and takes its place."""

from pathlib import Path
from secrets import token_hex

_SHORT = 40
"""How many signs of the file's name go into it: a system takes 255 bytes, and a Chinese sign has three or four."""


def name_beside(place: Path, ending: str) -> Path:
    """Return a hidden name in the same folder that nobody else uses, ending with ``.part`` or the like."""
    return place.with_name(f".{place.stem[:_SHORT]}.{token_hex(4)}{ending}")
