"""The words for every column: what programs and people call it, what it holds, which checks speak of it."""

import re
from typing import Final

from reviewer.export.check_words import check_words
from reviewer.export.tables import Code, Column
from reviewer.report_types import FieldSpec, ReportType
from reviewer.values import DATES, WHOLE
from reviewer.values.exactness import MOST_DIGITS
from reviewer.wording import language, say

_EVERYWHERE: Final = {
    # name: kind, header in Chinese and English, meaning in Chinese and English
    "record": (
        "key",
        "记录",
        "Record",
        "记录的编号，各表凭它相连；工作簿里前面有 #",
        "joins the tables; a workbook puts # before",
    ),
    "source": ("text", "来源", "Source", "记录所在的文件", "the file the record stands in"),
    "status": (
        "status",
        "状态",
        "Status",
        "已核定或未核定（给程序的文件写 verified、open）",
        "verified or not verified (“open” in files for programs)",
    ),
    "who": ("text", "何人", "Who", "谁做的", "who did it"),
    "at": ("moment", "何时", "When", "何时做的", "when it was done"),
    "reason": ("text", "理由", "Reason", "为什么", "why it was done"),
}

_OF_TABLES: Final = {
    "type": {
        "verified_by": ("text", "核定人", "Verified by", "谁核定的", "who verified the record"),
        "verified_at": ("moment", "核定时间", "Verified at", "何时核定的", "when it was verified"),
        "row": ("rank", "序", "Row", "在这一组里是第几行，从 1 起", "its place in the group, from 1"),
    },
    "checks": {
        "check": (
            "text",
            "等式（程序用）",
            "Equation, for programs",
            "等式，用程序里的字段名",
            "in the fields' names for programs",
        ),
        "equation": ("text", "等式", "Equation", "应当相等的两边", "what should be equal"),
        "summed": ("decimal", "合计", "Adds up to", "各项相加之和", "what the summands make"),
        "stated": ("decimal", "所写", "Stated", "报上写的总数", "the total as it is given"),
        "difference": ("decimal", "差", "Difference", "合计减去所写", "the sum less the stated value"),
        "holds": (
            "holds",
            "核对",
            "Check",
            "是否相等；缺数时不能判断，版面未写明这一关系（给程序的文件写 unstated）的不作判断",
            "are they equal? Unsaid where a number is missing, or the page doesn't state it (“unstated”)",
        ),
        "missing": (
            "count",
            "缺几个数",
            "Missing",
            "缺失或长得不能相加的数",
            "how many numbers are missing, or too long to add",
        ),
        "verdict": (
            "verdict",
            "裁定",
            "Verdict",
            "不符而有人说报上就是这样印的，或认可；空为没有人说过（给程序的文件写 printed、accepted）",
            "said of one that is wrong: printed like that, or accepted; empty: nothing (“printed” and “accepted” in "
            "files for programs)",
        ),
    },
    "corrections": {
        "fault": (
            "fault",
            "错在",
            "Fault of",
            "识读错，还是报上所印就错了（给程序的文件写 reading、print）",
            "was it the reading that was wrong, or the print",
        ),
        "path": ("text", "字段路径", "Field path", "字段在程序里的名字", "the field, for programs"),
        "field": ("text", "字段", "Field", "改了哪个字段", "which field was changed"),
        "text": ("text", "报上所读", "As read", "页面上读到的文字", "the text read from the page"),
        "before": ("value", "改前", "Before", "改之前的值；空为缺", "its value before; empty: missing"),
        "after": ("value", "改后", "After", "改成的值；空为缺", "what it became; empty: missing"),
        "exported": ("value", "导出的值", "Exported", "其他表里用的是哪个值", "which of the two the other sheets have"),
        "line": ("count", "行", "Line", "在原文第几行，从 1 起", "line of the raw text, from 1"),
        "snippet": ("text", "原文", "Snippet", "那一处的原文，值在【】里", "the raw text around it, the value in 【】"),
    },
    "accepted": {
        "check": ("text", "核对项", "Check", "哪一项核对", "the check that found it"),
        "verdict": (
            "verdict",
            "裁定",
            "Verdict",
            "报上就是这样印的，或认可（给程序的文件写 printed、accepted）",
            "printed like that, or accepted (“printed” and “accepted” in files for programs)",
        ),
        "paths": ("text", "字段路径", "Field paths", "字段在程序里的名字", "the fields, for programs"),
        "fields": ("text", "字段", "Fields", "涉及哪些字段", "the fields it speaks of"),
        "seen": ("text", "当时的值", "Values then", "裁定时各字段的值", "their values at the verdict"),
        "meant": (
            "text",
            "应为",
            "Should be",
            "本应印成的值",
            "what should have been printed, if it was said",
        ),
        "message": ("text", "问题", "Finding", "核对时说的话", "what the check said"),
    },
    "places": {
        "path": ("text", "字段路径", "Field path", "字段在程序里的名字", "the field, for programs"),
        "field": ("text", "字段", "Field", "哪个字段的值", "which field it is the value of"),
        "value": ("value", "值", "Value", "这里导出的值；空为缺", "as it is in here; empty: missing"),
        "text": ("text", "报上所读", "As read", "页面上读到的文字", "the text read from the page"),
        "line": ("count", "行", "Line", "在原文第几行，从 1 起", "line of the raw text, from 1"),
        "snippet": (
            "text",
            "原文",
            "Snippet",
            "那一处的原文，连成一行，值在【】里；空为不在页面上",
            "the raw text around it, on one line, the value in 【】; empty: it stands nowhere",
        ),
        "origin": (
            "origin",
            "从何而来",
            "Origin",
            "读出 extracted、推定 inferred、缺 missing、键入 typed、选取 selected、采用修正 repaired",
            "read (“extracted” in files for programs), inferred, missing; or a person's: typed, selected, repaired",
        ),
        "confidence": (
            "decimal",
            "可信度",
            "Confidence",
            "0 到 1；低于 0.9 的请人看过",
            "0 to 1; below 0.9 a person was asked to look",
        ),
        "look": (
            "look",
            "为何要看",
            "Why to look",
            "请人看的原因：有错 error、缺 missing、推定 inferred、不确定 uncertain、没有等式可证 uncovered；空为不必",
            "why a person was asked: error, missing, inferred, uncertain, in no sum (for programs “uncovered”)",
        ),
        "covered": ("flag", "有等式可证", "Covered", "有成立的等式可证", "an equation that holds vouches for it"),
        "verified_by": ("text", "核定人", "Verified by", "谁核定的", "who verified the record"),
    },
    "sources": {
        "id": ("key", "编号", "Id", "来源的编号，记录编号以它开头", "its records' numbers begin with it"),
        "source": ("text", "来源", "Source", "文件名", "the file's name"),
        "path": ("text", "位置", "Path", "文件当时的位置", "where the file was"),
        "sha256": ("text", "SHA-256", "SHA-256", "文件内容的哈希值", "hash of the file's bytes"),
        "encoding": ("text", "编码", "Encoding", "按哪种编码读的", "how its bytes were read"),
        "added_at": ("moment", "读入时间", "Added at", "何时读入的", "when it came into the review"),
        "records": ("count", "记录数", "Records", "这一页有几条记录", "how many records it has"),
        "verified": ("count", "已核定", "Verified", "其中几条已核定", "how many of them are verified"),
        "exported": ("count", "已导出", "Exported", "其中几条在此", "how many of them are in here"),
        "program": ("text", "程序版本", "Program", "导出所用的版本", "the version that exported"),
        "exported_at": ("moment", "导出时间", "Exported at", "何时导出的", "when it was exported"),
    },
    "columns": {
        "table": ("text", "表（程序用）", "Table, for programs", "表在程序里的名字", "the table's name for programs"),
        "sheet": (
            "text",
            "工作表",
            "Sheet",
            "在工作簿里的名字；空为没有写",
            "its name in a workbook; empty: not written",
        ),
        "table_zh": ("text", "表（中文）", "Table, in Chinese", "表的中文名", "the table's Chinese title"),
        "table_en": ("text", "表（英文）", "Table, in English", "表的英文名", "the table's English title"),
        "column": (
            "text",
            "列（程序用）",
            "Column, for programs",
            "列在程序里的名字",
            "the column's name for programs",
        ),
        "zh": ("text", "列（中文）", "Column, in Chinese", "列的中文名", "the column's Chinese header"),
        "en": ("text", "列（英文）", "Column, in English", "列的英文名", "the column's English header"),
        "kind": ("kind", "种类", "Kind", "列里放的是哪种值", "the kind of value it holds"),
        "meaning": ("text", "说明", "Meaning", "列的意思", "what the column means"),
    },
}


