import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.composing import compose
from tests.ui.made_program import rest
from ui.app import Program
from ui.export_dialog import ExportDialog
from ui.long_work import LongWork


@pytest.fixture
def dialog(program: Program, qtbot: QtBot) -> ExportDialog:
    dialog = ExportDialog(program.desk, program.window)
    dialog.show()
    return dialog


def all_records(dialog: ExportDialog) -> None:
    dialog.records.setCurrentIndex(dialog.records.findData(False))


def test_it_offers_the_verified_records_in_a_workbook_beside_the_review(
    dialog: ExportDialog, own_folders: Path
) -> None:
    wish = dialog.wish()
    assert wish == (own_folders / "made.xlsx", True, "en", True, True, False, "printed")
    assert "(0)" in dialog.records.currentText()


@pytest.mark.parametrize(
    ("typed", "suffix", "out"),
    [("a.xlsx", ".json", "a.json"), ("2025.03", ".xlsx", "2025.03.xlsx"), ("b.CSV", ".csv", "b.CSV")],
)
def test_the_format_decides_the_suffix(
    dialog: ExportDialog, own_folders: Path, typed: str, suffix: str, out: str
) -> None:
    dialog.format.setCurrentIndex(dialog.format.findData(suffix))
    dialog.file.setText(str(own_folders / typed))
    assert dialog.wish().out == own_folders / out


def test_a_refusal_is_said_in_the_dialog(dialog: ExportDialog, program: Program, qtbot: QtBot) -> None:
    dialog.go.click()
    rest(qtbot, program)
    assert not dialog.said.isHidden()
    assert "verified" in dialog.said.text()
    assert dialog.open_folder.isHidden()
    assert dialog.go.isEnabled()
    assert program.window.message_bar.isHidden()


def test_a_work_that_is_over_at_once_leaves_the_dialog_ready(
    dialog: ExportDialog, program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LongWork, "start", lambda work: (work.run(), work.finished.emit()))
    dialog.go.click()
    rest(qtbot, program)
    assert "verified" in dialog.said.text()
    assert dialog.go.isEnabled()
    dialog.stop.click()
    assert dialog.isHidden()


@pytest.mark.parametrize("headers", ["zh", "en"])
def test_an_export_says_what_it_wrote_in_the_language_of_the_headers(
    dialog: ExportDialog, program: Program, qtbot: QtBot, own_folders: Path, headers: str
) -> None:
    all_records(dialog)
    dialog.headers.setCurrentIndex(dialog.headers.findData(headers))
    dialog.go.click()
    rest(qtbot, program)
    assert "made.xlsx" in dialog.said.text()
    assert not dialog.open_folder.isHidden()
    import openpyxl

    workbook = openpyxl.load_workbook(own_folders / "made.xlsx", read_only=True)
    names = "".join(workbook.sheetnames)
    workbook.close()
    assert any("一" <= char <= "鿿" for char in names) is (headers == "zh")


def test_a_program_can_read_what_was_exported(
    dialog: ExportDialog, program: Program, qtbot: QtBot, own_folders: Path
) -> None:
    all_records(dialog)
    dialog.format.setCurrentIndex(dialog.format.findData(".json"))
    dialog.go.click()
    rest(qtbot, program)
    assert json.loads((own_folders / "made.json").read_text(encoding="utf-8"))


def test_places_and_misprints_are_as_ticked_and_chosen(
    dialog: ExportDialog, program: Program, qtbot: QtBot, own_folders: Path
) -> None:
    all_records(dialog)
    dialog.format.setCurrentIndex(dialog.format.findData(".json"))
    for ticked, values in ((True, "printed"), (False, "corrected")):
        dialog.places.setChecked(ticked)
        dialog.articles.setChecked(ticked)
        dialog.values.setCurrentIndex(dialog.values.findData(values))
        dialog.file.setText(str(own_folders / f"{values}.json"))
        assert dialog.wish()[3:] == (ticked, ticked, False, values)
        dialog.go.click()
        rest(qtbot, program)
        document = json.loads((own_folders / f"{values}.json").read_text(encoding="utf-8"))
        assert ("places" in document) is ticked


def test_enter_in_the_file_line_exports_but_not_while_a_word_is_composed(
    dialog: ExportDialog, program: Program, qtbot: QtBot
) -> None:
    dialog.file.setFocus()
    compose(dialog.file, "san yue")
    QTest.keyClick(dialog.file, Qt.Key.Key_Return)
    assert program.desk.busy is None
    compose(dialog.file, "", "三月")
    QTest.keyClick(dialog.file, Qt.Key.Key_Return)
    assert program.desk.busy is not None
    rest(qtbot, program)


def test_a_file_that_is_there_is_replaced_only_when_asked_twice(
    dialog: ExportDialog, program: Program, qtbot: QtBot, own_folders: Path
) -> None:
    there = own_folders / "made.xlsx"
    there.write_text("mine", encoding="utf-8")
    all_records(dialog)
    dialog.go.click()
    assert program.desk.busy is None
    assert "made.xlsx" in dialog.said.text()
    assert dialog.go.text() == "Replace"
    dialog.file.setText(str(own_folders / "other.xlsx"))
    assert dialog.go.text() == "Export"
    dialog.file.setText(str(there))
    dialog.go.click()
    assert there.read_bytes() == b"mine"
    dialog.go.click()
    rest(qtbot, program)
    assert there.read_bytes() != b"mine"
    assert dialog.go.text() == "Export"


