"""The report type of figures in prose: a row for each, read where a person asks for it, never found by sentences."""

import re
from decimal import Decimal
from typing import Final

from reviewer.checks import CheckSet
from reviewer.data import Value
from reviewer.report_types.schema import FieldSpec, GroupSpec, ReportType, Words
from reviewer.values import SCALES
from reviewer.wording import Language

NAME: Final = "indicators"
ROWS: Final = "figures"

_COLUMNS: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("subject", "text", "指标", "Subject"),
    ("value", "decimal", "数值", "Value"),
    ("unit", "text", "单位", "Unit"),
    ("period", "text", "时期", "Period"),
    ("kind", "text", "类型", "Kind"),
    ("direction", "text", "增减", "Direction"),
    ("base", "text", "对比", "Against"),
    ("of", "text", "占什么", "Share of"),
    ("scope", "text", "范围", "Among"),
    ("high", "decimal", "至", "Up to"),
    ("bound", "text", "约数", "Hedge"),
)


_CODES: Final[dict[str, dict[str, str]]] = {
    "kind": {"数量": "level", "占比": "share", "增减": "change", "位次": "rank"},
    "direction": {"增": "up", "减": "down"},
    "bound": {"约": "about", "超过": "over", "不足": "under", "达": "reaches"},
}
"""What a figure's row holds, and what that is called in English."""


def _indicators() -> ReportType:
    columns = tuple(
        FieldSpec(name, kind, {"zh": zh, "en": en}, name in ("subject", "value"), codes=_codes(name))
        for name, kind, zh, en in _COLUMNS
    )
    headline = FieldSpec("headline", "text", {"zh": "文章", "en": "Article"}, required=False)
    rows: dict[Language, str] = {"zh": "指标", "en": "Figures"}
    labels = {"headline": headline.label, ROWS: rows} | {f"{ROWS}.{one.name}": one.label for one in columns}
    checks = CheckSet(required=(f"{ROWS}.value",), numbers=frozenset({f"{ROWS}.value"}), labels=labels)
    return ReportType(
        name=NAME,
        title={"zh": "指标", "en": "Figures in prose"},
        sentences=(),
        holes=(headline,),
        groups=(GroupSpec(ROWS, rows, columns, (), "；", required=False),),
        order=("headline", ROWS),
        checks=checks,
    )


def _codes(name: str) -> dict[str, Words]:
    return {held: {"zh": held, "en": english} for held, english in _CODES.get(name, {}).items()}


INDICATORS: Final = _indicators()
_SCALE = re.compile("万亿|[十百千]?[万亿]")


def without_scale(value: Value | None, unit: Value | None) -> tuple[Decimal | None, str | None]:
    """Return a figure as a plain number with its bare unit: 1.7 ``亿元`` is 170000000 ``元``."""
    if not isinstance(value, Decimal | int):
        return None, None
    written = str(unit or "")
    scale = _SCALE.match(written)
    if scale is None:
        return Decimal(value), written or None
    return value * Decimal(SCALES[scale[0]]), written[scale.end() :] or None
