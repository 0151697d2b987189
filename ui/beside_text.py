"""The outline of a page beside its text, or above it where there is no room for both side by side."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

_SIGNS: Final = 16
"""So many signs of a headline or paragraph tell it from others."""


class BesideText(QSplitter):
    """Parts the page column between its outline and its text.

    Args:
        outline: Of the page, at first out of sight.
        text: Of the page.
    """

    def __init__(self, outline: QWidget, text: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._outline = outline
        self._turned: Qt.Orientation | None = None
        for part, stretch in ((outline, 2), (text, 3)):
            self.addWidget(part)
            self.setStretchFactor(self.count() - 1, stretch)
        self.setChildrenCollapsible(False)
        outline.hide()

    def show_outline(self, shown: bool) -> None:
        """Show the outline, with room for it, or hide it."""
        self._outline.setVisible(shown)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the outline beside the text or above it, as the column is wide or narrow."""
        self._make_room()
        super().resizeEvent(event)

    def _make_room(self) -> None:
        if self._outline.isHidden():
            return
        least = self.fontMetrics().horizontalAdvance("字") * _SIGNS
        beside = self.width() >= 2 * least
        self._outline.setMinimumWidth(least if beside else 0)
        turned = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if turned is self._turned:
            return  # a width that a person chose stays
        self._turned = turned
        self.setOrientation(turned)
        self.setSizes([2 * self.width(), 3 * self.width()] if beside else [self.height() // 2] * 2)
