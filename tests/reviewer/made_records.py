"""Records and checks made up for the tests of the checks."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from reviewer.checks import CheckSet
from reviewer.data import Field, Origin, Record, Span, Value
from reviewer.values import written
from tests.reviewer.made_checks import check_set

LABELS = {
    "report_date": {"zh": "日期", "en": "Date"},
    "calls": {"zh": "来电", "en": "Calls"},
    "online_messages": {"zh": "网民留言", "en": "Web messages"},
    "channels": {"zh": "渠道", "en": "Channels"},
    "channels.name": {"zh": "名称", "en": "name"},
    "channels.count": {"zh": "件数", "en": "count"},
    "handled_directly": {"zh": "直接办理", "en": "Handled directly"},
    "transferred": {"zh": "转交办理", "en": "Transferred"},
    "callbacks": {"zh": "回访", "en": "Call-backs"},
}


def field(
    path: str,
    value: Value | None,
    *,
    origin: Origin = Origin.EXTRACTED,
    confidence: float = 0.99,
    text: str | None = None,
) -> Field:
    return Field(path, value, written(value) if text is None else text, (Span(0, 1),), origin, confidence)


def record(*fields: Field, record_id: str = "1.1", kind: str = "hotline_daily") -> Record:
    return Record(record_id, kind, fields, Span(0, 1))


def numbers(values: Mapping[str, int | Decimal | None]) -> Record:
    """A record that holds these values, in this order."""
    return record(*(field(path, value) for path, value in values.items()))


def daily(
    calls: int | None = 1025,
    online: int | None = 83,
    channels: Sequence[int | None] = (70, 1, 3, 3, 1, 5),
    direct: int | None = 493,
    transferred: int | None = 532,
    issues: Sequence[int | None] = (57, 39, 31),
    ranks: Sequence[int | None] = (1, 2, 3),
) -> Record:
    """A daily report whose sums hold unless told otherwise."""
    fields = [field("calls", calls), field("online_messages", online)]
    for row, count in enumerate(channels):
        fields += [field(f"channels[{row}].name", f"渠道{row}"), field(f"channels[{row}].count", count)]
    fields += [field("handled_directly", direct), field("transferred", transferred), field("callbacks", 419)]
    for row, (rank, count) in enumerate(zip(ranks, issues, strict=True)):
        fields += [field(f"hot_issues[{row}].rank", rank), field(f"hot_issues[{row}].count", count)]
    return record(*fields)


def daily_checks() -> CheckSet:
    return check_set(
        equations=["calls = handled_directly + transferred", "online_messages = sum(channels.count)"],
        ranges=["calls >= 0", "channels.count >= 0"],
        orders=["descending hot_issues.count", "ranks hot_issues.rank", "unique channels.name"],
        required=["calls", "channels", "channels.count", "hot_issues.count"],
        numbers=["calls", "online_messages", "channels.count", "handled_directly", "transferred", "callbacks",
                 "hot_issues.rank", "hot_issues.count"],
        labels=LABELS,
    )  # fmt: skip


def with_field(whole: Record, path: str, **changes: object) -> Record:
    """The record with one field changed."""
    fields = tuple(one._replace(**changes) if one.path == path else one for one in whole.fields)  # type: ignore[arg-type]
    return Record(whole.id, whole.type, fields, whole.extent)
