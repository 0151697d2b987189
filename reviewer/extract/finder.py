"""Finds the sentences of one report type on a page and puts those together that belong to one report."""

import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from reviewer.extract.exact import ExactSentence, exact_sentence
from reviewer.extract.match import Capture, Match
from reviewer.extract.network import Network, network
from reviewer.extract.signs import CLOSING, OPENING, SEPARATORS, is_punctuation
from reviewer.extract.tolerant import find_tolerant
from reviewer.report_types.schema import GroupSpec, Hole, ReportType, Rows, Sentence
from reviewer.report_types.sentence import holes_of, literals_of
from reviewer.values import LOOK_ALIKE, TEXTS

TOLERATED = 0.3
"""Errors per expected character up to which a sentence counts as found."""

TOLERATED_BETWEEN = 0.5
"""The same for a sentence missing just between its neighbours, where it is expected."""

REACH = 160
"""How far, in characters, a misread sentence is looked for beyond what is expected."""

SHORTEST_HINT = 3

_SWALLOWED = re.compile(r"(?<!\d)\d{1,4}(?!\d)\D|[，,].{0,3}\d")
"""A number inside a name (hotlines have five digits), or a clause of a remark that begins with one."""


@dataclass(frozen=True, slots=True)
class FindableSentence:
    """A sentence in both of its forms, with the names of its holes and the words that hint at it."""

    exact: ExactSentence
    net: Network
    holes: frozenset[str]
    groups: tuple[str, ...]
    hints: tuple[str, ...]
    starts_record: bool


@dataclass(slots=True)
class Draft:
    """Sentences that belong to one report: its captures by hole, and where it stands in the reading."""

    matches: dict[int, Match] = field(default_factory=dict)
    captures: dict[str, tuple[Match, list[Capture]]] = field(default_factory=dict)

    def add(self, index: int, match: Match) -> None:
        """Take what a match captures for holes that are still empty."""
        self.matches[index] = match
        new: dict[str, list[Capture]] = {}
        for one in match.captures:
            name = one.group or one.name
            if name not in self.captures:
                new.setdefault(name, []).append(one)
        self.captures.update({name: (match, captures) for name, captures in new.items()})


