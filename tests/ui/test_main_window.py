from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.made_desk import NONE
from tests.ui.made_program import press, rest, running, type_at, value_in, write_pages, write_review
from ui.app import Program


def drop(window: QWidget, *paths: Path) -> bool:
    """Drop files on the middle of a window; return whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at = window.rect().center()
    entering = QDragEnterEvent(at, copy, data, left, none)
    QApplication.sendEvent(window, entering)
    if entering.isAccepted():
        QApplication.sendEvent(window, QDropEvent(at.toPointF(), copy, data, left, none))
    return entering.isAccepted()


def actions_below(menu: QMenu) -> list[QAction]:
    """Return every action of a menu and of the menus in it."""
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += actions_below(inner) if isinstance(inner, QMenu) else [action]
    return found


def test_what_is_dropped_is_opened(empty_program: Program, qtbot: QtBot, own_folders: Path) -> None:
    window, desk = empty_program.window, empty_program.desk
    assert drop(window, write_review(own_folders))
    qtbot.waitUntil(lambda: desk.path == str(own_folders / "made.review"))
    folder = write_pages(own_folders / "more", {"a.txt": NONE + "a"})
    with qtbot.waitSignal(desk.imported):
        assert drop(window, folder / "a.txt")
    assert window.queue.model.rowCount() == 4


def test_text_that_is_dropped_is_left_alone(empty_program: Program) -> None:
    assert not drop(empty_program.window)


def test_layout_is_as_it_was_left(qapp: QApplication, qtbot: QtBot, own_folders: Path) -> None:
    where = write_review(own_folders)
    with running(qapp, qtbot, own_folders, [where]) as first:
        first.window.resize(780, 520)
        first.window.columns.setSizes([190, 270, 316])
        first.window.history_dock.show()
        QApplication.processEvents()
        sizes = first.window.columns.sizes()
    with running(qapp, qtbot, own_folders, [where]) as later:
        assert later.window.columns.sizes() == pytest.approx(sizes, abs=2)
        assert later.window.history_dock.isVisible()
        assert later.window.width() == 780


def test_undo_and_redo_say_what_they_are_about_and_go_there(program: Program, qtbot: QtBot) -> None:
    window, bridge, own = program.window, program.desk.bridge, program.window.actions_
    session, first = bridge.session, bridge.record_id
    assert session is not None
    bridge.act(lambda: session.set_text(first, "calls", "901"))
    assert own.undo.text().startswith("&Undo: ")
    own.next_record.trigger()
    own.undo.trigger()
    assert bridge.record_id == first
    assert own.redo.isEnabled()
    own.redo.trigger()
    calls = session.record(first).record.field("calls")
    assert calls is not None
    assert calls.value == 901
    assert window.saved.text().startswith("saved ")


def test_only_what_can_be_done_is_offered(program: Program) -> None:
    bridge, own = program.desk.bridge, program.window.actions_
    session, record = bridge.session, bridge.record_id
    assert session is not None
    offered = (own.note, own.remove, own.reopen)
    assert [action.isEnabled() for action in offered] == [True, True, False]
    session.look(record, *session.record(record).to_look)
    session.verify(record)
    assert [action.isEnabled() for action in offered] == [True, False, True]
    bridge.show(program.window.queue.model.row(2).source)
    assert [action.isEnabled() for action in offered] == [False, False, False]
    assert own.show_file.isEnabled()


def test_the_columns_are_reached_by_keys(program: Program) -> None:
    window = program.window
    for action, column in (
        (window.actions_.queue, window.queue),
        (window.actions_.page, window.page),
        (window.actions_.record, window.form),
    ):
        action.trigger()
        keyboard = QApplication.focusWidget()
        assert keyboard is not None
        assert column.isAncestorOf(keyboard)
    for column in (window.queue, window.page, window.form):
        window.actions_.next_column.trigger()
        keyboard = QApplication.focusWidget()
        assert keyboard is not None
        assert column.isAncestorOf(keyboard)


def test_every_key_means_one_thing(program: Program) -> None:
    window = program.window
    seen: dict[str, str] = {}
    for _, menu in window.menus.titles:
        for action in actions_below(menu):
            for key in action.shortcuts():
                assert seen.setdefault(key.toString(), action.text()) == action.text()
    assert len(seen) > 30


def test_every_control_says_what_it_is(program: Program) -> None:
    window = program.window
    window.history_dock.show()
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QPlainTextEdit)
    nameless = [
        one
        for kind in kinds
        for one in window.findChildren(kind)
        if one.isVisibleTo(window)
        and one.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert nameless == []


def test_the_message_bar_shows_what_an_act_refused(program: Program) -> None:
    bridge = program.desk.bridge
    session = bridge.session
    assert session is not None
    bridge.act(lambda: session.reopen(bridge.record_id, ""))
    assert not program.window.message_bar.isHidden()
    assert len(program.window.message_bar.sentence.text()) > 10


@pytest.mark.parametrize("then", ["act", "record"])
def test_what_was_refused_is_said_until_the_next_act_or_record(program: Program, then: str) -> None:
    bridge, bar = program.desk.bridge, program.window.message_bar
    session = bridge.session
    assert session is not None
    program.desk.fail("This stays.")
    bridge.act(lambda: session.look(bridge.record_id, "callbacks"))
    assert not bar.isHidden()
    bridge.act(lambda: session.reopen(bridge.record_id, ""))
    assert not bar.isHidden()
    if then == "act":
        bridge.act(lambda: session.note(bridge.record_id, "seen"))
    else:
        program.window.queue.step(1)
    assert bar.isHidden()


def test_while_other_records_wait_out_of_the_list_nothing_is_called_done(program: Program) -> None:
    window, bridge = program.window, program.desk.bridge
    session = bridge.session
    assert session is not None
    window.queue.filter.setText("2025-06-03")
    window.queue.narrow()
    session.look(bridge.record_id, *session.record(bridge.record_id).to_look)
    window.flow.verify()
    assert window.statusBar().currentMessage() == "No other record in the list needs you."
    assert window.message_bar.isHidden()
    assert window.form.isAncestorOf(QApplication.focusWidget())


def test_the_first_screen_begins_with_the_keyboard_on_its_first_button(empty_program: Program, qtbot: QtBot) -> None:
    start = empty_program.window.first_run
    first = start.samples if not start.samples.isHidden() else start.pages
    assert QApplication.focusWidget() is first
    assert not empty_program.window.actions_.export.isEnabled()


def test_one_click_opens_the_samples(empty_program: Program, qtbot: QtBot, own_folders: Path) -> None:
    start = empty_program.window.first_run
    if start.samples.isHidden():
        pytest.skip("the samples were not installed")
    QTest.mouseClick(start.samples, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    rest(qtbot, empty_program)
    assert own_folders / "data" in Path(empty_program.desk.path).parents
    assert empty_program.window.queue.model.rowCount() >= 15
    empty_program.window.actions_.close.trigger()
    empty_program.window.actions_.samples.trigger()
    rest(qtbot, empty_program)
    assert empty_program.window.queue.model.rowCount() >= 15


def test_closing_the_window_hands_over_what_is_being_typed(program: Program) -> None:
    where, record = Path(program.desk.path), program.desk.bridge.record_id
    type_at(program, "callbacks", "21x")
    assert not program.window.close()
    assert program.window.isVisible()
    assert "21x" in program.window.statusBar().currentMessage()
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_1)
    assert program.window.close()
    assert value_in(where, record, "callbacks") == "211"


def test_after_the_last_record_the_keyboard_rests_on_the_queue(program: Program) -> None:
    window, bridge = program.window, program.desk.bridge
    session, first = bridge.session, bridge.record_id
    second = window.queue.model.row(1)
    assert session is not None
    session.remove_record(second.record, "none")
    session.look(first, *session.record(first).to_look)
    window.flow.verify()
    assert session.record(first).verified
    assert QApplication.focusWidget() is window.queue.list
    assert "Ctrl+Shift+E" in window.message_bar.sentence.text()
    assert [one.text() for one in window.message_bar.offers()] == ["Export…"]
    session.undo()
    assert window.message_bar.isHidden()
    session.undo()
    session.undo()
    QTest.qWait(100)
    window.queue.setFocus()
    window.queue.step(1)
    assert bridge.record_id != first
    assert QApplication.focusWidget() is window.queue.list


def test_enter_on_a_verified_record_goes_on_to_the_next_that_needs_a_person(program: Program, qtbot: QtBot) -> None:
    window, bridge = program.window, program.desk.bridge
    session, first = bridge.session, bridge.record_id
    second = window.queue.model.row(1)
    assert session is not None
    session.look(first, *session.record(first).to_look)
    session.verify(first)
    bridge.show(second.source, second.record)
    bridge.show(*window.queue.model.row(0)[:2])
    window.begin()
    assert bridge.record_id == first  # who takes up a verified record sees it
    for act in (window.flow.verify, window.flow.next_stop, lambda: press(Qt.Key.Key_Return)):
        bridge.show(*window.queue.model.row(0)[:2])
        window.begin()
        act()
        assert bridge.record_id == second.record
        assert "verified already" not in window.form.hint.text()
    assert session.record(first).verified


def test_a_language_that_was_put_off_is_not_the_one_marked(program: Program) -> None:
    type_at(program, "calls", "77x")
    menu = program.window.menus.language
    menu.actions()[1].trigger()
    menu.aboutToShow.emit()
    assert [entry.isChecked() for entry in menu.actions()] == [False, False, True]
    press(Qt.Key.Key_Escape)


def test_no_two_acts_share_a_key_where_both_can_be_meant(program: Program) -> None:
    window = program.window
    keys: dict[str, list[str]] = {}
    for action in window.findChildren(QAction):
        anywhere = action.shortcutContext() == Qt.ShortcutContext.WindowShortcut
        for key in action.shortcuts() if anywhere or isinstance(action.parent(), QWidget) else ():
            keys.setdefault(key.toString(), []).append(action.text())
    assert {key: texts for key, texts in keys.items() if len({*texts}) > 1} == {}


def test_a_row_is_moved_by_keys_in_the_whole_window(program: Program) -> None:
    bridge = program.desk.bridge
    assert bridge.session
    bridge.choose("channels[0].name", "flow")
    before = bridge.session.record(bridge.record_id).record.field("channels[0].name")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    after = bridge.session.record(bridge.record_id).record.field("channels[1].name")
    assert before
    assert after
    assert before.value == after.value
