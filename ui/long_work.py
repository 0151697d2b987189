"""Work that takes a while runs in a thread of its own, tells how far it is, and can be cancelled.

Nothing that is shown is touched from there. A work may use the window's session, which lets one thread in at a time
and whose acts reach the window through the bridge; the outcome comes back as a signal to the window's thread.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from reviewer.errors import ReviewerError
from reviewer.progress import Tell
from ui.as_written import PlainLabel

Work = Callable[[Tell], object]
"""What is done in the thread; it tells how far it is, and returns the outcome."""

_BETWEEN_REPORTS = 0.04


class LongWork(QThread):
    """One piece of long work.

    Args:
        title: What it is called while it runs.
        work: What is done.
        parent: Its owner.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    """The outcome."""
    refused = Signal(object)
    """The ``ReviewerError`` that ended the work."""
    broke = Signal(object)
    """Any other exception: ours."""

    def __init__(self, title: str, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._work = work
        self._cancelled = False
        self._reported = 0.0

    def run(self) -> None:
        """Do the work; called by the thread."""
        try:
            outcome = self._work(self._report)
        except ReviewerError as error:
            self.refused.emit(error)
        except Exception as error:  # everything else goes to the window's thread, which has the one place for it
            self.broke.emit(error)
        else:
            self.succeeded.emit(outcome)

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._cancelled = True

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancelled

    def _report(self, done: int, total: int, name: str) -> bool:
        now = monotonic()
        if now - self._reported >= _BETWEEN_REPORTS or done == total:
            self._reported = now
            self.progressed.emit(done, total, name)
        return not self._cancelled


def raise_again(error: Exception) -> None:
    """Raise in the window's thread what broke a work, for the one place where such errors end."""
    raise error


Then = Callable[[object], None]
"""Gets the outcome of a work that has ended."""
Listener = Callable[[LongWork], None]
"""Gets a work before it runs."""


class WorkBar(QFrame):
    """Shows a work while it runs, with a button to cancel it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work: LongWork | None = None
        self.title = PlainLabel()
        self.name = PlainLabel()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setMaximumWidth(320)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 4)
        row.addWidget(self.title)
        row.addWidget(self.bar)
        row.addWidget(self.name, 1)
        row.addWidget(self.cancel)
        self.hide()

    def follow(self, work: LongWork) -> None:
        """Show this work until it ends."""
        self._work = work
        self.title.setText(work.title)
        self.name.clear()
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        work.progressed.connect(self._show)
        work.finished.connect(self.end)
        self.show()

    @Slot(int, int, str)
    def _show(self, done: int, total: int, name: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        width = max(self.name.width(), 80)
        self.name.setText(self.name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, width))

    @Slot()
    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self.cancel.setEnabled(False)
            self.name.setText(self.tr("stopping…"))

    @Slot()
    def end(self) -> None:
        """Nothing is running any more."""
        self._work = None
        self.hide()
