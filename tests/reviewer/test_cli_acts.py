"""The whole job from a terminal: what the window does, done by commands."""

import json
import re
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from typer.testing import CliRunner

from reviewer.cli.commands import app
from reviewer.errors import RefusedError
from tests.reviewer.command_line import reviewer
from tests.reviewer.made_reviews import FIRST, page, review_of, verify

SAMPLE = Path("samples/04_total_off_by_fifty.txt")


@pytest.fixture
def review(tmp_path: Path) -> Path:
    """A review of a sample whose numbers don't add up."""
    run = reviewer("review", tmp_path / "a.review", "add", SAMPLE.absolute())
    assert run.returncode == 0, run.stderr
    return tmp_path / "a.review"


def act(review: Path, *words: str) -> str:
    """Do an act and return what it says."""
    run = CliRunner().invoke(app, ["review", str(review), *words, "--lang", "en"], catch_exceptions=False)
    assert len(run.stdout.splitlines()) == 1
    return run.stdout


def refused(review: Path, *words: str) -> str:
    """Try an act that isn't allowed, and return why."""
    with pytest.raises(RefusedError) as refusal:
        act(review, *words)
    return str(refusal.value)


def record(review: Path) -> dict[str, Any]:
    """Return the first record as ``show`` has it."""
    run = CliRunner().invoke(app, ["show", str(review), "--format", "jsonl"], catch_exceptions=False)
    found: dict[str, Any] = json.loads(run.stdout)["records"][0]
    return found


def number_of_repair(review: Path, path: str) -> str:
    """Return the number of the repair that changes this field: what other reviews taught may rank them otherwise."""
    repairs = record(review)["findings"][0]["repairs"]
    return str(next(at for at, one in enumerate(repairs, 1) if one["changes"][0]["path"] == path))


def test_a_page_is_taken_from_import_to_workbook(review: Path) -> None:
    def said(*words: str) -> str:
        run = reviewer("review", review, *words, "--lang", "en")
        assert (run.returncode, run.stderr) == (0, "")
        return run.stdout

    assert "error 1" in reviewer("show", review, "--lang", "en").stdout
    assert "Calls 1038 → 1088" in said("repair", "1.1", number_of_repair(review, "calls"))
    assert "Call-backs: 395 → 396" in said("set", "1.1", "Call-backs", "396", "--reason", "smudged")
    refusal = reviewer("verify", review, "1.1", "--lang", "en")
    assert (refusal.returncode, "Not looked at yet: Date" in refusal.stderr) == (1, True)
    assert "Looked at: Date." in said("look", "1.1", "Date")
    assert "to look at: 0, errors: 0" in said("look", "1.1", "--all")
    assert "Verified: 1.1." in reviewer("verify", review, "1.1", "--lang", "en").stdout
    out = review.with_suffix(".xlsx")
    assert reviewer("export", review, "-o", out, "--lang", "en").returncode == 0
    book = openpyxl.load_workbook(out)
    titles, values = list(book.worksheets[0].iter_rows(max_row=2, values_only=True))
    row = dict(zip(titles, values, strict=True))
    assert (row["Calls"], row["Call-backs"], row["Handled directly"]) == (1088, 396, 471)
    assert any("smudged" in line for line in book["Corrections"].iter_rows(values_only=True))


def test_a_field_is_named_by_its_path_as_well(review: Path) -> None:
    assert "5 → 6" in act(review, "set", "1.1", "channels[1].count", "6")
    assert "6 → 5" in act(review, "set", "1.1", "channels 2 · count", "5")
    assert "no field “rain”; it has: Date, Calls" in refused(review, "set", "1.1", "rain", "5")
    assert "twelve" in refused(review, "set", "1.1", "calls", "twelve")
    assert "9.9" in refused(review, "set", "9.9", "calls", "12")


def test_looking_at_nothing_says_what_waits(review: Path) -> None:
    assert "to look at: Date" in refused(review, "look", "1.1")


def test_a_record_that_never_was_is_told_from_one_that_is_gone(review: Path) -> None:
    for never in ("99.1", "1.2", "x"):
        for words in (("look", never, "--all"), ("set", never, "calls", "1"), ("reopen", never, "x")):
            assert f"There is no record “{never}”" in refused(review, *words)
    act(review, "remove-page", SAMPLE.name, "--reason", "x")
    assert "is gone" in refused(review, "look", "1.1", "--all")
    act(review, "undo")
    assert "There is no record" in reviewer("verify", review, "99.1", "--lang", "en").stderr


def test_a_repair_that_is_not_there_is_refused(review: Path) -> None:
    assert "no repair 7" in refused(review, "repair", "1.1", "7")
    assert "no finding 5" in refused(review, "repair", "1.1", "1", "--finding", "5")
    assert "Calls 1038 → 1088" in act(review, "repair", "1.1", number_of_repair(review, "calls"), "--finding", "1")


def test_a_finding_is_settled_with_what_was_meant(review: Path) -> None:
    act(review, "settle", "1.1", "1", "the paper says so", "--meant", "Calls=1088")
    (verdict,) = record(review)["verdicts"]
    assert (verdict["kind"], verdict["reason"], verdict["corrected"]) == (
        "printed",
        "the paper says so",
        {"calls": 1088},
    )
    assert "no finding 9" in refused(review, "settle", "1.1", "9")


def test_a_note_and_undo_and_redo_say_what_they_did(review: Path) -> None:
    act(review, "note", "1.1", "ask the printer")
    assert record(review)["notes"][0]["text"] == "ask the printer"
    act(review, "set", "1.1", "calls", "1088")
    assert "Undone: " in act(review, "undo")
    assert record(review)["values"]["calls"] == 1038
    assert "Done again: " in act(review, "redo")
    assert record(review)["values"]["calls"] == 1088
    assert "nothing to do again" in refused(review, "redo")
    assert "empty" in refused(review, "note", "1.1", " ")


