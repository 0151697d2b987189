"""A review for people in a terminal: the queue with its records, and the history."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape

from reviewer.address import is_address
from reviewer.cli.shown import local_time, typed_otherwise
from reviewer.cli.tables import RecordView, rendered, rows_table
from reviewer.cli.working import tell
from reviewer.report_types import ReportType
from reviewer.review.store_words import without_its_log
from reviewer.reviewed import Conflict, ReviewedRecord, Verdict
from reviewer.values import written
from reviewer.wording import language, say

if TYPE_CHECKING:
    from reviewer.review import Elsewhere, Mend
    from reviewer.review.session import ReviewSession


def print_review(session: "ReviewSession", find: str) -> None:
    """Print how far the review is and every record as those see it who review it; ``find``: pages with this text."""
    console = Console()
    types = {one.name: one for one in session.types}
    wanted = session.search(find) if find else None
    progress = session.presented_progress()
    console.print(
        say(
            "版面 {n} · 记录 {r} · 已核定 {v} · 未处理的错误 {e}",
            "pages: {n} · records: {r} · verified: {v} · open errors: {e}",
            n=progress.pages,
            r=progress.records,
            v=progress.verified,
            e=progress.errors,
        )
    )
    if not progress.pages and not is_address(session.path):
        tell(without_its_log(session.path))
    for source_id in dict.fromkeys(row.source for row in session.rows()):
        if wanted is None or source_id in wanted:
            _print_source(console, session, source_id, types)


def print_history(session: "ReviewSession") -> None:
    """Print every act, oldest first; what was undone is marked."""
    headings = say("序号|时间|谁|何处|做了什么|", "number|time|who|where|what|").split("|")
    undone = say("已撤销", "undone")
    rows = (
        (str(one.seq), local_time(one.at), one.who, one.place, one.text, "" if one.stands else undone)
        for one in session.history()
    )
    Console().print(rows_table(headings, rows))


def print_elsewhere(mend: "Mend", places: "Sequence[Elsewhere]") -> None:
    """Print where a misreading stands, with what it is to become."""
    headings = say("版面|行|文字", "page|line|text").split("|")
    rows = ((one.name, str(one.line), f"{one.before}【{mend.wrong} → {mend.right}】{one.behind}") for one in places)
    Console().print(rows_table(headings, rows))


def _print_source(console: Console, session: "ReviewSession", source_id: str, types: dict[str, ReportType]) -> None:
    source = session.source(source_id)
    console.print(f"\n[bold]{escape(source.name)}[/]  [dim]{source.encoding}[/]")
    records = session.presented_on(source_id)
    if not records:
        console.print(say("  没有报表", "  no report"))
    for one in records:
        _print_record(console, one, types.get(one.record.type))


def _print_record(console: Console, reviewed: ReviewedRecord, kind: ReportType | None) -> None:
    name = kind.title[language()] if kind else reviewed.record.type
    console.print(f"\n  [bold]{escape(name)}[/]  [dim]{reviewed.record.id}[/]  {_state(reviewed)}")
    if kind is None:
        console.print(say("  没有这种报表类型的说明文件。", "  There is no file that describes this report type."))
        return
    seen = reviewed.assessment.looks.keys() - set(reviewed.to_look)
    view = RecordView(
        reviewed.record, kind, reviewed.assessment, reviewed.open_findings, frozenset(seen), reviewed.blind
    )
    console.print(rendered(view))
    for sentence in _acts(reviewed, kind):
        console.print(f"  {escape(sentence)}")


def _state(reviewed: ReviewedRecord) -> str:
    if reviewed.verified:
        who, at = escape(reviewed.verified_by), local_time(reviewed.verified_at)
        return say("[green]✓ 已核定[/]（{who}，{at}）", "[green]✓ verified[/] ({who}, {at})", who=who, at=at)
    return say("待看 {n} 处", "to look at: {n}", n=len(reviewed.to_look))


def _acts(reviewed: ReviewedRecord, kind: ReportType) -> Iterator[str]:
    """Yield what people said of a record: verdicts, conflicts that wait, corrections, notes."""
    for verdict in reviewed.verdicts:
        yield f"⚑ {verdict.message} {verdict.reason}{_meant(verdict, kind)}（{verdict.who}）"
    for conflict in reviewed.conflicts:
        yield _conflict(conflict, kind)
    for one in reviewed.corrections:
        label = kind.label(one.path)
        before, after = (kind.shown(one.path, value) or "–" for value in (one.before, one.after))
        yield f"✎ {label} {before} → {after} {one.reason}（{one.who}）"
    yield from _trials(reviewed, kind)
    for who, _at, text in reviewed.notes:
        yield f"☞ {text}（{who}）"


def _trials(reviewed: ReviewedRecord, kind: ReportType) -> Iterator[str]:
    """Yield what was typed blind, and what came of an error that was planted in the record."""
    for path in (one for one, typed in reviewed.blind.items() if typed is not None):
        yield f"□ {typed_otherwise(reviewed, path, kind.label(path))}"
    for path in reviewed.rekeyed:
        label = kind.label(path)
        yield say("□ {f}：照版面盲录，与读数一致", "□ {f}: typed from the page unseen, as read", f=label)
    tried = reviewed.tried
    if tried and tried.path:
        words = {"f": kind.label(tried.path), "s": written(tried.shown), "r": written(tried.read)}
        if tried.outcome == "caught":
            yield say("⚑ 发现预设错误：{f} 显示 {s}，版面 {r}", "⚑ planted error caught: {f} {s}, page {r}", **words)
        else:
            yield say("⚑ 漏看预设错误：{f} 显示 {s}，版面 {r}", "⚑ planted error missed: {f} {s}, page {r}", **words)


def _meant(verdict: Verdict, kind: ReportType) -> str:
    """Return what should have been printed, where the verdict says it."""
    return "".join(
        say("；{f}应为 {v}", "; {f} should be {v}", f=kind.label(path), v=kind.shown(path, value))
        for path, value in verdict.corrected
    )


def _conflict(conflict: Conflict, kind: ReportType) -> str:
    return say(
        "⚠ {label}：录入的是 {entered}，版面现在读作 {read}。",
        "⚠ {label}: entered is {entered}, the page now reads {read}.",
        label=kind.label(conflict.path),
        entered=kind.shown(conflict.path, conflict.entered) or "–",
        read=(kind.shown(conflict.path, conflict.read.value) if conflict.read else "") or "–",
    )
