"""Where a card asks why: a line for the reason and, below it, what should have been printed, in which field."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.as_written import PlainLabel
from ui.keys import ENTER
from ui.line_edit import LineEdit

Fields = Sequence[tuple[str, str]]
"""(path, what a person calls it)."""


class Typed(NamedTuple):
    """What is typed so far: the reason, the field chosen, its value; and in which line the keyboard is, -1 for none."""

    reason: str
    field: str
    value: str
    line: int


class ReasonLines(QWidget):
    """Enter in any of its lines hands everything over, Esc takes the question back. No field is chosen beforehand."""

    entered = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = LineEdit()
        self.field = QComboBox()
        self.value = LineEdit()
        self._meant = QWidget()
        self._lay_out()
        for line in (self.reason, self.value):
            line.entered.connect(self.entered)
            line.escaped.connect(self.escaped)

    def _lay_out(self) -> None:
        self.reason.setAccessibleName(self.tr("Reason"))
        self.field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.field.setMinimumContentsLength(8)
        self.field.setAccessibleName(self.tr("Field that should have been printed otherwise"))
        self.value.setPlaceholderText(self.tr("value"))
        self.value.setAccessibleName(self.tr("What should have been printed"))
        words = PlainLabel(self.tr("should have been:"))
        row = QHBoxLayout(self._meant)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words)
        row.addWidget(self.field, 1)
        row.addWidget(self.value, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.reason)
        column.addWidget(self._meant)
        self.setFocusProxy(self.reason)

    def ask(self, prompt: str, fields: Fields = ()) -> None:
        """Ask for a reason; where there are fields, also which of them should have been printed how."""
        self.reason.setPlaceholderText(prompt)
        self.reason.setAccessibleName(prompt)
        self.reason.clear()
        self.value.clear()
        self.field.clear()
        self.field.addItem(self.tr("which field?"), "")
        for path, label in fields:
            self.field.addItem(label, path)
        self._meant.setVisible(bool(fields))
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def why(self) -> str:
        """Return the reason."""
        return self.reason.text().strip()

    def meant(self) -> dict[str, str]:
        """Return what should have been printed, path -> as typed; the path is empty while no field is chosen."""
        typed = self.value.text().strip()
        return {str(self.field.currentData() or ""): typed} if typed else {}

    def typed(self) -> Typed:
        """Return what is typed so far, as it is."""
        here = next((at for at, one in enumerate(self.lines()) if one.hasFocus()), -1)
        return Typed(self.reason.text(), str(self.field.currentData() or ""), self.value.text(), here)

    def go_on(self, typed: Typed) -> None:
        """Show what was typed before."""
        self.reason.go_on(typed.reason)
        self.value.go_on(typed.value)
        self.field.setCurrentIndex(max(self.field.findData(typed.field), 0))

    def take_focus(self, line: int) -> None:
        """Bring the keyboard to one of the lines, as ``typed`` counts them."""
        self.lines()[line].setFocus(Qt.FocusReason.OtherFocusReason)

    def lines(self) -> tuple[QWidget, ...]:
        """Return its lines, as seen from the top."""
        return self.reason, self.field, self.value

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is in one of its lines."""
        return any(one.hasFocus() for one in self.lines())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc mean the same on the choice of the field, which leaves them to us."""
        if event.key() in ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
