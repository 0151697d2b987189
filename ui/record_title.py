"""The head of the record column: what it is, how far it is, and the acts on the record as a whole."""

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStyle, QToolButton, QVBoxLayout, QWidget

from reviewer.data import Severity
from reviewer.reviewed import ReviewedRecord
from ui.column_head import ColumnHead, OneLine, paint_what_fits
from ui.field_state import Tone
from ui.keyboard_place import KeyboardPlace
from ui.line_edit import LineEdit
from ui.local_time import local_minute
from ui.tone_label import Complaint, ToneLabel


class _StateLine(ToneLabel):
    """Errors and what is left to look at; it gives way, like the title, before it widens the window."""

    def minimumSizeHint(self) -> QSize:
        """Room for a sign and a number."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        paint_what_fits(self)


class Begun(NamedTuple):
    """A reason half typed: whether for removing the record, otherwise for re-opening it; and the words so far."""

    removes: bool
    words: str


class RecordTitle(ColumnHead):
    """Title, state, Verify or Re-open. Reasons are asked for in a line below, never in a box over the work."""

    verify_wanted = Signal()
    reopen_wanted = Signal(str)
    """Re-open, for this reason."""
    remove_wanted = Signal(str)
    """Remove the record, for this reason."""
    gone_back = Signal(bool)
    """No reason is asked for any more; says whether the keyboard is back where it was before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = OneLine()
        self.state = _StateLine()
        self.verify = QPushButton(self.tr("Verify"))
        self.reopen = QPushButton(self.tr("Re-open…"))
        self.remove = QToolButton()
        self.reason = LineEdit()
        self.complaint = Complaint()
        self._wanted: SignalInstance | None = None
        self._place = KeyboardPlace()
        self._record = ""
        self._lay_out()
        self.verify.clicked.connect(self.verify_wanted)
        self.reopen.clicked.connect(self.ask_to_reopen)
        self.remove.clicked.connect(self.ask_to_remove)
        self.reason.entered.connect(self._give_reason)
        self.reason.escaped.connect(self._drop_reason)

    def _lay_out(self) -> None:
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.remove.setIcon(self.style().standardIcon(QStyle.StandardPixmap.SP_TrashIcon))
        self.remove.setAutoRaise(True)
        self.remove.setToolTip(self.tr("Remove this record…"))
        self.remove.setAccessibleName(self.tr("Remove this record…"))
        self.verify.setAutoDefault(True)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.state)
        row = QHBoxLayout()
        row.addLayout(words, 1)
        for button in (self.remove, self.reopen, self.verify):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 4)
        column.addLayout(row)
        column.addWidget(self.reason)
        column.addWidget(self.complaint)

    def stops(self) -> list[QWidget]:
        """Return where Tab stops in it, as seen on screen."""
        return [self.remove, self.reopen, self.verify, self.reason]

    def show_record(self, reviewed: ReviewedRecord | None, title: str) -> None:
        """Show a record's title and state; without one, only the title. A reason begun for another is dropped."""
        record = reviewed.record.id if reviewed else ""
        if record != self._record:
            self._record = record
            self._drop_reason()
        self.title.setText(title)
        verified = reviewed is not None and reviewed.verified
        for widget, visible in (
            (self.verify, reviewed is not None and not verified),
            (self.reopen, verified),
            (self.remove, reviewed is not None and not verified),
        ):
            if widget.isHidden() is visible:
                widget.setVisible(visible)
        tone, words = self._state(reviewed) if reviewed else (Tone.QUIET, "")
        self.state.setText(words)
        self.state.show_tone(tone)

    def _state(self, reviewed: ReviewedRecord) -> tuple[Tone, str]:
        if reviewed.verified:
            words = self.tr("✓ verified by {who}, {at}")
            return Tone.QUIET, words.format(who=reviewed.verified_by, at=local_minute(reviewed.verified_at))
        severities = [one.severity for one in reviewed.open_findings]
        errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
        tone, words = Tone.QUIET, self.tr("✓ nothing left to look at")
        if errors:
            words = self.tr("✗ {n} open errors") if errors > 1 else self.tr("✗ 1 open error")
            tone, words = Tone.ERROR, words.format(n=errors)
        elif reviewed.to_look:
            tone, words = Tone.LOOK, self.tr("○ {n} to look at").format(n=len(reviewed.to_look))
        if not warnings:
            return tone, words
        warned = self.tr("! {n} open warnings") if warnings > 1 else self.tr("! 1 open warning")
        words += " · " + warned.format(n=warnings)
        return Tone.LOOK if tone is Tone.QUIET else tone, words

    def ask_to_reopen(self) -> None:
        """Ask why, in the line below."""
        self._ask(self.tr("Why is it re-opened? Enter re-opens, Esc goes back"), self.reopen_wanted)

    def ask_to_remove(self) -> None:
        """Ask why, in the line below."""
        self._ask(self.tr("Why is it removed? Enter removes, Esc goes back"), self.remove_wanted)

    def _ask(self, prompt: str, wanted: SignalInstance) -> None:
        self._wanted = wanted
        self._place.keep(self.reason)
        self.complaint.say("")
        self.reason.forget()
        self.reason.setPlaceholderText(prompt)
        self.reason.setAccessibleName(prompt)
        self.reason.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def begun(self) -> Begun | None:
        """Return what is asked for and typed so far, None where nothing is asked for."""
        return None if self.reason.isHidden() else Begun(self._wanted == self.remove_wanted, self.reason.text())

    def go_on(self, begun: Begun) -> None:
        """Ask for the same, with what was typed before."""
        if begun.removes:
            self.ask_to_remove()
        else:
            self.ask_to_reopen()
        self.reason.go_on(begun.words)

    def answer(self, refusal: str) -> None:
        """Say how it went with the reason given: refused, the line stays until there is one that will do, or Esc."""
        self.complaint.say(refusal)
        if not refusal:
            self._drop_reason()

    def _give_reason(self) -> None:
        if self._wanted is not None:
            self._wanted.emit(self.reason.text().strip())

    def _drop_reason(self) -> None:
        """Give the keyboard back before the line goes, or Qt would bring it to whatever comes next."""
        self._wanted = None
        self.complaint.say("")
        if self.reason.hasFocus():
            self.gone_back.emit(self._place.give_back())
        self.reason.hide()
