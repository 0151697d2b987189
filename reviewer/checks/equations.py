"""Equations between a record's numbers: linear, exact, written by the author of a report type."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal, NamedTuple

from reviewer.checks.check_text import CheckText

Side = Literal["left", "right"]


class Term(NamedTuple):
    """One summand of an equation.

    Attributes:
        coefficient: What the value is multiplied by, its sign included; never 0.
        group: Group whose rows are summed over; None for a plain field.
        name: Field or column; empty for a constant, whose value the coefficient is.
        side: On which side of ``=`` it stands.
    """

    coefficient: Decimal
    group: str | None
    name: str
    side: Side

    @property
    def pattern(self) -> str:
        """``calls`` or ``channels.count``; empty for a constant."""
        return self.name if self.group is None else f"{self.group}.{self.name}"


class Summand(NamedTuple):
    """A term made ready for adding up: its coefficient (an int if whole) and its pattern."""

    term: Term
    coefficient: int | Decimal
    pattern: str


@dataclass(frozen=True)
class Equation:
    """The left terms' sum equals the right terms' sum, give or take ``tolerance``.

    Attributes:
        check: As the type file writes it.
        terms: In the order they are written.
        tolerance: The largest difference that still counts as equal, in the unit of the sums.
        where_stated: Whether it only holds for records whose page states it; see ``statements``.
        warning: Whether there may be other things beside its parts: that they fall short is never beyond doubt.
    """

    check: str
    terms: tuple[Term, ...]
    tolerance: Decimal = Decimal(0)
    where_stated: bool = False
    warning: bool = False

    @cached_property
    def stated(self) -> Side:
        """The side that states a value, the other being the sum: the left, unless only the right is a lone field."""
        return "right" if self._is_lone("right") and not self._is_lone("left") else "left"

    @cached_property
    def sides(self) -> tuple[tuple[Summand, ...], tuple[Summand, ...]]:
        """The terms of the sum, and those of the stated value."""
        by_side: dict[bool, list[Summand]] = {False: [], True: []}
        for term in self.terms:
            by_side[term.side == self.stated].append(Summand(term, whole(term.coefficient), term.pattern))
        return tuple(by_side[False]), tuple(by_side[True])

    def _is_lone(self, side: Side) -> bool:
        here = [term for term in self.terms if term.side == side]
        return len(here) == 1 and bool(here[0].name) and here[0].group is None and here[0].coefficient == 1


def whole(number: Decimal) -> int | Decimal:
    """Return a whole Decimal as an int: faster, and exact at any length."""
    return int(number) if number == number.to_integral_value() else number


def parse_equation(
    text: str, tolerance: Decimal = Decimal(0), where_stated: bool = False, warning: bool = False
) -> Equation:
    """Read ``calls = direct + transferred``, ``online_messages = sum(channels.count)``, ``a - b = 2.5 * c + 10``.

    Args:
        text: Names of number fields, ``sum(group.column)``, numbers, ``+ - *`` and one ``=``.
        tolerance: The largest difference that still counts as equal.
        where_stated: Whether it is only checked where the page states it.
        warning: Whether it is no more than a warning where the parts fall short.

    Raises:
        ValueError: A finished sentence that names the place and what would be right.
    """
    words = CheckText(text)
    terms = _side(words, "left")
    if words.take_mark("=") != "=":
        raise words.wrong(
            "这里应是一个“=”；只能用 + - * 和 sum(组.列)",
            "a single = belongs here; only + - * and sum(group.column) can be used",
        )
    terms += _side(words, "right")
    words.end(
        "等式到这里应结束；只能用 + - * 和 sum(组.列)，且只有一个“=”",
        "the equation should end here; it has one =, and only + - * and sum(group.column)",
    )
    _refuse_idle(words, terms)
    if tolerance < 0:
        raise words.wrong("容差不能小于 0", "the tolerance can't be less than 0")
    return Equation(words.text, tuple(terms), tolerance, where_stated, warning)


def _side(words: CheckText, side: Side) -> list[Term]:
    terms = [_term(words, side, words.take_mark("+", "-"))]
    while sign := words.take_mark("+", "-"):
        terms.append(_term(words, side, sign))
    return terms


def _term(words: CheckText, side: Side, sign: str) -> Term:
    way = -1 if sign == "-" else 1
    start = words.peek()
    number = Decimal(words.take().text) if start.kind == "number" else None
    if number is not None and not words.take_mark("*"):
        return Term(way * number, None, "", side)
    group, name = _field(words)
    if words.take_mark("*"):
        if number is not None or words.peek().kind != "number":
            raise words.wrong(
                "字段只能乘以一个数，例如 2 * calls", "a field can be multiplied by one number only, such as 2 * calls"
            )
        number = Decimal(words.take().text)
    if number == 0:
        raise words.wrong("乘以 0 的字段不起作用，请删去", "a field times 0 does nothing; take it out", start)
    return Term(way * (Decimal(1) if number is None else number), group, name, side)


def _field(words: CheckText) -> tuple[str | None, str]:
    first = words.peek()
    name = words.name("这里应是字段名、数，或 sum(组.列)", "a field name, a number or sum(group.column) belongs here")
    if name == "sum" and words.take_mark("("):
        group, column = words.dotted(
            "sum 里应写 组.列，例如 sum(channels.count)", "sum wants group.column, such as sum(channels.count)"
        )
        if group is None or not words.take_mark(")"):
            raise words.wrong(
                "sum 里应只写 组.列，例如 sum(channels.count)",
                "sum wants just group.column, such as sum(channels.count)",
            )
        return group, column
    if words.take_mark("."):
        column = words.name("“.”后应是列名", "a column's name belongs after the dot")
        raise words.wrong(
            f"{name}.{column} 有许多行，请写 sum({name}.{column})",
            f"{name}.{column} has many rows; write sum({name}.{column})",
            first,
        )
    return None, name


def _refuse_idle(words: CheckText, terms: list[Term]) -> None:
    patterns = [term.pattern for term in terms if term.name]
    if not patterns:
        raise words.wrong("等式里没有字段", "the equation names no field", words.last("="))
    for pattern in patterns:
        if patterns.count(pattern) > 1:
            again = words.last(pattern.rpartition(".")[2])
            raise words.wrong(
                f"{pattern} 出现了不止一次，请合并", f"{pattern} is there twice; gather it into one", again
            )
