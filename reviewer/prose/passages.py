"""A sentence taken apart: its numbers in rows, what stands in brackets after a number in a row of its own."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reviewer.prose.numbers import Quantity, numbers_in
from reviewer.prose.units import same_things

_SENTENCE = re.compile(r"(?:[^。！？\f]|[。](?=[“”]?其中)){1,800}(?:[^。！？\f，；、]{0,40})")
"""A table without a full stop is taken in pieces: no sentence is longer."""

_PUNCTUATION = re.compile(r"[，、；：。]")


_COMMA = re.compile(r",(?!\d{3}(?!\d))|(?<!\d),")
_FULL_WIDTH = str.maketrans(";:()?!", "；：（）？！")


def evened(text: str) -> str:
    """Return a reading with full-width punctuation throughout, of the same length; thousands marks stay."""
    return _COMMA.sub("，", text.translate(_FULL_WIDTH))


class Item(NamedTuple):
    """A number with the words before it.

    Attributes:
        quantity: The number.
        lead: The text since the number before it in the row (or since the row's beginning).
        label: The end of ``lead``, after its last punctuation mark.
    """

    quantity: Quantity
    lead: str
    label: str

    @property
    def is_share(self) -> bool:
        """Whether it is a percentage, or a difference of two."""
        return self.quantity.unit in ("%", "‰", "个百分点", "百分点")

    def counts_as(self, other: "Item") -> bool:
        """Whether both count the same things."""
        return same_things(self.quantity.unit, other.quantity.unit)


class Row(NamedTuple):
    """Numbers that stand beside each other.

    Attributes:
        items: In reading order.
        tail: The text after the last of them.
        owner: The number right before the brackets the row stands in; None outside of such brackets.
    """

    items: tuple[Item, ...]
    tail: str
    owner: Item | None


class Passage(NamedTuple):
    """A sentence at ``[start, end)`` of the reading; rows in reading order, the one outside all brackets last."""

    start: int
    end: int
    rows: tuple[Row, ...]

    def counts(self, many: int) -> tuple[Item, ...]:
        """Return the first and the last so many of its numbers that are no shares."""
        counts = tuple(item for row in self.rows for item in row.items if not item.is_share)
        return counts if len(counts) <= 2 * many else (*counts[:many], *counts[-many:])


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a reading stand; one that begins with ``其中`` belongs to the one before."""
    for match in _SENTENCE.finditer(text):
        yield match.span()


def passage(text: str, start: int, end: int) -> Passage:
    """Take the sentence at ``text[start:end]`` apart."""
    quantities = tuple(numbers_in(text, start, end))
    ends = {one.end for one in quantities}
    brackets = dict(pair for pair in _pairs(text, start, end) if pair[0] in ends)
    holders: dict[tuple[int, int] | None, list[Quantity]] = {}
    for one in quantities:
        around = [pair for pair in brackets.items() if pair[0] < one.start < pair[1]]
        holders.setdefault(max(around) if around else None, []).append(one)
    items: dict[int, Item] = {}
    for pair, inside in holders.items():
        items.update((one.quantity.end, one) for one in _items(text, inside, pair or (start - 1, end), brackets))
    rows = []
    for pair, inside in sorted(holders.items(), key=lambda one: (one[0] is None, one[0] or (0, 0))):
        tail = text[_after(inside[-1].end, brackets) : pair[1] if pair else end]
        rows.append(Row(tuple(items[one.end] for one in inside), tail, items.get(pair[0]) if pair else None))
    return Passage(start, end, tuple(rows))


def _items(text: str, inside: list[Quantity], pair: tuple[int, int], brackets: Mapping[int, int]) -> Iterator[Item]:
    at = pair[0] + 1
    for one in inside:
        lead = text[at : one.start]
        yield Item(one, lead, _PUNCTUATION.split(lead)[-1])
        at = _after(one.end, brackets)


def _after(end: int, brackets: Mapping[int, int]) -> int:
    """Return where the brackets that follow a number end, or the number itself."""
    return brackets[end] + 1 if end in brackets else end


def _pairs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pairs, open_ones = [], []
    for match in re.finditer(r"[（）]", text[start:end]):
        at, sign = start + match.start(), match.group()
        if sign == "（":
            open_ones.append(at)
        elif open_ones:
            pairs.append((open_ones.pop(), at))
    return pairs
