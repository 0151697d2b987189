"""Pages, records and findings for programs: the JSON contract, one object per source."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from reviewer.checks import said, slips
from reviewer.data import Assessment, Field, Finding, Record, Repair, SourceText
from reviewer.field_paths import values_of
from reviewer.report_types import ReportType
from reviewer.values import to_json

Json = dict[str, Any]


def line(contents: Json) -> str:
    """Return an object as one line of JSON, Chinese left readable."""
    return json.dumps(contents, ensure_ascii=False, separators=(", ", ": "))


def source_object(shown: str, source: SourceText, **found: object) -> Json:
    """Return the object of a page: where it was read, what it is, what was found on it."""
    return {"source": shown, "sha256": source.sha256, "encoding": source.encoding, **found}


def record_object(record: Record, assessment: Assessment, findings: Iterable[Finding], kind: ReportType | None) -> Json:
    """Return the object of a record.

    Args:
        record: The record.
        assessment: What the checks say of it: coverage and reasons to look.
        findings: The findings that are open.
        kind: Its report type, for the order of the values and for groups without a row; None where it is unknown.
    """
    return {
        "type": record.type,
        "values": _values(record, kind),
        "fields": [_field(one, assessment) for one in record.fields],
        "findings": [_finding(one, record) for one in findings],
    }


def _values(record: Record, kind: ReportType | None) -> Json:
    values: Json = dict.fromkeys(kind.order) if kind else {}
    values |= {group.name: [] for group in kind.groups} if kind else {}
    values |= values_of(record)
    if kind and kind.checks.stated:
        values.pop(kind.checks.stated, None)  # which sums the page states: among the fields, but no figure of it
    return {name: [_row(row) for row in one] if isinstance(one, list) else to_json(one) for name, one in values.items()}


def _row(row: Mapping[str, Any]) -> Json:
    return {name: to_json(value) for name, value in row.items()}


def _field(field: Field, assessment: Assessment) -> Json:
    look = assessment.looks.get(field.path)
    return {
        "path": field.path,
        "value": to_json(field.value),
        "text": field.text,
        "spans": [list(span) for span in field.spans],
        "origin": field.origin.value,
        "confidence": round(field.confidence, 4),
        "covered": field.path in assessment.covered,
        "look": look.value if look else None,
    }


def _finding(finding: Finding, record: Record) -> Json:
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "paths": list(finding.paths),
        "message": finding.message,
        "repairs": [_repair(one, record) for one in finding.repairs],
    }


def _repair(repair: Repair, record: Record) -> Json:
    changes = [{"path": one.path, "from": to_json(one.before), "to": to_json(one.after)} for one in repair.changes]
    misread = [{"path": one.path, "misread": one.misread.value, "says": said(one)} for one in slips(record, repair)]
    return {"changes": changes, "probability": round(repair.probability, 4), "misread": misread}
