"""Options that several commands share."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from reviewer.errors import ReviewerError
from reviewer.reading.files import written_path
from reviewer.wording import Language, say, use_language


def _speak(chosen: Language | None) -> Language | None:
    if chosen:
        use_language(chosen)
    return chosen


def readable(given: str) -> str:
    """Return what was given as text.

    Raises:
        ReviewerError: A terminal of another encoding gave it; nothing could ever be found by it.
    """
    try:
        given.encode()
    except UnicodeEncodeError as error:
        raise ReviewerError(
            say(
                "“{t}”不是 UTF-8 的文字；请把终端的编码改为 UTF-8 再试。",
                "“{t}” is no text in UTF-8; have the terminal use UTF-8 and try again.",
                t=written_path(given),
            )
        ) from error
    return given


Lang = Annotated[
    Language | None,
    typer.Option("--lang", callback=_speak, help=say("说中文还是英文", "Language of what is said")),
]
Types = Annotated[
    Path | None,
    typer.Option("--types", metavar="DIR", help=say("自己的报表类型所在的文件夹", "Folder of your own report types")),
]
Encoding = Annotated[
    str | None, typer.Option("--encoding", help=say("手工选定的编码，如 gb18030", "Encoding of the pages, as gb18030"))
]
Format = Annotated[
    Literal["table", "jsonl"],
    typer.Option("--format", help=say("表格，或每行一个 JSON 对象", "A table, or a JSON object a line")),
]
TableFormat = Annotated[
    Literal["table", "jsonl", "csv"],
    typer.Option("--format", help=say("表格、每行一个 JSON 对象，或 CSV", "A table, a JSON object a line, or CSV")),
]
TextTo = Annotated[
    Path | None,
    typer.Option(
        "--text-to",
        metavar="DIR",
        help=say("把每篇文章写成这个文件夹里的一个文本文件", "Write each article into this folder as a text file"),
    ),
]
Subject = Annotated[
    str,
    typer.Option(
        "--subject", callback=readable, help=say("指标名称含有这些字的", "Only those whose subject holds this")
    ),
]
Unit = Annotated[
    str, typer.Option("--unit", callback=readable, help=say("单位含有这些字的", "Only those whose unit holds this"))
]
Period = Annotated[
    str, typer.Option("--period", callback=readable, help=say("时间含有这些字的", "Only those whose period holds this"))
]
Review = Annotated[
    str, typer.Argument(metavar="REVIEW", help=say(".review 文件或数据库地址", "A .review file, or a database URL"))
]
Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH...", help=say("文本文件或文件夹", "Text files, or folders of them"))
]
Find = Annotated[
    str,
    typer.Option(
        "--find",
        callback=readable,
        help=say("只看含有这些字的版面", "Only pages that hold this text in text or fields"),
    ),
]
Records = Annotated[
    list[str], typer.Argument(metavar="RECORD...", help=say("记录编号，见 show", "Ids of records, see show"))
]
Output = Annotated[
    Path,
    typer.Option(
        "--output",
        "-o",
        help=say(
            "文件：.xlsx、.csv、.parquet 或 .json；已有的会被替换",
            "The file: .xlsx, .csv, .parquet or .json; one that is there is replaced",
        ),
    ),
]
Places = Annotated[
    bool | None,
    typer.Option(
        "--places/--no-places",
        help=say(
            "每个值一行：在哪个文件、哪一行、原文如何；默认记录不太多时有",
            "A row for each value: file, line, raw text around it; by default unless there are very many records",
        ),
    ),
]
Articles = Annotated[
    bool | None,
    typer.Option(
        "--articles/--no-articles",
        help=say(
            "每篇文章一行：标题、记者、正文；默认版面不太多时有",
            "A row for each article: headline, reporters, text; by default unless there are many pages",
        ),
    ),
]
Texts = Annotated[
    bool,
    typer.Option(
        "--texts",
        help=say(
            "每篇文章另存一个文本文件，放在旁边的文件夹里；同名的会被替换",
            "Each article as a text file too, in a folder beside; one of the same name is replaced",
        ),
    ),
]
Printed = Annotated[
    Literal["printed", "corrected"],
    typer.Option(
        "--values",
        help=say("报上印错的值：按所印，或按更正后的", "Values that were printed wrong: as printed, or as corrected"),
    ),
]
Everything = Annotated[
    bool, typer.Option("--all", help=say("也导出未核定的记录，并注明", "Records not verified as well, marked"))
]
