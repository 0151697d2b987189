"""The numbers of lines, as they stand beside a page: those of the raw file, whatever lines were joined or split."""

from bisect import bisect_left
from itertools import accumulate

from reviewer.page.textmap import TextMap


class RawLines:
    """Line numbers, from 1, of a raw text."""

    def __init__(self, raw: str) -> None:
        after = accumulate(len(line) + 1 for line in raw.split("\n"))
        self._ends = [offset - 1 for offset in after][:-1]

    @property
    def count(self) -> int:
        """How many lines the raw text has."""
        return len(self._ends) + 1

    def of_raw(self, offset: int) -> int:
        """Return the line of a raw offset."""
        return bisect_left(self._ends, offset) + 1

    def beside(self, working: TextMap, offset: int) -> int:
        """Return the number that stands beside the line of the working text in which this offset is.

        It is that of the raw line which the line's first character came from: lines that were joined have the number
        of the first of them, those made by splitting one have the same.
        """
        first = working.text.rfind("\n", 0, offset) + 1
        spans = working.spans(first, min(first + 1, len(working.text)))
        return self.of_raw(spans[0].start) if spans else self.count
