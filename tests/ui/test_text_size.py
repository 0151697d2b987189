"""The window with text twice as large."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.cut import cut_in
from tests.ui.made_program import running, show_page, write_review
from tests.ui.test_kept_row import NAMED
from ui.app import Program
from ui.choice_line import Choice, ChoiceLine
from ui.column_head import OneLine
from ui.coverage_line import CoverageLine
from ui.export_dialog import ExportDialog
from ui.group_table import GroupTable
from ui.preferences import LanguageChoice
from ui.value_edit import ValueEdit

SAMPLES = Path(__file__).parent.parent.parent / "samples"
SHOWN = ("02_*.txt", "05_*.txt", "14_*.txt", "26_*.txt", "28_*.txt", "29_*.txt")


def enlarge(program: Program, width: int, height: int) -> None:
    """Make the text as large as it gets, in a window of this size."""
    program.window.resize(width, height)
    for _ in range(10):
        program.window.actions_.larger.trigger()
    QApplication.processEvents()


def pages_in(folder: Path) -> Path:
    """Copy samples of all kinds of reports into a folder, with repairs, long labels and many columns."""
    folder.mkdir()
    for pattern in SHOWN:
        for page in SAMPLES.glob(pattern):
            shutil.copy(page, folder)
    return folder


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_in_the_record_is_cut_at_its_side(
    qapp: QApplication, qtbot: QtBot, own_folders: Path, language: LanguageChoice
) -> None:
    with running(qapp, qtbot, own_folders, [write_review(own_folders)], language) as program:
        enlarge(program, 1280, 800)
        line = program.window.form.coverage
        assert isinstance(line, CoverageLine)
        (area,) = (one for one in program.window.form.findChildren(QScrollArea) if one.isAncestorOf(line))
        qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width(), timeout=2000)
        assert line.height() >= line.heightForWidth(line.width())


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_value_equation_or_repair_of_any_report_is_cut(
    qapp: QApplication, qtbot: QtBot, own_folders: Path, language: LanguageChoice, size: tuple[int, int]
) -> None:
    with running(qapp, qtbot, own_folders, [pages_in(own_folders / "pages")], language) as program:
        enlarge(program, *size)
        session = program.desk.bridge.session
        assert session is not None

        def nothing_is_cut() -> None:
            assert cut_in(program.window.form) == []

        for row in session.rows():
            program.desk.bridge.show(row.source, row.record)
            qtbot.waitUntil(nothing_is_cut, timeout=1000)


def test_no_word_of_the_export_is_cut(program: Program, qtbot: QtBot) -> None:
    enlarge(program, 1280, 800)
    dialog = ExportDialog(program.desk, program.window)
    dialog.show()
    QApplication.processEvents()
    for one in dialog.findChildren(QWidget):
        if one.isVisible() and isinstance(one, QLabel | QCheckBox | QComboBox | QPushButton):
            assert one.width() >= one.minimumSizeHint().width(), one


def test_a_value_longer_than_its_line_shows_its_beginning_and_is_whole_on_hover(qtbot: QtBot) -> None:
    edit = ValueEdit()
    qtbot.addWidget(edit)
    edit.resize(120, 24)
    edit.show()
    for value, whole in (("主要反映夜间施工" * 6, True), ("短", False)):
        edit.show_value(value)
        edit.grab()
        assert edit.cursorPosition() == 0
        assert edit.is_cut() is whole
        assert (value in edit.toolTip()) is whole


def test_a_narrow_answer_goes_on_below(qtbot: QtBot) -> None:
    line = ChoiceLine()
    qtbot.addWidget(line)
    text = "Handled directly  471 → 421"
    line.show_choice(Choice("1", text, "53 %"), line.fontMetrics().horizontalAdvance(text) + 4)
    wide, narrow = line.places(600), line.places(180)
    assert narrow.height >= wide.height + line.fontMetrics().height()
    assert narrow.share.right() <= 180
    assert narrow.text.right() <= narrow.share.left()


def test_columns_of_words_scroll_before_they_become_too_narrow_to_read(
    qapp: QApplication, qtbot: QtBot, own_folders: Path
) -> None:
    with running(qapp, qtbot, own_folders, [write_review(own_folders)], "en") as program:
        enlarge(program, 1024, 700)
        (table,) = (one for one in program.window.form.findChildren(GroupTable) if one.name == "hot_issues")
        qtbot.waitUntil(lambda: table.view.horizontalScrollBar().maximum() > 0, timeout=1000)
        wide = table.view.fontMetrics().horizontalAdvance("停车管理")
        category = [one.name for one in table.model.group.columns].index("category")
        assert table.view.columnWidth(category) > wide


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_heading_of_a_table_is_whole_in_a_narrow_column(
    qapp: QApplication, qtbot: QtBot, own_folders: Path, language: LanguageChoice
) -> None:
    with running(qapp, qtbot, own_folders, [pages_in(own_folders / "pages")], language) as program:
        enlarge(program, 1024, 700)
        session = program.desk.bridge.session
        assert session is not None

        def headings_are_whole() -> None:
            tables = [one for one in program.window.form.findChildren(GroupTable) if one.isVisible()]
            labels = [one for table in tables for one in table.findChildren(OneLine)]
            cut = [one.text() for one in labels if one.fontMetrics().horizontalAdvance(one.text()) > one.width()]
            assert cut == []
            assert cut_in(program.window.form) == []

        for row in session.rows():
            program.desk.bridge.show(row.source, row.record)
            qtbot.waitUntil(headings_are_whole, timeout=1000)


@pytest.mark.parametrize("name", ["sums", "figures", "people"])
def test_a_list_below_the_columns_has_rows_in_sight(program: Program, qtbot: QtBot, name: str) -> None:
    show_page(program, qtbot, "named.txt", NAMED)
    getattr(program.window, f"{name}_dock").show()
    qtbot.waitUntil(lambda: getattr(program.window, name).model.rowCount() > 1, timeout=5000)
    enlarge(program, 1024, 700)
    qtbot.wait(50)
    table, window = getattr(program.window, name).table, program.window
    assert table.viewport().height() >= 2 * table.verticalHeader().defaultSectionSize()
    assert window.height() <= 700
    assert window.minimumSizeHint().height() <= 700
