import json
import re
import signal
import subprocess
import sys
from contextlib import closing
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path

import pytest

from reviewer import open_review
from reviewer.errors import StoreError
from reviewer.reviewed import VerdictKind
from reviewer.version import VERSION
from tests.reviewer.command_line import DAILY, PLAIN, WRONG, reviewer


@pytest.fixture
def review(tmp_path: Path) -> Path:
    """A review of a clean page, a page with a wrong total and a page without a report."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in {"1.txt": DAILY, "2.txt": WRONG.replace("3月9日", "3月10日"), "3.txt": PLAIN}.items():
        (folder / name).write_text(text, encoding="utf-8")
    run = reviewer("review", tmp_path / "march.review", "add", folder)
    assert (run.returncode, run.stderr) == (0, "")
    assert "3" in run.stdout
    return tmp_path / "march.review"


def objects(review: Path, *arguments: str) -> list[dict[str, object]]:
    run = reviewer("show", review, "--format", "jsonl", *arguments)
    assert run.returncode == 0, run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_the_same_page_is_not_added_twice(review: Path) -> None:
    run = reviewer("review", review, "add", review.parent / "pages")
    assert run.returncode == 0
    assert "1.txt" in run.stderr
    assert len(objects(review)) == 3


def test_add_tells_of_bad_files_and_ends_with_2(review: Path) -> None:
    run = reviewer("review", review, "add", review.parent / "gone.txt")
    assert run.returncode == 2
    assert "gone.txt" in run.stderr
    assert len(objects(review)) == 3


def test_show_writes_out_every_record(review: Path) -> None:
    shown = reviewer("show", review, "--lang", "en").stdout
    assert "pages: 3 · records: 2 · verified: 0" in shown
    assert "400 + 500 = 900 ✓" in shown
    assert "400 + 580 = 980 ≠ 900" in shown
    assert "no report" in shown


def test_show_says_what_was_looked_at(review: Path) -> None:
    asked = reviewer("show", review, "--lang", "en").stdout.count("not covered")
    with closing(open_review(review)) as session:
        session.look("1.1", *session.record("1.1").to_look)
    assert 0 < reviewer("show", review, "--lang", "en").stdout.count("not covered") < asked


def test_show_finds_pages_by_their_text(review: Path) -> None:
    assert [one["source"] for one in objects(review, "--find", "公园")] == ["3.txt"]


def test_the_objects_of_a_review_hold_what_the_screen_shows(review: Path) -> None:
    wrong = objects(review)[1]["records"][0]  # type: ignore[index]
    calls = {one["check"]: one for one in wrong["balances"]}["calls = handled_directly + transferred"]
    assert (calls["holds"], abs(calls["difference"])) == (False, 80)
    assert wrong["verified"] is False
    assert "report_date" in wrong["to_look"]


def test_verify_refuses_an_open_error_with_a_sentence(review: Path) -> None:
    record = objects(review)[1]["records"][0]["id"]  # type: ignore[index]
    run = reviewer("verify", review, record)
    assert run.returncode == 1
    assert run.stderr.strip()
    assert "Traceback" not in run.stderr
    assert "Traceback" not in reviewer("verify", review, "no such record").stderr


@pytest.mark.parametrize("suffix", [".xlsx", ".json"])
def test_verified_records_are_exported(review: Path, suffix: str) -> None:
    with_verified_first(review)
    assert objects(review)[0]["records"][0]["verified"] is True  # type: ignore[index]
    out = review.with_suffix(suffix)
    run = reviewer("export", review, "-o", out)
    assert run.returncode == 0, run.stderr
    assert "1" in run.stderr  # how many of how many are in it
    assert out.name in run.stdout
    assert out.stat().st_size > 100


def test_a_program_that_is_not_installed_exports_and_says_its_version(
    review: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Distribution, "from_name", _not_installed)
    with closing(open_review(review)) as session:
        (said,) = set(session.frames(only_verified=False)["sources"]["program"])
    assert said == VERSION


def _not_installed(name: str) -> Distribution:
    raise PackageNotFoundError(name)


def test_an_export_into_nowhere_gets_a_sentence(review: Path) -> None:
    run = reviewer("export", review, "--all", "-o", review / "out.xlsx")
    assert run.returncode == 1
    assert run.stderr.strip()
    assert "Traceback" not in run.stderr
    assert "原来的文件" not in run.stderr


def test_the_history_tells_every_act(review: Path) -> None:
    before = reviewer("history", review).stdout
    with_verified_first(review)
    after = reviewer("history", review).stdout
    assert len(after.splitlines()) > len(before.splitlines()) >= 3


def test_a_review_serves_frames_to_a_program(review: Path) -> None:
    session = open_review(review)
    frame = session.frames(only_verified=False)["hotline_daily"]
    session.close()
    assert list(frame["calls"]) == [900, 900]


def test_adding_stopped_by_ctrl_c_leaves_a_whole_review(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(3000):
        (pages / f"{number}.txt").write_text(DAILY.replace("回访300件", f"回访{number}件"), encoding="utf-8")
    for attempt in range(3):  # on a busy machine it may have ended before it hears of it
        review = tmp_path / f"{attempt}.review"
        process, said, errors = _added_and_stopped(review, pages)
        if process.returncode:
            break
    assert process.returncode == 130, errors
    assert "Traceback" not in errors
    kept = int(re.findall(r"\d+", said)[0]) if said.strip() else 0
    assert kept < 3000
    assert len(objects(review)) == kept


def _added_and_stopped(review: Path, pages: Path) -> tuple[subprocess.Popen[str], str, str]:
    command = [sys.executable, "-m", "reviewer", "review", str(review), "add", str(pages)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        while not review.exists():
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        said, errors = process.communicate(timeout=60)
    return process, said, errors


def with_verified_first(review: Path) -> None:
    """Verify the first record as a person does who has looked at every field that asks for it."""
    session = open_review(review)
    record = session.rows()[0].record
    for finding in session.record(record).open_findings:
        session.settle(record, finding, VerdictKind.PRINTED, "stands so in the paper")
    session.look(record, *session.record(record).to_look)
    session.verify(record)
    session.close()


def test_a_misreading_is_listed_and_mended_everywhere(review: Path) -> None:
    listed = reviewer("review", review, "elsewhere", "12345", "12315", "--lang", "en").stdout
    assert listed.count("【12345 → 12315】") == 2
    assert objects(review, "--find", "12315") == []
    mended = reviewer("review", review, "elsewhere", "12345", "12315", "--mend", "--lang", "en")
    assert "Mended in 2 places." in mended.stdout
    assert len(objects(review, "--find", "12315")) == 2


def test_every_value_read_off_a_page_is_found_on_the_line_that_places_names(review: Path) -> None:
    out = review.with_suffix(".json")
    assert reviewer("export", review, "--all", "-o", out).returncode == 0
    rows = [row for row in json.loads(out.read_text(encoding="utf-8"))["places"] if row["origin"] == "extracted"]
    assert len(rows) == 18
    for row in rows:
        lines = (review.parent / "pages" / row["source"]).read_text(encoding="utf-8").splitlines()
        begun = row["snippet"].partition("【")[2].partition("】")[0].split()[0]
        assert begun in lines[row["line"] - 1]
    assert reviewer("export", review, "--all", "--no-places", "-o", out).returncode == 0
    assert "places" not in json.loads(out.read_text(encoding="utf-8"))


def test_what_was_learned_is_shown_handed_on_and_forgotten(review: Path, tmp_path: Path) -> None:
    own = {"XDG_DATA_HOME": str(tmp_path / "own")}
    assert reviewer("learned", "export", tmp_path / "none.json", **own).returncode == 0
    (tmp_path / "some.json").write_text(
        '{"format":1,"readers":{"text":{"ways":{"swapped":2},"digits":{},"signs":{"件仵":3}}}}', encoding="utf-8"
    )
    assert reviewer("learned", "import", tmp_path / "some.json", **own).returncode == 0
    lines = reviewer("learned", "show", "--format", "jsonl", **own).stdout.splitlines()
    assert [json.loads(one)["times"] for one in lines] == [2, 3]
    refused = reviewer("learned", "import", tmp_path / "gone.json", **own)
    assert refused.returncode == 1
    assert "gone.json" in refused.stderr
    assert reviewer("learned", "forget", **own).returncode == 0
    assert reviewer("learned", "show", "--format", "jsonl", **own).stdout == ""


def test_what_should_have_been_printed_is_shown(review: Path) -> None:
    with closing(open_review(review)) as session:
        record = session.rows()[1].record
        finding = next(one for one in session.record(record).open_findings if "=" in one.check)
        path = finding.repairs[0].changes[0].path
        session.settle(record, finding, VerdictKind.PRINTED, "misprint", {path: "7"})
    assert f'"corrected": {{"{path}": 7}}' in reviewer("show", review, "--format", "jsonl").stdout


def test_a_program_that_names_a_review_that_is_not_there_hears_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"typo\.review"):
        open_review(tmp_path / "typo.review")
    assert not list(tmp_path.iterdir())
    open_review(tmp_path / "new.review", new=True).close()
    open_review(tmp_path / "new.review").close()


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "R", "--find", "\udcc4"),
        ("review", "R", "elsewhere", "\udcc4", "件"),
        ("review", "R", "elsewhere", "仵", "\udcc4"),
        ("indicators", "pages", "--subject", "\udcc4"),
    ],
)
def test_what_a_terminal_of_another_encoding_gives_gets_a_sentence(review: Path, arguments: tuple[str, ...]) -> None:
    there = {"R": str(review), "pages": str(review.parent / "pages")}
    run = reviewer(*(there.get(one, one) for one in arguments))
    assert run.returncode == 1
    assert "“\\xc4”" in run.stderr
    assert len(run.stderr.splitlines()) == 1