def test_the_tables_of_an_export_before_are_there_already(dialog: ExportDialog, own_folders: Path) -> None:
    (own_folders / "made.checks.csv").write_text("mine", encoding="utf-8")
    dialog.format.setCurrentIndex(dialog.format.findData(".csv"))
    dialog.go.click()
    assert "made.checks.csv" in dialog.said.text()


def test_texts_that_are_there_are_replaced_only_when_asked_twice(
    dialog: ExportDialog, program: Program, qtbot: QtBot, own_folders: Path
) -> None:
    all_records(dialog)
    dialog.texts.setChecked(True)
    dialog.go.click()
    rest(qtbot, program)
    folder = own_folders / "made articles"
    first = min(folder.iterdir())
    first.write_text("mine", encoding="utf-8")
    (own_folders / "made.xlsx").unlink()
    dialog.file.setText("")
    dialog.file.setText(str(own_folders / "made.xlsx"))
    dialog.go.click()
    assert program.desk.busy is None
    assert "made articles" in dialog.said.text()
    assert first.read_text(encoding="utf-8") == "mine"
    dialog.go.click()
    rest(qtbot, program)
    assert first.read_text(encoding="utf-8") != "mine"


def test_what_the_dialog_wrote_itself_is_replaced_only_when_asked_twice(
    dialog: ExportDialog, program: Program, qtbot: QtBot, own_folders: Path
) -> None:
    all_records(dialog)
    dialog.go.click()
    rest(qtbot, program)
    there = own_folders / "made.xlsx"
    there.write_text("worked in", encoding="utf-8")
    dialog.go.click()
    assert program.desk.busy is None
    assert dialog.go.text() == "Replace"
    there.write_text("worked in again", encoding="utf-8")
    os.utime(there, ns=(0, 0))  # the clock of files is coarse
    dialog.go.click()
    assert program.desk.busy is None
    assert there.read_text(encoding="utf-8") == "worked in again"
    dialog.go.click()
    rest(qtbot, program)
    assert there.read_bytes().startswith(b"PK")


def test_tables_beside_a_chosen_file_are_asked_about_too(
    dialog: ExportDialog, program: Program, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_folders / "chosen.checks.csv").write_text("mine", encoding="utf-8")
    chosen = (str(own_folders / "chosen.csv"), "")
    monkeypatch.setattr("ui.export_dialog.QFileDialog.getSaveFileName", lambda *_: chosen)
    all_records(dialog)
    dialog.choose.click()
    dialog.go.click()
    assert program.desk.busy is None
    assert "chosen.checks.csv" in dialog.said.text()


def test_texts_with_headers_for_other_readers_are_asked_about_too(
    dialog: ExportDialog, program: Program, own_folders: Path
) -> None:
    (own_folders / "made 文章").mkdir()
    (own_folders / "made 文章" / "own.txt").write_text("mine", encoding="utf-8")
    all_records(dialog)
    dialog.headers.setCurrentIndex(dialog.headers.findData("zh"))
    dialog.texts.setChecked(True)
    dialog.go.click()
    assert program.desk.busy is None
    assert "made 文章" in dialog.said.text()


@pytest.mark.parametrize("verified_only", [True, False])
def test_with_headers_for_other_readers_the_window_keeps_its_own_language(
    dialog: ExportDialog, program: Program, qtbot: QtBot, own_folders: Path, verified_only: bool
) -> None:
    dialog.records.setCurrentIndex(dialog.records.findData(verified_only))
    dialog.headers.setCurrentIndex(dialog.headers.findData("zh"))
    dialog.go.click()
    rest(qtbot, program)
    said = dialog.said.text()
    assert "verified" in said
    assert not any("一" <= char <= "鿿" for char in said.replace(str(own_folders), ""))


def test_texts_chosen_later_are_asked_about_too(
    dialog: ExportDialog, program: Program, qtbot: QtBot, own_folders: Path
) -> None:
    (own_folders / "made articles").mkdir()
    (own_folders / "made articles" / "own.txt").write_text("mine", encoding="utf-8")
    all_records(dialog)
    dialog.go.click()
    rest(qtbot, program)
    assert (own_folders / "made.xlsx").exists()
    dialog.texts.setChecked(True)
    dialog.go.click()
    assert program.desk.busy is None
    assert dialog.go.text() == "Replace"
    assert "made articles" in dialog.said.text()


def test_without_a_file_it_asks_for_one(dialog: ExportDialog, program: Program) -> None:
    dialog.file.clear()
    dialog.go.click()
    assert program.desk.busy is None
    assert not dialog.said.isHidden()


def test_a_cancelled_export_leaves_nothing_behind(
    dialog: ExportDialog, program: Program, qtbot: QtBot, own_folders: Path
) -> None:
    all_records(dialog)
    dialog.go.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    rest(qtbot, program)
    assert dialog.isVisible()
    assert not list(own_folders.glob("*.xlsx"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("typed", "follows"), [("", ""), ("  ", "  "), ("/", "/"), ("2025.03", "2025.03.csv"), ("a.xlsx", "a.csv")]
)
def test_the_name_follows_the_format_and_keeps_what_is_no_suffix(
    dialog: ExportDialog, typed: str, follows: str
) -> None:
    dialog.file.setText(typed)
    dialog.format.setCurrentIndex(dialog.format.findData(".csv"))
    assert dialog.file.text() == follows


@pytest.mark.parametrize("typed", ["", "/", "."])
def test_without_a_name_it_asks_for_one(dialog: ExportDialog, typed: str) -> None:
    dialog.file.setText(typed)
    dialog.go.click()
    assert "which file" in dialog.said.text()
