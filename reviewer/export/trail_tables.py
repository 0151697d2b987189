"""What people did to the records, and where those came from: corrections, accepted findings, sources."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from reviewer.checks import told_again
from reviewer.data import Value
from reviewer.export.check_words import words_in_both
from reviewer.export.columns import columns
from reviewer.export.material import Material, RawOf, SourceLine, Values
from reviewer.export.misprints import Meant, meant
from reviewer.export.tables import Code, Row, Table, moment, status_of
from reviewer.page.places import line_and_snippet
from reviewer.report_types import ReportType
from reviewer.reviewed import Correction, ReviewedRecord, Verdict


def corrections_table(
    records: Iterable[ReviewedRecord], types: Sequence[ReportType], raw_of: RawOf, values: Values
) -> Table:
    """Return a row for each value that was read or printed wrong: what it was, what it became, who, when, why, where.

    Args:
        records: As printed.
        types: Every type they are of.
        raw_of: Gives the raw text of a source, by its id.
        values: Which value of what was printed wrong the other tables hold.
    """
    kinds = {one.name: one for one in types}
    rows: list[Row] = []
    for one in records:
        kind, misprints, of = kinds[one.record.type], meant(one), _of(one)
        used = {path: found.value for path, found in misprints.items()} if values == "corrected" else {}
        rows += [(*of, *_read_wrong(kind, change, used)) for change in one.corrections]
        rows += [(*of, *_printed_wrong(kind, found, raw_of(one.source), used)) for found in misprints.values()]
    names = "record source status fault path field text before after exported who at reason line snippet"
    return Table("corrections", {"zh": "更正", "en": "Corrections"}, columns("corrections", names), rows)


def _read_wrong(kind: ReportType, change: Correction, used: Mapping[str, Value]) -> Row:
    now = used.get(change.path, change.after)
    return (
        *("reading", change.path, kind.label(change.path), change.text or None),
        *(Code.of(kind, change.path, one) for one in (change.before, change.after, now)),
        *(change.who, moment(change.at), str(change.reason) or None),
        *(change.line or None, change.snippet or None),
    )


def _printed_wrong(kind: ReportType, found: Meant, raw: str, used: Mapping[str, Value]) -> Row:
    field, verdict = found.field, found.verdict
    line, snippet = line_and_snippet(raw, field.spans)
    return (
        *("print", field.path, kind.label(field.path), field.text or None),
        *(Code.of(kind, field.path, one) for one in (field.value, found.value, used.get(field.path, field.value))),
        *(verdict.who, moment(verdict.at), verdict.reason or None),
        *(line or None, snippet or None),
    )


def accepted_table(records: Iterable[ReviewedRecord], types: Sequence[ReportType]) -> Table:
    """Return a row for each finding a person settled, with the reason."""
    kinds = {one.name: one for one in types}
    rows = [
        (*_of(one), *_settled(kinds[one.record.type], verdict, _message(kinds[one.record.type], verdict)))
        for one in records
        for verdict in one.verdicts
    ]
    names = columns("accepted", "record source status check verdict paths fields seen meant message who at reason")
    return Table("accepted", {"zh": "认可的问题", "en": "Accepted findings"}, names, rows)


def _message(kind: ReportType, verdict: Verdict) -> str:
    """Return what the check says in the language in use; as the verdict has it where its values don't tell it."""
    return told_again(kind.checks, verdict) or str(verdict.message)


def _settled(kind: ReportType, verdict: Verdict, message: str) -> Row:
    return (
        *(Code.said(verdict.check, words_in_both(kind, verdict.check)), verdict.kind.value, "; ".join(verdict.paths)),
        "; ".join(kind.label(path) for path in verdict.paths),
        "; ".join(kind.shown(path, value) or "?" for path, value in zip_longest(verdict.paths, verdict.seen)),
        "; ".join(f"{kind.label(path)}: {kind.shown(path, value)}" for path, value in verdict.corrected) or None,
        *(message, verdict.who, moment(verdict.at), verdict.reason or None),
    )


def sources_table(material: Material, pages: Sequence[SourceLine], records: Sequence[ReviewedRecord]) -> Table:
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
        for one in pages
    ]
    names = columns("sources", "id source path sha256 encoding added_at records verified exported program exported_at")
    return Table("sources", {"zh": "来源", "en": "Sources"}, names, rows)


def _of(one: ReviewedRecord) -> Row:
    return one.record.id, one.source_name, status_of(one)
