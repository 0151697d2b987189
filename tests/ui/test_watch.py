"""What others do to the review comes into the window by itself, and disturbs nothing that is being typed."""

from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.review import ReviewSession
from tests.ui.composing import compose
from tests.ui.made_desk import NONE
from tests.ui.made_program import PAGES, press, type_at, value_in, write_pages
from ui.app import Program
from ui.messages import Message


@pytest.fixture
def other(program: Program) -> Iterator[ReviewSession]:
    """The same review at another desk."""
    session = ReviewSession.open(program.desk.path, who="wang")
    yield session
    session.close()


def look(program: Program, qtbot: QtBot) -> None:
    """Have the window look, and wait until it has."""
    program.watch.waiting.stop()
    program.watch.look()
    qtbot.waitUntil(program.watch.waiting.isActive, timeout=10_000)


def test_the_window_looks_by_itself(program: Program, qtbot: QtBot, other: ReviewSession) -> None:
    program.watch.waiting.start(1)
    with qtbot.waitSignal(program.desk.bridge.changed, timeout=10_000):
        other.note("2.1", "from elsewhere")
    assert program.watch.waiting.interval() == 1


def test_what_others_did_comes_in_and_is_told(
    program: Program, qtbot: QtBot, other: ReviewSession, own_folders: Path
) -> None:
    bridge, window = program.desk.bridge, program.window
    session = bridge.session
    assert session is not None
    other.add_pages([write_pages(own_folders / "more", {"2025-06-09.txt": NONE + "x"})])
    look(program, qtbot)
    assert window.statusBar().currentMessage() == "wang worked on “2025-06-09.txt”."
    assert len(session.rows()) == len(PAGES) + 1
    qtbot.waitUntil(lambda: window.queue.model.rowCount() == len(PAGES) + 1)
    other.edit_text(bridge.source_id, 0, 0, "今日")
    look(program, qtbot)
    assert window.page.editor.text.startswith("今日")


def test_looking_when_nothing_is_new_shows_nothing_anew(program: Program, qtbot: QtBot) -> None:
    heard: list[object] = []
    program.desk.bridge.changed.connect(heard.append)
    look(program, qtbot)
    assert not heard


def test_a_message_stays_when_another_acts(program: Program, qtbot: QtBot, other: ReviewSession) -> None:
    program.desk.fail("This can't be done.", passing=True)
    other.note("2.1", "from elsewhere")
    look(program, qtbot)
    assert program.window.message_bar.isVisible()


def test_what_is_being_typed_waits_for_nobody(program: Program, qtbot: QtBot, other: ReviewSession) -> None:
    bridge = program.desk.bridge
    session, record, source = bridge.session, bridge.record_id, bridge.source_id
    assert session is not None
    type_at(program, "hot_issues[0].count", "3")
    other.remove_row(record, "hot_issues", 0)
    look(program, qtbot)
    assert len(session.history()) < len(other.history())
    other.note("2.1" if source == "1" else "1.1", "another page")
    press(Qt.Key.Key_Escape)
    look(program, qtbot)
    assert len(session.history()) == len(other.history())


@pytest.mark.parametrize("line", ["queue.filter", "page.find_bar.line"])
def test_what_is_sought_holds_up_nobody(program: Program, qtbot: QtBot, other: ReviewSession, line: str) -> None:
    session = program.desk.bridge.session
    assert session is not None
    place = attrgetter(line)(program.window)
    program.window.page.find_bar.show()
    place.setFocus()
    QTest.keyClicks(place, "2025")
    other.note(program.desk.bridge.record_id, "from elsewhere")
    look(program, qtbot)
    assert len(session.history()) == len(other.history())
    assert (place.hasFocus(), place.text()) == (True, "2025")


def test_typing_on_one_page_while_another_person_types_on_another_loses_no_letter(
    program: Program, other: ReviewSession
) -> None:
    bridge, messages, editor = program.desk.bridge, list[Message](), program.window.page.editor
    program.desk.said.connect(messages.append)
    editor.setFocus()
    editor.setTextCursor(editor.cursor_at(0, 0))
    for _ in range(10):
        other.edit_text("2", 0, 0, "x")
        press(Qt.Key.Key_A)
    assert bridge.session is not None
    assert bridge.session.working(bridge.source_id).text.startswith("a" * 10)
    assert editor.text.startswith("a" * 10)
    assert not messages


def test_a_page_changed_by_another_waits_while_a_word_is_composed(
    program: Program, qtbot: QtBot, other: ReviewSession
) -> None:
    bridge, editor = program.desk.bridge, program.window.page.editor
    session = bridge.session
    assert session is not None
    editor.setFocus()
    editor.setTextCursor(editor.cursor_at(0, 0))
    compose(editor, "ni", "")
    other.edit_text(bridge.source_id, 0, 0, "x")
    look(program, qtbot)
    assert not session.working(bridge.source_id).text.startswith("x")
    compose(editor, "", "")
    look(program, qtbot)
    assert editor.text.startswith("x")


def test_what_was_typed_into_a_field_that_another_changed_is_still_there(
    program: Program, other: ReviewSession
) -> None:
    bridge = program.desk.bridge
    type_at(program, "callbacks", "216")
    other.set_text(bridge.record_id, "callbacks", "999")
    press(Qt.Key.Key_Return)
    line = QApplication.focusWidget()
    assert line is not None
    assert line.property("text") == "216"
    assert value_in(Path(program.desk.path), bridge.record_id, "callbacks") == "999"
    press(Qt.Key.Key_Return)
    assert value_in(Path(program.desk.path), bridge.record_id, "callbacks") == "216"
