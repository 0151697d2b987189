import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QtMsgType
from PySide6.QtGui import QGuiApplication, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.app import Program
from ui.messages import LOG_BYTES, Message, MessageBar, Offer, StrayErrors, log, log_to, write_qt_message


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def strays(qtbot: QtBot, tmp_path: Path) -> Iterator[StrayErrors]:
    strays = StrayErrors(tmp_path / "logs" / "desk.log")
    yield strays
    if strays.dialog is not None:
        strays.dialog.close()
    for handler in log.handlers[:]:
        log.removeHandler(handler)
        handler.close()


def caught(strays: StrayErrors, message: str) -> None:
    try:
        raise ValueError(message)
    except ValueError as error:
        strays.catch(type(error), error, error.__traceback__)


def test_a_message_stays_until_it_is_closed(bar: MessageBar) -> None:
    bar.show_message(Message("The disk is full.", (), failed=True))
    assert not bar.isHidden()
    bar.copy.click()
    assert QGuiApplication.clipboard().text() == "The disk is full."
    bar.close_button.click()
    assert bar.isHidden()


def test_esc_closes_the_bar(bar: MessageBar) -> None:
    bar.show_message(Message("The disk is full.", (), failed=True))
    QTest.keyClick(bar.close_button, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_an_offer_is_taken_up_once_and_the_bar_goes(bar: MessageBar) -> None:
    taken: list[str] = []
    bar.show_message(Message("It was changed elsewhere.", (Offer("Look", lambda: taken.append("old")),), failed=True))
    bar.show_message(Message("It is gone.", (Offer("Copy", lambda: taken.append("copy")),), failed=True))
    (button,) = bar.offers()
    button.click()
    assert taken == ["copy"]
    assert bar.isHidden()


def test_what_failed_and_what_was_done_differ_in_more_than_colour(bar: MessageBar) -> None:
    signs = []
    for failed in (True, False):
        bar.show_message(Message("x", (), failed=failed))
        signs.append(bar._sign.text())
    assert signs == ["✗", "✓"]


def test_a_stray_exception_opens_one_dialog_and_is_logged(strays: StrayErrors, tmp_path: Path) -> None:
    caught(strays, "first")
    dialog = strays.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert "ValueError: first" in dialog.details.toPlainText()
    caught(strays, "second")
    caught(strays, "third")
    assert strays.dialog is dialog
    written = (tmp_path / "logs" / "desk.log").read_text(encoding="utf-8")
    assert [word for word in ("first", "second", "third") if f"ValueError: {word}" in written] == [
        "first",
        "second",
        "third",
    ]


def test_the_details_can_be_copied_and_the_dialog_closed(strays: StrayErrors, qtbot: QtBot) -> None:
    caught(strays, "first")
    assert strays.dialog is not None
    strays.dialog.copy.click()
    assert "ValueError: first" in QGuiApplication.clipboard().text()
    QTest.keyClick(strays.dialog, Qt.Key.Key_Escape)
    assert strays.dialog is None
    with qtbot.waitSignal(strays.happened_again) as told:
        caught(strays, "later")
    assert strays.dialog is None
    assert told.args is not None
    assert "ValueError: later" in told.args[0]


def test_an_exception_in_another_thread_is_shown_in_this_one(strays: StrayErrors, qtbot: QtBot) -> None:
    worker = threading.Thread(target=lambda: caught(strays, "elsewhere"))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: strays.dialog is not None)


def test_what_qt_says_is_logged(strays: StrayErrors, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, log.name):
        write_qt_message(QtMsgType.QtWarningMsg, None, "a font is missing")  # type: ignore[arg-type]
    assert "Qt: a font is missing" in caplog.text


def test_the_log_is_rotated(tmp_path: Path, strays: StrayErrors) -> None:
    for _ in range(5):
        log.error("x" * (LOG_BYTES // 3))
    assert sorted(path.name for path in (tmp_path / "logs").iterdir()) == ["desk.log", "desk.log.1", "desk.log.2"]


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert log_to(tmp_path / "file" / "desk.log") is None


def test_the_keyboard_comes_to_a_message_and_goes_back_once_it_is_left(program: Program) -> None:
    window = program.window
    taken: list[int] = []
    window.form.take_focus()
    before = window.focusWidget()
    window.message_bar.show_message(Message("It is gone.", (Offer("Look", lambda: taken.append(1)),), failed=True))
    window.next_column()
    assert window.focusWidget() is window.message_bar.offers()[0]
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Space)
    assert taken == [1]
    assert window.focusWidget() is before
    window.next_column()
    assert window.queue.isAncestorOf(window.focusWidget() or window)


def test_another_tone_is_painted_over_the_whole_bar(bar: MessageBar, qtbot: QtBot) -> None:
    class Painted(QObject):
        area = QRegion()

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                self.area = self.area.united(event.region())
            return False

    bar.resize(600, 60)
    bar.show_message(Message("It is gone.", (), failed=True))
    qtbot.waitExposed(bar)
    qtbot.wait(50)
    painted = Painted()
    bar.installEventFilter(painted)
    bar.show_message(Message("It is done", (), failed=False))
    qtbot.waitUntil(lambda: QRegion(bar.rect()).subtracted(painted.area).isEmpty())
