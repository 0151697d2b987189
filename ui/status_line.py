"""The line at the foot of the window: what is told, what the keys do, when it was saved last."""

from PySide6.QtCore import QObject, Qt, QTime, Slot
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.as_written import PlainLabel
from ui.column_head import OneLine
from ui.desk import Desk

_TOLD_FOR = 8000
_APART = 24
"""Pixels that a sentence leaves free before what stands at the end of the line."""

_APART = 12
"""Pixels between what the status line says and what stands at its end."""


class StatusLine(QObject):
    """Tells sentences about the act just done, until another act is done or another record shown.

    Args:
        window: At whose foot it is.
        desk: What is told about.

    Attributes:
        hint: What the keys do that carry the work.
        saved: When the review was saved last, in words; ``saved_at`` is that time, None where nothing was done yet.
    """

    def __init__(self, window: QMainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._bar, self._desk = window.statusBar(), desk
        self.hint, self.saved = OneLine(), PlainLabel()
        self.saved_at: QTime | None = None
        self._given_way: list[QWidget] = []
        self._bar.messageChanged.connect(self._told)
        self.hint.setContentsMargins(6, 0, 0, 0)
        self.saved.setContentsMargins(_APART, 0, 0, 0)
        self._bar.addWidget(self.hint)
        self._bar.addPermanentWidget(self.saved)
        for passing in (desk.bridge.acted, desk.bridge.shown, desk.opened):
            passing.connect(self.let_pass)
        desk.bridge.acted.connect(self._acted)
        desk.bridge.told.connect(self.tell)

    def show_state(self) -> None:
        """Say what the keys do with what is open now."""
        is_open = bool(self._desk.path)
        hint = self.tr("Enter: next that needs you · Ctrl+Z: undo · F1: keys")
        self.hint.setText(hint if is_open else self.tr("F1: keys"))
        self.say_saved(None)

    @Slot()
    def _acted(self) -> None:
        self.say_saved(QTime.currentTime())

    def say_saved(self, at: QTime | None) -> None:
        """Say that what was done was saved at this time; where nothing was done yet, that it will be at once."""
        self.saved_at = at
        words = self.tr("saved {time}").format(time=at.toString("HH:mm:ss")) if at else ""
        self.saved.setText(words or (self.tr("every act is saved at once") if self._desk.path else ""))

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Tell a sentence for a while.

        What stands at the end of the line gives way to a long one; one that is too long for the whole line, as with
        large text, stands in the bar above the columns.
        """
        wanted = self._bar.fontMetrics().horizontalAdvance(sentence) + _APART
        ends = self._ends()
        if wanted > self._bar.width():
            self._desk.tell(sentence, passing=True)
            return
        if wanted > min((one.x() for one in ends), default=self._bar.width()):
            for one in ends:
                one.hide()
            self._given_way += ends
        self._bar.showMessage(sentence, _TOLD_FOR)

    def _ends(self) -> list[QWidget]:
        """Return what stands at the end of the line."""
        inside = self._bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [one for one in inside if one.isVisible() and one.x() > 0 and one is not self.hint]

    @Slot(str)
    def _told(self, sentence: str) -> None:
        """Show what gave way to a sentence once that is gone."""
        if not sentence:
            for one in self._given_way:
                one.show()
            self._given_way = []

    @Slot()
    def let_pass(self) -> None:
        """Take back a sentence that is out of date by now."""
        self._bar.clearMessage()
