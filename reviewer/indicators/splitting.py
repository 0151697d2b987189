"""A reading cut into sentences, headlines apart from the text that follows them."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from reviewer.page import TextMap
from reviewer.prose.passages import sentences as plain_sentences

_SHORT: Final = 40
"""A block of text between blank lines that is no longer and holds no full stop is a headline."""


def sentences(reading: TextMap, text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield where sentences stand, and whether one begins something new: a headline stands by itself."""
    cuts = _cuts(reading, text)
    at = 0
    for start, end in plain_sentences(text):
        first = start
        while at < len(cuts) and cuts[at] < end:
            if cuts[at] > first:
                yield first, cuts[at], first in cuts
                first = cuts[at]
            at += 1
        yield first, end, first in cuts


def _cuts(reading: TextMap, text: str) -> tuple[int, ...]:
    """Return where headlines begin and end: short blocks between blank lines, without a full stop."""
    blocks = [0]
    for left, right in pairwise(reading.pieces):
        if right.raw - left.raw_end > 1:
            blocks.append(right.start)
    blocks.append(len(text))
    cuts = set()
    for start, end in pairwise(blocks):
        begins = start == 0 or text[start - 1] in "。！？”）"
        if begins and end - start <= _SHORT and not re.search("[。；，：]", text[start:end]):
            cuts |= {start, end}
    return tuple(sorted(cuts))
