"""A plain field of the form on one row: label, value, state, the words it was read from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from reviewer.data import ReviewedRecord
from reviewer.page import TextMap
from reviewer.report_types.schema import FieldSpec
from reviewer.values import NUMBERS, TEXTS
from reviewer.wording import language
from ui.field_state import FieldState, reason, word
from ui.line_edit import LineEdit
from ui.session_bridge import SessionBridge
from ui.shown_type import UNKNOWN
from ui.snippet import SnippetLine, snippet_of
from ui.tints import tints_of
from ui.tone_label import Complaint, StateLabel
from ui.typed_value import commit


class ValueEdit(LineEdit):
    """The editor of one value: flat while idle; everything selected when the keyboard comes to it."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that typing replaces."""
        super().focusInEvent(event)
        if not self.isModified():
            self.selectAll()
        self._repaint_frame()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame, which the row paints, goes quiet."""
        super().focusOutEvent(event)
        self._repaint_frame()

    def _repaint_frame(self) -> None:
        row = self.parentWidget()
        if row is not None:
            row.update()


class FieldRow(QWidget):
    """One plain field. What is typed is committed on Enter and on leaving; what can't be stays, with its sentence."""

    confirmed = Signal(str)
    """Enter: the value at this path stands, go on."""

    def __init__(self, bridge: SessionBridge, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = spec.name
        self._bridge = bridge
        self._spec = spec
        self._record = ""
        self._shown = ""
        self._chosen = False
        self.label = QLabel(spec.label[language()])
        self.edit = ValueEdit()
        self.state = StateLabel()
        self.snippet = SnippetLine()
        self.complaint = Complaint()
        self._lay_out()
        self.edit.entered.connect(self._enter)
        self.edit.left.connect(self.commit)
        self.edit.escaped.connect(self.revert)
        self.edit.focused.connect(self._choose)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 2, 10, 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        value_width = self._value_width = self.fontMetrics().horizontalAdvance("2025-00-00") + 20
        wordy = self._spec.kind in TEXTS
        grid.setColumnMinimumWidth(1, value_width)
        grid.setColumnStretch(3, 1)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.edit, 0, 1, 1, 3 if wordy else 1)
        grid.addWidget(self.state, int(wordy), 2)
        grid.addWidget(self.snippet, int(wordy), 3)
        grid.addWidget(self.complaint, 2, 1, 1, 3)
        if not wordy:
            self.edit.setFixedWidth(value_width)
        if self._spec.kind in NUMBERS:
            self.edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.edit.setFrame(False)
        self.edit.setPlaceholderText(word(FieldState.MISSING))
        self.edit.setTextMargins(5, 2, 5, 2)
        self.label.setBuddy(self.edit)
        self.edit.setAccessibleName(self.label.text())

    def show_field(self, reviewed: ReviewedRecord, state: FieldState, working: TextMap) -> None:
        """Show what the review has at this path now; what is being typed stays."""
        one = reviewed.record.field(self.path)
        other_record = self._record != reviewed.record.id
        self._record = reviewed.record.id
        hidden = self.path in reviewed.blind
        shown = self._spec.shown(one.value) if one and not hidden else ""
        self._hide_value(hidden)
        if other_record or (shown != self._shown and not self.edit.isModified()):
            self._shown = shown
            self.revert()
        locked = reviewed.verified or self._spec.kind == UNKNOWN
        if self.edit.isReadOnly() is not locked:
            self.edit.setReadOnly(locked)
        if self.state.show_state(state):
            self.edit.setAccessibleDescription(f"{word(state)}. {reason(state)}")
        self.snippet.show_pieces(() if hidden else snippet_of(one, working))  # to be read from the page itself

    def _hide_value(self, hidden: bool) -> None:
        """Ask for what the page shows in place of the value, or show it again."""
        words = self.tr("type what the page shows") if hidden else word(FieldState.MISSING)
        if words != self.edit.placeholderText():
            self.edit.setPlaceholderText(words)
            if self._spec.kind in NUMBERS:
                room = self.fontMetrics().horizontalAdvance(words) + 20
                self.edit.setFixedWidth(max(self._value_width, room) if hidden else self._value_width)

    def show_chosen(self, chosen: bool) -> None:
        """Mark the row as the chosen one, or not."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def take_focus(self) -> None:
        """Bring the keyboard here."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> str:
        """Hand over what was typed; return why it was refused, the text stays for mending then."""
        if not self.edit.isModified() or self.edit.text() == self._shown:
            self.revert()
            return ""
        typed = self.edit.text()
        self.edit.setModified(False)
        sentence = commit(self._bridge, self._record, self.path, typed)
        if sentence:
            self.complaint.say(sentence)
            if self.edit.text() != typed:  # refused because of another's act, and that one is shown by now
                self.edit.setText(typed)
            self.edit.setModified(True)
        else:
            self.revert()
        return sentence

    def revert(self) -> None:
        """Forget what was being typed."""
        if self.edit.text() != self._shown:
            self.edit.setText(self._shown)
        self.edit.setModified(False)
        self.complaint.say("")

    def _enter(self) -> None:
        if not self.commit():
            self.confirmed.emit(self.path)

    def _choose(self) -> None:
        if self._bridge.path != self.path:
            self._bridge.choose(self.path, "form")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the row chooses its field."""
        super().mousePressEvent(event)
        self._bridge.choose(self.path, "form")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Set the chosen row apart by a bar at its side as well as by its colour; frame the value."""
        painter = QPainter(self)
        if self._chosen:
            paint_chosen(painter, self)
        tints = tints_of(self.palette())
        painter.setPen(tints.accent if self.edit.hasFocus() else tints.rule)
        painter.drawRect(self.edit.geometry().adjusted(-1, -1, 0, 0))


def paint_chosen(painter: QPainter, widget: QWidget) -> None:
    """Paint what sets a chosen row apart: a soft ground and a bar at its left."""
    tints = tints_of(widget.palette())
    painter.fillRect(widget.rect(), tints.chosen)
    painter.setPen(QPen(tints.accent, 3))
    painter.drawLine(2, 1, 2, widget.height() - 2)
