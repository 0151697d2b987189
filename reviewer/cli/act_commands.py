"""The commands of a person who reviews: each is an act of the window, done through the same session, and says so."""

from typing import TYPE_CHECKING, Annotated

import typer

from reviewer.cli.named import field_named, finding_numbered, kind_of, label_of, repair_numbered
from reviewer.cli.options import Lang
from reviewer.cli.review_commands import opened, review_app
from reviewer.cli.shown import typed_otherwise, value_shown
from reviewer.data import Severity
from reviewer.errors import RefusedError
from reviewer.reviewed import VerdictKind
from reviewer.values import written
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.review.session import ReviewSession

RecordId = Annotated[str, typer.Argument(metavar="RECORD", help=say("记录编号，见 show", "Id of a record, see show"))]
FieldName = Annotated[
    str,
    typer.Argument(metavar="FIELD", help=say("字段的名称或路径，如 回访、callbacks", "A field by its label or path")),
]
Number = Annotated[int, typer.Argument(metavar="NUMBER", help=say("show 所列的编号", "As show numbers it"))]
Says = Annotated[
    str,
    typer.Option(
        "--says",
        metavar="WORDS",
        help=say(
            "该问题说明中的文字；数值改动后编号会变，不符则不执行",
            "Words of the finding's sentence: changed values renumber findings, and nothing is done to another one",
        ),
    ),
]
Reason = Annotated[str, typer.Argument(metavar="REASON", help=say("理由", "Why"))]


@review_app.command(
    "set", help=say("改一个字段的值；空值即没有印", "Set a field's value; an empty one makes it missing")
)
def set_value(
    context: typer.Context,
    record: RecordId,
    field: FieldName,
    value: Annotated[str, typer.Argument(metavar="VALUE", help=say("版面上的值", "What the page shows"))],
    reason: Annotated[str, typer.Option("--reason", help=say("理由", "Why"))] = "",
    lang: Lang = None,
) -> None:
    """Set a field; where its value is hidden, compare what was typed with what was read."""
    with opened(context.obj) as session:
        path = field_named(session, record, field)
        before = _value(session, record, path)
        if path in session.presented(record).blind:
            _typed_blind(session, record, path, value)
        else:
            session.set_text(record, path, value, reason)
        words = {"f": label_of(session, record, path), "b": before, "a": _value(session, record, path)}
        _tell(session, record, say("{f}：{b} → {a}。", "{f}: {b} → {a}.", **words))


@review_app.command(
    help=say("说明看过这些字段，或所有待看的", "Say that fields were looked at, or all that ask for it")
)
def look(
    context: typer.Context,
    record: RecordId,
    fields: Annotated[
        list[str] | None, typer.Argument(metavar="[FIELD]...", help=say("字段的名称或路径", "Fields by label or path"))
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help=say("所有待看的字段", "All that ask for a look"))] = False,
    lang: Lang = None,
) -> None:
    """Say that fields were seen as they stand."""
    with opened(context.obj) as session:
        waiting = session.presented(record).to_look
        paths = list(waiting) if everything else [field_named(session, record, one) for one in fields or ()]
        if not paths:
            raise RefusedError(_nothing_named(session, record, waiting))
        session.look(record, *paths)
        names = _names(session, record, paths)
        _tell(session, record, say("看过：{f}。", "Looked at: {f}.", f=names))


@review_app.command(help=say("采用一个修正建议", "Take a repair that show proposes"))
def repair(
    context: typer.Context,
    record: RecordId,
    number: Number,
    finding: Annotated[
        int | None, typer.Option("--finding", help=say("哪个问题的建议", "Of which finding, where several have some"))
    ] = None,
    says: Says = "",
    lang: Lang = None,
) -> None:
    """Set the fields that a repair proposes."""
    with opened(context.obj) as session:
        one = repair_numbered(session, record, number, finding, says)
        session.apply_repair(record, one)
        done = (
            (label_of(session, record, each.path), written(each.before), written(each.after)) for each in one.changes
        )
        words = say("，", ", ").join(f"{label} {before or '–'} → {after}" for label, before, after in done)
        _tell(session, record, say("已修正：{w}。", "Repaired: {w}.", w=words))


