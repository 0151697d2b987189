"""What scrolls the record: the form is as wide as the column, and its height never moves the bar away."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_MARGIN = 60


class FormScroll(QScrollArea):
    """Brings parts of the form into sight.

    Args:
        content: The form.
    """

    resized = Signal()

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or a card would move all fields
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of another size: what was in sight may not be any more."""
        super().resizeEvent(event)
        self.resized.emit()

    def show_middle(self, part: QWidget, rect: QRect) -> None:
        """Bring the middle of this rectangle of a part into sight, with some of what is around."""
        middle = part.mapTo(self._content, rect.center()).y()
        self.ensureVisible(0, middle, 0, min(_MARGIN, self.viewport().height() // 4))

    def is_in_sight(self, part: QWidget, rect: QRect) -> bool:
        """Tell whether the middle of this rectangle of a part is in sight."""
        return self.viewport().rect().contains(part.mapTo(self.viewport(), rect.center()))

    def show_whole(self, part: QWidget) -> None:
        """Bring a part into sight; of one that is too high the top."""
        top = part.mapTo(self._content, QPoint(0, 0)).y()
        self.ensureVisible(0, top + part.height(), 0, 4)
        self.ensureVisible(0, top, 0, 4)

    def place(self) -> float:
        """Return how far down it is, from 0 to 1."""
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def go_back_to(self, place: float) -> None:
        """Scroll as far down as it was before, in a form that may have become higher."""
        bar = self.verticalScrollBar()
        bar.setValue(round(place * bar.maximum()))
