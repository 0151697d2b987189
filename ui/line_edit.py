"""A line for typing that knows when an input method is composing, and leaves undo to the review when idle."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.keys import ENTER, is_undo_or_redo

STILL_HERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Why the focus may go without leaving: a menu opens, or another window is looked at."""


class LineEdit(QLineEdit):
    """A line whose Enter says ``entered`` and whose Esc says ``escaped``; neither does while a word is composed."""

    entered = Signal()
    escaped = Signal()
    focused = Signal()
    """The keyboard came here."""
    left = Signal()
    """The focus went elsewhere in the window."""

    composing = False
    hands_over = True
    """What is typed goes into the review; a line that only searches, or names a file, hands nothing over."""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a word is being composed."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def forget(self) -> None:
        """Empty the line with all that was typed in it: undo doesn't bring it back, as it does after ``clear``."""
        self.setText("")

    def go_on(self, typed: str) -> None:
        """Show what was typed before, as typed: undo and whoever watches treat it so."""
        self.setText(typed)
        self.setModified(bool(typed))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard came here."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving ends composing: Qt commits or drops what was begun."""
        self.composing = False
        super().focusOutEvent(event)
        if event.reason() not in STILL_HERE:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say Enter and Esc, unless a word is being composed: then they belong to the input method."""
        if event.key() in (*ENTER, Qt.Key.Key_Escape):
            event.accept()
            if not self.composing:
                (self.entered if event.key() in ENTER else self.escaped).emit()
            return
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            event.ignore()  # Alt and a letter is a key of the window, Qt would type the letter
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Undo what is being typed; once nothing is, the keys belong to the review."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if is_undo_or_redo(event) and not self.isModified():
                event.ignore()
                return True
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)
