"""A review for programs: the contract's objects, with what people did to the records."""

import sys
from typing import TYPE_CHECKING

from reviewer.cli.contract import Json, line, record_object, source_object
from reviewer.data import Balance
from reviewer.report_types import ReportType
from reviewer.reviewed import Conflict, Correction, ReviewedRecord, Verdict
from reviewer.values import to_json

if TYPE_CHECKING:
    from reviewer.review.session import ReviewSession


def print_objects(session: "ReviewSession", find: str) -> None:
    """Print a line for each page, in the order of the queue; ``find`` leaves only pages that hold this text."""
    types = {one.name: one for one in session.types}
    wanted = session.search(find) if find else None
    for source_id in dict.fromkeys(row.source for row in session.rows()):
        if wanted is None or source_id in wanted:
            source = session.source(source_id)
            records = [_object(one, types.get(one.record.type)) for one in session.records(source_id)]
            sys.stdout.write(line(source_object(source.name, source, records=records)) + "\n")


def _object(reviewed: ReviewedRecord, kind: ReportType | None) -> Json:
    contents = record_object(reviewed.record, reviewed.assessment, reviewed.open_findings, kind)
    return contents | {
        "id": reviewed.record.id,
        "verified": reviewed.verified,
        "verified_by": reviewed.verified_by,
        "verified_at": reviewed.verified_at,
        "to_look": list(reviewed.to_look),
        "balances": [_balance(one) for one in reviewed.assessment.balances],
        "verdicts": [_verdict(one) for one in reviewed.verdicts],
        "conflicts": [_conflict(one) for one in reviewed.conflicts],
        "corrections": [_correction(one) for one in reviewed.corrections],
        "rekeyed": list(reviewed.rekeyed),
        "notes": [{"who": who, "at": at, "text": text} for who, at, text in reviewed.notes],
    }


def _balance(balance: Balance) -> Json:
    return {
        "check": balance.check,
        "written": balance.written,
        "difference": to_json(balance.difference),
        "holds": balance.holds,
    }


def _verdict(verdict: Verdict) -> Json:
    return {
        "check": verdict.check,
        "paths": list(verdict.paths),
        "kind": verdict.kind.value,
        "corrected": {path: to_json(value) for path, value in verdict.corrected},
        "reason": verdict.reason,
        "message": str(verdict.message),
        "who": verdict.who,
        "at": verdict.at,
    }


def _conflict(conflict: Conflict) -> Json:
    read = to_json(conflict.read.value) if conflict.read else None
    return {"path": conflict.path, "entered": to_json(conflict.entered), "read": read}


def _correction(correction: Correction) -> Json:
    return {
        "path": correction.path,
        "from": to_json(correction.before),
        "to": to_json(correction.after),
        "text": correction.text,
        "reason": str(correction.reason),
        "who": correction.who,
        "at": correction.at,
        "line": correction.line,
        "snippet": correction.snippet,
    }
