from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reviewer.review import HistoryLine
from ui.app import Program
from ui.history_view import HistoryModel

LINES = [
    HistoryLine(1, "2025-03-26T01:02:03.004+00:00", "li", "read in", "1", "", "", True),
    HistoryLine(
        2, "2025-03-26T01:02:04.004+00:00", "li", "Calls 1 → 2", "1", "1.1", "calls", False, "a.txt 2025-03-25"
    ),
]


def words(model: HistoryModel) -> Sequence[str]:
    return [str(model.index(at, 3).data()) for at in range(model.rowCount())]


def test_qt_finds_no_fault_with_it(qtmodeltester: ModelTester) -> None:
    model = HistoryModel()
    model.show(LINES)
    qtmodeltester.check(model)


def test_the_latest_comes_first_and_what_was_undone_is_struck_through_and_says_so() -> None:
    model = HistoryModel()
    model.show(LINES)
    assert words(model) == ["Calls 1 → 2 (undone)", "read in"]
    assert [model.index(at, 2).data() for at in (0, 1)] == ["a.txt 2025-03-25", ""]
    assert model.index(0, 3).data(Qt.ItemDataRole.FontRole).strikeOut()
    assert model.index(1, 3).data(Qt.ItemDataRole.FontRole) is None


def test_it_follows_what_is_done_and_undone(program: Program, qtbot: QtBot) -> None:
    window, bridge = program.window, program.desk.bridge
    session = bridge.session
    assert session is not None
    window.history_dock.show()
    before = window.history.model.rowCount()
    bridge.act(lambda: session.set_text(bridge.record_id, "calls", "901"))
    qtbot.waitUntil(lambda: window.history.model.rowCount() == before + 1)
    assert "901" in words(window.history.model)[0]
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: window.history.model.rowCount() == before + 2)
    assert "(undone)" in words(window.history.model)[1]


def test_a_click_shows_page_record_and_field(program: Program, qtbot: QtBot) -> None:
    window, bridge = program.window, program.desk.bridge
    session, first = bridge.session, bridge.record_id
    assert session is not None
    session.set_text(first, "calls", "901")
    window.actions_.next_record.trigger()
    assert bridge.record_id != first
    window.history_dock.show()
    table = window.history.table
    at = table.visualRect(window.history.model.index(0, 3)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (bridge.record_id, bridge.path) == (first, "calls")
