"""``reviewer articles``: the table for people, the objects for programs, the frame, a text file each."""

import csv
import io
import json
from pathlib import Path

import pytest

from reviewer.articles import divide
from reviewer.errors import ExportError
from reviewer.export.article_frame import COLUMNS, article_files, article_frame
from reviewer.page import TextMap
from tests.reviewer.command_line import reviewer

PAGE = """三条旧巷今起铺设雨水管

本报讯（记者 丁一川）5月9日，三条旧巷的雨水管铺设工程开工，
预计六月底完工。

工程全长1.9公里，施工时车辆绕行。

本报北京讯（通讯员 何平）5月8日，全国旧巷改造经
验交流会在京举行，我市作了发言。

全国旧巷改造经验交流会举行
"""


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "1_two.txt").write_text(PAGE, encoding="utf-8")
    return folder


def test_the_table_shows_each_article(pages: Path) -> None:
    run = reviewer("articles", pages)
    assert run.returncode == 0
    assert "三条旧巷今起铺设雨水管" in run.stdout
    assert "何平" in run.stdout


def test_programs_get_an_object_a_page_with_spans_in_the_raw_text(pages: Path) -> None:
    run = reviewer("articles", pages, "--format", "jsonl")
    [page] = map(json.loads, run.stdout.splitlines())
    first, second = page["articles"]
    assert (first["headline"], first["reporters"]) == ("三条旧巷今起铺设雨水管", ["丁一川"])
    assert (second["place"], second["date"], second["doubts"]) == ("北京", "5月8日", [])
    head, *paragraphs = second["parts"]
    assert (head["kind"], [PAGE[start:end] for start, end in head["spans"]]) == ("headline", [head["text"]])
    assert [one["kind"] for one in paragraphs] == ["paragraph"]


def test_a_table_of_all_pages_can_be_read_by_a_spreadsheet(pages: Path) -> None:
    run = reviewer("articles", pages, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(run.stdout)))
    assert [row["line"] for row in rows] == ["1", "8"]
    assert rows[0]["paragraphs"] == "2"


def test_each_article_becomes_a_clean_text_file(pages: Path, tmp_path: Path) -> None:
    run = reviewer("articles", pages, "--text-to", tmp_path / "out")
    assert run.returncode == 0
    first, second = sorted((tmp_path / "out").iterdir())
    assert first.name == "1_two 01 三条旧巷今起铺设雨水管.txt"
    assert second.read_text(encoding="utf-8").splitlines() == [
        "全国旧巷改造经验交流会举行",
        "本报北京讯（通讯员何平）5月8日，全国旧巷改造经验交流会在京举行，我市作了发言。",
    ]


def test_a_bad_file_is_told_after_the_others(pages: Path) -> None:
    (pages / "0_bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    run = reviewer("articles", pages, "--format", "jsonl")
    assert run.returncode == 2
    assert len(run.stdout.splitlines()) == 1
    assert "0_bad.txt" in run.stderr


def test_the_frame_has_a_row_for_each_article() -> None:
    frame = article_frame([("1.txt", PAGE, divide(TextMap.whole(PAGE)))])
    assert list(frame.columns) == list(COLUMNS)
    assert frame["reporters"].tolist() == ["丁一川", "何平"]
    assert frame["line"].tolist() == [1, 8]
    assert frame["text"][0].endswith("施工时车辆绕行。")


def test_names_of_files_are_safe_and_unlike(tmp_path: Path) -> None:
    headline = 'A/B: "谁"的<路>？\n\n本报讯（记者 丁一川）谁的路，还要再议。路有两条，一条叫A/B。\n'
    division = divide(TextMap.whole(headline))
    files = article_files(tmp_path, [("CON.txt", division), ("con.txt", division), ("长" * 90 + ".txt", division)])
    assert len({one.name.casefold() for one in files}) == 3
    assert not any(set(one.stem) & set('<>:"/\\|?*.') for one in files)
    assert all(one.exists() and len(one.name.encode()) < 100 for one in files)


def test_a_name_keeps_the_dots_of_its_numbers_alone(tmp_path: Path) -> None:
    page = "…入园人数达3.2万。.\n\n本报讯（记者 丁一川）入园的人多，花市也热闹，从早到晚都有人来。\n"
    (file,) = article_files(tmp_path, [("..2025.03.06..a.txt", divide(TextMap.whole(page)))])
    assert file.name.startswith("2025.03.06 a 01 …入园人数达3.2万")
    assert "." not in file.stem.replace("2025.03.06", "").replace("3.2", "")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(ExportError, match="file"):
        article_files(tmp_path / "file", [("1.txt", divide(TextMap.whole(PAGE)))])
