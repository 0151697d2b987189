"""``reviewer relations``: the table for people, the objects for programs, and the frame."""

import json
from pathlib import Path

import pytest

from reviewer.export.relation_frame import relation_frame
from reviewer.page import TextMap, read_page
from reviewer.prose import relations
from tests.reviewer.command_line import PLAIN, WRONG, reviewer


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "1_wrong.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "2_plain.txt").write_text(PLAIN, encoding="utf-8")
    return tmp_path


def test_the_table_shows_each_relation_and_a_sentence_for_what_is_wrong(pages: Path) -> None:
    run = reviewer("relations", pages)
    assert run.returncode == 0
    assert "400 + 580 = 980 ≠ 900 (+80)" in run.stdout
    assert "12 + 8 = 20 ✓" in run.stdout
    assert "不符 合计不符：写的是“900件次”" in run.stdout
    assert "没有互相印证的数字" in run.stdout


def test_programs_get_an_object_a_page_with_spans_in_the_raw_text(pages: Path) -> None:
    run = reviewer("relations", pages, "--format", "jsonl", "--lang", "en")
    wrong, plain = map(json.loads, run.stdout.splitlines())
    assert plain["relations"] == []
    [violated] = [one for one in wrong["relations"] if one["state"] == "violated"]
    assert (violated["kind"], violated["reason"]) == ("parts", None)
    assert violated["message"].startswith("Sum: “900件次” is printed")
    assert [one["value"] for one in violated["numbers"]] == [900, 400, 580]
    [[start, end]] = violated["numbers"][0]["spans"]
    assert WRONG[start:end] == "900件次"


def test_a_bad_file_is_told_after_the_others(pages: Path) -> None:
    (pages / "0_bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    run = reviewer("relations", pages, "--format", "jsonl")
    assert run.returncode == 2
    assert len(run.stdout.splitlines()) == 2
    assert "0_bad.txt" in run.stderr


def test_the_frame_has_a_row_for_each_number() -> None:
    found = relations(read_page(TextMap.whole(WRONG)))
    frame = relation_frame([("1.txt", found)])
    assert list(frame.columns)[:6] == ["source", "relation", "kind", "state", "reason", "written"]
    assert len(frame) == sum(len(one.numbers) for one in found)
    violated = frame[frame["state"] == "violated"]
    assert violated["value"].tolist() == [900.0, 400.0, 580.0]
    assert [WRONG[start:end] for start, end in zip(violated["start"], violated["end"], strict=True)] == [
        "900件次", "400件", "580件",
    ]  # fmt: skip
