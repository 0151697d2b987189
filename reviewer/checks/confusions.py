"""What corrections teach about a reader: how often it confused what, and the ``Misreading`` that follows.

A table of counts for each reader (the PDF's text, an OCR engine) starts empty and stands on a prior: ``Misreading()``,
which weighs as much as ``WAYS_KNOWN`` corrections for the ways of misreading, and as much as ``DIGITS_KNOWN``
substitutions for which digit is taken for which (a Dirichlet prior each). So a few corrections change little and
some hundred nearly all.

    seen = observed("583", "588")          # Confusion(way="substituted", signs=(("3", "8"),)), or None
    table = {**table, "pdf text": table.get("pdf text", Confusions()).with_one(seen)}
    assess(record, checks, misreading=misreading_of(table.get("pdf text", Confusions())))
    kept = to_json(table); table = from_json(kept); table = added(table, table_of_another_review)
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

from reviewer.checks.misread import DIGITS, Misread, is_plain
from reviewer.checks.misreading import USUAL, Misreading
from reviewer.values import read_number
from reviewer.wording import say

WAYS_KNOWN = 40.0
"""The prior shares of the nine ways of misreading a number weigh as much as so many corrections."""
DIGITS_KNOWN = 90.0
"""The prior look-alikes weigh as much as so many substitutions, nine for each digit printed."""
MOST_SIGNS = 2
"""Texts that differ in more signs than this, or in more than half of them, are different texts and no misreading."""

WAYS = tuple(one for one in Misread if one not in (Misread.TWICE, Misread.COMPUTED, Misread.MARK))
"""The ways that are counted; a thousands mark read as a point counts as ``point``."""

Counts = Mapping[str, int]
_NONE: Counts = MappingProxyType({})


class Confusion(NamedTuple):
    """What one correction shows.

    Attributes:
        way: A way of misreading a number, one of ``WAYS``; empty for words.
        signs: (printed, read) for each sign taken for another: ``("3", "8")``, ``("件", "仵")``.
    """

    way: str
    signs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Confusions:
    """How often one reader was seen to confuse what.

    Attributes:
        ways: Way of misreading a number -> corrections that showed it.
        digits: Printed digit and digit read, ``38`` -> how often.
        signs: Printed sign and sign read, of words and of letters read for digits, ``件仵`` -> how often.
    """

    ways: Counts = field(default_factory=lambda: _NONE)
    digits: Counts = field(default_factory=lambda: _NONE)
    signs: Counts = field(default_factory=lambda: _NONE)

    def with_one(self, seen: Confusion) -> "Confusions":
        """Return the counts with one more correction."""
        pairs = ["".join(pair) for pair in seen.signs]
        digits = [pair for pair in pairs if pair[0] in DIGITS and pair[1] in DIGITS]
        others = [pair for pair in pairs if pair not in digits]
        ways = {seen.way: 1} if seen.way else {}
        return self.plus(Confusions(ways, Counter(digits), Counter(others)))

    def plus(self, other: "Confusions") -> "Confusions":
        """Return both counts together."""
        return Confusions(_sum(self.ways, other.ways), _sum(self.digits, other.digits), _sum(self.signs, other.signs))


Table = Mapping[str, Confusions]
"""Name of a reader -> what it was seen to confuse."""


def observed(printed: str, read: str) -> Confusion | None:
    """Return which confusion a correction shows, or None where it is no misreading.

    Args:
        printed: What the paper shows, as the person set it.
        read: What was read there.
    """
    if not printed or not read or printed == read:
        return None
    if is_plain(printed) or read_number(printed) is not None:
        return _observed_number(printed, read)
    pairs = _pairs(printed, read)
    return Confusion("", pairs) if pairs and len(pairs) <= min(MOST_SIGNS, max(len(printed) // 2, 1)) else None


def misreading_of(seen: Confusions) -> Misreading:
    """Return how a reader misreads numbers, by the prior and what was seen of it; keep it, it remembers likelihoods.

    Shares of digits are shares of all substitutions: a digit that never goes wrong loses, one that often does gains.
    """
    total = WAYS_KNOWN + sum(seen.ways.get(one, 0) for one in WAYS)
    shares = {one.value: (WAYS_KNOWN * getattr(USUAL, one) + seen.ways.get(one, 0)) / total for one in WAYS}
    taken = dict(USUAL.digits)
    if seen.digits:
        more = DIGITS_KNOWN + sum(seen.digits.values())
        prior = DIGITS_KNOWN / len(DIGITS)
        taken = {pair: len(DIGITS) * (prior * share + seen.digits.get(pair, 0)) / more for pair, share in taken.items()}
    return Misreading(**shares, taken=taken)


def added(one: Table, other: Table) -> Table:
    """Return two tables together, reader by reader."""
    return {reader: one.get(reader, Confusions()).plus(other.get(reader, Confusions())) for reader in {**one, **other}}


def to_json(table: Table) -> dict[str, Any]:
    """Return a table as plain data for JSON."""
    return {
        "format": 1,
        "readers": {
            reader: {"ways": dict(seen.ways), "digits": dict(seen.digits), "signs": dict(seen.signs)}
            for reader, seen in table.items()
        },
    }


def from_json(kept: object) -> Table:
    """Return the table that ``to_json`` wrote.

    Raises:
        ValueError: A finished sentence, where this is no such table.
    """
    readers = kept.get("readers") if isinstance(kept, Mapping) and kept.get("format") == 1 else None
    if not isinstance(readers, Mapping):
        raise _wrong("", "")
    table: dict[str, Confusions] = {}
    for reader, seen in readers.items():
        if not isinstance(seen, Mapping):
            raise _wrong(reader, "")
        table[str(reader)] = Confusions(*(_counts(reader, seen, name) for name in ("ways", "digits", "signs")))
    return table


def _counts(reader: str, seen: Mapping[str, Any], name: str) -> Counts:
    counts = seen.get(name, {})
    known = set(WAYS) if name == "ways" else None
    if not isinstance(counts, Mapping):
        raise _wrong(reader, name)
    for key, times in counts.items():
        fits = key in known if known is not None else len(str(key)) == 2
        if not fits or isinstance(times, bool) or not isinstance(times, int) or times < 0:
            raise _wrong(reader, name)
    return dict(counts)


def _wrong(reader: str, name: str) -> ValueError:
    place = "/".join(one for one in (reader, name) if one)
    return ValueError(
        say(
            "这不是一张误读表{place}：应有 format 1 和 readers，各阅读器下为 ways、digits、signs 的次数。",
            "This is no table of confusions{place}: it wants format 1 and readers, each with counts of ways, digits "
            "and signs.",
            place=say("（{p}）", " ({p})", p=place) if place else "",
        )
    )


def _observed_number(printed: str, read: str) -> Confusion | None:
    """Return what a corrected number shows; letters read for digits count as substitutions of signs."""
    printed, read = _digits(printed), _digits(read)
    if not is_plain(printed) or printed == read:
        return None
    if len(printed) == len(read) and not is_plain(read.lstrip("0") or "0"):
        pairs = _pairs(printed, read)
        return Confusion(Misread.SUBSTITUTED, pairs) if len(pairs) == 1 else None
    way = USUAL.way(printed, read)
    if way is Misread.SUBSTITUTED:
        return Confusion(way, _pairs(printed, read))
    if way is not Misread.TWICE:
        return Confusion(Misread.POINT if way is Misread.MARK else way)
    half = len(printed) - len(read) >= 2 and bool(read) and (printed.startswith(read) or printed.endswith(read))
    return Confusion(Misread.TORN) if half else None


def _digits(text: str) -> str:
    return text.strip().removesuffix("%").replace(",", "").replace("，", "").replace(" ", "")


def _pairs(printed: str, read: str) -> tuple[tuple[str, str], ...]:
    """Return the signs that differ, (printed, read); nothing for texts of different length."""
    if len(printed) != len(read):
        return ()
    return tuple(pair for pair in zip(printed, read, strict=True) if pair[0] != pair[1])


def _sum(one: Counts, other: Counts) -> Counts:
    return {key: one.get(key, 0) + other.get(key, 0) for key in {**one, **other}}
