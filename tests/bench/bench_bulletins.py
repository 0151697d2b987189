"""How well made-up hotline bulletins of many cities are read, against their labels.

``python -m tests.bench.bench_bulletins [dev]`` names every difference of the half that rules were built on.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from reviewer.checks import assess
from reviewer.data import Record, Severity
from reviewer.extract import PageText, extract
from reviewer.page import TextMap
from reviewer.report_types import ReportType
from reviewer.report_types.loader import load_types
from tests.bench.tables import Table
from tests.bulletins.labelled import HALVES, Bulletin, bulletins

UNLABELLED = {"sums", "heading"}
"""Fields no label speaks of."""

Values = dict[str, str]


@dataclass
class Score:
    """Counts of one half, and what differs.

    Attributes:
        right: Values found as labelled; ``found`` and ``labelled`` are all of ours and theirs.
        groups: Groups wholly right, and all that are labelled.
        errors: Wrong statements found, false ones, and all that are labelled; ``warnings`` alike.
        nothing: Records out of nothing.
        differences: A line for each.
    """

    right: int = 0
    found: int = 0
    labelled: int = 0
    groups: list[int] = field(default_factory=lambda: [0, 0])
    errors: list[int] = field(default_factory=lambda: [0, 0, 0])
    warnings: list[int] = field(default_factory=lambda: [0, 0, 0])
    nothing: int = 0
    wholly: int = 0
    differences: list[str] = field(default_factory=list)


def score(half: str, types: tuple[ReportType, ...]) -> Score:
    """Read all bulletins of a half and compare."""
    total = Score()
    for one in bulletins(half):
        records = extract(PageText("page.txt", TextMap.whole(one.text)), types).records
        before = len(total.differences)
        _compare(one, records, types, total)
        total.wholly += len(total.differences) == before
    return total


def _compare(one: Bulletin, records: tuple[Record, ...], types: tuple[ReportType, ...], total: Score) -> None:
    mine = [record for record in records if record.type == one.type]
    strange = len(records) - len(mine) + max(len(mine) - len(one.values), 0)
    total.nothing += strange
    if strange:
        total.differences.append(f"{one.id}: {strange} records too many, {[record.type for record in records]}")
    for number in range(max(len(mine), len(one.values))):
        labelled = one.values[number] if number < len(one.values) else {}
        record = mine[number] if number < len(mine) else None
        _compare_values(f"{one.id}[{number}]", dict(_flat(labelled)), _found(record, labelled), labelled, total)
    findings = [
        (finding.severity, finding.paths, number)
        for number, record in enumerate(mine)
        for finding in assess(record, next(kind.checks for kind in types if kind.name == record.type)).findings
    ]
    _compare_findings(one, one.errors, [at for at in findings if at[0] is Severity.ERROR], total, total.errors)
    _compare_findings(one, one.warnings, [at for at in findings if at[0] is Severity.WARNING], total, total.warnings)


def _compare_values(name: str, wanted: Values, found: Values, labelled: dict[str, object], total: Score) -> None:
    total.labelled += len(wanted)
    total.found += len(found)
    total.right += sum(found.get(path) == value for path, value in wanted.items())
    for path in sorted(wanted.keys() | found.keys()):
        if wanted.get(path) != found.get(path):
            total.differences.append(f"{name} {path}: {wanted.get(path)} | {found.get(path)}")
    for group in (key for key, value in labelled.items() if isinstance(value, list)):
        inside = [path for path in wanted.keys() | found.keys() if path.startswith(f"{group}[")]
        total.groups[1] += 1
        total.groups[0] += all(wanted.get(path) == found.get(path) for path in inside)


def _compare_findings(
    one: Bulletin,
    labelled: tuple[tuple[str, ...], ...],
    found: list[tuple[Severity, tuple[str, ...], int]],
    total: Score,
    counts: list[int],
) -> None:
    ours = [{re.sub(r"\[\d+\]", "", path) for path in paths} for _, paths, _ in found]
    theirs = [{re.sub(r"\[\d+\]\.?", lambda at: "." if at.end() else "", path) for path in paths} for paths in labelled]
    theirs = [{re.sub(r"\.+", ".", path).strip(".") for path in paths} for paths in theirs]
    hit = [any(bool(paths & other) for other in ours) for paths in theirs]
    false = [paths for paths in ours if not any(paths & other for other in theirs)]
    counts[0] += sum(hit)
    counts[1] += len(false)
    counts[2] += len(theirs)
    total.differences += [
        f"{one.id} not told: {labelled[at]} ({one.note})" for at, known in enumerate(hit) if not known
    ]
    total.differences += [f"{one.id} false: {sorted(paths)} ({one.note})" for paths in false]


def _flat(values: dict[str, object]) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        if isinstance(value, list):
            for number, row in enumerate(value):
                yield from ((f"{name}[{number}].{column}", _plain(cell)) for column, cell in row.items())
        else:
            yield name, _plain(value)


def _found(record: Record | None, labelled: dict[str, object]) -> Values:
    if record is None:
        return {}
    found = {one.path: _plain(one.value) for one in record.fields if one.value is not None}
    found = {path: value for path, value in found.items() if path not in UNLABELLED and not path.endswith(".base")}
    if "period_start" not in labelled:
        found.pop("period_start", None)
        found.pop("period_end", None)
        printed = next((one.text for one in record.fields if one.path == "period_start"), "")
        if printed:
            found["period_printed"] = _plain(printed)
    return found


def _plain(value: object) -> str:
    text = re.sub(r"\s", "", str(value))
    try:
        return f"{Decimal(text).normalize():f}"
    except ArithmeticError:
        return text


def table(types: tuple[ReportType, ...]) -> Table:
    """Count both halves."""
    shown = Table(
        "Made-up bulletins of many cities, labelled by other hands",
        *("half", "bulletins", "wholly right", "values precision / recall", "groups right"),
        *("errors told / false / labelled", "warnings told / false / labelled", "records out of nothing"),
    )
    for half in HALVES:
        one = score(half, types)
        shares = f"{one.right / max(one.found, 1):.1%} / {one.right / max(one.labelled, 1):.1%}"
        groups = f"{one.groups[0]} of {one.groups[1]}"
        errors, warnings = (" / ".join(map(str, counts)) for counts in (one.errors, one.warnings))
        many = str(len(bulletins(half)))
        shown.add(half, many, str(one.wholly), shares, groups, errors, warnings, str(one.nothing))
    return shown


if __name__ == "__main__":
    if sys.argv[1:] == ["dev"]:
        sys.stdout.writelines(f"{line}\n" for line in score("dev", load_types()).differences)
    table(load_types()).show()
