"""Rows of one group that split the rows of another: they are never more than what they split."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from reviewer.checks.balances import number_in
from reviewer.checks.check_text import miswritten
from reviewer.checks.patterns import Grid, by_row, label_of
from reviewer.data import Field, Finding, Severity
from reviewer.values import written
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.checks.check_set import CheckSet

_PARTS = re.compile(r"\s*([a-z_0-9]+)\.([a-z_0-9]+) <= ([a-z_0-9]+)\.([a-z_0-9]+) by ([a-z_0-9]+) = ([a-z_0-9]+)\s*")
_ROUNDED = re.compile("[万亿余多约近]")
_NEAR = 10
"""Parts that exceed their whole by more than a tenth of it split something else, or were misread."""


class Parts(NamedTuple):
    """The sum of ``part`` over the rows whose ``key`` is a row's ``name`` is no more than that row's ``whole``."""

    check: str
    part: str
    whole: str
    key: str
    name: str

    @property
    def names(self) -> tuple[str, ...]:
        """The fields it speaks of."""
        return self.part, self.whole, self.key, self.name


def parse_parts(text: str) -> Parts:
    """Read ``hot_issue_parts.count <= hot_issues.count by issue = category``.

    Raises:
        ValueError: A finished sentence that says what would be right.
    """
    match = _PARTS.fullmatch(text)
    if not match:
        example = "parts.count <= issues.count by issue = name"
        raise miswritten(text, "组.列 <= 组.列 by 列 = 列", "group.column <= group.column by column = column", example)
    group, part, other, whole, key, name = match.groups()
    return Parts(text.strip(), f"{group}.{part}", f"{other}.{whole}", f"{group}.{key}", f"{other}.{name}")


def over_whole(grid: Grid, checks: "CheckSet") -> Iterator[Finding]:
    """Yield an error for each row whose parts make a little more than it."""
    for one in checks.parts:
        keys, names = by_row(grid, one.key), by_row(grid, one.name)
        counts, wholes = by_row(grid, one.part), by_row(grid, one.whole)
        for row, whole in wholes.items():
            called = names[row].value if row in names else None
            if called is None:
                continue  # parts whose own name is missing are not the parts of a row without one
            some = [field for at, field in counts.items() if at in keys and keys[at].value == called]
            total = sum((Decimal(number_in(field) or 0) for field in some), Decimal(0))
            stated = Decimal(number_in(whole) or 0)
            rounded = any(_ROUNDED.search(field.text) for field in (whole, *some))
            if some and not rounded and stated < total <= stated + stated / _NEAR:
                yield _over(one, whole, some, total, checks)


def _over(one: Parts, whole: Field, some: list[Field], total: Decimal, checks: "CheckSet") -> Finding:
    message = say(
        "“{whole}”写的是 {n}，而细分合计 {parts} = {total}，比它还多。",
        "{whole} is given as {n}, but its parts make more: {parts} = {total}.",
        whole=label_of(checks.labels, whole.path),
        n=written(whole.value),
        parts=" + ".join(written(field.value) for field in some),
        total=written(total),
    )
    fields = (whole, *some)
    paths, seen = tuple(field.path for field in fields), tuple(field.value for field in fields)
    return Finding(one.check, Severity.ERROR, paths, message, seen)
