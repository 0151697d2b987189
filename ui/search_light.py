"""Shows on the page the words that the queue was searched for."""

from PySide6.QtCore import QObject, QTimer, Slot

from ui.page_view import PageView
from ui.queue_view import QueueView
from ui.session_bridge import SessionBridge


class SearchLight(QObject):
    """Lights the first place of the words when a hit is chosen in the queue; Find leads to the others.

    Args:
        bridge: What is shown.
        queue: Whose search is followed, while the keyboard is in it: who works in the record looks at a field's place.
        page: Where the words are lit.
    """

    def __init__(self, bridge: SessionBridge, queue: QueueView, page: PageView) -> None:
        super().__init__(queue)
        self._bridge, self._queue, self._page = bridge, queue, page
        self._lit = ""
        self._soon = QTimer(self, singleShot=True, interval=0)  # once all views show the record and its chosen field
        self._soon.timeout.connect(self._light)
        bridge.shown.connect(self._begin)
        queue.filter.entered.connect(self._begin)
        queue.list.clicked.connect(self._begin)
        queue.filter.textChanged.connect(self._put_out)

    @Slot()
    def _begin(self) -> None:
        if self._queue.isAncestorOf(self._queue.window().focusWidget() or self._queue.window()):
            self._soon.start()

    @Slot()
    def _light(self) -> None:
        words, shown, session = self._queue.filter.text().strip(), self._bridge.reviewed(), self._bridge.session
        if not words or session is None or not self._bridge.source_id:
            return
        working = session.working(self._bridge.source_id)
        within = working.place(shown.record.extent) if shown else (0, 0)
        self._lit = words if self._page.find_bar.light(words, within) else ""

    @Slot(str)
    def _put_out(self, words: str) -> None:
        """Close the bar with the search that opened it, unless something else is sought in it."""
        bar = self._page.find_bar
        if not words.strip() and self._lit and bar.line.text() == self._lit and not bar.line.hasFocus():
            bar.hide()
            self._lit = ""
