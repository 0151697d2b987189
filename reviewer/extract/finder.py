"""Finds the sentences of one report type on a page and puts those together that belong to one report."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, zip_longest

from reviewer.extract.findable import (
    REACH,
    SHORTEST_WORD,
    FindableSentence,
    Ranges,
    beginnings,
    findable,
    windows,
)
from reviewer.extract.match import Capture, Match
from reviewer.extract.more_rows import more_rows
from reviewer.extract.reader import UNTAUGHT, Reader
from reviewer.extract.signs import COMMAS
from reviewer.extract.tolerant import find_tolerant
from reviewer.report_types.schema import GroupSpec, ReportType, Rows

Start = tuple[int, Match]
"""Number of a sentence that starts a record, and where it was found."""

TOLERATED = 0.3
"""Errors per expected character up to which a sentence counts as found."""

TOLERATED_BETWEEN = 0.5
"""The same for a sentence missing just between its neighbours, where it is expected."""


@dataclass(slots=True)
class Draft:
    """Sentences that belong to one report: its captures by hole, and where it stands in the reading."""

    matches: dict[int, Match] = field(default_factory=dict)
    captures: dict[str, tuple[Match, list[Capture]]] = field(default_factory=dict)

    @property
    def beginning(self) -> Match:
        """The sentence that was found first: the one that starts the record, if it was found at all."""
        return next(iter(self.matches.values()))

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
    """Finds the reports of one type on pages that this reader read."""

    def __init__(self, report_type: ReportType, reader: Reader) -> None:
        self.sentences = tuple(findable(one, report_type, reader) for one in report_type.sentences)
        self.more_rows = {
            one.name: more_rows(one, report_type, TOLERATED, reader)
            for one in report_type.groups
            if _ends_sentence(one, report_type)
        }
        self.words = tuple(dict.fromkeys(word for one in self.sentences for word in one.words))

    def hinted(self, squeezed: str) -> bool:
        """Say whether a page may hold such a report at all: the cheap question asked first."""
        return any(word in squeezed for word in self.words)

    def starts(self, text: str, deadline: float) -> list[Start]:
        """Return where reports begin with a sentence read without a flaw: the sentence's number and the match.

        Raises:
            TimeoutError: The deadline (``time.monotonic()``) passed.
        """
        found: list[Start] = []
        for index, sentence in self._starting():
            at = 0
            while (match := sentence.exact.search(text, at, len(text), _left(deadline))) is not None:
                if not _overlaps((index, match), found) and not sentence.ends_period(match, text):
                    found.append((index, match))
                at = match.end
        return sorted(found, key=lambda one: one[1].start)

    def find(self, text: str, starts: list[Start], deadline: float) -> list[Draft]:
        """Return the reports that begin at these places, and misread ones if there are signs of more.

        Raises:
            TimeoutError: The deadline passed.
        """
        drafts = self._fill(text, starts, deadline) if starts else []
        if drafts and self._another(text, drafts, deadline):
            taken = [(match.start, match.end) for _, match in starts]
            if more := self.misread_starts(text, taken, deadline):
                return self._fill(text, sorted([*starts, *more], key=lambda one: one[1].start), deadline)
        return drafts

    def find_misread(self, text: str, starts: list[Start], deadline: float) -> list[Draft]:
        """Return the reports that begin at these misread places; if there are none, one whose beginning is lost.

        Raises:
            TimeoutError: The deadline passed.
        """
        return self._fill(text, starts, deadline) if starts else self._without_start(text, deadline)

    def _fill(self, text: str, starts: list[Start], deadline: float) -> list[Draft]:
        borders = [match.start for _, match in starts[1:]] + [len(text)]
        drafts = []
        for (index, match), border in zip(starts, borders, strict=True):
            draft = Draft()
            draft.add(index, match)
            before = (0, match.start) if len(starts) == 1 else (0, 0)
            self._complete(draft, text, match.end, border, before, deadline)
            drafts.append(draft)
        return drafts

    def misread_starts(self, text: str, taken: Ranges, deadline: float) -> list[Start]:
        """Return where reports seem to begin, the sentence misread, outside of what other sentences own (``taken``).

        Raises:
            TimeoutError: The deadline passed.
        """
        found: list[Start] = []
        for index, sentence in self._starting():
            for start, latest, end in windows(text, sentence, taken):
                match = find_tolerant(sentence.net, text, start, end, deadline, latest=latest)
                if (
                    match
                    and match.rate <= TOLERATED
                    and sentence.is_sure(match, text)
                    and not sentence.ends_period(match, text)
                ):
                    found = [one for one in found if not _overlaps(one, [(index, match)]) or one[1].rate <= match.rate]
                    found += [] if _overlaps((index, match), found) else [(index, match)]
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
            if index in draft.matches:
                continue
            low, high, between = self._expected(draft, index, start, end)
            match = self._misread(sentence, text, (low, high), deadline)
            if match and match.captures and match.rate <= (TOLERATED_BETWEEN if between else TOLERATED):
                draft.add(index, match)
        self._lengthen(draft, text, end, deadline)

    def _misread(self, sentence: FindableSentence, text: str, where: tuple[int, int], deadline: float) -> Match | None:
        """Look for a misread sentence: anywhere in a short stretch, in a long one where a word of it begins it."""
        low, high = where
        if high - low <= REACH:
            return find_tolerant(sentence.net, text, low, high, deadline)
        for hint in beginnings(text, sentence, low, high):
            start = max(low, hint - 2 * SHORTEST_WORD)
            match = find_tolerant(sentence.net, text, start, high, deadline, latest=hint)
            if match and match.rate <= TOLERATED:
                return match
        return None

    def _better_read(self, sentence: FindableSentence, match: Match, text: str, deadline: float) -> Match:
        """A name or remark with a number inside may have swallowed what comes after it, misread; words that may be
        missing may have been missed."""
        if not sentence.last_group and any(sentence.has_swallowed(one, text) for one in match.captures):
            other = find_tolerant(sentence.net, text, match.start, match.end, deadline, latest=match.start)
            better = other and other.rate <= TOLERATED and len(other.captures) >= len(match.captures)
            return other if other and better and _swallowed(other) < _swallowed(match) else match
        if len(match.captures) < len(sentence.holes) and text[match.end : match.end + 1] in COMMAS:
            end = min(match.end + REACH, len(text))
            other = find_tolerant(sentence.net, text, match.start, end, deadline, latest=match.start)
            return other if other and other.rate <= TOLERATED and other.end > match.end else match
        return match

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
        """Go on after the last row of a group that ends its sentence."""
        for group, more in self.more_rows.items():
            if group not in draft.captures:
                continue
            match, captures = draft.captures[group]
            border = min([*(one.start for one in draft.matches.values() if one.start >= match.end), end])
            for row in more.after(text, match._replace(captures=tuple(captures)), border, deadline):
                number = captures[-1].row + 1
                before = [one for one in captures if one.row == number - 1]
                if words := more.skipped(text, before, match.end, row.start):
                    captures.append(words._replace(group=group))
                captures.extend(one._replace(group=group, row=number) for one in row.captures)
                draft.captures[group] = (match if match.rate >= row.rate else row, captures)
                match = row
            if words := more.dropped(text, [one for one in captures if one.row == captures[-1].row], match.end):
                captures.append(words._replace(group=group))
            draft.captures[group] = (
                draft.captures[group][0],
                self._read_again(group, captures, text, match.end, deadline),
            )

    def _read_again(self, group: str, captures: list[Capture], text: str, end: int, deadline: float) -> list[Capture]:
        """Read those rows again, each by itself, that have swallowed what comes after a name or remark."""
        sentence = next(one for one in self.sentences if one.last_group == group)
        if not any(sentence.has_swallowed(one, text) for one in captures):
            return captures
        rows = [list(row) for _, row in groupby(captures, lambda one: one.row)]
        read: list[Capture] = []
        for row, after in zip_longest(rows, rows[1:]):
            sound = [one for one in row if not sentence.has_swallowed(one, text)]
            if len(sound) < len(row):
                again = self.more_rows[group].again(text, row, sound, after[0].start if after else end, deadline)
                row = [one._replace(group=group, row=row[0].row) for one in again]
            read.extend(row)
        return read

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
def finder_of(report_type: ReportType, reader: Reader = UNTAUGHT) -> Finder:
    """Return the finder of a report type, compiled once for what was taught of a reader."""
    return Finder(report_type, reader)


def _ends_sentence(group: GroupSpec, report_type: ReportType) -> bool:
    return any(one.elements[-1] == Rows(group.name) for one in report_type.sentences)


def _swallowed(match: Match) -> int:
    """Return how many characters of the page went into names and remarks of groups."""
    return sum(one.end - one.start for one in match.captures if one.group)


def _overlaps(one: Start, others: list[Start]) -> bool:
    return any(one[1].start < other.end and other.start < one[1].end for _, other in others)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
