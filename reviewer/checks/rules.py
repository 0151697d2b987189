"""Ranges, orders and a week's sum over its days, as the author of a report type writes them."""

from decimal import Decimal
from typing import Literal, NamedTuple

from reviewer.checks.check_text import CheckText

_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_PLAIN = {"≤": "<=", "≥": ">="}

OrderKind = Literal["descending", "ascending", "ranks", "unique"]
_KINDS: tuple[OrderKind, ...] = ("descending", "ascending", "ranks", "unique")


class Range(NamedTuple):
    """Between which numbers a field (or every row of a column) lies; None where a side is open-ended.

    ``above`` and ``below`` say that the bound itself is not allowed (``<`` rather than ``<=``).
    """

    check: str
    pattern: str
    low: Decimal | None
    above: bool
    high: Decimal | None
    below: bool

    def allows(self, number: int | Decimal) -> bool:
        """Say whether the number lies within."""
        if self.low is not None and (number < self.low or (self.above and number == self.low)):
            return False
        return self.high is None or not (number > self.high or (self.below and number == self.high))


class Order(NamedTuple):
    """How a column runs: ``descending`` or ``ascending`` (equal neighbours are fine), ``ranks`` 1..n, ``unique``.

    With ``where_stated`` only where the page says so; see ``statements``.
    """

    check: str
    kind: OrderKind
    pattern: str
    where_stated: bool = False


class WeekAgainst(NamedTuple):
    """A period's total is about the sum of ``terms`` over the daily records of ``type`` within the period."""

    check: str
    total: str
    type: str
    terms: tuple[str, ...]


def parse_range(text: str) -> Range:
    """Read ``0 <= completion_rate <= 100``, ``calls > 0``, ``channels.count >= 1``.

    Raises:
        ValueError: A finished sentence that names the place and what would be right.
    """
    words = CheckText(text)
    bounds: list[tuple[str, Decimal]] = []
    if words.peek().kind == "number" or words.peek().text == "-":
        low = words.number("这里应是一个数", "a number belongs here")
        bounds.append((_TURNED[_comparison(words)], low))
    group, name = words.dotted("这里应是字段名，例如 0 <= calls", "a field's name belongs here, as in 0 <= calls")
    if not bounds or words.peek().kind != "end":
        comparison = _comparison(words)
        bounds.append(
            (
                comparison,
                words.number("这里应是一个数，例如 calls <= 9999", "a number belongs here, as in calls <= 9999"),
            )
        )
    words.end("范围到这里应结束，例如 0 <= calls <= 9999", "the range should end here, as in 0 <= calls <= 9999")
    return _range(words, name if group is None else f"{group}.{name}", bounds)


def _comparison(words: CheckText) -> str:
    sign = words.take_mark("<", "<=", ">", ">=", "≤", "≥")
    if not sign:
        raise words.wrong("这里应是 <、<=、> 或 >=", "<, <=, > or >= belongs here")
    return _PLAIN.get(sign, sign)


def _range(words: CheckText, pattern: str, bounds: list[tuple[str, Decimal]]) -> Range:
    lows = [(bound, sign == ">") for sign, bound in bounds if sign[0] == ">"]
    highs = [(bound, sign == "<") for sign, bound in bounds if sign[0] == "<"]
    if len(lows) > 1 or len(highs) > 1:
        raise words.wrong(
            "两个界限朝向相同，请写成 0 <= 字段 <= 100", "both bounds point the same way; write 0 <= field <= 100"
        )
    low, above = lows[0] if lows else (None, False)
    high, below = highs[0] if highs else (None, False)
    if low is not None and high is not None and low > high:
        raise words.wrong("下限大于上限，什么数都不合", "the lower bound is above the upper one, so no number fits")
    return Range(words.text, pattern, low, above, high, below)


def parse_order(text: str, where_stated: bool = False) -> Order:
    """Read ``descending hot_issues.count``, ``ascending x.y``, ``ranks hot_issues.rank`` or ``unique channels.name``.

    Raises:
        ValueError: A finished sentence that names the place and what would be right.
    """
    words = CheckText(text)
    first = words.peek()
    kind = next((kind for kind in _KINDS if kind == first.text), None)
    if kind is None:
        listed = "、".join(_KINDS), ", ".join(_KINDS)
        raise words.wrong(f"开头应是 {listed[0]} 之一", f"it should begin with one of {listed[1]}")
    words.take()
    want = "这里应是 组.列，例如 hot_issues.count", "group.column belongs here, such as hot_issues.count"
    group, name = words.dotted(*want)
    if group is None:
        raise words.wrong(*want)
    words.end("到这里应结束", "it should end here")
    return Order(words.text, kind, f"{group}.{name}", where_stated)


def parse_week_against(text: str) -> WeekAgainst:
    """Read ``total_requests ~ hotline_daily.calls + hotline_daily.online_messages``.

    Raises:
        ValueError: A finished sentence that names the place and what would be right.
    """
    words = CheckText(text)
    total = words.name("这里应是周报里的合计字段", "the field that holds the period's total belongs here")
    if not words.take_mark("~"):
        raise words.wrong(
            "这里应是“~”，例如 total_requests ~ hotline_daily.calls",
            "a ~ belongs here, as in total_requests ~ hotline_daily.calls",
        )
    parts = [_daily_part(words)]
    while words.take_mark("+"):
        parts.append(_daily_part(words))
    words.end("这里应是“+”或结尾", "a + or the end belongs here")
    kinds = {kind for kind, _ in parts}
    if len(kinds) > 1:
        raise words.wrong("各项须属于同一种日报", "all parts must belong to the same daily report type")
    return WeekAgainst(words.text, total, parts[0][0], tuple(name for _, name in parts))


def _daily_part(words: CheckText) -> tuple[str, str]:
    want = (
        "这里应是 日报类型.字段，例如 hotline_daily.calls",
        "daily type.field belongs here, such as hotline_daily.calls",
    )
    kind, name = words.dotted(*want)
    if kind is None:
        raise words.wrong(*want)
    return kind, name
