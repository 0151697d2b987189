"""The commands of a supervisor: numbers typed blind, errors planted, and how those fared."""

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from reviewer.cli.options import Lang
from reviewer.cli.review_commands import opened, review_app
from reviewer.errors import RefusedError
from reviewer.values import written
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.review.session import ReviewSession

Off = Annotated[Literal["off"] | None, typer.Argument(help=say("不再预设", "Plant no more"))]
Rate = Annotated[
    str | None, typer.Option("--rate", help=say("占记录的比例，如 0.02", "Share of the records, such as 0.02"))
]
Report = Annotated[bool, typer.Option("--report", help=say("列出预设的错误", "List the errors that were planted"))]


@review_app.command(help=say("盲录一种报表里算式核对不到的数", "Type uncovered numbers of a report type blind"))
def rekey(
    context: typer.Context,
    report_type: Annotated[str, typer.Argument(metavar="TYPE", help=say("报表类型的名字", "Name of the report type"))],
    choice: Annotated[Literal["on", "off"], typer.Argument(help=say("开或关", "On, or off"))],
    lang: Lang = None,
) -> None:
    """Choose for a report type; undo passes over it."""
    with opened(context.obj) as session:
        session.set_rekeying(report_type, choice == "on")


@review_app.command("seed-errors", help=say("预设错误，看是否被发现", "Plant errors, to see whether they are caught"))
def seed_errors(
    context: typer.Context, off: Off = None, rate: Rate = None, report: Report = False, lang: Lang = None
) -> None:
    """Plant errors in a share of the records nobody touched, now and as pages come in; or end it; or report."""
    with opened(context.obj) as session:
        if off or rate is not None:
            share = Decimal(0) if off else _share(rate or "")
            if not session.seed_errors(share) and share:
                typer.echo(_none_planted())
        if report:
            _print_errors(session)
        so_far = session.seeding()
        words = say(
            "比例 {rate:%} · 已预设 {planted} · 已发现 {caught} · 漏看 {missed} · 尚未遇到 {waiting} · 作废 {void}",
            "rate {rate:%} · planted: {planted} · caught: {caught} · missed: {missed} · not met yet: {waiting} · "
            "void: {void}",
            **so_far._asdict(),
        )
        typer.echo(words)


def _none_planted() -> str:
    return say(
        "一处也没有预设：可预设的记录（没有人动过，也没有错误和提醒）太少。请提高比例，或等读入更多版面。",
        "No error was planted: too few records can have one (those nobody touched, without errors or warnings). Take "
        "a higher rate, or wait for more pages.",
    )


def _share(typed: str) -> Decimal:
    try:
        share = Decimal(typed)
    except InvalidOperation:
        share = Decimal("NaN")
    if not share.is_finite():
        raise RefusedError(say("“{t}”不是比例；请写作 0.02 之类。", "“{t}” is no share; write it as 0.02.", t=typed))
    return share


def _print_errors(session: "ReviewSession") -> None:
    from rich.console import Console

    from reviewer.cli.tables import rows_table

    words = say("记录|版面|字段|读数|显示|结果|何人|何时", "record|page|field|read|shown|outcome|who|when")
    frame = session.seeded_frame()
    rows = ((one[0], one[1], one[2], written(one[3]), written(one[4]), *one[5:]) for one in frame.to_numpy())
    Console().print(rows_table(words.split("|"), rows))
