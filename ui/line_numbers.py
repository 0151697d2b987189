"""The numbers beside the page: those of the raw file, whatever lines were joined or split since."""

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from reviewer.page import TextMap
from ui.tints import tints_of

if TYPE_CHECKING:
    from ui.page_editor import PageEditor


class RawLines:
    """Line numbers, from 1, of the raw text."""

    def __init__(self, raw: str) -> None:
        after = accumulate(len(line) + 1 for line in raw.split("\n"))
        self._ends = [offset - 1 for offset in after][:-1]

    @property
    def count(self) -> int:
        """How many lines the raw text has."""
        return len(self._ends) + 1

    def of_raw(self, offset: int) -> int:
        """Return the line of a raw offset."""
        return bisect_left(self._ends, offset) + 1

    def of_working(self, working: TextMap, offset: int) -> int:
        """Return the raw line that the character at this offset of the working text came from."""
        spans = working.spans(offset, min(offset + 1, len(working.text)))
        return self.of_raw(spans[0].start) if spans else self.count


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
