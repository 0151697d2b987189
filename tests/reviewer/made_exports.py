"""Reviewed records made up for the tests of the export."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from reviewer.data import Assessment, Field, Finding, Origin, Record, Severity, Span, Value
from reviewer.export import Material, SourceLine, Values
from reviewer.field_paths import row_path
from reviewer.report_types import FieldSpec, GroupSpec, ReportType
from reviewer.reviewed import Correction, ReviewedRecord, Verdict, VerdictKind
from reviewer.values import written
from tests.reviewer.made_checks import check_set

Row = Mapping[str, Value | None]

AT = datetime(2025, 3, 27, 6, 2, 11, tzinfo=UTC)


def spec(name: str, kind: str, zh: str, en: str, *, required: bool = True) -> FieldSpec:
    return FieldSpec(name, kind, {"zh": zh, "en": en}, required)


def daily_type(
    equations: Sequence[str] = ("calls = handled_directly + transferred", "online_messages = sum(channels.count)"),
    *,
    name: str = "hotline_daily",
    title: str = "12345热线日报",
    more: Sequence[FieldSpec] = (),
) -> ReportType:
    holes = (
        spec("report_date", "month_day", "日期", "Date"),
        spec("calls", "count", "来电诉求", "Calls"),
        spec("online_messages", "count", "网民留言", "Web messages"),
        spec("handled_directly", "count", "直接办理", "Handled directly"),
        spec("transferred", "count", "转交办理", "Transferred"),
        spec("rate", "percent", "办结率（%）", "Completion rate (%)", required=False),
        *more,
    )
    columns = (
        spec("name", "name", "渠道", "Channel"),
        spec("count", "count", "件数", "Count"),
    )
    channels = GroupSpec("channels", {"zh": "留言渠道", "en": "Channels"}, columns, (), "，")
    order = ("report_date", "calls", "online_messages", "channels", "handled_directly", "transferred", "rate")
    checks = check_set(equations=equations, ranges=["calls >= 0"], date="report_date")
    titles = {"zh": title, "en": "12345 hotline daily report"}
    return ReportType(
        name, titles, (), holes, (channels,), (*order, *(one.name for one in more)), checks, date="report_date"
    )


def reviewed(
    key: str = "1.1",
    values: Mapping[str, Value | None] | None = None,
    channels: Sequence[Row] = ({"name": "微信公众号", "count": 70}, {"name": "政府网", "count": 13}),
    *,
    kind: str = "hotline_daily",
    verified: bool = True,
) -> ReviewedRecord:
    """A daily report whose sums hold unless told otherwise."""
    plain: dict[str, Value | None] = {
        "report_date": date(2025, 3, 26),
        "calls": 1025,
        "online_messages": 83,
        "handled_directly": 493,
        "transferred": 532,
        **(values or {}),
    }
    fields = [_field(name, value) for name, value in plain.items()]
    for number, row in enumerate(channels):
        fields += [_field(row_path("channels", number, name), value) for name, value in row.items()]
    source = key.partition(".")[0]
    by, at = ("李", "2025-03-27T05:00:00+00:00") if verified else ("", "")
    record = Record(key, kind, tuple(fields), Span(0, 9))
    return ReviewedRecord(source, f"pages/{source}.txt", record, verified, by, at, Assessment(), (), (), (), (), (), ())


def _field(path: str, value: Value | None) -> Field:
    origin = Origin.MISSING if value is None else Origin.EXTRACTED
    return Field(path, value, written(value), () if value is None else (Span(0, 1),), origin, 0.99)


def corrected(one: ReviewedRecord) -> ReviewedRecord:
    """The record with a correction and a verdict."""
    change = Correction(
        "transferred", 582, 532, "582", "看错", "李", "2025-03-27T04:59:58+00:00", 143, "转交相关责任单位582件"
    )
    finding = Finding("descending hot_issues.count", Severity.WARNING, ("channels[0].count",), "不是从大到小。", (70,))
    kind, at = VerdictKind.PRINTED, AT.isoformat()
    verdict = Verdict(finding.check, finding.paths, finding.seen, kind, "报纸如此", finding.message, "李", at)
    return replace(one, corrections=(change,), verdicts=(verdict,))


def material(
    *records: ReviewedRecord,
    types: Sequence[ReportType] | None = None,
    only_verified: bool = True,
    raw: str = "",
    places: bool | None = None,
    values: Values = "printed",
) -> Material:
    names = {one.source: one.source_name for one in records}
    sources = [
        SourceLine(key, name, f"/data/{name}", "ab" * 32, "utf-8", "2025-03-27T03:00:00+00:00")
        for key, name in names.items()
    ]
    kinds = types or (daily_type(),)
    raw_of = {one.id: raw for one in sources}.__getitem__
    return Material(iter(records), kinds, iter(sources), "0.1.0", only_verified, raw_of, places, values=values, at=AT)


def odd_everywhere(text: str) -> ReviewedRecord:
    """A record with this text in every place that can hold one: names, reasons, messages, what was read."""
    one = reviewed("1.1", channels=[{"name": text, "count": 83}])
    fields = tuple(field._replace(text=text) for field in one.record.fields)
    by, at = text, AT.isoformat()
    change = Correction("calls", text, 1025, text, text, by, at, 1, text)
    verdict = Verdict(text, ("calls",), (text,), VerdictKind.PRINTED, text, text, by, at)
    record = replace(one.record, fields=fields)
    return replace(one, source_name=text, record=record, verified_by=by, corrections=(change,), verdicts=(verdict,))
