"""The commands: each reads its arguments, asks the core, and shows what it says."""

from collections.abc import Callable
from functools import partial

import typer

from reviewer.cli import act_commands as act_commands  # its commands join those of a review
from reviewer.cli import attention_commands as attention_commands  # and so do these
from reviewer.cli import page_commands as page_commands  # and these
from reviewer.cli.learned_commands import learned_app
from reviewer.cli.options import Format, Lang, Paths, Period, Subject, TableFormat, TextTo, Types, Unit
from reviewer.cli.review_commands import export, history, open_window, review_app, show, verify
from reviewer.wording import say

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help=say("核数台：核对从报纸版面读出的数字。", "Reviewer: check figures that were read off printed pages."),
)


@app.command(help=say("读出版面上的报表，不保存", "Read the reports off pages, without keeping them"))
def extract(paths: Paths, format: Format = "table", types: Types = None, lang: Lang = None) -> None:
    """Exit status 2 when a file could not be read, after the others were done."""
    from reviewer.cli.printing import run
    from reviewer.cli.reading_pages import PRINTERS, extract_pages
    from reviewer.reading.files import find_pages
    from reviewer.report_types.loader import load_types

    run(partial(extract_pages, find_pages(paths), load_types(types)), PRINTERS, format)


@app.command(help=say("找出版面上互相印证的数字，不论讲什么", "Find numbers that give each other, in any paragraph"))
def relations(paths: Paths, format: Format = "table", lang: Lang = None) -> None:
    """Exit status 2 when a file could not be read, after the others were done."""
    from reviewer.cli.printing import run
    from reviewer.cli.reading_relations import PRINTERS, read_relations
    from reviewer.reading.files import find_pages

    run(partial(read_relations, find_pages(paths)), PRINTERS, format)


@app.command(
    help=say("把版面分成一篇篇文章：标题、记者、正文", "Divide pages into articles: headlines, reporters, text")
)
def articles(
    paths: Paths, format: TableFormat = "table", text_to: TextTo = None, types: Types = None, lang: Lang = None
) -> None:
    """Exit status 2 when a file could not be read, after the others were done."""
    from reviewer.cli.printing import run
    from reviewer.cli.reading_articles import PRINTERS, read_articles
    from reviewer.reading.files import find_pages
    from reviewer.report_types.loader import load_types

    run(partial(read_articles, find_pages(paths), load_types(types), folder=text_to), PRINTERS, format)


@app.command(
    help=say(
        "列出文章里的每个数据：指标、数值、单位、时间", "List each figure of the prose: subject, value, unit, period"
    )
)
def indicators(
    paths: Paths,
    format: TableFormat = "table",
    subject: Subject = "",
    unit: Unit = "",
    period: Period = "",
    types: Types = None,
    lang: Lang = None,
) -> None:
    """Exit status 2 when a file could not be read, after the others were done."""
    from reviewer.cli.printing import run
    from reviewer.cli.reading_indicators import PRINTERS, Wanted, read_indicators
    from reviewer.reading.files import find_pages
    from reviewer.report_types.loader import load_types

    wanted = Wanted(subject, unit, period)
    run(partial(read_indicators, find_pages(paths), load_types(types), wanted), PRINTERS, format)


@app.command(
    help=say("列出每篇文章里的人物、职务和机构", "List the people with their offices, and the bodies, of each article")
)
def people(paths: Paths, format: TableFormat = "table", types: Types = None, lang: Lang = None) -> None:
    """Exit status 2 when a file could not be read, after the others were done."""
    from reviewer.cli.printing import run
    from reviewer.cli.reading_people import PRINTERS, PeopleOfPage, print_suspects, read_people
    from reviewer.reading.files import find_pages
    from reviewer.report_types.loader import load_types

    def read(show: Callable[[PeopleOfPage], None]) -> list[str]:
        problems, suspects = read_people(find_pages(paths), load_types(types), show)
        print_suspects(suspects, format)
        return problems

    run(read, PRINTERS, format)


app.add_typer(review_app, name="review")
app.add_typer(learned_app, name="learned")
app.command(help=say("看每条记录：数值、算式、问题", "Show the records: values, equations, findings"))(show)
app.command(help=say("看做过的每一步", "Show every act"))(history)
app.command(help=say("核定记录", "Verify records"))(verify)
app.command(help=say("导出已核定的记录", "Export verified records"))(export)
app.command("open", help=say("打开窗口", "Open the window"))(open_window)
