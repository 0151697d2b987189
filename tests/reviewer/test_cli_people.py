"""``reviewer people``: the table for people, objects and rows for programs, and the frame."""

import json
from pathlib import Path

import pytest

from reviewer.articles import divide
from reviewer.export.people_frame import people_frame
from reviewer.page import TextMap
from reviewer.people import people_in
from tests.reviewer.command_line import PLAIN, reviewer

NAMED = (
    "本报讯（记者 施小羽）6月11日，市委书记方敬堂到梅园区调研。\n方敬堂强调，市住建局要跟进。方敬堂来到社区。\n\n"
    "方敬棠指出，减负不是减责任。\n"
)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "1_named.txt").write_text(NAMED, encoding="utf-8")
    (tmp_path / "2_plain.txt").write_text(PLAIN, encoding="utf-8")
    return tmp_path


def test_the_table_shows_people_bodies_and_odd_names(pages: Path) -> None:
    run = reviewer("people", pages)
    assert run.returncode == 0
    assert "方敬堂" in run.stdout
    assert "市委书记" in run.stdout
    assert "市住建局" in run.stdout
    assert "形近 “方敬棠”" in run.stdout
    assert "没有人名和机构名" in run.stdout


def test_programs_get_an_object_a_page_and_the_odd_names_last(pages: Path) -> None:
    run = reviewer("people", pages, "--format", "jsonl", "--lang", "en")
    named, plain, last = map(json.loads, run.stdout.splitlines())
    assert plain["people"] == plain["bodies"] == []
    person = named["people"][0]
    assert (person["article"], person["name"], person["office"]) == (1, "方敬堂", "市委书记")
    assert [NAMED[start:end] for [[start, end]] in person["places"]] == ["方敬堂"] * 3
    [suspect] = last["suspects"]
    assert (suspect["seen"], suspect["odd"]) == ("方敬堂", "方敬棠")
    assert "differs from" in suspect["message"]


def test_a_spreadsheet_gets_rows_and_the_odd_names_are_told_beside_them(pages: Path) -> None:
    run = reviewer("people", pages, "--format", "csv")
    heading, first, *_ = run.stdout.splitlines()
    assert heading == "source,article,name,office,times,line"
    assert first.endswith("1_named.txt,1,方敬堂,市委书记,3,1")
    assert "方敬棠" in run.stderr
    assert run.returncode == 0


def test_a_bad_file_is_told_after_the_others(pages: Path) -> None:
    (pages / "0_bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    run = reviewer("people", pages, "--format", "jsonl")
    assert run.returncode == 2
    assert len(run.stdout.splitlines()) == 3
    assert "0_bad.txt" in run.stderr


def test_the_frame_has_a_row_for_each_person_and_article() -> None:
    working = TextMap.whole(NAMED)
    people = [(one.number, person) for one in divide(working).articles for person in people_in(one, working)]
    frame = people_frame([("1.txt", NAMED, people)])
    assert list(frame.columns) == ["source", "article", "name", "office", "times", "line"]
    assert frame.iloc[0].tolist() == ["1.txt", 1, "方敬堂", "市委书记", 3, 1]
