"""How many labelled figures are found, how much of what is said of them is right, and what is found out of nothing."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from reviewer.indicators import Indicator, indicators
from reviewer.page import TextMap, read_page
from tests.indicators.labelled import FIELDS, Label, Paragraph, squeezed

SCORED = ("value", *FIELDS)


class Read(NamedTuple):
    """A paragraph read: labels with what was found at their place, and what was found where nothing is labelled."""

    pairs: tuple[tuple[Label, Indicator | None], ...]
    surplus: tuple[Indicator, ...]


class Score(NamedTuple):
    """Counts of one half."""

    labelled: int
    found: int
    surplus: int
    right: Counter[str]

    @property
    def precision(self) -> float:
        """Share of the figures found that are labelled."""
        return self.found / (self.found + self.surplus) if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the labelled figures that were found."""
        return self.found / self.labelled if self.labelled else 1.0

    def share(self, field: str) -> float:
        """Share of the labelled figures that were found with this field right."""
        return self.right[field] / self.labelled if self.labelled else 1.0


def read(paragraph: Paragraph) -> Read:
    """Read a paragraph and set what is found beside the labels: those whose places overlap belong together."""
    raw = paragraph.text
    left = list(indicators(read_page(TextMap.whole(raw))))
    places = {id(one): (_squeezed_at(raw, one.spans[0].start), _squeezed_at(raw, one.spans[-1].end)) for one in left}
    pairs = []
    for label in paragraph.indicators:
        here = [one for one in left if _overlap(places[id(one)], label.place)]
        match = max(here, key=lambda one: one.value == label.value, default=None)
        if match:
            left.remove(match)
        if match or not label.optional:
            pairs.append((label, match))
    return Read(tuple(pairs), tuple(left))


def _squeezed_at(raw: str, place: int) -> int:
    return len(squeezed(raw[:place]))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def right_fields(label: Label, found: Indicator) -> set[str]:
    """Return the fields that were read as labelled."""
    right = {field for field in FIELDS if squeezed(str(getattr(found, field))) in map(squeezed, label.right[field])}
    if found.value == label.value and found.high == label.high:
        right.add("value")
    return right


def score(paragraphs: Iterable[Paragraph]) -> Score:
    """Return the score of some paragraphs; optional figures count neither way."""
    right: Counter[str] = Counter()
    labelled = found = surplus = 0
    for one in map(read, paragraphs):
        surplus += len(one.surplus)
        for label, match in one.pairs:
            if label.optional:
                continue
            labelled += 1
            found += match is not None
            fields = right_fields(label, match) if match else set()
            right.update(fields)
            right["all"] += len(fields) == len(SCORED)
    return Score(labelled, found, surplus, right)
