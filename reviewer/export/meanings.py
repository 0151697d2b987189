"""What a person should know of a field's column: what it holds, and which checks speak of it."""

import re

from reviewer.export.exactness import MOST_DIGITS
from reviewer.report_types import FieldSpec, ReportType
from reviewer.wording import say


def meaning_of(kind: ReportType, field: FieldSpec, pattern: str) -> str:
    """Return what the column of this field holds, in the language in use.

    Args:
        kind: The report type.
        field: The field.
        pattern: ``calls`` or ``channels.count``.
    """
    parts = [_held(field.kind)]
    if not field.required:
        parts.append(say("可以没有", "may be missing"))
    checks = [one.check for one in kind.checks.equations if any(term.pattern == pattern for term in one.terms)]
    checks += [one for one in _others(kind) if re.search(rf"(?<![\w.]){re.escape(pattern)}(?![\w.])", one)]
    if checks:
        parts.append(say("参与核对：{checks}", "checked by: {checks}", checks="; ".join(checks)))
    return say("；", "; ").join(parts)


def _others(kind: ReportType) -> list[str]:
    return [*(one.check for one in kind.checks.ranges), *(one.check for one in kind.checks.orders)]


def _held(kind: str) -> str:
    if kind in ("count", "rank"):
        return say("整数", "a whole number")
    if kind == "percent":
        return say("百分数，90.9 即 90.9%；{long}", "a percentage, 90.9 is 90.9%; {long}", long=_long())
    if kind == "decimal":
        return say("数；{long}", "a number; {long}", long=_long())
    if kind in ("date", "month_day"):
        return say("日期；报上没印年份的，年份是推定的", "a date; where the page prints no year, the year is inferred")
    return say("文字", "text")


def _long() -> str:
    return say(
        "有效数字超过 {most} 位的按文字存放，一位不差",
        "with more than {most} digits it is kept as text, digit by digit",
        most=MOST_DIGITS,
    )
