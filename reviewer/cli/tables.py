"""Records for people in a terminal: fields, equations written out, findings with their repairs."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from reviewer.checks import said, slips
from reviewer.cli.named import numbered
from reviewer.cli.page_tables import print_head
from reviewer.cli.shown import hidden
from reviewer.data import Assessment, Balance, Field, Finding, Look, Record, Repair, Severity, Value
from reviewer.field_paths import rows_of
from reviewer.report_types import GroupSpec, ReportType
from reviewer.values import written
from reviewer.wording import language, say

if TYPE_CHECKING:
    from reviewer.cli.reading_pages import ReadPage

MOST_REPAIRS = 9
"""So many repairs of a finding are shown."""

_NOTHING: Final[Mapping[str, Value | None]] = MappingProxyType({})


class RecordView(NamedTuple):
    """What is shown of a record: its fields as its type orders them, what the checks say, what is open, what was seen.

    ``seen`` are the paths that asked for a look and were looked at. The values of ``blind`` ones are hidden: path ->
    what was typed there last and differs.
    """

    record: Record
    kind: ReportType
    assessment: Assessment
    findings: tuple[Finding, ...]
    seen: frozenset[str] = frozenset()
    blind: Mapping[str, Value | None] = _NOTHING


def print_page(page: "ReadPage") -> None:
    """Print what was read off a page."""
    console = Console()
    print_head(console, page)
    if not page.records:
        console.print(say("  没有报表", "  no report"))
    for one in page.records:
        console.print(f"\n  [bold]{escape(one.kind.title[language()])}[/]")
        console.print(rendered(RecordView(one.record, one.kind, one.assessment, one.assessment.findings)))


def rendered(view: RecordView) -> Group:
    """Return a record as it can be read: its fields, its groups, the equations, what is open with its repairs."""
    parts: list[RenderableType] = [_plain_fields(view)]
    parts += [_group(view, one) for one in view.kind.groups if rows_of(view.record, one.name)]
    unseen = {path for path, typed in view.blind.items() if typed is None}
    told = (one for one in view.assessment.balances if unseen.isdisjoint(one.paths))  # written out, they say the value
    parts += map(_balance, told)
    for number, finding in numbered(view.assessment.findings, view.findings).items():
        parts += _finding(number, finding, view)
    return Group(*(Padding(part, (0, 0, 0, 2), expand=False) for part in parts))


def rows_table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> Table:
    """Return a plain table; the cells are texts, not markup."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*map(escape, row))
    return table


def _plain_fields(view: RecordView) -> Table:
    headings = say("字段|数值|读作|把握|状态", "field|value|read as|sure|state").split("|")
    stated = view.kind.checks.stated  # which checks the page states is said by the equations below, as in the window
    plain = (one for one in view.record.fields if "[" not in one.path and one.path != stated)
    return rows_table(headings, (_plain_row(one, view) for one in plain))


def _plain_row(field: Field, view: RecordView) -> tuple[str, ...]:
    text = "" if field.path in view.blind else field.text
    sure = f"{field.confidence:.0%}"
    return view.kind.label(field.path), _value(field, view), text, sure, _state(field.path, view)


def _group(view: RecordView, group: GroupSpec) -> Table:
    headings = [group.label[language()], *(one.label[language()] for one in group.columns), say("读作", "read as")]
    return rows_table(headings, _group_rows(view, group))


def _group_rows(view: RecordView, group: GroupSpec) -> Iterator[list[str]]:
    for row, cells in rows_of(view.record, group.name).items():
        there = [cells.get(one.name) for one in group.columns]
        yield [str(row + 1), *(_cell(one, view) for one in there), _row_text(there, view)]


def _row_text(cells: Iterable[Field | None], view: RecordView) -> str:
    """Return the words of the page that the cells of a row were read from, each once; hidden ones aren't told."""
    texts = (one.text for one in cells if one and one.path not in view.blind)
    return " ".join(filter(None, dict.fromkeys(texts)))


def _cell(field: Field | None, view: RecordView) -> str:
    return f"{_value(field, view)} {_state(field.path, view)}".strip() if field else ""


def _value(field: Field, view: RecordView) -> str:
    return hidden() if field.path in view.blind else view.kind.shown(field.path, field.value) or "–"


def _state(path: str, view: RecordView) -> str:
    """Return the sign of a covered field and the reason to look at it, where there is one and nobody has."""
    if path in view.seen:
        return "✓"
    look = view.assessment.looks.get(path)
    covered = "Σ" if path in view.assessment.covered else ""
    return " ".join(filter(None, (covered, f"‹{look_words()[look]}›" if look else "")))


def look_words() -> Mapping[Look, str]:
    """Return why a field asks for a look, in the language in use."""
    return {
        Look.ERROR: say("有错", "error"),
        Look.MISSED: say("漏看", "missed"),
        Look.MISSING: say("缺", "missing"),
        Look.INFERRED: say("推定", "inferred"),
        Look.UNCERTAIN: say("不确定", "uncertain"),
        Look.UNCOVERED: say("待看", "not covered"),
    }


def _balance(balance: Balance) -> str:
    colour = {True: "green", False: "red", None: "dim"}[balance.holds]
    return f"[{colour}]{escape(balance.written)}[/]"


def _finding(place: int, finding: Finding, view: RecordView) -> Iterator[str]:
    colour = "red" if finding.severity is Severity.ERROR else "yellow"
    word = say("错误", "error") if finding.severity is Severity.ERROR else say("提醒", "warning")
    yield f"[{colour}]{word} {place}[/] {escape(finding.message)}"
    for number, repair in enumerate(finding.repairs[:MOST_REPAIRS], 1):
        why = say("；", "; ").join(map(said, slips(view.record, repair)))
        yield f"  {number}  {escape(_repair(repair, view.kind))}  {repair.probability:.0%}  [dim]{escape(why)}[/]"


def _repair(repair: Repair, kind: ReportType) -> str:
    changes = ((kind.label(one.path), written(one.before), written(one.after)) for one in repair.changes)
    return "，".join(f"{label} {before} → {after}" for label, before, after in changes)