@review_app.command(
    help=say(
        "处理一个问题：错误注明原文如此，提醒予以接受；只要数值不变，编号就不变，处理过的也占着编号",
        "Settle a finding: an error as printed, a warning as accepted. While the values stay, a number stays with its "
        "finding: settled ones keep theirs",
    )
)
def settle(
    context: typer.Context,
    record: RecordId,
    number: Number,
    reason: Annotated[
        str,
        typer.Argument(
            metavar="[REASON]",
            help=say(
                "理由；您录入的值与版面读数不同时，须写明才能注明原文如此",
                "Why; needed where a value you set is said to be printed, and the page reads another",
            ),
        ),
    ] = "",
    meant: Annotated[
        list[str] | None,
        typer.Option(
            "--meant",
            metavar="FIELD=VALUE",
            help=say("本应印的值；只用于错误", "What should have been printed; for errors only"),
        ),
    ] = None,
    says: Says = "",
    lang: Lang = None,
) -> None:
    """Give a verdict on a finding, as the window offers it: an error is printed like that, a warning is accepted."""
    with opened(context.obj) as session:
        finding = finding_numbered(session, record, number, says)
        kind = VerdictKind.PRINTED if finding.severity is Severity.ERROR else VerdictKind.ACCEPTED
        pairs = (one.partition("=") for one in meant or ())
        corrected = {field_named(session, record, name): value for name, _, value in pairs}
        session.settle(record, finding, kind, reason, corrected)
        words = say("原文如此", "Printed like that") if kind is VerdictKind.PRINTED else say("已接受", "Accepted")
        _tell(session, record, say("{w}：{m}", "{w}: {m}", w=words, m=finding.message))


@review_app.command(help=say("原文读数已变：保留录入的值", "The page reads otherwise now: keep the value that was set"))
def keep(context: typer.Context, record: RecordId, field: FieldName, lang: Lang = None) -> None:
    """Answer a conflict: what the person set stays."""
    with opened(context.obj) as session:
        path = field_named(session, record, field)
        session.keep(record, path)
        words = {"f": label_of(session, record, path), "v": _value(session, record, path)}
        _tell(session, record, say("保留 {f}：{v}。", "Kept {f}: {v}.", **words))


@review_app.command(
    help=say("取版面的读数，不要录入的值", "Take what the page reads in place of the value that was set")
)
def restore(context: typer.Context, record: RecordId, field: FieldName, lang: Lang = None) -> None:
    """Take a field back to what the page reads; it answers a conflict too."""
    with opened(context.obj) as session:
        path = field_named(session, record, field)
        session.restore(record, path)
        words = {"f": label_of(session, record, path), "v": _value(session, record, path)}
        _tell(session, record, say("{f} 取版面读数：{v}。", "{f} as the page reads: {v}.", **words))


@review_app.command(help=say("给记录写备注", "Write a note to a record"))
def note(
    context: typer.Context,
    record: RecordId,
    text: Annotated[str, typer.Argument(metavar="TEXT", help=say("备注", "The note"))],
    lang: Lang = None,
) -> None:
    """Write a note."""
    if not text.strip():
        raise RefusedError(say("备注是空的。", "The note is empty."))
    with opened(context.obj) as session:
        session.note(record, text)
        typer.echo(say("已记下（{r}）。", "Noted ({r}).", r=record))


@review_app.command(help=say("重新打开已核定的记录", "Open a verified record again"))
def reopen(context: typer.Context, record: RecordId, reason: Reason, lang: Lang = None) -> None:
    """Open a verified record again."""
    with opened(context.obj) as session:
        session.reopen(record, reason)
        _tell(session, record, say("已重新打开。", "Re-opened."))


@review_app.command(help=say("撤销最后一步", "Take the last step back"))
def undo(context: typer.Context, lang: Lang = None) -> None:
    """Take the last step back and say which it was."""
    with opened(context.obj) as session:
        what = session.can_undo
        session.undo()
        typer.echo(say("已撤销：{w}", "Undone: {w}", w=what))


@review_app.command(help=say("重做撤销的一步", "Do the step undone last again"))
def redo(context: typer.Context, lang: Lang = None) -> None:
    """Do the step undone last again and say which it was."""
    with opened(context.obj) as session:
        what = session.can_redo
        session.redo()
        typer.echo(say("已重做：{w}", "Done again: {w}", w=what))


def _value(session: "ReviewSession", record: str, path: str) -> str:
    return value_shown(session.presented(record), kind_of(session, record), path)


def _typed_blind(session: "ReviewSession", record: str, path: str, typed: str) -> None:
    session.rekey(record, path, typed)
    now = session.presented(record)
    if now.blind.get(path) is not None:
        raise RefusedError(typed_otherwise(now, path, label_of(session, record, path)))


def _nothing_named(session: "ReviewSession", record: str, waiting: tuple[str, ...]) -> str:
    if not waiting:
        return say("没有待看的字段。", "No field asks for a look.")
    names = _names(session, record, waiting)
    return say("请写明看过哪些字段，或用 --all；待看：{f}。", "Name the fields, or --all; to look at: {f}.", f=names)


def _names(session: "ReviewSession", record: str, paths: "list[str] | tuple[str, ...]") -> str:
    return say("、", ", ").join(label_of(session, record, path) for path in paths)


def _tell(session: "ReviewSession", record: str, sentence: str) -> None:
    """Say what was done, and what of the record still waits for a person."""
    now = session.presented(record)
    errors = sum(one.severity is Severity.ERROR for one in now.open_findings)
    waits = say("待看 {n} 处，错误 {e} 个", "to look at: {n}, errors: {e}", n=len(now.to_look), e=errors)
    typer.echo(f"{sentence} [{record} {waits}]")
