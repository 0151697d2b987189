"""``reviewer indicators``: the table for people, objects and rows for programs, and the frame."""

import csv
import json
from pathlib import Path

import pytest

from reviewer.export.indicator_frame import indicator_frame
from reviewer.indicators import indicators
from reviewer.page import TextMap, read_page
from tests.reviewer.command_line import reviewer
from tests.reviewer.made_reviews import review_of

TEXT = "2023年，全市再生水用量达1.7亿立方\n米，同比增长8.5%，居全省首位。\n绿道全长120公里。\n"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "1.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "2.txt").write_text("今天没有数字。\n", encoding="utf-8")
    return tmp_path


def test_the_table_shows_each_figure_printed_and_plain(pages: Path) -> None:
    run = reviewer("indicators", pages)
    assert run.returncode == 0
    for words in ("再生水用量", "1.7亿立方米", "170000000立方米", "↑同比", "全省", "没有数据指标"):
        assert words in run.stdout


def test_programs_get_an_object_a_page_with_spans_in_the_raw_text(pages: Path) -> None:
    run = reviewer("indicators", pages, "--format", "jsonl")
    first, second = map(json.loads, run.stdout.splitlines())
    level, change, rank, length = first["indicators"]
    assert (level["value"], level["unit"], level["plain"], level["period"]) == (1.7, "亿立方米", 170000000, "2023年")
    assert (change["kind"], change["base"], change["of"]) == ("change", "同比", None)
    assert (rank["kind"], rank["scope"], length["uncertain"]) == ("rank", "全省", False)
    assert [TEXT[start:end] for start, end in level["spans"]] == ["1.7亿立方", "米"]
    assert second["indicators"] == []


def test_rows_can_be_asked_for_by_subject_unit_and_period(pages: Path) -> None:
    run = reviewer("indicators", pages, "--format", "csv", "--unit", "公里")
    heading, row = csv.reader(run.stdout.splitlines())
    assert dict(zip(heading, row, strict=True))["plain"] == "120"
    run = reviewer("indicators", pages, "--format", "csv", "--subject", "再生水", "--period", "2023")
    assert len(run.stdout.splitlines()) == 4
    run = reviewer("indicators", pages, "--subject", "再生水")
    assert "1.txt" in run.stdout
    assert "2.txt" not in run.stdout  # nothing there was asked for


def test_a_bad_file_is_told_after_the_others(pages: Path) -> None:
    (pages / "0_bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    run = reviewer("indicators", pages, "--format", "jsonl")
    assert run.returncode == 2
    assert len(run.stdout.splitlines()) == 2
    assert "0_bad.txt" in run.stderr


def test_the_frame_has_a_row_for_each_figure() -> None:
    frame = indicator_frame([("1.txt", indicators(read_page(TextMap.whole(TEXT))))])
    assert list(frame.columns)[:5] == ["source", "indicator", "subject", "text", "value"]
    assert frame["plain"].tolist() == [170000000.0, 8.5, 1.0, 120.0]
    assert frame["uncertain"].tolist() == [False] * 4
    assert frame["base"].isna().tolist() == [True, False, True, True]


TWO = """我市全年新建公园32个

  本报讯（记者 林晓禾）2024年，全市新建口袋公园32个，市民出门见绿。
山区道路提升工程收官
  本报讯（记者 周远）道路提升工程日前收官，新建公路120公里。
"""


def test_no_article_takes_the_period_of_the_one_above(tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text(TWO, encoding="utf-8")
    run = reviewer("indicators", tmp_path, "--format", "jsonl")
    [page] = map(json.loads, run.stdout.splitlines())
    assert [(one["text"], one["period"]) for one in page["indicators"]] == [("32个", "2024年"), ("120公里", None)]


def test_the_terminal_lists_the_figures_that_the_window_lists(tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text(TWO, encoding="utf-8")
    run = reviewer("indicators", tmp_path, "--format", "jsonl")
    session = review_of(tmp_path, TWO)
    in_window = [(one.indicator.text, one.indicator.period or None) for one in session.figures("1")]
    [page] = map(json.loads, run.stdout.splitlines())
    assert [(one["text"], one["period"]) for one in page["indicators"]] == in_window
