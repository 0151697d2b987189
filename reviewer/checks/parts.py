"""Rows of one group that split the rows of another: never more than what they split, and seldom a little less."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from reviewer.checks.balances import number_in
from reviewer.checks.check_text import miswritten
from reviewer.checks.patterns import Grid, by_row, finding_on, label_of
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


class _Split(NamedTuple):
    """A row with the parts that name it."""

    whole: Field
    parts: tuple[Field, ...]

    @property
    def stated(self) -> Decimal:
        return Decimal(number_in(self.whole) or 0)

    @property
    def made(self) -> Decimal:
        return sum((Decimal(number_in(field) or 0) for field in self.parts), Decimal(0))

    @property
    def is_near(self) -> bool:
        return abs(self.made - self.stated) <= self.stated / _NEAR

    @property
    def is_exact(self) -> bool:
        """Whether several parts make just it."""
        return len(self.parts) > 1 and self.made == self.stated


def off_whole(grid: Grid, checks: "CheckSet") -> Iterator[Finding]:
    """Yield an error for each row whose parts make a little more than it, a warning where they make a little less.

    A list of parts may leave things out: less is only odd where the parts of another row of the report make just it.
    """
    for one in checks.parts:
        splits = list(_splits(grid, one))
        whole_lists = any(split.is_exact for split in splits)
        for split in splits:
            if split.is_near and split.made > split.stated:
                yield _off(one, split, Severity.ERROR, checks)
            elif split.is_near and split.made < split.stated and whole_lists and len(split.parts) > 1:
                yield _off(one, split, Severity.WARNING, checks)


def _splits(grid: Grid, one: Parts) -> Iterator[_Split]:
    keys, names = by_row(grid, one.key), by_row(grid, one.name)
    counts = by_row(grid, one.part)
    for row, whole in by_row(grid, one.whole).items():
        called = names[row].value if row in names else None
        if called is None:
            continue  # parts whose own name is missing are not the parts of a row without one
        parts = tuple(field for at, field in counts.items() if at in keys and keys[at].value == called)
        if parts and not any(_ROUNDED.search(field.text) for field in (whole, *parts)):
            yield _Split(whole, parts)


def _off(one: Parts, split: _Split, severity: Severity, checks: "CheckSet") -> Finding:
    more = split.made > split.stated
    message = say(
        "“{whole}”写的是 {n}，而细分合计 {parts} = {total}，{more}。",
        "{whole} is given as {n}, but its parts make {more}: {parts} = {total}.",
        whole=label_of(checks.labels, split.whole.path),
        n=written(split.whole.value),
        parts=" + ".join(written(field.value) for field in split.parts),
        total=written(split.made),
        more=say("比它还多", "more")
        if more
        else say("少一些，别的细分都正好合上", "less, where others make just theirs"),
    )
    return finding_on(one.check, severity, (split.whole, *split.parts), message)
