"""A small bar that finds text in the page."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reviewer.page.joining import squeezed
from ui.as_written import PlainLabel
from ui.line_edit import LineEdit
from ui.page_editor import PageEditor


class FindBar(QWidget):
    """Finds what is typed, whatever its case; Enter goes on, Shift+Enter back, Esc closes."""

    def __init__(self, editor: PageEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.line = LineEdit()
        self.line.hands_over = False
        self.line.setPlaceholderText(self.tr("Find in the page"))
        self.line.setAccessibleName(self.tr("Find in the page"))
        self.count = PlainLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        row.addWidget(self._button("‹", self.tr("Find previous"), -1))
        row.addWidget(self._button("›", self.tr("Find next"), 1))
        self.line.textEdited.connect(lambda: self.find_match(0))
        self.line.entered.connect(lambda: self.find_match(1))
        self.line.escaped.connect(self.close_bar)
        self.hide()

    def _button(self, sign: str, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        button.clicked.connect(lambda: self.find_match(step))
        return button

    def open_bar(self) -> None:
        """Show the bar, with the page's selection in it, ready for typing."""
        start, end = self._editor.selection()
        picked = self._editor.text[start:end]
        if picked and "\n" not in picked:
            self.line.setText(picked)
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self.find_match(0)

    def close_bar(self) -> None:
        """Hide the bar and go back to the page."""
        self.hide()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def light(self, words: str, within: tuple[int, int]) -> bool:
        """Select the first place of these words in a stretch of the page, or else on the page; the keyboard stays.

        Where they don't stand on the page, nothing happens.
        """
        places = self._places(words)
        if not places:
            return False
        self.line.setText(words)
        self.show()
        inside = (at for at, place in enumerate(places) if within[0] <= place[0] < within[1])
        self._select(places, next(inside, 0))
        return True

    def find_match(self, step: int) -> None:
        """Select a match: the one at the cursor (0), the next (1) or the one before (-1); the page goes round."""
        places = self._places(self.line.text())
        if places:
            self._select(places, self._index([start for start, _ in places], step))
        else:
            self.count.setText(self.tr("not found") if self.line.text() else "")

    def _places(self, wanted: str) -> list[tuple[int, int]]:
        """Return where words stand, also over the ends of lines, as the search of all pages finds them."""
        pattern = r"\s*".join(map(re.escape, squeezed(wanted)))
        return [one.span() for one in re.finditer(pattern, self._editor.text, re.IGNORECASE)] if pattern else []

    def _select(self, places: list[tuple[int, int]], index: int) -> None:
        self.count.setText(self.tr("{n} of {all}").format(n=index + 1, all=len(places)))
        self._editor.go_to(*places[index])

    def _index(self, places: list[int], step: int) -> int:
        here = self._editor.selection()[0]
        if step < 0:
            before = [index for index, place in enumerate(places) if place < here]
            return before[-1] if before else len(places) - 1
        after = (index for index, place in enumerate(places) if place >= here + step)
        return next(after, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the bar from its buttons too."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
