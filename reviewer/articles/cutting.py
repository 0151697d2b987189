"""A part cut by a stretch of the page, over as many lines and columns as it stands in."""

from typing import NamedTuple

from reviewer.articles.article import ArrangedPart
from reviewer.data import Span


class Cut(NamedTuple):
    """What of a part stands before a stretch of the page, in it, and behind it."""

    before: tuple[Span, ...]
    inside: tuple[Span, ...]
    behind: tuple[Span, ...]


def cut_by(part: ArrangedPart, stretch: Span) -> Cut:
    """Cut a part where a stretch of the raw text begins and ends in it."""
    before: list[Span] = []
    inside: list[Span] = []
    behind: list[Span] = []
    for one in part.extents:
        start, end = max(one.start, stretch.start), min(one.end, stretch.end)
        if start >= end:
            (behind if inside else before).append(one)
            continue
        if one.start < start:
            before.append(Span(one.start, start))
        inside.append(Span(start, end))
        if end < one.end:
            behind.append(Span(end, one.end))
    return Cut(tuple(before), tuple(inside), tuple(behind))
