"""The strip at the head of a column."""

from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QWidget

from ui.tints import tints_of


class ColumnHead(QFrame):
    """A quiet strip on the base colour with a hairline under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline."""
        painter = QPainter(self)
        painter.setPen(tints_of(self.palette()).rule)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
