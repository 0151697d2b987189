"""After a mend: says that the same misreading stands elsewhere, shows where, and has it mended."""

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from ui.main_window import MainWindow

if TYPE_CHECKING:
    from reviewer.review import Elsewhere, Mend, Mended

_RESTED = 600
"""Milliseconds without a change after which a mend is taken for done."""


class Mending(QObject):
    """Offers to do a mend in all places where it is due.

    Args:
        window: Whose action it is.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk, self._bridge = window.desk, window.desk.bridge
        self._said: Mend | None = None
        self._resting = QTimer(self, singleShot=True, interval=_RESTED)
        self._resting.timeout.connect(self._say)
        self._bridge.changed.connect(self._wait)
        window.actions_.elsewhere.triggered.connect(self.ask)

    @Slot(object)
    def _wait(self, changed: object) -> None:
        self._resting.start()

    @Slot()
    def _say(self) -> None:
        session = self._bridge.session
        mend = self._bridge.act(session.mended) if session else None
        if session is None or mend is None or mend == self._said:
            return
        self._said = mend
        if pages := len(session.search(mend.wrong)):
            key = self._window.actions_.elsewhere.shortcut().toString()
            words = self.tr("“{wrong}” stands on one page; {key} shows where, and mends it there too.")
            if pages > 1:
                words = self.tr("“{wrong}” stands on {n} pages; {key} shows where, and mends it there too.")
            self._bridge.told.emit(words.format(wrong=mend.wrong, n=pages, key=key))

    @Slot()
    def ask(self) -> None:
        """Look for the places where the latest mend is due, and show them."""
        session = self._bridge.session
        if session is None or not self._bridge.hand_over():
            return
        mend = self._bridge.act(session.mended)
        if mend is None:
            self._bridge.told.emit(
                self.tr("First mend a misread sign or word, in the page or in a name; then look where else it stands.")
            )
        elif self._desk.is_free():
            look = partial(session.elsewhere, mend)
            self._desk.start(self.tr("Looking for “{wrong}”").format(wrong=mend.wrong), look, partial(self._show, mend))

    def _show(self, mend: "Mend", found: object) -> None:
        from ui.elsewhere_dialog import ElsewhereDialog

        assert isinstance(found, list)
        if not found:
            self._bridge.told.emit(self.tr("“{wrong}” stands nowhere else.").format(wrong=mend.wrong))
            return
        dialog = ElsewhereDialog(mend, found, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(partial(self._mend, mend))
        dialog.visited.connect(partial(self._visit, mend))
        dialog.show()

    def _mend(self, mend: "Mend", places: "list[Elsewhere]") -> None:
        session = self._bridge.session
        if session is not None and self._desk.is_free():
            work = partial(session.mend_elsewhere, mend, places)
            self._desk.start(self.tr("Mending “{wrong}”").format(wrong=mend.wrong), work, self._report)

    def _report(self, done: object) -> None:
        places, refused = cast("Mended", done)
        many = self.tr("Mended in {n} places, one step to undo.")
        words = (self.tr("Mended in one place, one step to undo.") if places == 1 else many).format(n=places)
        if refused:
            self._desk.fail("\n".join([words, *refused[:3]]))
        else:
            self._desk.tell(words)

    def _visit(self, mend: "Mend", place: "Elsewhere") -> None:
        """Show a place on its page, the list staying where it is."""
        session = self._bridge.session
        if session is None:
            return
        there = session.records(place.source)
        record = place.record or (there[0].record.id if there else "")
        if self._bridge.show(place.source, record) and place.start >= 0:
            self._window.page.editor.go_to(place.start, place.start + len(mend.wrong))
