"""Moments of the review, which keeps them in UTC, in the time of this place."""

from datetime import datetime


def local_time(at: str) -> str:
    """Return a moment of the review (ISO, UTC) in the time of this place, to the second."""
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    except ValueError:
        return at


def local_minute(at: str) -> str:
    """Return a moment of the review in the time of this place, to the minute."""
    return local_time(at)[:16]
