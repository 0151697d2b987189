"""The one place where the core's callbacks become signals, and where the window's views share what is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from PySide6.QtGui import QGuiApplication

from reviewer.errors import RefusedError, ReviewerError
from reviewer.reviewed import ReviewedRecord

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
    acted = Signal()
    """The review was changed from this window, not by others."""
    shown = Signal(str, str)
    """Source id and record id that the window shows from now on."""
    field_chosen = Signal(str, str)
    """Path of the chosen field, and who chose it: page, form, flow, queue, finding or history."""
    failed = Signal(object)
    """A ``ReviewerError`` to be shown as a sentence."""
    told = Signal(str)
    """A sentence for the status bar."""
    leaving = Signal(object)
    """What is shown will be left: hand over what is being typed, and add to this list why something can't be."""
    _changed_elsewhere = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: ReviewSession | None = None
        self.source_id = ""
        self.record_id = ""
        self.path = ""
        self._there: list[str] = []
        self._changed_elsewhere.connect(self._take_in, Qt.ConnectionType.QueuedConnection)

    def use(self, session: "ReviewSession | None", *, copy: bool = False) -> bool:
        """Show this review from now on; nothing of it is chosen yet.

        Args:
            session: The review, None for none.
            copy: It is a copy of the one that is open: what is being typed goes into it.

        Returns:
            Whether it is shown: not while something typed can't be handed over.
        """
        if not copy and not self.hand_over():
            return False
        self.session = session
        if session is not None:
            session.listen(self._heard)
        return self.show("")

    def _heard(self, changed: "Changed") -> None:
        """Take it in in the window's own thread; a long work acts in another."""
        if QThread.currentThread() is self.thread():
            self._take_in(changed)
        else:
            self._changed_elsewhere.emit(changed)

    @Slot(object)
    def _take_in(self, changed: "Changed") -> None:
        """Show the record after one that is gone from its page, and the record that came to a page without one."""
        if self.session is not None and self.source_id in changed.sources:
            before, self._there = self._there, self._records()
            if self.reviewed() is None and (self._there or self.record_id):
                self._show(self.source_id, _after(self.record_id, before, self._there))
        self.changed.emit(changed)
        if not changed.news:
            self.acted.emit()
        for sentence in filter(None, (changed.news, changed.odd)):
            self.told.emit(sentence)

    def reviewed(self) -> ReviewedRecord | None:
        """Return the shown record as those see it who review it, None when none is shown or it is gone."""
        if self.session is None or not self.record_id:
            return None
        try:
            return self.session.presented(self.record_id)
        except RefusedError:
            return None

    def hand_over(self) -> bool:
        """Have everything that is being typed handed over; False, with its sentence told, when something can't be."""
        QGuiApplication.inputMethod().commit()  # what is being composed belongs to what is still shown
        refusals: list[str] = []
        self.leaving.emit(refusals)
        for sentence in refusals[:1]:
            self.told.emit(sentence)
        return not refusals

    def show(self, source_id: str, record_id: str = "") -> bool:
        """Show this page and record, no field chosen.

        Returns:
            Whether they are shown: not while something typed in what is shown now can't be handed over.
        """
        if (source_id, record_id) != (self.source_id, self.record_id) and not self.hand_over():
            return False
        self._show(source_id, record_id)
        return True

    def _show(self, source_id: str, record_id: str) -> None:
        self.source_id, self.record_id, self.path = source_id, record_id, ""
        self._there = self._records()
        self.shown.emit(source_id, record_id)

    def _records(self) -> list[str]:
        if self.session is None or not self.source_id:
            return []
        return [one.record.id for one in self.session.records(self.source_id)]

    def choose(self, path: str, by: str) -> None:
        """Choose a field of the shown record on behalf of a part of the window."""
        self.path = path
        self.field_chosen.emit(path, by)

    def choose_stop(self, by: str) -> None:
        """Choose the first field of the shown record that needs a person, where it isn't verified and one does."""
        shown = self.reviewed()
        if self.session is not None and shown is not None and not shown.verified:
            stop = self.session.next_stop(shown.record.id)
            if stop:
                self.choose(stop, by)

    def act(self, do: Callable[[], T]) -> T | None:
        """Run an act; what can't be done is told, and gives None."""
        try:
            return do()
        except ReviewerError as error:
            self.failed.emit(error)
            return None

    def attempt(self, do: Callable[[], object]) -> str:
        """Run an act whose refusal is said where it was asked for.

        Returns:
            The sentence that says why it wasn't done, empty when it was.
        """
        try:
            do()
        except RefusedError as refusal:
            return str(refusal)
        except ReviewerError as error:
            self.failed.emit(error)
            return str(error)
        return ""


def _after(gone: str, before: list[str], there: list[str]) -> str:
    """Return the record that comes after one that is gone, the last where none does; empty on a page without any."""
    later = before[before.index(gone) + 1 :] if gone in before else there
    return next((one for one in later if one in there), there[-1] if there else "")
