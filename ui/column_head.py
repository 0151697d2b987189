"""The strip at the head of a column."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from ui.as_written import PlainLabel, in_tip
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


class OneLine(PlainLabel):
    """A line of text that gives way: where room is short it ends in an ellipsis, whole on hover."""

    def minimumSizeHint(self) -> QSize:
        """Room for a few characters, so that a long name doesn't widen the window."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        paint_what_fits(self)


def paint_what_fits(label: QLabel) -> None:
    """Paint a label on one line that ends in an ellipsis where room is short; then it is whole on hover."""
    painter = QPainter(label)
    painter.setPen(label.palette().color(label.foregroundRole()))
    shown = label.fontMetrics().elidedText(label.text(), Qt.TextElideMode.ElideRight, label.width())
    painter.drawText(label.rect(), label.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
    label.setToolTip(in_tip(label.text()) if shown != label.text() else "")
