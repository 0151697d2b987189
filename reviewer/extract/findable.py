"""A sentence of a report type in both of its forms, exact and tolerant, and where on a page to try the latter."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import add

from reviewer.extract.exact import ExactSentence, exact_sentence
from reviewer.extract.match import Capture, Match
from reviewer.extract.network import Network, network
from reviewer.extract.reader import UNTAUGHT, Reader
from reviewer.extract.signs import DASHES
from reviewer.report_types.schema import Element, Hole, ReportType, Rows, Sentence
from reviewer.report_types.sentence import holes_of, literals_of
from reviewer.values import DATES, TEXTS

REACH = 160
"""How far, in characters, a misread sentence is looked for beyond what is expected."""

_NEXT_ROW = re.compile(r"\d[.．、]\D{2,12}\d")
"""The next row of a numbered list inside a remark."""

CLOSE, ENOUGH_PAIRS = 40, 3
"""So many different pairs of a sentence's signs must stand within so many characters for it to be looked for."""

BESIDE = 10
"""A number stands so near to the words of a sentence."""

SHORTEST_WORD = 3

RANGE_SIGNS = "至到" + DASHES

NAMES = frozenset({"name", "category"})

Ranges = Sequence[tuple[int, int]]

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+")
_NUMBER_INSIDE = re.compile(r"(\d[\d ]*)\D")
_LONG_NUMBER = re.compile(r"\d{3,}")


@dataclass(frozen=True, slots=True)
class FindableSentence:
    """A sentence in both of its forms.

    Attributes:
        exact: Its pattern.
        net: Its network.
        holes: Names of its holes and groups.
        groups: Names of its groups.
        last_group: The group whose rows end it, or empty.
        words: Its words, for the cheap question whether a page may hold it.
        pairs: Every two signs that stand side by side in its words: a misread sentence keeps most of them.
        row_pairs: The same of the rows of its groups.
        names: (group, column) of the columns that hold names.
        name_numbers: Numbers that are part of names.
        numbers: Names of its holes for numbers and dates.
        counted: A number with the sign that follows one in the sentence, or with punctuation, where that was lost.
        dated: Whether it begins with a day.
        starts_record: Whether a record is looked for where it is found.
    """

    exact: ExactSentence
    net: Network
    holes: frozenset[str]
    groups: tuple[str, ...]
    last_group: str
    words: tuple[str, ...]
    pairs: frozenset[str]
    row_pairs: frozenset[str]
    names: frozenset[tuple[str, str]]
    name_numbers: frozenset[str]
    numbers: frozenset[str]
    counted: re.Pattern[str]
    dated: bool
    starts_record: bool

    def has_swallowed(self, one: Capture, text: str) -> bool:
        """Say whether words of a row, or a number with its unit, seem to have gone into a name or remark."""
        captured = text[one.start : one.end]
        if captured.isdecimal():
            return False
        if (one.group, one.name) in self.names:
            return any(run.replace(" ", "") not in self.name_numbers for run in _NUMBER_INSIDE.findall(captured))
        if not one.group:
            return False
        pairs = sum(map(self.row_pairs.__contains__, map(add, captured, captured[1:])))
        return pairs >= ENOUGH_PAIRS or _NEXT_ROW.search(captured) is not None

    def ends_period(self, match: Match, text: str) -> bool:
        """Say whether the day the sentence begins with is the last one of a period, and so of another report."""
        return self.dated and text[match.start - 1 : match.start] in RANGE_SIGNS and match.start > 0

    def is_sure(self, match: Match, text: str) -> bool:
        """Say whether a misread sentence was found with its numbers, one of which may be lost."""
        found = {one.name for one in match.captures if not one.group and _DIGIT.search(text, one.start, one.end)}
        return len(found & self.numbers) >= max(len(self.numbers) - 1, min(len(self.numbers), 2))


