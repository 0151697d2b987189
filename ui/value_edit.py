"""The line in which one value is shown and typed."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ui.as_written import in_tip
from ui.line_edit import STILL_HERE, LineEdit

_MORE = "…"


class ValueEdit(LineEdit):
    """The editor of one value: flat while idle; everything selected when the keyboard comes to it.

    A value that is longer than the line shows its beginning and an ellipsis until the keyboard comes; whole on hover.
    """

    _wish = 0

    def fit_width(self, least: int, wish: int = 0) -> None:
        """Be so wide at least, and as wide as is wished where there is room."""
        if (least, wish) == (self.minimumWidth(), self._wish):
            return
        self._wish = wish
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(least)
        self.setMaximumWidth(max(least, wish))

    def sizeHint(self) -> QSize:
        """As wide as is wished."""
        hint = super().sizeHint()
        return QSize(max(self.minimumWidth(), self._wish), hint.height()) if self._wish else hint

    def show_value(self, text: str) -> None:
        """Show a value, from its beginning where nobody is typing."""
        self.setText(text)
        if not self.hasFocus():
            self.home(False)

    def is_cut(self) -> bool:
        """Say whether there is more text than is in sight."""
        margins = self.textMargins()
        room = self.width() - margins.left() - margins.right() - 4  # QLineEdit's own margin, 2 at each side
        return self.fontMetrics().horizontalAdvance(self.text()) > room

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that typing replaces."""
        super().focusInEvent(event)
        if not self.isModified():
            self.selectAll()
        self._repaint_frame()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame, which the row paints, goes quiet; a long value shows its beginning again."""
        super().focusOutEvent(event)
        if event.reason() not in STILL_HERE:
            self.home(False)
        self._repaint_frame()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say with an ellipsis that there is more."""
        super().paintEvent(event)
        cut = self.is_cut()
        self.setToolTip(in_tip(self.text()) if cut else "")
        if cut and not self.hasFocus():
            painter, wide = QPainter(self), self.fontMetrics().horizontalAdvance(_MORE) + 6
            edge = QRect(self.width() - wide, 1, wide, self.height() - 2)
            painter.fillRect(edge, self.palette().base())
            painter.drawText(edge, Qt.AlignmentFlag.AlignCenter, _MORE)

    def _repaint_frame(self) -> None:
        row = self.parentWidget()
        if row is not None:
            row.update()
