"""Reports known by words: the passage that speaks of them with totals becomes a record, whatever its sentences."""

from reviewer.extract.worded.contest import with_worded
from reviewer.extract.worded.reading import hints

__all__ = ["hints", "with_worded"]
