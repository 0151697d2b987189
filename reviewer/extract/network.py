"""A sentence with holes as a network of states, each saying what a sign costs there. ``tolerant`` walks it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reviewer.extract.reader import SLIGHT, UNTAUGHT, WRONG, Reader
from reviewer.extract.signs import (
    ANY_PUNCTUATION,
    CLOSING,
    SEPARATORS,
    STOPS,
    is_punctuation,
    same_signs,
    separators,
)
from reviewer.look_alikes import ALIKE
from reviewer.report_types.schema import Element, GroupSpec, Hole, Literal, Maybe, OneOf, Rows
from reviewer.values import DATES, TEXTS

NEVER = 99.0
PUNCTUATION, ODD_DIGIT = 0.3, 0.9
NO_NUMBER, NO_DIGITS = 2.0, 1.2
SURPLUS, SURPLUS_DIGIT = 1.0, 3.0
WORD, WORD_BRACKET, WORD_DIGIT = 0.03, 0.1, 0.45
ROW, READ = -0.5, -0.5
NAME_DIGIT = 0.6

DIGITS = "0123456789"
LETTERS = "OoQDlI|Zz"  # digits they were, more often than not


@dataclass(slots=True)
class State:
    """Where a walk can stand.

    Attributes:
        target: State after a sign was taken; -1 where none is taken.
        costs: Sign -> cost of taking it; ``other`` for every sign that isn't named.
        weight: How much a sign of the sentence counts here (0 inside holes).
        fitting: The signs that stand here without anything being misread.
        pads: Whether a surplus sign may stand before this place.
        jumps: (state, cost, weight, mark) that can be gone to without taking a sign; below 0 it pays back.
    """

    target: int = -1
    costs: Mapping[str, float] = field(default_factory=dict)
    other: float = NEVER
    weight: float = 0.0
    fitting: str = ""
    pads: bool = False
    jumps: list[tuple[int, float, float, str]] = field(default_factory=list)


@dataclass(slots=True)
class Network:
    """All states of one sentence; a walk begins at ``start`` and is done at ``end``.

    Where the sentence's last words are free, ``closing`` are the signs of which one tells where they end.
    """

    states: list[State]
    start: int
    end: int
    closing: str


def network(
    elements: Sequence[Element], groups: Mapping[str, GroupSpec], numbers: Sequence[str], reader: Reader = UNTAUGHT
) -> Network:
    """Return the network of a sentence. Of rows that end it, only the first: ``more_rows`` goes on from there.

    Args:
        elements: The sentence.
        groups: Groups that may stand in it.
        numbers: Numbers that are part of names, such as a hotline's own.
        reader: Who read the pages.
    """
    builder = _Builder(groups, numbers, reader)
    end = builder.add(State())
    builder.first, builder.last = True, elements[-1]
    start = builder.sequence(elements, end)
    return Network(builder.states, start, end, _closing(elements[-1], groups))


def _closing(last: Element, groups: Mapping[str, GroupSpec]) -> str:
    if isinstance(last, Maybe):
        return _closing(last.elements[-1], groups)
    if isinstance(last, OneOf):
        return "".join(_closing(choice[-1], groups) for choice in last.choices)
    if isinstance(last, Rows):
        return separators(groups[last.group].separators) + STOPS
    return STOPS if isinstance(last, Hole) and last.kind in TEXTS else ""


class _Builder:
    """Builds from the end to the start: each element is given the state that comes after it."""

    def __init__(self, groups: Mapping[str, GroupSpec], numbers: Sequence[str], reader: Reader) -> None:
        self.groups = groups
        self.numbers = numbers
        self.reader = reader
        letters = dict.fromkeys(DIGITS, 0.0) | reader.letters()
        self.of_number = letters | dict.fromkeys(",，. ", 0.5) | {"万": 0.2}
        self.of_rank = letters | dict.fromkeys("一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩", 0.1)
        self.of_day = letters
        self.states: list[State] = []
        self.prefix = ""
        self.first = False
        self.between_rows = ""
        self.last: Element | None = None

    def add(self, state: State) -> int:
        self.states.append(state)
        return len(self.states) - 1

    def sequence(self, elements: Sequence[Element], after: int) -> int:
        outer = self.first
        for index, one in reversed(list(enumerate(elements))):
            self.first = outer and index == 0
            after = self.element(one, after)
        self.first = outer
        return after

    def element(self, one: Element, after: int) -> int:
        if isinstance(one, Literal):
            for sign in reversed(one.text):
                after = self.sign(sign, after)
            return after
        if isinstance(one, Hole):
            return self.hole(one, after)
        if isinstance(one, Rows):
            return self.rows(self.groups[one.group], after, one is not self.last)
        if isinstance(one, Maybe):
            return self.fork([self.sequence(one.elements, after), after])
        return self.fork([self.sequence(choice, after) for choice in one.choices])

    def fork(self, targets: list[int]) -> int:
        return self.add(State(jumps=[(target, 0.0, 0.0, "") for target in targets]))

    def mark(self, mark: str, after: int) -> int:
        return self.add(State(jumps=[(after, 0.0, 0.0, mark)]))

    def sign(self, sign: str, after: int) -> int:
        """A sign of the sentence: it stands there, or one like it, or another, or it is lost."""
        weight = PUNCTUATION if is_punctuation(sign) else 1.0
        fitting = same_signs(sign, self.between_rows)
        other = dict.fromkeys(ANY_PUNCTUATION, PUNCTUATION) if weight == PUNCTUATION else self.reader.costs(sign)
        costs = other | dict.fromkeys(fitting, 0.0)
        return self.add(State(after, costs, WRONG, weight, fitting, True, [(after, weight, weight, "")]))

    def hole(self, one: Hole, after: int) -> int:
        if not one.name:
            return self.words(_costly(one.kind), after, at_least_one=False)
        name = self.prefix + one.name
        close = self.add(State(jumps=[(after, READ if one.kind == "text" else 0.0, 0.0, f"]{name}")]))
        if one.kind in DATES:
            inside = self.date(close)
        elif one.kind in TEXTS:
            inside = self.words(_costly(one.kind), close, at_least_one=True)
        else:
            inside = self.number(one.kind, close)
        opened = self.mark(f"[{name}", inside)
        return opened if one.kind in TEXTS else self.add(State(pads=True, jumps=[(opened, 0.0, 0.0, "")]))

    def words(self, costly: Mapping[str, float], after: int, at_least_one: bool) -> int:
        costs = dict.fromkeys(DIGITS + LETTERS, WORD_DIGIT) | dict(costly)
        more = self.add(State(costs=costs, other=WORD, jumps=[(after, 0.0, 0.0, "")]))
        self.states[more].target = more
        for number in self.numbers:
            self.states[more].jumps.append((self.name_number(number, more), 0.0, 0.0, ""))
        if not at_least_one:
            return more
        first = self.add(State(more, costs, WORD))
        return self.fork([first, *(self.name_number(number, more) for number in self.numbers)])

    def name_number(self, number: str, after: int) -> int:
        """A number known to be part of names, misread or not; other digits hardly ever are."""
        for digit in reversed(number):
            costs = dict.fromkeys(DIGITS + ALIKE[digit], NAME_DIGIT) | {digit: WORD}
            after = self.add(State(after, costs, jumps=[(after, NAME_DIGIT, 0.0, "")]))
        return after

    def number(self, kind: str, after: int) -> int:
        """Digits, or signs that look like digits, or unreadable ones between them; or the whole number is lost."""
        return self.digits(self.of_rank if kind == "rank" else self.of_number, NO_NUMBER, after)

    def digits(self, costs: Mapping[str, float], lost: float, after: int) -> int:
        more = self.add(State(costs=costs, other=ODD_DIGIT, jumps=[(after, 0.0, 0.0, "")]))
        self.states[more].target = more
        first = {sign: cost for sign, cost in costs.items() if sign not in ",，. 万"}
        return self.add(State(more, first, SURPLUS + 0.1, jumps=[(after, lost, 0.0, "")]))

    def date(self, after: int) -> int:
        day = self.digits(self.of_day, NO_DIGITS, self.element(OneOf(((Literal("日"),), (Literal("号"),))), after))
        month = self.digits(self.of_day, NO_DIGITS, self.sign("月", day))
        year = self.digits(self.of_day, NO_DIGITS, self.sign("年", month))
        return self.fork([year, month] if self.first else [year, month, day])

    def rows(self, group: GroupSpec, after: int, several: bool) -> int:
        self.prefix, self.between_rows = f"{group.name}.", separators(group.separators)
        between = self.add(State())
        done = self.add(State(jumps=[(target, ROW, 0.0, "") for target in (after, between)[: 1 + several]]))
        item = self.mark(f"+{group.name}", self.sequence(group.item, done))
        self.prefix, self.between_rows = "", ""
        separator = separators(group.separators)
        self.states[between] = State(
            item,
            dict.fromkeys(ANY_PUNCTUATION, PUNCTUATION) | dict.fromkeys(separator, 0.0),
            2 * WRONG,
            PUNCTUATION,
            separator,
            True,
            [(item, WRONG, PUNCTUATION, "")],
        )
        return item


def _costly(kind: str) -> dict[str, float]:
    if kind == "text":
        return dict.fromkeys("。", WRONG)
    costs = dict.fromkeys(SEPARATORS + "。", WRONG)
    if kind == "category":
        costs |= dict.fromkeys(DIGITS, SLIGHT)
    return costs | dict.fromkeys(CLOSING, WORD_BRACKET)
