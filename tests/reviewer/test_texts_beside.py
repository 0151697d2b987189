"""The articles as text files beside a workbook: all of an export or nothing, and nothing of a person's own is lost."""

from pathlib import Path

import openpyxl
import pytest

from reviewer.errors import ExportError
from reviewer.review import ReviewSession

OWN = "my own notes"


def exported(session: ReviewSession, out: Path) -> tuple[str, ...]:
    return session.export(out, only_verified=False, texts=True).remarks


def test_a_file_where_the_folder_belongs_leaves_everything_as_it_was(session: ReviewSession, tmp_path: Path) -> None:
    out = tmp_path / "o.xlsx"
    (tmp_path / "o 文章").write_text(OWN)
    with pytest.raises(ExportError, match="o 文章"):
        exported(session, out)
    assert not out.exists()
    assert (tmp_path / "o 文章").read_text() == OWN


def test_a_text_that_can_not_be_written_takes_the_workbook_back(session: ReviewSession, tmp_path: Path) -> None:
    out, folder = tmp_path / "o.xlsx", tmp_path / "o 文章"
    exported(session, out)
    there, before = sorted(folder.iterdir()), out.read_bytes()
    there[-1].unlink()
    there[-1].mkdir()
    with pytest.raises(ExportError):
        exported(session, out)
    assert out.read_bytes() == before
    assert sorted(folder.iterdir()) == there
    openpyxl.load_workbook(out)


def test_cancelled_among_the_texts_it_leaves_nothing(session: ReviewSession, tmp_path: Path) -> None:
    there = sorted(tmp_path.iterdir())
    pages = {one.source_name for one in session.reviewed(only_verified=False)}
    written = session.export(tmp_path / "o.xlsx", False, lambda done, total, what: what not in pages, texts=True)
    assert written.cancelled
    assert sorted(tmp_path.iterdir()) == there


def test_files_that_an_export_did_not_write_stay_and_are_told(session: ReviewSession, tmp_path: Path) -> None:
    folder = tmp_path / "o 文章"
    assert not any("own.txt" in one for one in exported(session, tmp_path / "o.xlsx"))
    (folder / "own.txt").write_text(OWN)
    assert any("“own.txt”" in one for one in exported(session, tmp_path / "o.xlsx"))
    assert (folder / "own.txt").read_text() == OWN


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_files_of_tables_that_are_no_more_are_told(session: ReviewSession, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"o{suffix}"
    session.export(out, only_verified=False, articles=True)
    remarks = session.export(out, only_verified=False, articles=False).remarks
    assert any(f"“o.articles{suffix}”" in one for one in remarks)
    assert (tmp_path / f"o.articles{suffix}").exists()
