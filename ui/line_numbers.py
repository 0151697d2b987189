"""The numbers beside the page: those of the raw file, whatever lines were joined or split since."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from ui.tints import tints_of

if TYPE_CHECKING:
    from ui.page_editor import PageEditor


class LineNumbers(QWidget):
    """The gutter of a page. A line that continues a split one shows a dot instead of a number."""

    def __init__(self, editor: "PageEditor") -> None:
        super().__init__(editor)
        self._editor = editor
        self.setAccessibleName(self.tr("Line numbers"))

    def sizeHint(self) -> QSize:
        """As wide as the largest number."""
        digits = max(3, len(str(self._editor.lines.count)))
        return QSize(self.fontMetrics().horizontalAdvance("8" * digits) + 16, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Number the blocks in sight."""
        painter = QPainter(self)
        tints = tints_of(self.palette())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Base))
        painter.setPen(tints.faint)
        right = self.width() - 8
        last = 0
        for top, height, number in self._editor.numbered_blocks():
            if top > event.rect().bottom():
                break
            if top + height >= event.rect().top():
                shown = str(number) if number != last else "·"
                painter.drawText(QRect(0, top, right, height), Qt.AlignmentFlag.AlignRight, shown)
            last = number
        painter.setPen(tints.rule)
        painter.drawLine(self.width() - 1, event.rect().top(), self.width() - 1, event.rect().bottom())
