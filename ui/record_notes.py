"""What was settled and noted about a record, at the end of its form."""

from collections.abc import Callable
from functools import partial
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reviewer.data import Value
from reviewer.report_types.schema import ReportType
from reviewer.reviewed import ReviewedRecord, Verdict, VerdictKind
from reviewer.values import written
from ui.field_state import Tone
from ui.labels import label_in
from ui.line_edit import LineEdit
from ui.local_time import local_minute
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
        self._again: Callable[[], None] = lambda: None
        self.settled = QLabel(textFormat=Qt.TextFormat.RichText)
        self.said = ToneLabel()
        self.line = LineEdit()
        self.line.setPlaceholderText(self.tr("Add a note…"))
        self.line.setAccessibleName(self.tr("Add a note…"))
        self.line.entered.connect(self.noted)
        self.settled.linkActivated.connect(lambda at: self.withdrawn.emit(self._verdicts[int(at)]))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 4)
        column.setSpacing(3)
        for widget in (self.settled, self.said):
            widget.setWordWrap(True)
            column.addWidget(widget)
        column.addWidget(self.line)

    def show_record(self, reviewed: ReviewedRecord, kind: ReportType) -> None:
        """Show the record's verdicts and notes."""
        self._verdicts = reviewed.verdicts
        self._again = partial(self.show_record, reviewed, kind)
        colour = tints_of(self.palette()).ink[Tone.HUMAN].name()
        settled = "<br>".join(
            self._verdict(one, self._meant(one, reviewed, kind)) + self._take_back(at, colour)
            for at, one in enumerate(reviewed.verdicts)
        )
        said = [f"{who}, {local_minute(at)}: {text}" for who, at, text in reviewed.notes]
        notes = "\n".join([*self._trials(reviewed, kind), *said])
        for label, text in ((self.settled, settled), (self.said, notes)):
            if label.text() != text:
                label.setText(text)
            label.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:
        """Colour the links anew when light becomes dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._again()

    def _trials(self, reviewed: ReviewedRecord, kind: ReportType) -> list[str]:
        """Return what was typed blind, and what came of an error that was planted here."""
        said = []
        if reviewed.rekeyed:
            names = self.tr(", ").join(label_in(reviewed.record, kind, path) for path in reviewed.rekeyed)
            said.append(self.tr("□ typed from the page unseen, as read: {fields}").format(fields=names))
        if reviewed.tried:
            words = {
                "caught": self.tr("✓ a planted error was caught: {field} shown {shown}, page says {read} ({who})"),
                "missed": self.tr("⚑ a planted error was missed: {field} shown {shown}, page says {read} ({who})"),
            }[reviewed.tried.outcome]
            path, read, shown, _, who, _ = reviewed.tried
            label = label_in(reviewed.record, kind, path) if path else "–"
            said.append(words.format(field=label, shown=written(shown), read=written(read), who=who))
        return said

    def _verdict(self, one: Verdict, meant: str) -> str:
        kind = self.tr("printed like that") if one.kind is VerdictKind.PRINTED else self.tr("accepted")
        reason = f" — {escape(one.reason)}" if one.reason else ""
        return f"✓ {kind}: {escape(str(one.message))}{reason}{escape(meant)} ({escape(one.who)}) "

    def _take_back(self, at: int, colour: str) -> str:
        words = self.tr("take back")
        return f'<a href="{at}" style="color:{colour}">{words}</a>'

    def _meant(self, one: Verdict, reviewed: ReviewedRecord, kind: ReportType) -> str:
        """Return what is printed and what should be, where the verdict says it."""
        seen: dict[str, Value | None] = dict(zip(one.paths, one.seen, strict=False))
        words = self.tr("; {field}: printed {printed}, should be {meant}")
        return "".join(
            words.format(
                field=label_in(reviewed.record, kind, path),
                printed=kind.shown(path, seen.get(path)) or "∅",
                meant=kind.shown(path, value),
            )
            for path, value in one.corrected
        )
