"""The labelled paragraphs: what stands in each, and where."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reviewer.page.joining import joined

PARAGRAPHS = Path(__file__).parent / "paragraphs.toml"


class Label(NamedTuple):
    """A relation as a person sees it; ``places`` are its snippets' ranges in the reading, in the label's order."""

    state: str
    kind: str
    places: tuple[tuple[int, int], ...]


class Paragraph(NamedTuple):
    """A paragraph with its labels; ``held_out`` ones were not looked at while the rules were written."""

    text: str
    labels: tuple[Label, ...]
    held_out: bool


@cache
def paragraphs() -> tuple[Paragraph, ...]:
    """Return all of them, in the file's order."""
    entries = tomllib.loads(PARAGRAPHS.read_text(encoding="utf-8"))["paragraph"]
    return tuple(
        Paragraph(one["text"], tuple(_labels(one["text"], one["relations"])), bool(number % 2))
        for number, one in enumerate(entries)
    )


def _labels(text: str, written: list[str]) -> Iterator[Label]:
    reading = joined(text).text
    for one in written:
        state, kind, *snippets = one.split()
        yield Label(state, kind, tuple(_place(reading, joined(snippet).text) for snippet in snippets))


def _place(reading: str, snippet: str) -> tuple[int, int]:
    if reading.count(snippet) != 1:
        raise ValueError(f"“{snippet}” stands {reading.count(snippet)} times in “{reading}”")
    start = reading.index(snippet)
    return start, start + len(snippet)
