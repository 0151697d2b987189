"""What people did to the records, and where those came from: corrections, accepted findings, sources."""

from collections import Counter
from collections.abc import Iterable, Sequence

from reviewer.data import ReviewedRecord
from reviewer.export.columns import columns
from reviewer.export.material import Material
from reviewer.export.tables import Row, Table, label_of, moment, status_of
from reviewer.report_types import ReportType
from reviewer.values import written


def corrections_table(records: Iterable[ReviewedRecord], types: Sequence[ReportType]) -> Table:
    """Return a row for each value a person changed: what was read, what it became, who, when, why and where."""
    kinds = {one.name: one for one in types}
    rows: list[Row] = [
        (
            *_of(one),
            change.path,
            label_of(kinds[one.record.type], change.path),
            change.text or None,
            change.before,
            change.after,
            *(change.who, moment(change.at), change.reason or None),
            *(change.line or None, change.snippet or None),
        )
        for one in records
        for change in one.corrections
    ]
    names = columns("corrections", "record source status path field text before after who at reason line snippet")
    return Table("corrections", {"zh": "更正", "en": "Corrections"}, names, rows)


def accepted_table(records: Iterable[ReviewedRecord], types: Sequence[ReportType]) -> Table:
    """Return a row for each finding a person settled, with the reason."""
    kinds = {one.name: one for one in types}
    rows: list[Row] = [
        (
            *_of(one),
            *(verdict.check, verdict.kind.value, "; ".join(verdict.paths)),
            "; ".join(label_of(kinds[one.record.type], path) for path in verdict.paths),
            "; ".join(written(value) or "?" for value in verdict.seen),
            *(verdict.message, verdict.who, moment(verdict.at), verdict.reason or None),
        )
        for one in records
        for verdict in one.verdicts
    ]
    names = columns("accepted", "record source status check verdict paths fields seen message who at reason")
    return Table("accepted", {"zh": "认可的问题", "en": "Accepted findings"}, names, rows)


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
    names = columns("sources", "id source path sha256 encoding added_at records verified exported program exported_at")
    return Table("sources", {"zh": "来源", "en": "Sources"}, names, rows)


def _of(one: ReviewedRecord) -> Row:
    return one.record.id, one.source_name, status_of(one)
