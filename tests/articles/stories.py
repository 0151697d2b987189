"""The bank of made-up articles, as they were written: before any page is printed."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).parent
HELD_OUT = "bank_12.toml"
"""The newest bank, written when the rules stood; the older ones were read while they grew."""

KICKER, HEADLINE, SUBTITLE, SUBHEAD = "kicker", "headline", "subtitle", "subhead"
PARAGRAPH, NAMES, OTHER = "paragraph", "names", "other"


class Person(NamedTuple):
    """A name with its office as the text says it; ``hardly`` is an office that may as well be left out (a resident)."""

    name: str
    office: str
    hardly: bool


class Written(NamedTuple):
    """A part of an article: lines of a headline are divided by line feeds, a paragraph has none."""

    kind: str
    text: str


class Story(NamedTuple):
    """An article of the bank with what a person reads off it; ``held_out`` ones are not for building rules."""

    number: int
    bank: int
    held_out: bool
    heading: tuple[Written, ...]
    body: tuple[Written, ...]
    reporters: tuple[str, ...]
    place: str
    date: str
    people: tuple[Person, ...]
    bodies: tuple[str, ...]
    odd: tuple[tuple[str, str], ...]
    hotline: bool

    @property
    def has_dateline(self) -> bool:
        """Whether its first paragraph says that an article begins."""
        first = next(one.text for one in self.body if one.kind == PARAGRAPH)
        return first.startswith(("本报", "新华社", "据新华社", "中新社"))


class Loose(NamedTuple):
    """A part that belongs to no article: a folio, a caption, an advertisement."""

    held_out: bool
    where: str
    text: str


@cache
def stories() -> tuple[Story, ...]:
    """Return all articles, in the order of the files."""
    banks = sorted(FOLDER.glob("bank_*.toml"), key=lambda path: int(path.stem.partition("_")[2]))
    entries = [
        (entry, bank, path.name == HELD_OUT)
        for bank, path in enumerate(banks, 1)
        for entry in _entries(path, "article")
    ]
    return tuple(_story(number, *entry) for number, entry in enumerate(entries))


@cache
def loose_parts() -> tuple[Loose, ...]:
    """Return everything that belongs to no article."""
    entries = _entries(FOLDER / "loose.toml", "loose")
    return tuple(Loose(bool(number % 2), one["where"], one["text"].strip()) for number, one in enumerate(entries))


def _entries(path: Path, name: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))[name]
    return entries


def _story(number: int, entry: dict[str, Any], bank: int, held_out: bool) -> Story:
    heading = tuple(Written(kind, entry[kind]) for kind in (KICKER, HEADLINE, SUBTITLE) if kind in entry)
    return Story(
        number,
        bank,
        held_out,
        heading,
        tuple(_body(entry["body"])),
        tuple(entry.get("reporters", ())),
        entry.get("place", ""),
        entry.get("date", ""),
        tuple(_person(one) for one in entry["people"]),
        tuple(entry["bodies"]),
        tuple((seen, odd) for seen, odd in (one.split() for one in entry.get("odd", ()))),
        entry.get("hotline", False),
    )


def _body(text: str) -> Iterator[Written]:
    marks = {"# ": SUBHEAD, "@ ": NAMES}
    for line in text.strip().splitlines():
        kind = marks.get(line[:2], PARAGRAPH)
        if kind == PARAGRAPH and line.startswith("（") and line.endswith("）") and len(line) < 30:
            kind = NAMES
        yield Written(kind, line[2:] if line[:2] in marks else line)


def _person(text: str) -> Person:
    name, _, office = text.partition(" ")
    return Person(name, office.removeprefix("?").strip(), office.startswith("?"))