def test_a_verified_record_is_opened_again_with_a_reason(tmp_path: Path) -> None:
    with closing(review_of(tmp_path, page())) as session:
        verify(session, "1.1")
        review = Path(session.path)
    assert "verified" in refused(review, "set", "1.1", "calls", "5")
    assert "Say why" in refused(review, "reopen", "1.1", "")
    assert "Re-opened." in act(review, "reopen", "1.1", "a second look")
    assert not record(review)["verified"]


@pytest.mark.parametrize(("answer", "value"), [("keep", 310), ("restore", 320)])
def test_a_conflict_is_answered(tmp_path: Path, answer: str, value: int) -> None:
    with closing(review_of(tmp_path, page())) as session:
        session.set_text("1.1", "callbacks", "310")
        at = session.working("1").text.index("回访 300") + 3
        session.edit_text("1", at, 3, "320")
        review = Path(session.path)
    assert len(record(review)["conflicts"]) == 1
    assert str(value) in act(review, answer, "1.1", "Call-backs")
    now = record(review)
    assert (now["conflicts"], now["values"]["callbacks"]) == ([], value)


def test_a_hidden_number_is_compared_with_what_was_read(tmp_path: Path) -> None:
    with closing(review_of(tmp_path, page())) as session:
        session.set_rekeying("hotline_daily", True)
        review = Path(session.path)
    assert "type" in refused(review, "look", "1.1", "callbacks")
    assert "read as 300, you typed 310" in refused(review, "set", "1.1", "callbacks", "310")
    act(review, "set", "1.1", "callbacks", "300")
    assert record(review)["rekeyed"] == ["callbacks"]


def test_the_help_names_every_act() -> None:
    shown = reviewer("review", "--help").stdout
    assert all(one in shown for one in ("set", "look", "repair", "settle", "keep", "restore", "note", "reopen", "undo"))


def test_the_help_says_when_a_verdict_needs_a_reason(review: Path) -> None:
    help_of = " ".join(reviewer("review", "x", "settle", "--help", LC_ALL="en_US.UTF-8", COLUMNS="300").stdout.split())
    assert "a warning needs" not in help_of
    assert "needed where a value you set" in help_of


@pytest.fixture
def three_findings(tmp_path: Path) -> Path:
    """A review of which record 2.1 has two wrong sums, and comes after a day that is missing."""
    wrong = page(FIRST + timedelta(days=2), direct=401).replace("政府网站 5", "政府网站 6")
    with closing(review_of(tmp_path, page(), wrong)) as session:
        return Path(session.path)


def numbers(review: Path) -> list[str]:
    """Return the numbers of the open findings as ``show`` lists them."""
    return re.findall(r"(?:error|warning) (\d+) ", reviewer("show", review, "--lang", "en").stdout)


def test_a_number_stays_with_its_finding_while_others_are_settled(three_findings: Path) -> None:
    assert numbers(three_findings) == ["1", "2", "3"]
    act(three_findings, "settle", "2.1", "1", "so it is")
    assert numbers(three_findings) == ["2", "3"]
    assert "settled already" in refused(three_findings, "settle", "2.1", "1", "again")
    assert "no finding 4" in refused(three_findings, "settle", "2.1", "4", "again")
    assert "Accepted: Before this one, reports of 1 day are missing" in act(three_findings, "settle", "2.1", "3")
    act(three_findings, "settle", "2.1", "2", "so is this")
    assert numbers(three_findings) == []


def test_a_finding_that_took_the_number_of_another_is_not_hit(three_findings: Path) -> None:
    assert numbers(three_findings) == ["1", "2", "3"]
    act(three_findings, "repair", "2.1", "1", "--finding", "1", "--says", "calls is given as 900")
    words = ("--says", "Calls is\n given as 900")
    assert "Finding 1 is another one now: " in refused(three_findings, "settle", "2.1", "1", "so it is", *words)
    refused(three_findings, "repair", "2.1", "1", *words)
    assert numbers(three_findings) == ["1", "2"]
    assert "Printed like that" in act(three_findings, "settle", "2.1", "1", "so it is", "--says", "Web messages")
    assert numbers(three_findings) == ["2"]


def test_what_should_have_been_printed_is_refused_for_a_warning(three_findings: Path) -> None:
    assert "can only be accepted" in refused(three_findings, "settle", "2.1", "3", "holiday", "--meant", "Date=3月4日")
    assert numbers(three_findings) == ["1", "2", "3"]


def test_rows_are_shown_with_the_words_they_were_read_from(tmp_path: Path) -> None:
    with closing(review_of(tmp_path, page().replace("政府网站 5", "政府网站 ５"))) as session:
        path = Path(session.path)
    lines = reviewer("show", path, "--lang", "zh").stdout.splitlines()
    (row,) = [" ".join(one.split()) for one in lines if "政府网站" in one]
    (heading,) = [one for one in lines if "留言渠道" in one and "读作" in one]
    assert row.endswith("政府网站 5")
    assert heading.split() == ["留言渠道", "渠道", "件数", "读作"]


def test_the_history_tells_acts_in_the_time_of_this_place(review: Path) -> None:
    act(review, "set", "1.1", "callbacks", "396", "--reason", "smudged")
    run = reviewer("history", review, "--lang", "en", TZ="Asia/Shanghai")
    line = next(one for one in run.stdout.splitlines() if "Call-backs 395" in one)
    found = re.match(r"2 +(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)  ", line)
    assert found
    there = datetime.fromisoformat(f"{found[1]}+08:00")
    assert abs(datetime.now(UTC) - there) < timedelta(hours=1)
