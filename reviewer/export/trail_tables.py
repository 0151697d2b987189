"""What people did to the records, and where those came from: corrections, accepted findings, sources."""

from collections import Counter
from collections.abc import Iterable, Sequence

from reviewer.data import ReviewedRecord
from reviewer.export.material import Material
from reviewer.export.tables import Column, Row, Table, moment, status_of
from reviewer.report_types import ReportType
from reviewer.values import written
from reviewer.wording import language, say


def corrections_table(records: Iterable[ReviewedRecord], types: Sequence[ReportType]) -> Table:
    """Return a row for each value a person changed: what was read, what it became, who, when, why and where."""
    kinds = {one.name: one for one in types}
    rows: list[Row] = [
        (
            *_of(one),
            change.path,
            _label(kinds[one.record.type], change.path),
            change.text or None,
            change.before,
            change.after,
            *(change.who, moment(change.at), change.reason or None),
            *(change.line or None, change.snippet or None),
        )
        for one in records
        for change in one.corrections
    ]
    columns = (
        *_whose(),
        Column(
            "path", {"zh": "字段路径", "en": "Field path"}, "text", say("程序用的字段名", "the field, for programs")
        ),
        Column("field", {"zh": "字段", "en": "Field"}, "text", say("改了哪个字段", "which field was changed")),
        Column(
            "text", {"zh": "报上所读", "en": "As read"}, "text", say("页面上读到的文字", "the text read from the page")
        ),
        Column(
            "before",
            {"zh": "改前", "en": "Before"},
            "value",
            say("改之前的值；空为缺", "its value before; empty: missing"),
        ),
        Column(
            "after", {"zh": "改后", "en": "After"}, "value", say("改成的值；空为缺", "what it became; empty: missing")
        ),
        *_by_whom(),
        Column(
            "line", {"zh": "行", "en": "Line"}, "count", say("在原文第几行，从 1 起", "line of the raw text, from 1")
        ),
        Column("snippet", {"zh": "原文", "en": "Snippet"}, "text", say("那一处的原文", "the raw text around it")),
    )
    return Table("corrections", {"zh": "更正", "en": "Corrections"}, columns, rows)


def accepted_table(records: Iterable[ReviewedRecord], types: Sequence[ReportType]) -> Table:
    """Return a row for each finding a person settled, with the reason."""
    kinds = {one.name: one for one in types}
    rows: list[Row] = [
        (
            *_of(one),
            *(verdict.check, verdict.kind.value, "; ".join(verdict.paths)),
            "; ".join(_label(kinds[one.record.type], path) for path in verdict.paths),
            "; ".join(written(value) or "?" for value in verdict.seen),
            *(verdict.message, verdict.who, moment(verdict.at), verdict.reason or None),
        )
        for one in records
        for verdict in one.verdicts
    ]
    columns = (
        *_whose(),
        Column("check", {"zh": "核对项", "en": "Check"}, "check", say("哪一项核对", "which check found it")),
        Column(
            "verdict",
            {"zh": "裁定", "en": "Verdict"},
            "verdict",
            say("printed 报上就是这样印的；accepted 认可", "printed (the paper has it so), or accepted"),
        ),
        Column(
            "paths", {"zh": "字段路径", "en": "Field paths"}, "text", say("程序用的字段名", "the fields, for programs")
        ),
        Column("fields", {"zh": "字段", "en": "Fields"}, "text", say("涉及哪些字段", "the fields it speaks of")),
        Column(
            "seen",
            {"zh": "当时的值", "en": "Values then"},
            "text",
            say("裁定时各字段的值", "their values at the verdict"),
        ),
        Column("message", {"zh": "问题", "en": "Finding"}, "text", say("核对时说的话", "what the check said")),
        *_by_whom(),
    )
    return Table("accepted", {"zh": "认可的问题", "en": "Accepted findings"}, columns, rows)


def sources_table(material: Material, records: Sequence[ReviewedRecord]) -> Table:
    """Return a row for each source: hash, encoding, how many of its records are verified, and who exported when."""
    found = Counter(one.source for one in records)
    verified = Counter(one.source for one in records if one.verified)
    exported = verified if material.only_verified else found
    rows: list[Row] = [
        (
            *(one.id, one.name, one.path, one.sha256, one.encoding, moment(one.added_at)),
            *(found[one.id], verified[one.id], exported[one.id]),
            *(material.version, material.at),
        )
        for one in material.sources
    ]
    columns = (
        Column(
            "id",
            {"zh": "编号", "en": "Id"},
            "key",
            say("来源的编号，记录编号以它开头", "the source's number; its records' begin with it"),
        ),
        Column("source", {"zh": "来源", "en": "Source"}, "text", say("文件名", "the file's name")),
        Column("path", {"zh": "位置", "en": "Path"}, "text", say("文件当时的位置", "where the file was")),
        Column(
            "sha256", {"zh": "SHA-256", "en": "SHA-256"}, "text", say("文件内容的哈希值", "hash of the file's bytes")
        ),
        Column("encoding", {"zh": "编码", "en": "Encoding"}, "text", say("按哪种编码读的", "how its bytes were read")),
        Column(
            "added_at",
            {"zh": "读入时间", "en": "Added at"},
            "moment",
            say("何时读入的", "when it came into the review"),
        ),
        Column("records", {"zh": "记录数", "en": "Records"}, "count", say("这一页有几条记录", "records on this page")),
        Column(
            "verified",
            {"zh": "已核定", "en": "Verified"},
            "count",
            say("其中几条已核定", "how many of them are verified"),
        ),
        Column(
            "exported", {"zh": "已导出", "en": "Exported"}, "count", say("其中几条在此", "how many of them are in here")
        ),
        Column(
            "program", {"zh": "程序版本", "en": "Program"}, "text", say("导出所用的版本", "the version that exported")
        ),
        Column(
            "exported_at", {"zh": "导出时间", "en": "Exported at"}, "moment", say("何时导出的", "when it was exported")
        ),
    )
    return Table("sources", {"zh": "来源", "en": "Sources"}, columns, rows)


def _of(one: ReviewedRecord) -> Row:
    return one.record.id, one.source_name, status_of(one)


def _whose() -> tuple[Column, ...]:
    return (
        Column("record", {"zh": "记录", "en": "Record"}, "key", say("记录的编号", "the record's number")),
        Column("source", {"zh": "来源", "en": "Source"}, "text", say("记录所在的文件", "the file it stands in")),
        Column(
            "status", {"zh": "状态", "en": "Status"}, "status", say("记录是否已核定", "whether the record is verified")
        ),
    )


def _by_whom() -> tuple[Column, ...]:
    return (
        Column("who", {"zh": "何人", "en": "Who"}, "text", say("谁做的", "who did it")),
        Column("at", {"zh": "何时", "en": "When"}, "moment", say("何时做的", "when")),
        Column("reason", {"zh": "理由", "en": "Reason"}, "text", say("为什么", "why")),
    )


def _label(kind: ReportType, path: str) -> str:
    """Return what a person calls the field; the path itself where the type doesn't know it (a group, a former field)."""
    try:
        return kind.label(path, language())
    except (KeyError, ValueError):
        return path
