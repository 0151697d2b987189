"""The strip at the head of a column."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from ui.tints import tints_of


class ColumnHead(QFrame):
    """A quiet strip on the base colour with a hairline under it; two lines high, so that all columns agree."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setMinimumHeight(2 * self.fontMetrics().height() + 11)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline."""
        painter = QPainter(self)
        painter.setPen(tints_of(self.palette()).rule)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class OneLine(QLabel):
    """A line of text that gives way: where room is short it ends in an ellipsis, whole on hover."""

    def minimumSizeHint(self) -> QSize:
        """Room for a few characters, so that a long name doesn't widen the window."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
        self.setToolTip(self.text() if shown != self.text() else "")
