"""Views of what is read off the page in sight, or off all pages, in a thread of its own that can be called off."""

from collections.abc import Sequence
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QTableView, QWidget

from reviewer.errors import ReviewerError
from reviewer.progress import Tell
from ui.as_written import PlainLabel
from ui.kept_row import kept_row
from ui.long_work import LongWork
from ui.page_places import joined_over_blanks
from ui.rows_model import RowsModel
from ui.session_bridge import SessionBridge

if TYPE_CHECKING:
    from reviewer.data import Span
    from reviewer.review import ReviewSession

_LEAST_LINES = 8
"""As high as a list is at least, in lines of text: two rows, their titles, and what stands above and below them."""
_RESTED = 300
"""Milliseconds without a change after which a page is read again."""


class ReadingView(QWidget):
    """Reads the bridge's page while it is in sight, and follows it.

    Attributes:
        hint: How far the reading is, and what was found.
    """

    picked = Signal(list)
    """Ranges of the working text: where what was chosen stands."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._work: LongWork | None = None
        self._stale = False
        self._read_of: list[str] = []
        self.hint = PlainLabel(margin=4)
        self._resting = QTimer(self, singleShot=True, interval=_RESTED)
        self._resting.timeout.connect(self.refresh)
        bridge.changed.connect(self._wait)
        bridge.shown.connect(self._wait)

    def read(self, session: "ReviewSession", sources: Sequence[str], progress: Tell) -> object:
        """Read these pages; called in a thread of its own."""
        raise NotImplementedError

    def show_found(self, found: object) -> None:
        """Show what was read; None where there is no page."""
        raise NotImplementedError

    @Slot()
    def refresh(self) -> None:
        """Read anew, as the pages are now."""
        session, source = self._bridge.session, self._bridge.source_id
        if not self.isVisible():
            return
        if self._work is not None:
            self._stale = True
            self._work.cancel()
        elif session is None or not source:
            self.show_found(None)
        else:
            self._read_of = self._sources(session, source)
            self._work = LongWork("", partial(self.read, session, self._read_of), self)
            self._work.succeeded.connect(self._succeeded)
            self._work.refused.connect(self._refused)
            self._work.broke.connect(self._broke)
            self._work.progressed.connect(self._tell)
            self._work.finished.connect(self._done)
            self._work.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what is shown now."""
        super().showEvent(event)
        self.refresh()

    def rest(self) -> None:
        """Call the reading off, and wait for its end, before the review goes."""
        if self._work is not None:
            self._work.cancel()
            self._work.wait()

    def _sources(self, session: "ReviewSession", source: str) -> list[str]:
        return [source]

    @Slot(object)
    def _wait(self, *what: object) -> None:
        self._resting.start()

    @Slot(int, int, str)
    def _tell(self, done: int, total: int, name: str) -> None:
        self.hint.setText(self.tr("Reading {done} of {total}…").format(done=done, total=total))

    @Slot(object)
    def _succeeded(self, found: object) -> None:
        self.show_found(found)

    @Slot(object)
    def _refused(self, error: ReviewerError) -> None:
        """Say in the view and in the bar why nothing was read; what was found before isn't what stands there now."""
        if self._work is None or not self._work.cancelled:
            self._show_nothing(str(error))
            self._bridge.failed.emit(error)

    @Slot(object)
    def _broke(self, error: Exception) -> None:
        """An error of ours goes where all of them go: into the log and a dialog."""
        self._show_nothing(self.tr("This could not be read: an error in the program."))
        raise error

    def _show_nothing(self, why: str) -> None:
        self.show_found(None)
        self.hint.setText(why)

    @Slot()
    def _done(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.deleteLater()
        if self._stale:
            self._stale = False
            self.refresh()


class ListedView(ReadingView):
    """Lists what was read below the columns, in a few lines.

    Attributes:
        table: The list; what is chosen in it stays so while the same pages are listed.
        model: What was read.
    """

    table: QTableView
    model: RowsModel[Any]

    lines_wished = 11
    """How many lines of text high it opens."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._listed: list[str] = []

    @Slot(object)
    def _succeeded(self, found: object) -> None:
        same, self._listed = self._listed == self._read_of, self._read_of
        with kept_row(self.table, self.model) if same else nullcontext():
            self.show_found(found)

    def sizeHint(self) -> QSize:
        """Some lines: the page and the record above need the room."""
        return QSize(400, self.fontMetrics().height() * self.lines_wished)

    def minimumSizeHint(self) -> QSize:
        """Two rows of the list, and little else: opening it never makes the window larger than the screen."""
        return QSize(0, self.fontMetrics().height() * _LEAST_LINES)

    def show_place(self, source: str, spans: "Sequence[Span]", go: bool) -> None:
        """Show a place on its page; ``go`` to that page where it isn't the one in sight."""
        session = self._bridge.session
        if session is None or (source != self._bridge.source_id and not (go and self._bridge.show(source))):
            return
        working = session.working(source)
        self.picked.emit(joined_over_blanks([working.place(span) for span in spans], working.text))


class PagesView(ListedView):
    """Lists what was read off the page in sight, or by choice off all pages.

    Attributes:
        all_pages: Whether all pages are read; another page, or an edit, doesn't start that anew.
    """

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.all_pages = QCheckBox(self.tr("All pages"))
        self.all_pages.toggled.connect(self.refresh)

    def _sources(self, session: "ReviewSession", source: str) -> list[str]:
        return list(dict.fromkeys(row.source for row in session.rows())) if self.all_pages.isChecked() else [source]

    @Slot(object)
    def _wait(self, *what: object) -> None:
        if not self.all_pages.isChecked():
            self._resting.start()
