from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reviewer.page import TextMap, read_page
from reviewer.prose import relations
from tests.ui.made_desk import CLEAN
from ui.app import Program
from ui.sums_view import SumsModel

TEXT = "全年受理诉求1000件，其中咨询600件、求助300件、投诉200件。\n全年共接听电话900个，其中白天500个、夜间400个。\n"


def lines(model: SumsModel) -> list[list[str]]:
    return [[str(model.index(row, column).data()) for column in range(3)] for row in range(model.rowCount())]


def test_qt_finds_no_fault_with_it(qtmodeltester: ModelTester) -> None:
    model = SumsModel()
    model.show([(1, one) for one in relations(read_page(TextMap.whole(TEXT)))])
    qtmodeltester.check(model)


def test_what_does_not_hold_comes_first() -> None:
    model = SumsModel()
    model.show([(1, one) for one in relations(read_page(TextMap.whole("\n".join(reversed(TEXT.splitlines())))))])
    signs = [line[1][0] for line in lines(model)]
    assert signs == ["✗", "✓"]
    assert "1000" in lines(model)[0][2]


def test_it_reckons_the_page_in_sight_and_follows_what_is_typed(program: Program, qtbot: QtBot) -> None:
    window, bridge = program.window, program.desk.bridge
    assert bridge.session
    assert window.sums.model.rowCount() == 0
    window.sums_dock.show()
    qtbot.waitUntil(lambda: window.sums.model.rowCount() > 0, timeout=3000)
    assert any("500 + 400 = 900 ✓" in line[2] for line in lines(window.sums.model))
    at = CLEAN.index("400 件")
    bridge.session.edit_text(bridge.source_id, at, 3, "480")
    qtbot.waitUntil(lambda: any("✗" in line[1] for line in lines(window.sums.model)), timeout=3000)


def test_picking_one_shows_its_numbers_on_the_page(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.sums_dock.show()
    qtbot.waitUntil(lambda: window.sums.model.rowCount() > 0, timeout=3000)
    with qtbot.waitSignal(window.sums.picked) as picked:
        window.sums.table.setFocus()
        QTest.keyClick(window.sums.table, Qt.Key.Key_Down)
    assert picked.args is not None
    text = window.page.editor.text
    shown = {text[start:end] for start, end in picked.args[0]}
    assert shown
    assert all(any(sign.isdigit() for sign in one) for one in shown), shown


def test_enter_goes_to_the_field_of_the_record(program: Program, qtbot: QtBot) -> None:
    window, bridge = program.window, program.desk.bridge
    window.sums_dock.show()
    qtbot.waitUntil(lambda: window.sums.model.rowCount() > 0, timeout=3000)
    row = next(at for at, line in enumerate(lines(window.sums.model)) if "500 + 400 = 900" in line[2])
    assert "✗" in window.sums.words.text()
    window.sums.table.setFocus()
    window.sums.table.selectRow(row)
    assert "500 + 400 = 900" in window.sums.words.text()
    QTest.keyClick(window.sums.table, Qt.Key.Key_Return)
    assert bridge.path == "calls"
    assert window.form.isAncestorOf(QApplication.focusWidget() or window)


def test_enter_goes_to_the_text_where_no_record_has_the_numbers(
    empty_program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(
        "公园里的花开了。全市学校1000所，其中小学600所、中学300所、大学200所。\n", encoding="utf-8"
    )
    empty_program.desk.add_pages([tmp_path / "a.txt"])
    window = empty_program.window
    qtbot.waitUntil(lambda: empty_program.desk.busy is None, timeout=3000)
    window.sums_dock.show()
    qtbot.waitUntil(lambda: window.sums.model.rowCount() > 0, timeout=3000)
    window.sums.table.setFocus()
    window.sums.table.selectRow(0)
    QTest.keyClick(window.sums.table, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is window.page.editor
    start, end = window.page.editor.selection()
    assert window.page.editor.text[start:end].startswith("1000")


def test_a_window_that_closes_waits_for_the_reckoning(program: Program) -> None:
    program.window.sums_dock.show()
    assert program.window.close()


def test_a_page_without_sums_says_so(empty_program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("公园里的花开了，游人很多。\n", encoding="utf-8")
    empty_program.desk.add_pages([tmp_path / "a.txt"])
    window = empty_program.window
    qtbot.waitUntil(lambda: empty_program.desk.busy is None, timeout=3000)
    window.sums_dock.show()
    qtbot.waitUntil(lambda: "No sums" in window.sums.hint.text(), timeout=3000)
