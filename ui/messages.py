"""What went wrong, told without stopping anybody: a bar for what a person can mend, one dialog for our own faults."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, Slot, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.as_written import PlainLabel
from ui.field_state import Tone
from ui.keyboard_place import KeyboardPlace
from ui.tints import tints_of

log = logging.getLogger("reviewer.ui")

LOG_BYTES = 500_000
LOG_FILES = 3


class Offer(NamedTuple):
    """Something a message offers to do about it; one that ``settles`` nothing leaves the message there."""

    text: str
    do: Callable[[], object]
    settles: bool = True


class Message(NamedTuple):
    """A sentence for the bar: what could not be done, or what was done.

    ``passing``: it is about an act that was just asked for, and goes when the next one is done or another record shown.
    ``about``: what it offers can't be had elsewhere, and this is what that is about: it waits until it is taken or
    dismissed, also while other messages are shown.
    """

    sentence: str
    offers: tuple[Offer, ...]
    failed: bool
    passing: bool = False
    about: object = None


class MessageBar(QFrame):
    """One sentence above the columns, with what can be done about it; stays until closed, replaced or outdated.

    Attributes:
        waiting: Messages whose offers are neither taken nor dismissed, the latest last.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.waiting: list[Message] = []
        self._place = KeyboardPlace()
        self._message = Message("", (), failed=False)
        self._tone = Tone.QUIET
        self._sign = PlainLabel()
        self.sentence = PlainLabel(wordWrap=True)
        self.sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.sentence.setAccessibleName(self.tr("Message"))
        self._offers = QHBoxLayout()
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.clicked.connect(self._copy)
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self._sign)
        row.addWidget(self.sentence, 1)
        row.addLayout(self._offers)
        row.addWidget(self.copy)
        row.addWidget(self.close_button)
        self.hide()

    @Slot(object)
    def show_message(self, message: Message) -> None:
        """Show this message in place of the one before."""
        if message.about is not None:
            self.waiting = [one for one in self.waiting if one.about != message.about] + [message]
        self._message = message
        self._tone = Tone.ERROR if message.failed else Tone.QUIET
        self._sign.setText("✗" if message.failed else "✓")
        self.sentence.setText(message.sentence)
        self._offer(message.offers)
        self.setFocusProxy(next(iter(self.offers()), self.close_button))
        self.show()
        self.update()  # the whole ground has another tone, not only what stands on it

    @Slot()
    def let_pass(self) -> None:
        """Leave a message that is out of date by now."""
        if self._message.passing:
            self.dismiss()

    @Slot()
    def dismiss(self) -> None:
        """Leave the message that is shown; one that waits is shown in its place."""
        self.settle(self._message.about)

    def settle(self, about: object) -> None:
        """Forget what waited about this, and leave the message that is shown."""
        self.waiting = [one for one in self.waiting if one.about != about]
        if self.waiting:
            self.show_message(self.waiting[-1])
        else:
            self._message = self._message._replace(passing=False)
            self._leave()

    def _leave(self) -> None:
        """Give the keyboard back before the bar goes, or Qt would bring it to whatever comes next."""
        if self.isAncestorOf(QApplication.focusWidget() or self.window()):
            self._place.give_back()
        self.hide()

    def take_focus(self) -> None:
        """Bring the keyboard to what is offered; it goes back once the message is left."""
        self._place.keep(self)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def forget(self) -> None:
        """Another review is open: nothing waits any more."""
        if self.waiting:
            self.waiting = []
            self.dismiss()

    def offers(self) -> list[QPushButton]:
        """Return the buttons of what is offered now."""
        items = (self._offers.itemAt(at) for at in range(self._offers.count()))
        return [one for one in (item.widget() for item in items if item) if isinstance(one, QPushButton)]

    def _offer(self, offers: tuple[Offer, ...]) -> None:
        for button in self.offers():
            self._offers.removeWidget(button)
            button.deleteLater()
        for offer in offers:
            button = QPushButton(offer.text)
            if offer.settles:
                button.clicked.connect(self.dismiss)
            button.clicked.connect(lambda _=False, do=offer.do: do())
            self._offers.addWidget(button)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.sentence.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the tone, in light and dark alike."""
        QPainter(self).fillRect(self.rect(), tints_of(self.palette()).fill[self._tone])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)


class StrayDialog(QDialog):
    """Says that something went wrong on our side, what to do, and offers the details for a report."""

    def __init__(self, details: str, log_file: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        what = PlainLabel(
            self.tr(
                "This is a fault of the program, not yours. Everything you did up to here is in the review file.\n"
                "You can go on working. If the window behaves oddly, close it and open the review again; "
                "you'll be where you left.\nPlease send the details below to whoever looks after the program."
            ),
            wordWrap=True,
        )
        self.details = QPlainTextEdit(details, readOnly=True)
        self.details.setAccessibleName(self.tr("Details"))
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.copy = buttons.addButton(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(what)
        column.addWidget(self.details, 1)
        if log_file is not None:
            place = PlainLabel(self.tr("Also written to {file}").format(file=log_file), wordWrap=True)
            place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(place)
        column.addWidget(buttons)
        self.resize(640, 380)


class StrayErrors(QObject):
    """Catches what nobody caught, from any thread: logs it, and opens one dialog, the first time only.

    Args:
        log_file: Where details are written; None writes them to standard error only.
        parent: Its owner.
    """

    caught = Signal(str)
    happened_again = Signal(str)
    """Details of a stray exception after the first: worth a line, not another dialog."""

    def __init__(self, log_file: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log_file = log_to(log_file) if log_file else None
        self.dialog: StrayDialog | None = None
        self._was_told = False
        self.caught.connect(self._show)

    def install(self) -> None:
        """Become the place where uncaught exceptions of the main thread, of others and Qt's own messages end."""
        sys.excepthook = self.catch
        threading.excepthook = lambda args: self.catch(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        qInstallMessageHandler(write_qt_message)

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and have it shown."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        log.error("%s", details)
        self.caught.emit(details)

    @Slot(str)
    def _show(self, details: str) -> None:
        if self._was_told:
            if self.dialog is None:
                self.happened_again.emit(details)
            return
        self._was_told = True
        self.dialog = StrayDialog(details, self.log_file)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    @Slot()
    def _closed(self) -> None:
        self.dialog = None


_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def write_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Write what Qt says to the log."""
    log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", message)


def log_to(file: Path) -> Path | None:
    """Write the log to a file that is rotated; return it, or None where it can't be written."""
    from logging.handlers import RotatingFileHandler

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True)
        file.touch()
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    return file
