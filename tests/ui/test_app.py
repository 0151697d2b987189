import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.wording import language
from tests.ui.made_program import PAGES, preferences_in, rest, running, write_pages, write_review
from ui.app import Program

ROOT = Path(__file__).parent.parent.parent
HEAVY = {"pandas", "numpy", "pyarrow", "openpyxl", "xlsxwriter", "sqlalchemy", "pydantic", "regex", "typer", "rich"}
UP_TO_FIRST_PAINT = """
import sys
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from ui.app import Program
from ui.preferences import Preferences
app = QApplication([])
program = Program(app, Preferences(QSettings(sys.argv[1], QSettings.Format.IniFormat)), sys.argv[2:])
program.desk.open_given = lambda given: None
held = set()
program.window.painted.connect(lambda: (held.update(sys.modules), app.quit()))
program.window.show()
app.exec()
print("painted", *{name.partition(".")[0] for name in held})
"""


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    for given in ((), (str(write_pages(tmp_path / "pages")),)):
        run = subprocess.run(
            [sys.executable, "-c", UP_TO_FIRST_PAINT, str(tmp_path / "settings.ini"), *given],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        held = set(run.stdout.split())
        assert "painted" in held
        assert not held & HEAVY


def test_pages_on_the_command_line_get_a_review_beside_them(
    qapp: QApplication, qtbot: QtBot, own_folders: Path
) -> None:
    pages = write_pages(own_folders / "march")
    with running(qapp, qtbot, own_folders, [pages]) as program:
        assert program.desk.path == str(own_folders / "march.review")
        assert program.window.queue.model.rowCount() == len(PAGES)
        assert program.window.windowTitle().startswith("march.review")
        assert program.desk.bridge.record_id


def test_a_review_named_with_pages_is_made_where_it_is_not_there(
    qapp: QApplication, qtbot: QtBot, own_folders: Path
) -> None:
    pages, where = write_pages(own_folders / "march"), own_folders / "own.review"
    with running(qapp, qtbot, own_folders, [where, *sorted(pages.iterdir())]) as program:
        assert program.desk.path == str(where)
        assert program.window.queue.model.rowCount() == len(PAGES)
    gone = own_folders / "gone.review"
    with running(qapp, qtbot, own_folders, [gone]) as program:
        assert not program.desk.path
    assert not gone.exists()


def test_one_comes_back_to_the_same_record_and_field(qapp: QApplication, qtbot: QtBot, own_folders: Path) -> None:
    where = write_review(own_folders)
    with running(qapp, qtbot, own_folders, [where]) as program:
        second = program.window.queue.model.row(1)
        program.desk.bridge.show(second.source, second.record)
        program.desk.bridge.choose("transferred", "form")
    with running(qapp, qtbot, own_folders, [where]) as program:
        bridge = program.desk.bridge
        assert (bridge.source_id, bridge.record_id, bridge.path) == (second.source, second.record, "transferred")
        assert program.preferences.recent == [where]


def test_a_place_one_stayed_at_is_there_even_after_the_program_was_killed(program: Program, qtbot: QtBot) -> None:
    second = program.window.queue.model.row(1)
    program.desk.bridge.show(second.source, second.record)
    program.desk.bridge.choose("transferred", "form")
    session = program.desk.bridge.session
    assert session is not None
    qtbot.waitUntil(lambda: session.left_at() == (second.record, "transferred"))


def test_another_language_makes_the_window_anew_and_keeps_the_place(program: Program, qtbot: QtBot) -> None:
    old, bridge = program.window, program.desk.bridge
    second = old.queue.model.row(1)
    bridge.show(second.source, second.record)
    bridge.choose("transferred", "form")
    before = program.window.menuBar().actions()[0].text()
    program.choose_language("zh")
    QApplication.processEvents()
    assert language() == "zh"
    assert program.window is not old
    assert program.window.isVisible()
    assert program.window.menuBar().actions()[0].text() != before
    assert (bridge.record_id, bridge.path) == (second.record, "transferred")
    finding = bridge.session.record(second.record).open_findings[0] if bridge.session else None
    assert finding is not None
    assert any("一" <= char <= "鿿" for char in finding.message)
    program.choose_language("en")
    assert program.window.menuBar().actions()[0].text() == before
    assert program.preferences.language == "en"


def test_the_old_window_hears_nothing_any_more(program: Program, qtbot: QtBot) -> None:
    program.choose_language("zh")
    program.choose_language("en")
    QApplication.processEvents()
    bridge = program.desk.bridge
    session = bridge.session
    assert session is not None
    bridge.act(lambda: session.note(bridge.record_id, "a note"))
    rest(qtbot, program)
    assert session.can_undo


def test_text_size_and_theme_are_remembered(program: Program, own_folders: Path) -> None:
    points, place = QApplication.font().pointSizeF(), program.desk.bridge.record_id
    program.window.actions_.larger.trigger()
    program.choose_theme("dark")
    assert QApplication.font().pointSizeF() > points
    kept = preferences_in(own_folders)
    assert (kept.text_percent, kept.theme) == (110, "dark")
    assert program.desk.bridge.record_id == place
    program.window.actions_.normal.trigger()
    assert QApplication.font().pointSizeF() == points


def test_a_new_window_goes_on_showing_the_work_that_runs(program: Program, qtbot: QtBot, own_folders: Path) -> None:
    many = {f"{number}.txt": f"{number}。\n" for number in range(400)}
    program.desk.add_pages([write_pages(own_folders / "many", many)])
    program.window.actions_.larger.trigger()
    assert not program.window.work_bar.isHidden()
    rest(qtbot, program)
    assert program.window.work_bar.isHidden()
    assert program.window.queue.model.rowCount() == len(PAGES) + 400


def test_the_desk_can_be_worked_from_opening_to_verified_with_enter_alone(program: Program, qtbot: QtBot) -> None:
    bridge = program.desk.bridge
    session, first = bridge.session, bridge.record_id
    assert session is not None
    looks = len(session.record(first).to_look)
    assert bridge.path == session.next_stop(first)
    for _ in range(looks + 1):
        keyboard = QApplication.focusWidget()
        assert keyboard is not None
        QTest.keyClick(keyboard, Qt.Key.Key_Return)
        QApplication.processEvents()
    assert session.record(first).verified
    assert bridge.record_id == program.window.queue.model.row(1).record
    assert bridge.path == session.next_stop(bridge.record_id)


@pytest.mark.parametrize("display", ["", ":987", "unix:987.0", "nonsense", "localhost:987"])
def test_without_a_screen_a_sentence_says_what_can_be_done(display: str) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in _SCREENS} | {"DISPLAY": display}
    run = subprocess.run([sys.executable, "-m", "ui"], capture_output=True, text=True, env=bare, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith("There is no screen here")
    assert "reviewer extract" in run.stderr


@pytest.mark.parametrize("asked", ["-h", "--help"])
def test_help_is_given_without_a_screen(asked: str) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in _SCREENS}
    run = subprocess.run([sys.executable, "-m", "ui", asked], capture_output=True, text=True, env=bare, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("Usage: reviewer-desk [FILE.review")


_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def test_the_file_dialog_speaks_chinese_throughout(qapp: QApplication, qtbot: QtBot, own_folders: Path) -> None:
    with running(qapp, qtbot, own_folders, language="zh"):
        dialog = QFileDialog(None, "", str(own_folders))
        qtbot.addWidget(dialog)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        said = [one.text() for kind in (QLabel, QPushButton) for one in dialog.findChildren(kind)]
        assert "查找范围(&L)：" in said
        assert "文件类型(&T)：" in said
        assert not [one for one in said if re.search("[A-Za-z]{2}", one)]
