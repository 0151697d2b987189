"""A plain field of the form on one row: label, value, state, the words it was read from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from reviewer.page import TextMap
from reviewer.report_types.schema import FieldSpec
from reviewer.reviewed import ReviewedRecord
from reviewer.values import NUMBERS, TEXTS
from reviewer.wording import language
from ui.as_written import PlainLabel, on_button
from ui.field_state import FieldState, reason, word
from ui.session_bridge import SessionBridge
from ui.shown_type import UNKNOWN
from ui.snippet import SnippetLine, snippet_of
from ui.tints import tints_of
from ui.tone_label import Complaint, StateLabel
from ui.typed_value import commit
from ui.value_edit import ValueEdit

_SIDE, _GAP = 10, 8
_UNBOUND = 16_777_215
"""No largest width, as Qt says it."""


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
        self.label = PlainLabel(on_button(spec.label[language()]))  # it has a buddy: an & would be taken for a key
        self.label_wish = self.label.sizeHint().width()
        self._label_width = self.label_wish
        self.edit = ValueEdit()
        self.state = StateLabel()
        self.snippet = SnippetLine()
        self.complaint = Complaint()
        self._lay_out()
        self.edit.entered.connect(self._enter)
        self.edit.left.connect(self.commit)
        self.edit.escaped.connect(self._take_back)
        self.edit.focused.connect(self._choose)

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(_SIDE, 2, _SIDE, 2)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(0)
        self._value_width = self.fontMetrics().horizontalAdvance("2025-00-00") + 20
        grid.setColumnMinimumWidth(1, self._value_width)
        grid.setColumnStretch(3, 1)
        self._place(below_label=False)
        if self._spec.kind not in TEXTS:
            self.edit.fit_width(self._value_width)
        if self._spec.kind in NUMBERS:
            self.edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.edit.setFrame(False)
        self.edit.setPlaceholderText(word(FieldState.MISSING))
        self.edit.setTextMargins(5, 2, 5, 2)
        self.label.setBuddy(self.edit)
        self.edit.setAccessibleName(self._spec.label[language()])

    def _place(self, *, below_label: bool) -> None:
        """Put everything in its place, beside the label or below it."""
        grid, top, wordy = self._grid, int(below_label), self._spec.kind in TEXTS
        grid.addWidget(self.label, 0, 0, 1, 4 if below_label else 1)
        grid.addWidget(self.edit, top, 1, 1, 3 if wordy else 1)
        grid.addWidget(self.state, top + wordy, 2)
        grid.addWidget(self.snippet, top + wordy, 3)
        grid.addWidget(self.complaint, top + 2, 1, 1, 3)

    def least_beside(self) -> int:
        """Return how much of its width it needs besides the label."""
        return self._value_width + self.state.minimumSizeHint().width() + 2 * _SIDE + 3 * _GAP

    def fit_label(self, width: int) -> None:
        """Give the label this width, in which it is broken into lines where it must be; 0 puts it above the value."""
        if width == self._label_width:
            return
        if bool(width) is not bool(self._label_width):
            self._place(below_label=not width)
        self._label_width = width
        self.label.setWordWrap(not width or width < self.label_wish)
        self.label.setMinimumWidth(width)
        self.label.setMaximumWidth(width or _UNBOUND)

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
            self._fit_width()
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
            self._fit_width()

    def _fit_width(self) -> None:
        """Have the value whole in sight where there is room for it, and the words that ask for it."""
        if self._spec.kind not in TEXTS:
            asked = self._spec.kind in NUMBERS and not self._shown
            room = self.fontMetrics().horizontalAdvance(self.edit.placeholderText() if asked else self._shown) + 20
            self.edit.fit_width(self._value_width, room)

    def show_chosen(self, chosen: bool) -> None:
        """Mark the row as the chosen one, or not."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def stops(self) -> list[QWidget]:
        """Return where Tab stops in it."""
        return [self.edit]

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
            self.edit.show_value(self._shown)
        self.edit.setModified(False)
        self.complaint.say("")

    def _take_back(self) -> None:
        """Esc: the value is there again, and the next key replaces it."""
        self.revert()
        self.edit.selectAll()

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