def columns(table: str, names: str) -> tuple[Column, ...]:
    """Return the columns of these names.

    Args:
        table: ``checks``, ``corrections``, ``accepted``, ``places``, ``sources``, ``columns``,
            or ``type`` for a report type's.
        names: Separated by spaces.
    """
    return tuple(_column(table, name) for name in names.split())


def _column(table: str, name: str) -> Column:
    kind, zh, en, meaning_zh, meaning_en = _OF_TABLES[table].get(name) or _EVERYWHERE[name]
    return Column(name, {"zh": zh, "en": en}, kind, meaning_zh if language() == "zh" else meaning_en)


def meaning_of(kind: ReportType, field: FieldSpec, pattern: str) -> str:
    """Return what the column of this field holds, in the language in use; sheets have its checks in words.

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
    if not checks:
        return say("；", "; ").join(parts)
    named, worded = (_with_checks(parts, some) for some in (checks, [check_words(kind, one) for one in checks]))
    return Code.said(named, {"zh": worded, "en": worded})


def _with_checks(parts: list[str], checks: list[str]) -> str:
    checked = say("参与核对：{checks}", "checked by: {checks}", checks="; ".join(checks))
    return say("；", "; ").join([*parts, checked])


def _others(kind: ReportType) -> list[str]:
    return [*(one.check for one in kind.checks.ranges), *(one.check for one in kind.checks.orders)]


def _held(kind: str) -> str:
    if kind in WHOLE:
        return say("整数", "a whole number")
    if kind == "percent":
        return say("百分数，90.9 即 90.9%；{long}", "a percentage, 90.9 is 90.9%; {long}", long=_long())
    if kind == "decimal":
        return say("数；{long}", "a number; {long}", long=_long())
    if kind in DATES:
        return say("日期；报上没印年份的，年份是推定的", "a date; where the page prints no year, the year is inferred")
    return say("文字", "text")


def _long() -> str:
    return say(
        "有效数字超过 {most} 位的按文字存放，一位不差",
        "with more than {most} digits it is kept as text, digit by digit",
        most=MOST_DIGITS,
    )