class Finder:
    """Finds the reports of one type."""

    def __init__(self, report_type: ReportType) -> None:
        groups = {one.name: one for one in report_type.groups}
        self.sentences = tuple(_findable(one, report_type) for one in report_type.sentences)
        ends = {one.elements[-1] for one in report_type.sentences}
        self.open_ended = [name for name in groups if Rows(name) in ends]
        self.items = {name: network(one.item, groups) for name, one in groups.items()}
        self.numbered = {name: _first_kind(one) not in TEXTS for name, one in groups.items()}
        self.hints = tuple(dict.fromkeys(hint for one in self.sentences for hint in one.hints))

    def hinted(self, squeezed: str) -> bool:
        """Say whether a page may hold such a report at all: the cheap question asked first."""
        return any(hint in squeezed for hint in self.hints)

    def find(self, text: str, deadline: float) -> list[Draft]:
        """Return the reports on a page.

        Raises:
            TimeoutError: The deadline (``time.monotonic()``) passed.
        """
        starts = self._exact_starts(text, deadline) or self._tolerant_starts(text, deadline)
        if not starts:
            return self._without_start(text, deadline)
        drafts = self._fill(text, starts, deadline)
        if self._another(text, drafts, deadline):
            more = [one for one in self._tolerant_starts(text, deadline) if not _overlaps(one, starts)]
            drafts = (
                self._fill(text, sorted([*starts, *more], key=lambda one: one[1].start), deadline) if more else drafts
            )
        return drafts

    def _fill(self, text: str, starts: list[tuple[int, Match]], deadline: float) -> list[Draft]:
        borders = [match.start for _, match in starts[1:]] + [len(text)]
        drafts = []
        for (index, match), border in zip(starts, borders, strict=True):
            draft = Draft()
            draft.add(index, match)
            before = (0, match.start) if len(starts) == 1 else (0, 0)
            self._complete(draft, text, match.end, border, before, deadline)
            drafts.append(draft)
        return drafts

    def _exact_starts(self, text: str, deadline: float) -> list[tuple[int, Match]]:
        found: list[tuple[int, Match]] = []
        for index, sentence in self._starting():
            at = 0
            while (match := sentence.exact.search(text, at, len(text), _left(deadline))) is not None:
                if not _overlaps((index, match), found):
                    found.append((index, match))
                at = match.end
        return sorted(found, key=lambda one: one[1].start)

    def _tolerant_starts(self, text: str, deadline: float) -> list[tuple[int, Match]]:
        found: list[tuple[int, Match]] = []
        for index, sentence in self._starting():
            for start, end in _windows(text, sentence):
                match = find_tolerant(sentence.net, text, start, end, deadline)
                if match and match.rate <= TOLERATED and match.captures and not _overlaps((index, match), found):
                    found.append((index, match))
        return sorted(found, key=lambda one: one[1].start)

    def _starting(self) -> Iterator[tuple[int, FindableSentence]]:
        return ((index, one) for index, one in enumerate(self.sentences) if one.starts_record)

    def _complete(
        self, draft: Draft, text: str, start: int, end: int, before: tuple[int, int], deadline: float
    ) -> None:
        """Look for the other sentences: without a flaw first, then with flaws where they are expected."""
        at = start
        for index, sentence in self._wanting(draft):
            match = sentence.exact.search(text, at, end, _left(deadline))
            match = match or sentence.exact.search(text, start, at, _left(deadline))
            match = match or sentence.exact.search(text, *before, _left(deadline))
            if match:
                draft.add(index, self._better_read(sentence, match, text, deadline))
                at = match.end if match.start >= at else at
        for index, sentence in self._wanting(draft):
            low, high, between = self._expected(draft, index, start, end)
            match = find_tolerant(sentence.net, text, low, high, deadline)
            if match and match.captures and match.rate <= (TOLERATED_BETWEEN if between else TOLERATED):
                draft.add(index, match)
        self._lengthen(draft, text, end, deadline)

    def _better_read(self, sentence: FindableSentence, match: Match, text: str, deadline: float) -> Match:
        """A name or remark with a number inside may have swallowed what comes after it, misread."""
        if not any(one.group and _SWALLOWED.search(text, one.start, one.end) for one in match.captures):
            return match
        other = find_tolerant(sentence.net, text, match.start, match.end, deadline, latest=match.start)
        return other if other and other.rate <= TOLERATED and _swallowed(other) < _swallowed(match) else match

    def _wanting(self, draft: Draft) -> Iterator[tuple[int, FindableSentence]]:
        """Yield the sentences that have a hole nothing was found for yet."""
        for index, sentence in enumerate(self.sentences):
            if not sentence.starts_record and not sentence.holes <= draft.captures.keys():
                yield index, sentence

    def _expected(self, draft: Draft, index: int, start: int, end: int) -> tuple[int, int, bool]:
        """Return where a sentence should stand: between those found before and after it, if they stand in order."""
        holes = self.sentences[index].holes
        others = {one: match for one, match in draft.matches.items() if not (self.sentences[one].holes & holes)}
        low = max((match.end for one, match in others.items() if one < index), default=start)
        after = [match.start for one, match in others.items() if one > index and match.start >= low]
        rows = 3 * REACH if self.sentences[index].groups else 0
        high = min(min(after, default=end), low + REACH + rows, end)
        return low, high, bool(after) and high == min(after)

    def _lengthen(self, draft: Draft, text: str, end: int, deadline: float) -> None:
        """Go on after the last row of a group that ends its sentence: a misread row may have ended it too early."""
        for group in self.open_ended:
            if group not in draft.captures:
                continue
            match, captures = draft.captures[group]
            at = match.end
            after = [one.start for one in draft.matches.values() if one.start >= at]
            border = min([*after, end])
            if not self._may_go_on(group, text[at : min(at + 24, border)]):
                continue
            while (row := _next_row(self.items[group], text, at, border, deadline)) is not None:
                number = captures[-1].row + 1
                captures.extend(one._replace(group=group, row=number) for one in row.captures)
                at = row.end
                draft.captures[group] = (match if match.rate >= row.rate else row, captures)

    def _may_go_on(self, group: str, following: str) -> bool:
        """Say whether another row may begin here: a number comes at once, or soon after a name."""
        numbered = self.numbered[group]
        ahead = following.lstrip(f"{SEPARATORS}{CLOSING}{OPENING}")[: 2 if numbered else None]
        return any(sign in LOOK_ALIKE or sign.isnumeric() for sign in ahead)

    def _another(self, text: str, drafts: list[Draft], deadline: float) -> bool:
        """Say whether a sentence stands on the page once more than there are reports to own it."""
        last = drafts[-1]
        for index, match in last.matches.items():
            sentence = self.sentences[index]
            if not sentence.starts_record and not sentence.groups:
                again = sentence.exact.search(text, match.end, len(text), _left(deadline))
                if again is not None:
                    return True
        return False

    def _without_start(self, text: str, deadline: float) -> list[Draft]:
        """A report whose first sentence is beyond recognition is there where two other sentences are."""
        draft = Draft()
        for index, sentence in self._wanting(draft):
            match = sentence.exact.search(text, 0, len(text), _left(deadline))
            if match:
                draft.add(index, match)
        if len(draft.captures) < 2 or len(draft.matches) < 2:
            return []
        start = min(one.start for one in draft.matches.values())
        self._complete(draft, text, start, len(text), (0, 0), deadline)
        return [draft]


