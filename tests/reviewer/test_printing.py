"""What the commands that read pages have in common: how these are printed."""

import csv
import io
import json
from pathlib import Path

import pytest
import typer

from reviewer.cli import reading_articles, reading_indicators, reading_people
from reviewer.cli.printing import run
from reviewer.data import SourceText
from reviewer.reading.files import find_pages, read_source
from reviewer.report_types.loader import load_types

TYPES = load_types()
COMPUTED = "=方案\n\n本报讯（记者 丁一川）5月9日，市委书记方敬堂到梅园区调研，气温下降，最低-3.5℃。\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    (tmp_path / "page.txt").write_text(COMPUTED, encoding="utf-8")
    return tmp_path / "page.txt"


def rows_printed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def test_no_spreadsheet_computes_what_a_page_says(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = read_source(page, "=page.txt")
    articles: list[reading_articles.DividedPage] = []
    reading_articles.read_articles(find_pages([page]), TYPES, articles.append)
    run(lambda show: _shown(show, articles[0]._replace(shown="=page.txt")), reading_articles.PRINTERS, "csv")
    (row,) = rows_printed(capsys)
    assert (row["source"], row["headline"]) == ("'=page.txt", "'=方案")
    assert row["text"].startswith("本报讯")
    figures: list[reading_indicators.FiguresOfPage] = []
    reading_indicators.read_indicators(find_pages([page]), TYPES, reading_indicators.Wanted(), figures.append)
    run(lambda show: _shown(show, figures[0]._replace(shown="+page.txt")), reading_indicators.PRINTERS, "csv")
    (row,) = rows_printed(capsys)
    assert (row["source"], row["text"], row["value"], row["uncertain"]) == ("'+page.txt", "'-3.5℃", "-3.5", "false")
    people = reading_people.PeopleOfPage("@page.txt", source, *_people(page))
    run(lambda show: _shown(show, people), reading_people.PRINTERS, "csv")
    (row,) = rows_printed(capsys)
    assert (row["source"], row["name"], row["office"]) == ("'@page.txt", "方敬堂", "市委书记")


def _shown(show: object, page: object) -> list[str]:
    show(page)
    return []


def _people(page: Path) -> tuple[tuple[object, ...], tuple[object, ...]]:
    pages: list[reading_people.PeopleOfPage] = []
    reading_people.read_people(find_pages([page]), TYPES, pages.append)
    return pages[0].people, pages[0].bodies


def test_programs_get_what_every_page_has_first(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(
        lambda show: reading_articles.read_articles(find_pages([page]), TYPES, show), reading_articles.PRINTERS, "jsonl"
    )
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["source", "sha256", "encoding", "articles", "loose"]
    source: SourceText = read_source(page, "page.txt")
    assert (told["source"], told["sha256"], told["encoding"]) == (str(page), source.sha256, source.encoding)


def test_what_went_wrong_is_said_last_and_ends_with_2(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = find_pages([page, page.with_name("gone.txt")])
    with pytest.raises(typer.Exit) as ended:
        run(lambda show: reading_articles.read_articles(found, TYPES, show), reading_articles.PRINTERS, "jsonl")
    assert ended.value.exit_code == 2
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 1
    assert "gone.txt" in told.err
