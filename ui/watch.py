"""What others do to the open review comes in by itself: read in a thread every few seconds, taken in between keys."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from ui.desk import Desk
from ui.line_edit import LineEdit
from ui.long_work import LongWork
from ui.page_editor import PageEditor

if TYPE_CHECKING:
    from reviewer.review import News, ReviewSession

EVERY: Final = 3000
"""Milliseconds from one look to the next."""


class Watch(QObject):
    """Looks what others did to the review that is open on a desk.

    Reading may wait for a network, and never keeps the window waiting; where the review can't be read, the next act
    says so. While a long work runs nothing comes in, for it takes others' acts in by itself; nor while something is
    being typed on the page, or about the record, that they concern.

    Args:
        desk: Whose review.
        parent: Lives as long.

    Attributes:
        waiting: For the next look.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session: ReviewSession | None = None
        self._reading: LongWork | None = None
        self.waiting = QTimer(self, singleShot=True, interval=EVERY)
        self.waiting.timeout.connect(self.look)
        desk.opened.connect(self._begin)

    @Slot()
    def _begin(self) -> None:
        self.waiting.start()

    @Slot()
    def look(self) -> None:
        """Read what others did, if a review is open and nothing is read just now; it is taken in a little later."""
        session = self._desk.bridge.session
        if session is None or self._reading is not None:
            return
        if self._desk.busy is not None:
            self.waiting.start()
            return
        self._session = session
        self._reading = LongWork("", lambda _: session.news(), self)
        self._reading.succeeded.connect(self._take_in)
        self._reading.broke.connect(self._raise)
        self._reading.finished.connect(self._rest)
        self._reading.start()

    @Slot(object)
    def _take_in(self, news: "News") -> None:
        session = self._desk.bridge.session
        if session is None or session is not self._session or self._desk.busy is not None:
            return
        concerned = {one.source for one in news.events} & {"", self._desk.bridge.source_id}
        if news.events and not (concerned and _is_typing()):
            self._desk.bridge.act(lambda: session.take_in(news))

    @Slot(object)
    def _raise(self, error: Exception) -> None:
        raise error

    @Slot()
    def _rest(self) -> None:
        if self._reading is not None:
            self._reading.deleteLater()
        self._reading = self._session = None
        self.waiting.start()

    def stop(self) -> None:
        """Look no more; wait for what is being read."""
        self.waiting.stop()
        self._desk.opened.disconnect(self._begin)
        if self._reading is not None:
            self._reading.finished.disconnect(self._rest)
            self._reading.wait()


def _is_typing() -> bool:
    """Say whether something typed for the review isn't handed over yet: it would be changed under the hands."""
    here = QApplication.focusWidget()
    if isinstance(here, LineEdit):
        return here.hands_over and (here.composing or here.isModified())
    return isinstance(here, PageEditor) and here.composing