@lru_cache(maxsize=64)
def finder_of(report_type: ReportType) -> Finder:
    """Return the finder of a report type, compiled once."""
    return Finder(report_type)


def _first_kind(group: GroupSpec) -> str:
    """Return the kind of the first hole of a group's rows."""
    return next((one.kind for one in holes_of(group.item) if isinstance(one, Hole)), "text")


def _findable(sentence: Sentence, report_type: ReportType) -> FindableSentence:
    holes = list(holes_of(sentence.elements))
    names = frozenset(one.name if isinstance(one, Hole) else one.group for one in holes)
    groups = tuple(one.group for one in holes if isinstance(one, Rows))
    hints = tuple(dict.fromkeys(_hints(literals_of(sentence.elements))))
    by_name = {one.name: one for one in report_type.groups}
    exact = exact_sentence(sentence, report_type)
    return FindableSentence(exact, network(sentence.elements, by_name), names, groups, hints, sentence.starts_record)


def _hints(literals: Iterable[str]) -> Iterator[str]:
    """Yield words of a sentence that a page would hardly show by chance."""
    for literal in literals:
        words = "".join(sign if sign.isalnum() else " " for sign in literal).split()
        yield from (word for word in words if len(word) >= SHORTEST_HINT)


def _windows(text: str, sentence: FindableSentence) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a page where at least two of a sentence's words stand close together."""
    places = sorted(place for hint in sentence.hints for place in _places(text, hint))
    reach = REACH * (4 if sentence.groups else 1)
    last = -1
    for place, following in pairwise(places):
        if following - place <= REACH // 2 and place > last:
            low, last = max(place - REACH, 0), min(place + reach, len(text))
            yield low, last


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _next_row(net: Network, text: str, at: int, border: int, deadline: float) -> Match | None:
    while at < border and is_punctuation(text[at]):
        at += 1
    row = find_tolerant(net, text, at, min(border, at + REACH), deadline, latest=at)
    if row is None or row.errors > 0.3 * row.literal + 1.0:
        return None
    return row if len(row.captures) >= 2 else None


def _swallowed(match: Match) -> int:
    """Return how many characters of the page went into names and remarks of groups."""
    return sum(one.end - one.start for one in match.captures if one.group)


def _overlaps(one: tuple[int, Match], others: list[tuple[int, Match]]) -> bool:
    return any(one[1].start < other.end and other.start < one[1].end for _, other in others)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
