"""The commands that work on a review: what they do is what the window does, through the same session."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reviewer.cli.options import (
    Articles,
    Encoding,
    Everything,
    Find,
    Format,
    Lang,
    Output,
    Paths,
    Places,
    Printed,
    Records,
    Review,
    Texts,
    Types,
    readable,
)
from reviewer.errors import ReviewerError
from reviewer.reading.files import written_path
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.review.session import ReviewSession

NAMED = 3
"""How many pages are named where there may be thousands."""

review_app = typer.Typer(
    no_args_is_help=True,
    help=say(
        "在一份核对文件里工作：读入、改值、看过、处理问题", "Work in a review: add pages, set values, look, settle"
    ),
)


@review_app.callback()
def review(context: typer.Context, review: Review) -> None:
    """Keep which review the command that follows is about."""
    context.obj = review


@review_app.command(help=say("读入版面；文件不存在时新建", "Read pages into the review, made when it isn't there"))
def add(
    context: typer.Context, paths: Paths, types: Types = None, encoding: Encoding = None, lang: Lang = None
) -> None:
    """Exit status 2 when a file could not be read, 130 when it was stopped; what was read until then is kept."""
    from reviewer.cli.working import tell, working

    with opened(context.obj, types, new=True) as session, working() as progress:
        report = session.add_pages(paths, progress, encoding)
    if report.already:
        tell(_already(report.already))
    for sentence in filter(None, (*report.problems, *report.odd, report.passed_over)):
        tell(sentence)
    typer.echo(say("读入了 {n} 个版面。", "Pages added: {n}.", n=len(report.added)))
    if report.cancelled:
        raise typer.Exit(130)
    if report.problems or report.odd:
        raise typer.Exit(2)


@review_app.command(
    help=say("列出同一误读的其余各处，--mend 一并改正", "List where a misreading stands; --mend mends it")
)
def elsewhere(
    context: typer.Context,
    wrong: Annotated[str, typer.Argument(callback=readable, help=say("误读的文字", "the text as misread"))],
    right: Annotated[str, typer.Argument(callback=readable, help=say("应为", "what it should be"))],
    mend: Annotated[
        bool, typer.Option("--mend", help=say("一并改正，可一步撤销", "mend all, one step to undo"))
    ] = False,
    lang: Lang = None,
) -> None:
    """List the places in the pages' text, or mend them; exit status 130 when it was stopped."""
    from reviewer.cli.review_tables import print_elsewhere
    from reviewer.cli.working import tell, working
    from reviewer.review import Mend

    with opened(context.obj) as session, working() as progress:
        one = Mend(wrong, right)
        places = session.elsewhere(one, progress)
        print_elsewhere(one, places)
        if mend and places:
            done = session.mend_elsewhere(one, places, progress)
            for sentence in done.refused:
                tell(sentence)
            typer.echo(say("已改正 {n} 处。", "Mended in {n} places.", n=done.places))


def _already(names: list[str]) -> str:
    shown = say("、", ", ").join(names[:NAMED]) + ("…" if len(names) > NAMED else "")
    return say(
        "已经在里面的版面：{n} 个（{names}）。", "Pages in it already: {n} ({names}).", n=len(names), names=shown
    )


def show(review: Review, find: Find = "", format: Format = "table", lang: Lang = None) -> None:
    """Show every record as it stands."""
    with opened(review) as session:
        if format == "table":
            from reviewer.cli.review_tables import print_review

            print_review(session, find)
        else:
            from reviewer.cli.review_objects import print_objects

            print_objects(session, find)


def history(review: Review, lang: Lang = None) -> None:
    """Show every act, oldest first."""
    from reviewer.cli.review_tables import print_history

    with opened(review) as session:
        print_history(session)


def verify(review: Review, records: Records, lang: Lang = None) -> None:
    """Verify records; refused, with a sentence, where something is still open."""
    with opened(review) as session:
        for record in records:
            session.verify(record)
            typer.echo(say("已核定 {r}。", "Verified: {r}.", r=record))


def export(
    review: Review,
    out: Output,
    everything: Everything = False,
    places: Places = None,
    articles: Articles = None,
    values: Printed = "printed",
    texts: Texts = False,
    lang: Lang = None,
) -> None:
    """Export verified records; exit status 130 when it was stopped, which leaves the files that were there."""
    from reviewer.cli.working import tell, working

    with opened(review) as session, working() as progress:
        wanted = {"places": places, "articles": articles}
        written = session.export(out, not everything, progress, values=values, texts=texts, **wanted)
    for remark in written.remarks:
        tell(remark)
    if written.cancelled:
        raise typer.Exit(130)
    for file in written.files:
        typer.echo(say("已导出到 {file}。", "Exported to {file}.", file=written_path(file)))


def open_window(paths: Annotated[list[str] | None, typer.Argument(metavar="[REVIEW|PATH]...")] = None) -> None:
    """Open the desk."""
    import runpy

    sys.argv[1:] = paths or []
    runpy.run_module("ui", run_name="__main__")  # by name: the core knows no window


@contextmanager
def opened(where: str, types: Path | None = None, new: bool = False) -> Iterator["ReviewSession"]:
    """Open a review and close it again.

    Raises:
        StoreError: It isn't there (and isn't to be made), or can't be opened.
    """
    from reviewer import open_review

    session = open_review(where, new=new, types=types)
    try:
        _learn(session)
        yield session
    finally:
        session.close()


def _learn(session: "ReviewSession") -> None:
    """Let a review use what the person's other reviews taught; without it, it goes on all the same."""
    from reviewer.cli.working import tell
    from reviewer.review.learned import of_user

    try:
        session.learn_from(of_user())
    except ReviewerError as error:
        tell(str(error))
