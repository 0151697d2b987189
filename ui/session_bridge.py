"""The one place where the core's callbacks become signals, and where the window's views share what is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal

from reviewer.errors import ReviewerError

if TYPE_CHECKING:
    from reviewer.review import Changed, ReviewSession

T = TypeVar("T")


class SessionBridge(QObject):
    """What the window shows now, and the door through which every act goes.

    Attributes:
        session: The open review, or None before one is open.
        source_id: The page shown, or empty.
        record_id: The record shown, empty when the page has none.
        path: The chosen field of that record, or empty.
    """

    changed = Signal(object)
    """The review changed: a ``Changed`` with sources and records."""
    shown = Signal(str, str)
    """Source id and record id that the window shows from now on."""
    field_chosen = Signal(str, str)
    """Path of the chosen field, and who chose it: page, form, flow, finding or history."""
    failed = Signal(object)
    """A ``ReviewerError`` to be shown as a sentence."""
    told = Signal(str)
    """A sentence for the status bar."""
    _changed_elsewhere = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: ReviewSession | None = None
        self.source_id = ""
        self.record_id = ""
        self.path = ""
        self._changed_elsewhere.connect(self.changed, Qt.ConnectionType.QueuedConnection)

    def use(self, session: "ReviewSession | None") -> None:
        """Show this review from now on; nothing of it is chosen yet."""
        self.session = session
        if session is not None:
            session.listen(self._heard)
        self.show("")

    def _heard(self, changed: "Changed") -> None:
        """Tell the window in its own thread; a long work acts in another."""
        at_home = QThread.currentThread() is self.thread()
        (self.changed if at_home else self._changed_elsewhere).emit(changed)

    def show(self, source_id: str, record_id: str = "") -> None:
        """Show this page and record; no field is chosen."""
        self.source_id, self.record_id, self.path = source_id, record_id, ""
        self.shown.emit(source_id, record_id)

    def choose(self, path: str, by: str) -> None:
        """Choose a field of the shown record on behalf of a part of the window."""
        self.path = path
        self.field_chosen.emit(path, by)

    def act(self, do: Callable[[], T]) -> T | None:
        """Run an act; what can't be done is told, and gives None."""
        try:
            return do()
        except ReviewerError as error:
            self.failed.emit(error)
            return None
