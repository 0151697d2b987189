"""The table of a group: keys and input methods type into its cells, Tab goes through them and on."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableView, QWidget

from ui.frozen_column import FrozenColumn
from ui.keys import ENTER
from ui.tints import tints_of

Index = QModelIndex | QPersistentModelIndex


class GroupView(QTableView):
    """A table as high as its rows; typing begins an edit, Enter confirms the cell."""

    confirmed = Signal()
    escaped = Signal()
    focused = Signal()
    widened = Signal()
    """It has another width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._frozen = FrozenColumn(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a cell that isn't being edited confirms it, Esc takes back what was refused in it."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in ENTER and not editing:
            self.confirmed.emit()
        elif event.key() == Qt.Key.Key_Escape and not editing:
            self.escaped.emit()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier:
            event.ignore()  # a key of the window; the table would type it into the cell
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Words from an input method begin an edit, as keys do; Qt opens the editor for them and drops the first."""
        editing = self.state() == QAbstractItemView.State.EditingState
        words = event.commitString()
        super().inputMethodEvent(event)
        editor = self.focusWidget()
        if words and not editing and isinstance(editor, QLineEdit) and self.isAncestorOf(editor):
            editor.insert(words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard came to the table: a cell is chosen, the last one where it came from below."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._end(last=event.reason() is Qt.FocusReason.BacktabFocusReason))
        super().focusInEvent(event)
        self.focused.emit()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went elsewhere: the frame of a table without rows goes with it."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _end(self, *, last: bool) -> QModelIndex:
        """Return the first or the last cell in sight."""
        columns = [at for at in range(self.model().columnCount()) if not self.isColumnHidden(at)]
        if not columns:
            return QModelIndex()
        return self.model().index(self.model().rowCount() - 1 if last else 0, columns[-1 if last else 0])

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab moves through the cells, and out of the table at its ends."""
        index = self.currentIndex()
        self.setTabKeyNavigation(index.isValid() and index != self._end(last=forward))
        return super().focusNextPrevChild(forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame a table in which the keyboard is but no row: there is no cell to be marked."""
        super().paintEvent(event)
        if self.hasFocus() and self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(tints_of(self.palette()).accent, 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into sight beside the first column, which stays; no row ever goes under the header."""
        super().scrollTo(index, hint)
        bar, left = self.horizontalScrollBar(), self.columnViewportPosition(index.column())
        if index.column() == self._frozen.first():
            bar.setValue(0)
        elif bar.value() and left < self._frozen.room():
            bar.setValue(bar.value() + left - self._frozen.room())
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of another width: a new window has its own only after it was filled."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.widened.emit()
        self._frozen.follow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The form scrolls, never the table."""
        event.ignore()
