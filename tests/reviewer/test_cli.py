import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.cli import language_of
from tests.reviewer.command_line import DAILY, PLAIN, WRONG, reviewer


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in {"1.txt": DAILY, "2.txt": WRONG, "10.txt": PLAIN}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_extract_prints_one_object_a_source_in_the_order_given(pages: Path) -> None:
    run = reviewer("extract", pages / "10.txt", pages, "--format", "jsonl")
    objects = [json.loads(line) for line in run.stdout.splitlines()]
    assert (run.returncode, run.stderr) == (0, "")
    assert [Path(one["source"]).name for one in objects] == ["10.txt", "1.txt", "2.txt", "10.txt"]
    assert list(objects[1]) == ["source", "sha256", "encoding", "records"]
    assert objects[1]["source"] == str(pages / "1.txt")
    assert objects[1]["encoding"] == "utf-8"
    assert objects[0]["records"] == []


def test_extract_nests_the_values_as_the_report_type_orders_them(pages: Path) -> None:
    [page] = map(json.loads, reviewer("extract", pages / "1.txt", "--format", "jsonl").stdout.splitlines())
    [record] = page["records"]
    assert list(record) == ["type", "values", "fields", "findings"]
    assert record["type"] == "hotline_daily"
    assert record["values"] == {
        "report_date": "2025-03-09",
        "calls": 900,
        "online_messages": 20,
        "channels": [{"name": "市长信箱", "count": 12}, {"name": "中国政府网", "count": 8}],
        "handled_directly": 400,
        "transferred": 500,
        "callbacks": 300,
        "hot_issues": [],
    }
    assert not [one for one in record["findings"] if one["severity"] == "error" and "hot_issues" not in one["paths"]]


def test_extract_says_of_each_field_where_it_stands_and_why_to_look(pages: Path) -> None:
    [page] = map(json.loads, reviewer("extract", pages / "1.txt", "--format", "jsonl").stdout.splitlines())
    fields = {one["path"]: one for one in page["records"][0]["fields"]}
    calls, when, back = fields["calls"], fields["report_date"], fields["callbacks"]
    assert list(calls) == ["path", "value", "text", "spans", "origin", "confidence", "covered", "look"]
    assert "".join(DAILY[start:end] for start, end in calls["spans"]) == calls["text"] == "900"
    assert (calls["covered"], calls["look"], calls["origin"]) == (True, None, "extracted")
    assert (when["value"], when["origin"], when["look"]) == ("2025-03-09", "inferred", "inferred")
    assert (back["covered"], back["look"]) == (False, "uncovered")


def test_extract_reports_a_wrong_total_with_its_repairs_and_exit_status_0(pages: Path) -> None:
    run = reviewer("extract", pages / "2.txt", "--format", "jsonl")
    [finding] = [
        one
        for one in json.loads(run.stdout)["records"][0]["findings"]
        if one["check"] == "calls = handled_directly + transferred"
    ]
    assert run.returncode == 0
    assert list(finding) == ["check", "severity", "paths", "message", "repairs"]
    assert finding["severity"] == "error"
    assert set(finding["paths"]) == {"calls", "handled_directly", "transferred"}
    assert "980" in finding["message"]
    changes = [one["changes"] for one in finding["repairs"]]
    assert [{"path": "transferred", "from": 580, "to": 500}] in changes


def test_extract_tells_of_bad_files_after_the_others_and_ends_with_2(pages: Path) -> None:
    (pages / "3.txt").write_bytes(b"\0\1\2\3")
    run = reviewer("extract", pages / "gone.txt", pages, "--format", "jsonl")
    assert run.returncode == 2
    assert len(run.stdout.splitlines()) == 3
    gone, binary = run.stderr.splitlines()
    assert "gone.txt" in gone
    assert "3.txt" in binary


def test_extract_shows_a_table_with_the_equations_written_out(pages: Path) -> None:
    run = reviewer("extract", pages / "1.txt", pages / "10.txt")
    assert run.returncode == 0
    assert re.search(r"来电诉求 +900 +900 +\d+% +Σ", run.stdout)
    assert "400 + 500 = 900 ✓" in run.stdout
    assert "12 + 8 = 20 ✓" in run.stdout
    assert "没有报表" in run.stdout


def test_extract_shows_findings_and_repairs_in_the_table(pages: Path) -> None:
    shown = reviewer("extract", pages / "2.txt", "--lang", "en").stdout
    assert "400 + 580 = 980 ≠ 900" in shown
    assert re.search(r"1  Transferred 580 → 500  \d+%  “8” read for “0”", shown)


def test_a_user_s_own_types_are_read_and_a_wrong_one_is_named(pages: Path, tmp_path: Path) -> None:
    own = tmp_path / "types"
    own.mkdir()
    file = own / "weather.toml"
    file.write_text(
        'name = "weather"\ntitle = "天气"\n[[sentence]]\ntext = "今天气温{degrees:count}度"\nstarts_record = true\n',
        encoding="utf-8",
    )
    (pages / "10.txt").write_text("今天气温12度，晴。\n", encoding="utf-8")
    run = reviewer("extract", pages / "10.txt", "--types", own, "--format", "jsonl")
    assert json.loads(run.stdout)["records"][0]["values"] == {"degrees": 12}
    file.write_text('name = "weather"\n', encoding="utf-8")
    run = reviewer("extract", pages, "--types", own)
    assert run.returncode == 1
    assert "weather.toml" in run.stderr
    assert "Traceback" not in run.stderr


def test_extract_stopped_by_ctrl_c_leaves_whole_lines(tmp_path: Path) -> None:
    pages, out = tmp_path / "pages", tmp_path / "out.jsonl"
    pages.mkdir()
    for number in range(3000):
        (pages / f"{number}.txt").write_text(WRONG, encoding="utf-8")
    command = [sys.executable, "-m", "reviewer", "extract", str(pages), "--format", "jsonl"]
    with out.open("w") as file, subprocess.Popen(command, stdout=file, stderr=subprocess.PIPE, text=True) as process:
        while not out.stat().st_size:
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    lines = out.read_text(encoding="utf-8").splitlines()
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert 1 <= len(lines) < 3000
    assert all(json.loads(line)["records"] for line in lines)


def test_the_locale_chooses_the_language(pages: Path) -> None:
    assert "no report" in reviewer("extract", pages / "10.txt", LC_ALL="en_US.UTF-8").stdout
    assert "没有报表" in reviewer("extract", pages / "10.txt", LC_ALL="zh_CN.UTF-8").stdout
    assert language_of({"LC_ALL": "", "LANG": "en_GB.UTF-8"}) == "en"
    assert language_of({"LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}) == "en"
    assert language_of({"LANG": "zh_TW"}) == "zh"


def test_a_review_that_is_not_there_gets_a_sentence_and_is_not_made(tmp_path: Path) -> None:
    run = reviewer("show", tmp_path / "typo.review")
    assert run.returncode == 1
    assert "typo.review" in run.stderr
    assert "Traceback" not in run.stderr
    assert not list(tmp_path.iterdir())
