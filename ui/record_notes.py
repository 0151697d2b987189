"""What was settled and noted about a record, at the end of its form."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reviewer.data import ReviewedRecord, Verdict, VerdictKind
from ui.field_state import Tone
from ui.line_edit import LineEdit
from ui.tints import tints_of
from ui.tone_label import ToneLabel


class RecordNotes(QWidget):
    """Verdicts with their reasons, each to be withdrawn; notes, and a line for one more."""

    noted = Signal()
    """Enter: note what is in the line."""
    withdrawn = Signal(object)
    """A ``Verdict`` to be taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdicts: tuple[Verdict, ...] = ()
        self._settled = QLabel()
        self._notes = ToneLabel()
        self.line = LineEdit()
        self.line.setPlaceholderText(self.tr("Add a note…"))
        self.line.setAccessibleName(self.tr("Add a note…"))
        self.line.entered.connect(self.noted)
        self.line.escaped.connect(self.line.clear)
        self._settled.linkActivated.connect(lambda at: self.withdrawn.emit(self._verdicts[int(at)]))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 4)
        column.setSpacing(3)
        for widget in (self._settled, self._notes):
            widget.setWordWrap(True)
            column.addWidget(widget)
        column.addWidget(self.line)

    def show_record(self, reviewed: ReviewedRecord) -> None:
        """Show the record's verdicts and notes."""
        self._verdicts = reviewed.verdicts
        colour = tints_of(self.palette()).ink[Tone.HUMAN].name()
        settled = "<br>".join(self._verdict(at, one, colour) for at, one in enumerate(reviewed.verdicts))
        notes = "\n".join(f"{who}, {at[:16].replace('T', ' ')}: {text}" for who, at, text in reviewed.notes)
        for label, text in ((self._settled, settled), (self._notes, notes)):
            if label.text() != text:
                label.setText(text)
            label.setVisible(bool(text))

    def _verdict(self, at: int, one: Verdict, colour: str) -> str:
        kind = self.tr("printed like that") if one.kind is VerdictKind.PRINTED else self.tr("accepted")
        reason = f" — {escape(one.reason)}" if one.reason else ""
        undo = self.tr("take back")
        link = f'<a href="{at}" style="color:{colour}">{undo}</a>'
        return f"✓ {kind}: {escape(one.message)}{reason} ({escape(one.who)}) {link}"
