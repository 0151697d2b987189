from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.made_desk import Desk
from ui.field_state import FieldState, states_of
from ui.group_model import STATE_ROLE, GroupModel


def model_of(desk: Desk, group: str) -> GroupModel:
    kind = next(kind for kind in desk.session.types if kind.name == desk.record.record.type)
    model = GroupModel(kind.group(group), lambda path, typed: "" if typed.isdigit() else f"“{typed}”?", desk.form)
    model.show_record(desk.record, states_of(desk.record))
    return model


def test_qt_finds_no_fault_with_it(desk: Desk, qtmodeltester: ModelTester) -> None:
    model = model_of(desk, "channels")
    qtmodeltester.check(model)
    desk.session.remove_row(desk.bridge.record_id, "channels", 1)
    model.show_record(desk.record, states_of(desk.record))
    qtmodeltester.check(model)
    assert model.rowCount() == 2


def test_cells_say_value_state_and_words(desk: Desk) -> None:
    model = model_of(desk, "hot_issues")
    index = model.index_of("hot_issues[0].count")
    assert index.data() == "33"
    assert index.data(STATE_ROLE) is states_of(desk.record)["hot_issues[0].count"]
    assert index.data(Qt.ItemDataRole.ToolTipRole)
    assert "33" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.path_at(index) == "hot_issues[0].count"
    assert not model.index_of("calls").isValid()


def test_only_what_changed_is_told(desk: Desk, qtbot: QtBot) -> None:
    model = model_of(desk, "channels")
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), first.column())))
    model.modelReset.connect(lambda: told.append((-1, -1)))
    model.show_record(desk.record, states_of(desk.record))
    assert told == []
    desk.session.set_text(desk.bridge.record_id, "channels[1].name", "客户端")
    model.show_record(desk.record, states_of(desk.record))
    assert told == [(1, model.index_of("channels[1].name").column())]


def test_what_is_refused_stays_with_its_sentence(desk: Desk, qtbot: QtBot) -> None:
    model = model_of(desk, "channels")
    index = model.index_of("channels[0].count")
    with qtbot.waitSignal(model.refused) as refused:
        assert not model.setData(index, "四十")
    assert refused.args == ["“四十”?"]
    assert index.data() == "四十"
    assert index.data(STATE_ROLE) is FieldState.ERROR
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "“四十”?"
    assert "<p>“四十”?</p>" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert model.is_refused("channels[0].count")
    model.show_record(desk.record, states_of(desk.record))
    assert index.data() == "四十"
    assert model.setData(index, "40")
    assert not model.is_refused("channels[0].count")


def test_a_verified_record_is_not_typed_in(desk: Desk) -> None:
    model = model_of(desk, "channels")
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    record = desk.record
    desk.session.look(record.record.id, *record.to_look)
    desk.session.verify(record.record.id)
    model.show_record(desk.record, states_of(desk.record))
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_rows_numbered_with_a_gap_by_an_earlier_version_stand_close(desk: Desk) -> None:
    model = model_of(desk, "channels")
    count, shown = model.rowCount(), desk.record
    kept = tuple(one for one in shown.record.fields if not one.path.startswith("channels[1]"))
    model.show_record(replace(shown, record=replace(shown.record, fields=kept)), states_of(shown))
    assert model.rowCount() == count - 1
    index = model.index_of("channels[2].count")
    assert (index.row(), model.path_at(index)) == (1, "channels[2].count")
    assert not model.index_of("channels[1].count").isValid()


def test_a_waiting_row_that_is_emptied_goes_and_comes_back(desk: Desk) -> None:
    record, path, cut = desk.bridge.record_id, "channels[2].count", "手机APP12件，"
    desk.session.set_text(record, "channels[1].count", "8")
    desk.session.edit_text(desk.source, desk.page.editor.text.index(cut), len(cut), "")
    desk.session.keep(record, path)
    desk.bridge.choose(path, "flow")
    table = next(one for one in desk.form.findChildren(QTableView) if one.currentIndex().isValid())
    table.setFocus()
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_Delete)
    desk.press(Qt.Key.Key_Return)
    assert desk.record.record.field(path) is None
    QApplication.processEvents()
    assert desk.bridge.path == "channels[1].count"
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.value(path) == "8"
