import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.review import QueueRow
from ui.queue_model import QueueModel
from ui.queue_row import QueueDelegate
from ui.queue_view import QueueList

ROW = QueueRow("1", "1.1", "000.txt", "hotline_daily", "2025-03-25", "open", 0)


def picture(qtbot: QtBot, row: QueueRow, *, chosen: bool = False, width: int = 220) -> QImage:
    """Return how the queue paints one row."""
    model, shown = QueueModel(), QueueList()
    qtbot.addWidget(shown)
    model.show([row])
    shown.setModel(model)
    shown.setItemDelegate(QueueDelegate(shown))
    shown.resize(width, 120)
    if chosen:
        shown.setCurrentIndex(model.index(0))
    shown.show()
    QApplication.processEvents()
    return shown.viewport().grab().toImage()


@pytest.mark.parametrize("state", ["verified", "started", "none"])
def test_states_differ_on_the_screen(qtbot: QtBot, state: str) -> None:
    assert picture(qtbot, ROW) != picture(qtbot, ROW._replace(state=state))


def test_errors_and_the_choice_can_be_seen(qtbot: QtBot) -> None:
    plain = picture(qtbot, ROW)
    assert plain != picture(qtbot, ROW._replace(errors=2))
    assert plain != picture(qtbot, ROW, chosen=True)


def test_a_name_without_end_does_not_hide_the_errors(qtbot: QtBot) -> None:
    long = ROW._replace(name="西宁晚报" * 40)
    assert picture(qtbot, long, width=180) != picture(qtbot, long._replace(errors=1), width=180)


def test_a_row_has_room_for_two_lines(qtbot: QtBot) -> None:
    shown = QueueList()
    qtbot.addWidget(shown)
    model = QueueModel()
    model.show([ROW])
    shown.setModel(model)
    shown.setItemDelegate(QueueDelegate(shown))
    size = shown.sizeHintForIndex(model.index(0))
    assert size.height() >= 2 * shown.fontMetrics().height()
    assert isinstance(size, QSize)
