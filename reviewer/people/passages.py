"""The parts of an article, each with the way back from what a person reads to the raw text."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reviewer.articles import Article, Part, PartKind
from reviewer.data import Span
from reviewer.page import TextMap
from reviewer.page.joining import joined
from reviewer.people.person import Place


class Passage(NamedTuple):
    """A part of an article as a person reads it.

    Attributes:
        text: Lines joined, letter-spacing gone.
        lines: From ``text`` to the part's lines put one below the other.
        runs: For each of these, where it begins among them, where in the working text, and how long it is.
        working: The page.
        tells: Whether names are looked for in it; titles only repeat those the body tells of.
    """

    text: str
    lines: TextMap
    runs: tuple[tuple[int, int, int], ...]
    working: TextMap
    tells: bool

    def place(self, start: int, end: int) -> Place:
        """Return where ``text[start:end]`` stands in the raw text."""
        found: list[Span] = []
        for low, high in self.lines.spans(start, end):
            for begin, at, length in self.runs:
                first, last = max(low, begin), min(high, begin + length)
                if first < last:
                    found += self.working.spans(at + first - begin, at + last - begin)
        return tuple(found)

    def places(self, name: str, unlike: Sequence[str] = ()) -> Iterator[Place]:
        """Yield where a name stands, but not where it is only part of one of the others."""
        at = self.text.find(name)
        while at >= 0:
            if not any(self.text.startswith(one, max(at - one.index(name), 0)) for one in unlike):
                yield self.place(at, at + len(name))
            at = self.text.find(name, at + len(name))


def passages(article: Article, working: TextMap) -> tuple[Passage, ...]:
    """Return the parts of an article in reading order."""
    return tuple(_passage(part, working) for part in article.parts)


def _passage(part: Part, working: TextMap) -> Passage:
    runs = list(_runs(part, working))
    text = "\n".join(working.text[start:end] for start, end in runs)
    begins, at = [], 0
    for start, end in runs:
        begins.append((at, start, end - start))
        at += end - start + 1
    lines = joined(text)
    return Passage(lines.text, lines, tuple(begins), working, part.kind in (PartKind.PARAGRAPH, PartKind.NAMES))


def _runs(part: Part, working: TextMap) -> Iterator[tuple[int, int]]:
    for extent in part.extents:
        start, end = working.place(extent)
        if start < end:
            yield start, end
