"""What was learned from corrections, in all of a person's reviews: shown, exported, imported, forgotten."""

from pathlib import Path
from typing import Annotated

import typer

from reviewer.cli.options import Format, Lang
from reviewer.wording import say

learned_app = typer.Typer(
    no_args_is_help=True, help=say("从改正中学到的误读", "What was learned from corrections: misreadings")
)

Table = Annotated[Path, typer.Argument(metavar="FILE", help=say("误读表（JSON）", "A table of misreadings (JSON)"))]


@learned_app.command(help=say("看学到的误读", "Show what was learned"))
def show(format: Format = "table", lang: Lang = None) -> None:
    """Show how often each reader was seen to confuse what."""
    import json

    from reviewer.review.confusion_rows import in_words, rows
    from reviewer.review.learned import of_user

    counts = list(rows(of_user().table()))
    if format == "jsonl":
        for row in counts:
            typer.echo(json.dumps(row._asdict(), ensure_ascii=False))
    else:
        from rich.console import Console

        from reviewer.cli.tables import rows_table

        headings = say("读者|误读方式|印的是|读成|次数", "reader|way|printed|read as|times").split("|")
        cells = ((row.reader, in_words(row.way) if row.way else "", *map(str, row[2:])) for row in counts)
        Console().print(rows_table(headings, cells))


@learned_app.command("export", help=say("写成文件，给别人用", "Write it into a file, for another desk"))
def export_table(file: Table, lang: Lang = None) -> None:
    """Write all that was learned."""
    from reviewer.review.learned import of_user

    learned = of_user()
    learned.write_to(file, learned.table())
    typer.echo(say("已写入 {file}。", "Written to {file}.", file=file))


@learned_app.command("import", help=say("读入别人的误读表", "Take in another desk's table"))
def import_table(file: Table, lang: Lang = None) -> None:
    """Add a table to what was learned."""
    from reviewer.review.learned import of_user

    of_user().add(file)
    typer.echo(say("已读入 {file}。", "Taken in: {file}.", file=file))


@learned_app.command(help=say("忘掉至今学到的一切", "Forget all that was learned until now"))
def forget(lang: Lang = None) -> None:
    """Begin anew; the reviews themselves are left as they are."""
    from reviewer.review.learned import of_user

    of_user().forget()
    typer.echo(say("已清空。", "Forgotten."))
