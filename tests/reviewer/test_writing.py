"""Writing: by suffix, all of it or nothing, and a sentence for whatever stands in the way."""

import csv
import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import mkdtemp

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.errors import ExportError
from reviewer.export import frames, write
from reviewer.export.safe_text import visible
from reviewer.wording import use_language
from tests.reviewer.made_exports import corrected, daily_type, material, reviewed

SUFFIXES = ["xlsx", "csv", "parquet", "json"]
PLACE = {"xlsx": "out.xlsx", "json": "out.json", "csv": "out.checks.csv", "parquet": "out.checks.parquet"}


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user may look into."""
    folder = Path(mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_csv_is_a_file_for_each_table_with_a_bom_and_machine_names(tmp_path: Path) -> None:
    done = write(tmp_path / "out.csv", material(corrected(reviewed("1.1", {"rate": Decimal("90.90")}))))
    assert [one.name for one in done.files] == [
        "out.hotline_daily.csv", "out.hotline_daily.channels.csv", "out.checks.csv", "out.corrections.csv",
        "out.accepted.csv", "out.places.csv", "out.sources.csv", "out.columns.csv",
    ]  # fmt: skip
    assert sorted(tmp_path.iterdir()) == sorted(done.files)
    data = (tmp_path / "out.hotline_daily.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfrecord,source,status,report_date,")
    assert "1.1,pages/1.txt,verified,2025-03-26,1025,83,493,532,90.90,李,2025-03-27T05:00:00+00:00" in data.decode()


@given(st.lists(st.text(), min_size=1, max_size=4), st.sampled_from(["=", "+", "-", "@", "\t"]))
def test_no_text_in_csv_is_computed(texts: list[str], sign: str) -> None:
    folder = Path(mkdtemp())
    rows = [{"name": text, "count": 1} for text in [*texts, f"{sign}1+1"]]
    write(folder / "out.csv", material(reviewed("1.1", channels=rows)))
    with (folder / "out.hotline_daily.channels.csv").open(encoding="utf-8-sig", newline="") as stream:
        there = [row[3] for row in csv.reader(stream)][1:]
    shutil.rmtree(folder)
    for text, cell in zip([row["name"] for row in rows], there, strict=True):
        assert not cell.startswith(("=", "+", "-", "@", "\t"))
        assert cell.removeprefix("'") == visible(str(text)).removeprefix("'")


def test_what_csv_had_to_guard_is_said(tmp_path: Path) -> None:
    done = write(tmp_path / "out.csv", material(reviewed("1.1", channels=[{"name": "=1+1", "count": 83}])))
    assert any("公式" in sentence and "渠道" in sentence for sentence in done.remarks)


def test_parquet_holds_the_frames(tmp_path: Path) -> None:
    given_material = [corrected(reviewed("1.1", {"rate": Decimal("90.9"), "calls": None})), reviewed("2.1")]
    write(tmp_path / "out.parquet", material(*given_material))
    for name, frame in frames(material(*given_material)).items():
        there = pd.read_parquet(tmp_path / f"out.{name}.parquet")
        pd.testing.assert_frame_equal(there, frame, check_dtype=False)
        assert list(there.columns) == list(frame.columns)


def test_parquet_holds_a_date_that_is_missing(tmp_path: Path) -> None:
    dateless = reviewed("2.1", {"report_date": None})
    write(tmp_path / "out.parquet", material(reviewed("1.1"), dateless))
    dates = pd.read_parquet(tmp_path / "out.hotline_daily.parquet")["report_date"]
    assert dates.isna().tolist() == [False, True]


def test_json_nests_values_as_the_contract_does(tmp_path: Path) -> None:
    write(tmp_path / "out.json", material(corrected(reviewed("1.1", {"rate": Decimal("90.9")}))))
    document = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert list(document) == [
        "program", "exported_at", "records", "checks", "corrections", "accepted", "places", "sources", "columns",
    ]  # fmt: skip
    (record,) = document["records"]
    assert record["values"] == {
        "report_date": "2025-03-26", "calls": 1025, "online_messages": 83,
        "channels": [{"name": "微信公众号", "count": 70}, {"name": "政府网", "count": 13}],
        "handled_directly": 493, "transferred": 532, "rate": 90.9,
    }  # fmt: skip
    assert (record["record"], record["type"], record["status"]) == ("1.1", "hotline_daily", "verified")
    assert document["corrections"][0]["before"] == 582
    assert document["checks"][0]["holds"] is True


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_cancelling_leaves_the_old_file(tmp_path: Path, suffix: str) -> None:
    old = tmp_path / PLACE[suffix]
    old.write_bytes(b"old")
    asked: list[tuple[int, int, str]] = []

    def stop(done: int, total: int, what: str) -> bool:
        asked.append((done, total, what))
        return len(asked) < (1 if suffix == "json" else 4)

    done = write(tmp_path / f"out.{suffix}", material(reviewed("1.1")), stop)
    assert done.cancelled
    assert not done.files
    assert old.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [old]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_progress_ends_at_its_total_and_nothing_is_left_beside(tmp_path: Path, suffix: str) -> None:
    asked: list[tuple[int, int]] = []
    records = [reviewed(f"{number}.1") for number in range(1200)]
    done = write(tmp_path / f"out.{suffix}", material(*records), lambda *step: asked.append(step[:2]) or True)
    assert asked == sorted(asked)
    assert asked[-1][0] == asked[-1][1]
    assert sorted(tmp_path.iterdir()) == sorted(done.files)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_permissions_of_the_old_file_stay(tmp_path: Path, suffix: str) -> None:
    old = tmp_path / PLACE[suffix]
    old.touch()
    old.chmod(0o640)
    write(tmp_path / f"out.{suffix}", material(reviewed()))
    assert old.stat().st_size > 0
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out.xlsx").symlink_to(tmp_path / "real" / "out.xlsx")
    write(tmp_path / "out.xlsx", material(reviewed()))
    assert (tmp_path / "out.xlsx").is_symlink()
    assert (tmp_path / "real" / "out.xlsx").stat().st_size > 0


def test_what_a_link_leads_to_is_not_named_as_left_over(tmp_path: Path) -> None:
    (tmp_path / "out.hotline_daily.csv").symlink_to(tmp_path / "tt.csv")
    (tmp_path / "out.old.csv").touch()
    (said,) = [one for one in write(tmp_path / "out.csv", material(reviewed())).remarks if "不是这次" in one]
    assert "有 1 个文件" in said
    assert "out.old.csv" in said
    assert (tmp_path / "tt.csv").stat().st_size > 0


@pytest.mark.parametrize("name", ["热" * 81 + ".xlsx", "热" * 70 + ".csv"])
def test_as_long_a_name_as_the_system_takes_can_be_written_and_replaced(tmp_path: Path, name: str) -> None:
    for _ in range(2):
        assert write(tmp_path / name, material(reviewed())).files
    assert not [one for one in tmp_path.iterdir() if one.name.startswith(".")]


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_longer_name_gets_a_sentence(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(ExportError, match="没有导出"):
        write(tmp_path / ("热" * 100 + suffix), material(reviewed()))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("owner", ["~$out.xlsx", ".~lock.out.xlsx#"])
def test_a_workbook_open_elsewhere_gets_a_sentence(tmp_path: Path, owner: str) -> None:
    (tmp_path / owner).touch()
    (tmp_path / "out.xlsx").write_bytes(b"old")
    with pytest.raises(ExportError, match="打开") as caught:
        write(tmp_path / "out.xlsx", material(reviewed()))
    assert owner in str(caught.value)
    assert (tmp_path / "out.xlsx").read_bytes() == b"old"


def test_a_file_that_cant_be_replaced_leaves_all_the_old_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "out.csv", material(reviewed("1.1")))
    (tmp_path / "out.accepted.csv").unlink()
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    replace = os.replace

    def held(source: str | Path, target: str | Path) -> None:
        if Path(target).name == "out.sources.csv" and Path(source).suffix == ".csv":
            raise PermissionError(13, "in use")
        replace(source, target)

    monkeypatch.setattr(os, "replace", held)
    with pytest.raises(ExportError, match="打开"):
        write(tmp_path / "out.csv", material(reviewed("7.1")))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_folder_a_missing_folder_and_an_unknown_suffix_get_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    with pytest.raises(ExportError, match="文件夹"):
        write(tmp_path / "folder.xlsx", material(reviewed()))
    with pytest.raises(ExportError, match="没有文件夹"):
        write(tmp_path / "nowhere" / "out.xlsx", material(reviewed()))
    with pytest.raises(ExportError, match=r"\.xlsx, \.csv, \.parquet, \.json"):
        write(tmp_path / "out.xls", material(reviewed()))
    use_language("en")
    with pytest.raises(ExportError, match="is a folder; name a file"):
        write(tmp_path / "folder.xlsx", material(reviewed()))


def test_nothing_to_export_is_said_and_no_file_is_made(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="还没有核定的记录"):
        write(tmp_path / "out.xlsx", material(reviewed(verified=False)))
    with pytest.raises(ExportError, match="还没有记录"):
        write(tmp_path / "out.xlsx", material(only_verified=False))
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become another user")
def test_a_folder_one_may_not_write_into_gets_a_sentence(open_folder: Path) -> None:
    os.seteuid(65534)
    try:
        with pytest.raises(ExportError, match="不允许"):
            write(open_folder / "out.xlsx", material(reviewed()))
    finally:
        os.seteuid(0)
    assert not list(open_folder.iterdir())


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from reviewer.errors import ExportError
from reviewer.export import write
from tests.reviewer.made_exports import material, reviewed

records = [reviewed(f"{number}.1") for number in range(3000)]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    write(Path(sys.argv[1]), material(*records))
except ExportError as error:
    sys.stdout.buffer.write(str(error).encode())
"""


@pytest.mark.skipif(os.name != "posix", reason="only POSIX limits the size of files")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_no_room_gets_a_sentence_and_leaves_the_old_file(tmp_path: Path, suffix: str) -> None:
    old = tmp_path / PLACE[suffix]
    old.write_bytes(b"old")
    out = str(tmp_path / f"out.{suffix}")
    run = subprocess.run([sys.executable, "-c", FULL_DISK, out], capture_output=True, check=True)
    assert "放不下" in run.stdout.decode(), run.stderr.decode()
    assert old.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [old]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_long_numbers_and_early_dates_go_into_every_format(tmp_path: Path, suffix: str) -> None:
    values = {"rate": Decimal("0.1234567890123456789"), "calls": 2**80, "report_date": date(1899, 1, 2)}
    done = write(tmp_path / f"out.{suffix}", material(reviewed("1.1", values), types=[daily_type()]))
    assert done.files
