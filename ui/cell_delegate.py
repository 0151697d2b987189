"""Paints a cell of a group with its state and edits it with a line that knows input methods."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.field_state import SIGNS, TONES, FieldState, Tone, reason
from ui.group_model import CELL_ROLE, STATE_ROLE
from ui.keys import ENTER
from ui.line_edit import LineEdit
from ui.tints import tints_of

Index = QModelIndex | QPersistentModelIndex
_SIGN_WIDTH = 18
_PADDING = 4
_AT_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CellDelegate(QStyledItemDelegate):
    """The value at its side of the cell, the state's sign at the right; the chosen cell wears a frame."""

    entered = Signal()
    """Enter ended an edit that was handed over."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the value and its sign."""
        text = str(index.data() or "")
        metrics = option.fontMetrics
        return QSize(metrics.horizontalAdvance(text) + _SIGN_WIDTH + 2 * _PADDING + 2, metrics.height() + 7)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, value, sign and, for the current cell, a frame."""
        text, state, alignment = index.data(CELL_ROLE)
        tints, tone, rect = tints_of(option.palette), TONES[state], option.rect
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if current or tone is not Tone.QUIET:
            painter.fillRect(rect, tints.chosen if current else tints.fill[tone])
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.setPen(tints.faint if tone is Tone.QUIET else tints.ink[tone])
        if text or tone is not Tone.QUIET:  # an empty cell in which nothing is missing says nothing
            painter.drawText(inner, _AT_THE_RIGHT, SIGNS[state])
        room = inner.adjusted(0, 0, -_SIGN_WIDTH, 0)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, alignment, shown)
        if current:
            painter.setPen(QPen(tints.accent, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line that keeps Enter to itself while a word is composed."""
        editor = LineEdit(parent)
        editor.setFrame(False)
        editor.setAutoFillBackground(True)
        editor.setAlignment(Qt.AlignmentFlag(int(index.data(Qt.ItemDataRole.TextAlignmentRole))))
        if index.data(STATE_ROLE) is FieldState.BLIND:
            editor.setPlaceholderText("…")
            editor.setAccessibleDescription(reason(FieldState.BLIND))
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return editor

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter hands over and goes on, Esc takes back; both belong to the input method while it composes."""
        if not (isinstance(editor, LineEdit) and isinstance(event, QKeyEvent)) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(editor, event)
        if editor.composing:
            return False
        if event.key() in ENTER:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            self.entered.emit()
            return True
        return super().eventFilter(editor, event)