def findable(sentence: Sentence, report_type: ReportType, reader: Reader = UNTAUGHT) -> FindableSentence:
    """Compile one sentence of a report type in both of its forms, as this reader reads it."""
    holes = list(holes_of(sentence.elements))
    groups = {one.name: one for one in report_type.groups}
    own = [one.group for one in holes if isinstance(one, Rows)]
    known = name_numbers(report_type)
    words = tuple(dict.fromkeys(_words(literals_of(sentence.elements))))
    return FindableSentence(
        exact=exact_sentence(sentence, report_type),
        net=network(sentence.elements, groups, known, reader),
        holes=frozenset(one.name if isinstance(one, Hole) else one.group for one in holes),
        groups=tuple(own),
        last_group=last.group if isinstance(last := sentence.elements[-1], Rows) else "",
        words=tuple(word for word in words if len(word) >= SHORTEST_WORD),
        pairs=_pairs(words),
        row_pairs=_pairs(_words(literal for group in own for literal in literals_of(groups[group].item))),
        names=frozenset((group, one.name) for group in own for one in groups[group].columns if one.kind in NAMES),
        name_numbers=frozenset(known),
        numbers=frozenset(one.name for one in holes if isinstance(one, Hole) and one.kind not in TEXTS),
        counted=_counted(sentence.elements, reader),
        dated=isinstance(first := sentence.elements[0], Hole) and first.kind in DATES,
        starts_record=sentence.starts_record,
    )


def _counted(elements: Sequence[Element], reader: Reader) -> re.Pattern[str]:
    """Return the pattern of a number and what stands right after one: ``件`` or a sign like it."""
    signs = set("，,；;（(")
    for one, after in pairwise(elements):
        if isinstance(one, Hole) and one.kind not in TEXTS:
            firsts = {literal[0] for literal in literals_of([after])}
            signs |= firsts | {alike for first in firsts for alike in reader.alike(first)}
    return re.compile(f"[0-9][{re.escape(''.join(sorted(signs)))}]")


def name_numbers(report_type: ReportType) -> tuple[str, ...]:
    """Return the numbers that are part of names: those in the sentences and known names of a type."""
    literals = [literal for one in report_type.sentences for literal in literals_of(one.elements)]
    known = [text for spec in report_type.specs.values() for text in spec.known]
    return tuple(sorted({number for text in literals + known for number in _LONG_NUMBER.findall(text)}))


def windows(text: str, sentence: FindableSentence, taken: Ranges) -> Iterator[tuple[int, int, int]]:
    """Yield (first start, last start, end) where a misread sentence may stand: some of its pairs close together.

    Args:
        text: A reading.
        sentence: What is looked for.
        taken: Stretches that other sentences own.
    """
    places = _places(text, sentence.pairs)
    for start, end in taken:
        del places[bisect_left(places, (start, "")) : bisect_left(places, (end, ""))]
    last = -1
    for (place, _), enough_on in zip(places, places[ENOUGH_PAIRS - 1 :], strict=False):
        if place <= last or enough_on[0] >= place + CLOSE:
            continue
        near = places[bisect_left(places, (place, "")) : bisect_left(places, (place + CLOSE, ""))]
        if len({pair for _, pair in near}) < ENOUGH_PAIRS:
            continue
        last = near[-1][0]
        low = max(place - REACH // 2, 0)
        enough = len(_NUMBER.findall(text, low, last + CLOSE)) >= len(sentence.numbers)
        if enough and sentence.counted.search(text, max(place - BESIDE, 0), last + 2 * BESIDE):
            yield low, last, min(last + REACH * (4 if sentence.groups else 1), len(text))


def beginnings(text: str, sentence: FindableSentence, start: int, end: int) -> list[int]:
    """Return where in ``text[start:end]`` a pair of the sentence's signs stands."""
    return sorted({start + place for place, _ in _places(text[start:end], sentence.pairs)})


def _words(literals: Iterable[str]) -> Iterator[str]:
    for literal in literals:
        yield from "".join(sign if sign.isalnum() else " " for sign in literal).split()


def _pairs(words: Iterable[str]) -> frozenset[str]:
    pairs = {word[at : at + 2] for word in words for at in range(len(word) - 1)}
    return frozenset(pair for pair in pairs if not pair.isdigit())


def _places(text: str, pairs: Iterable[str]) -> list[tuple[int, str]]:
    found = []
    for pair in pairs:
        at = text.find(pair)
        while at >= 0:
            found.append((at, pair))
            at = text.find(pair, at + 1)
    return sorted(found)
