"""A sentence of a report type in both of its forms, exact and tolerant, and where on a page to try the latter."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reviewer.extract.exact import ExactSentence, exact_sentence
from reviewer.extract.match import Match
from reviewer.extract.network import Network, network
from reviewer.report_types.schema import Hole, ReportType, Rows, Sentence
from reviewer.report_types.sentence import holes_of, literals_of
from reviewer.values import TEXTS

REACH = 160
"""How far, in characters, a misread sentence is looked for beyond what is expected."""

SHORTEST_HINT = 2

Ranges = Sequence[tuple[int, int]]

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class FindableSentence:
    """A sentence in both of its forms, with the names of its holes and the words that hint at it."""

    exact: ExactSentence
    net: Network
    holes: frozenset[str]
    groups: tuple[str, ...]
    hints: tuple[str, ...]
    numbers: int
    first: str
    starts_record: bool

    def is_dated(self, match: Match, text: str) -> bool:
        """Say whether the first hole of the sentence was found with a number in it: no report begins without."""
        return any(one.name == self.first and _DIGIT.search(text, one.start, one.end) for one in match.captures)


def findable(sentence: Sentence, report_type: ReportType) -> FindableSentence:
    """Compile one sentence of a report type in both of its forms."""
    holes = list(holes_of(sentence.elements))
    names = frozenset(one.name if isinstance(one, Hole) else one.group for one in holes)
    groups = tuple(one.group for one in holes if isinstance(one, Rows))
    numbers = [one.name for one in holes if isinstance(one, Hole) and one.kind not in TEXTS]
    hints = tuple(dict.fromkeys(_hints(literals_of(sentence.elements))))
    by_name = {one.name: one for one in report_type.groups}
    exact = exact_sentence(sentence, report_type)
    return FindableSentence(
        exact,
        network(sentence.elements, by_name),
        names,
        groups,
        hints,
        len(set(numbers)),
        numbers[0] if numbers else "",
        sentence.starts_record,
    )


def _hints(literals: Iterable[str]) -> Iterator[str]:
    """Yield words of a sentence that a page would hardly show by chance."""
    for literal in literals:
        words = "".join(sign if sign.isalnum() else " " for sign in literal).split()
        yield from (word for word in words if len(word) >= SHORTEST_HINT)


def windows(text: str, sentence: FindableSentence, taken: Ranges) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a page where a word of the sentence stands among as many numbers as it has holes.

    Args:
        text: A reading.
        sentence: What is looked for.
        taken: Stretches that other sentences own.
    """
    places = {place for hint in sentence.hints for place in _places(text, hint)}
    free = sorted(place for place in places if not any(start <= place < end for start, end in taken))
    reach = REACH * (4 if sentence.groups else 1)
    last = -1
    for place in free:
        low, high = max(place - REACH // 2, 0), min(place + reach, len(text))
        if place > last and len(_NUMBER.findall(text, low, place + REACH // 2)) >= sentence.numbers:
            yield low, high
            last = place + REACH // 2


def beginnings(text: str, sentence: FindableSentence, start: int, end: int) -> list[int]:
    """Return where in ``text[start:end]`` two signs stand as they stand in one of the sentence's words."""
    parts = {hint[at : at + 2] for hint in sentence.hints for at in range(len(hint) - 1)}
    return sorted({start + place for part in parts for place in _places(text[start:end], part)})


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
