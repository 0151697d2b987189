"""What is found: numbers that belong together, whether they agree, and why that can't always be said."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from reviewer.data import Span
from reviewer.prose.numbers import Quantity
from reviewer.wording import say


class Kind(StrEnum):
    """How numbers belong together."""

    PARTS = "parts"
    SHARE = "share"
    RATE = "rate"
    GROWTH = "growth"
    ORDER = "order"
    TWICE = "twice"


class State(StrEnum):
    """Whether they agree. What can't be decided is never an error."""

    HOLDING = "holding"
    VIOLATED = "violated"
    UNDECIDABLE = "undecidable"


class Reason(StrEnum):
    """Why it can't be decided."""

    NONE = ""
    PARTIAL = "partial"
    HEDGED = "hedged"
    ROUNDING = "rounding"
    BASE = "base"


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a relation.

    Attributes:
        text: As printed, with its unit: ``1.2万件``.
        value: Exact, without zeros that say nothing: 12000; ``三成`` is 30.
        unit: ``件``; empty where it has none.
        place: ``[start, end)`` in the reading.
        spans: Where it stands in the raw text.
    """

    text: str
    value: Decimal
    unit: str
    place: tuple[int, int]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """Numbers of a page that give each other.

    Attributes:
        kind: How they belong together.
        state: Whether they agree.
        numbers: The number stated first, then those that give it, in the order of ``written``.
        written: With the numbers, ``493 + 582 = 1075 ≠ 1025 (+50)``.
        reason: Why it can't be decided, where it can't.
    """

    kind: Kind
    state: State
    numbers: tuple[Number, ...]
    written: str
    reason: Reason = Reason.NONE

    @property
    def message(self) -> str:
        """A finished sentence, in the language in use."""
        kind, stated = kind_words(self.kind), self.numbers[0].text
        if self.state is State.HOLDING:
            return say("{kind}相符：{w}。", "{kind}: it holds, {w}.", kind=kind, w=self.written)
        if self.state is State.VIOLATED:
            return say(
                "{kind}不符：写的是“{stated}”，而 {w}。",
                "{kind}: “{stated}” is printed, but {w}.",
                kind=kind,
                stated=stated,
                w=self.written,
            )
        return say(
            "{kind}无法断定（{why}）：{w}。",
            "{kind}: can't be decided ({why}), {w}.",
            kind=kind,
            why=_why(self.reason),
            w=self.written,
        )


class Claim(NamedTuple):
    """A relation before its places in the raw text are known."""

    kind: Kind
    state: State
    numbers: tuple[Quantity, ...]
    written: str
    reason: Reason = Reason.NONE


def kind_words(kind: Kind) -> str:
    """Return what a kind is called, in the language in use."""
    return {
        Kind.PARTS: say("合计", "Sum"),
        Kind.SHARE: say("占比", "Share"),
        Kind.RATE: say("比率", "Rate"),
        Kind.GROWTH: say("增减", "Growth"),
        Kind.ORDER: say("排序", "Order"),
        Kind.TWICE: say("前后两处", "Stands twice"),
    }[kind]


def _why(reason: Reason) -> str:
    return {
        Reason.NONE: "",
        Reason.PARTIAL: say("可能没有列全", "the list may be partial"),
        Reason.HEDGED: say("有数字是约数，或不完整", "a number is only about so, or torn"),
        Reason.ROUNDING: say("末位可能是四舍五入或截尾", "the last digit may be rounded or cut off"),
        Reason.BASE: say("基数不明", "what it is a share of isn't printed plainly"),
    }[reason]
