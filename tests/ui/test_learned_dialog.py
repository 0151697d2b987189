from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reviewer.review import ReviewSession
from ui.app import Program
from ui.learned_dialog import LearnedDialog


def corrected(program: Program) -> ReviewSession:
    session = program.desk.bridge.session
    assert session
    record = session.records("2")[0].record.id
    session.set_text(record, "transferred", "400")
    session.look(record, *session.record(record).to_look)
    session.verify(record)
    return session


def shown(dialog: LearnedDialog) -> list[list[str]]:
    model = dialog.table.model()
    return [[str(model.index(row, column).data()) for column in range(3)] for row in range(model.rowCount())]


@pytest.fixture
def dialog(program: Program, qtbot: QtBot) -> LearnedDialog:
    corrected(program)
    program.window.actions_.learned.trigger()
    (dialog,) = program.window.findChildren(LearnedDialog)
    return dialog


def test_it_shows_what_the_corrections_taught(dialog: LearnedDialog) -> None:
    assert shown(dialog) == [["a digit taken for another", "", "1"], ["0", "8", "1"]]
    assert dialog.said.isHidden()


def test_it_says_so_where_nothing_was_learned(program: Program) -> None:
    session = program.desk.bridge.session
    assert session
    dialog = LearnedDialog(program.desk, session)
    assert shown(dialog) == []
    assert not dialog.forget.isEnabled()
    assert "Nothing yet" in dialog.said.text()


def test_forgetting_asks_once_more(dialog: LearnedDialog) -> None:
    dialog.forget.click()
    assert len(shown(dialog)) == 2
    dialog.forget.click()
    assert shown(dialog) == []


def test_a_table_is_exported_and_imported(
    dialog: LearnedDialog, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = own_folders / "table.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    dialog.export.click()
    assert str(file) in dialog.said.text()
    dialog.take_in.click()
    assert [row[2] for row in shown(dialog)] == ["2", "2"]
    file.write_text("no table", encoding="utf-8")
    dialog.take_in.click()
    assert "table.json" in dialog.said.text()
    assert [row[2] for row in shown(dialog)] == ["2", "2"]
