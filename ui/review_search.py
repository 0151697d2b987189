"""A search through a review that lets the window go on, however many pages there are."""

from collections.abc import Iterator
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reviewer.errors import ReviewerError
from ui.session_bridge import SessionBridge

if TYPE_CHECKING:
    from reviewer.review import ReviewSession

_SECONDS_AT_ONCE = 0.03


class ReviewSearch(QObject):
    """Searches a review in parts; what is asked next takes the place of what is still searched for."""

    done = Signal(object)
    """Ids of the pages that hold the text; None when there was nothing to search for."""

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._session: ReviewSession | None = None
        self._parts: Iterator[set[str]] = iter(())
        self._found: set[str] = set()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._go_on)

    def begin(self, text: str) -> None:
        """Search for this text; a small review is searched at once."""
        self._session = self._bridge.session
        if self._session is None or not text:
            self._later.stop()
            self.done.emit(None)
            return
        self._parts, self._found = self._session.searching(text), set()
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """Search for a moment, and then again when the window has done what is due."""
        if self._session is not self._bridge.session:
            return
        until = monotonic() + _SECONDS_AT_ONCE
        try:
            for some in self._parts:
                self._found |= some
                if monotonic() > until:
                    self._later.start()
                    return
        except ReviewerError as error:
            self._bridge.failed.emit(error)
        self._later.stop()
        self.done.emit(self._found)
