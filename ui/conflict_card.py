"""A field whose text changed under a person's value: both values are offered, each with its key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reviewer.data import Conflict, ReviewedRecord
from reviewer.page import TextMap
from reviewer.report_types.schema import ReportType
from reviewer.values import written
from ui.choice_card import Choice, ChoiceCard, Question
from ui.field_state import Tone
from ui.labels import label_in
from ui.session_bridge import SessionBridge
from ui.snippet import snippet_of


class ConflictCard(ChoiceCard):
    """Asks whether the person's value stays or the page's is taken."""

    settled = Signal(str)
    """Answered: the path the work goes on from."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge

    def show_conflict(self, conflict: Conflict, reviewed: ReviewedRecord, kind: ReportType, working: TextMap) -> None:
        """Show this conflict of a record."""
        label = label_in(reviewed.record, kind, conflict.path)
        mine = written(conflict.entered) or "∅"
        read = written(conflict.read.value) if conflict.read else ""
        sentence = self.tr("⇄ {label}: you entered {mine}; the page now reads {read}.")
        choices = (
            Choice("K", self.tr("keep mine: {value}").format(value=mine)),
            Choice(
                "T",
                self.tr("take the page's: {value}").format(value=read or "∅"),
                "",
                snippet_of(conflict.read, working),
            ),
        )
        question = Question(
            Tone.ERROR, sentence.format(label=label, mine=mine, read=read or "∅"), ((conflict.path, label),), choices
        )
        record, path = reviewed.record.id, conflict.path
        self.ask(question, {"K": lambda: self._keep(record, path), "T": lambda: self._restore(record, path)})

    def _keep(self, record: str, path: str) -> None:
        session = self._bridge.session
        if session is not None:
            self._bridge.act(lambda: session.keep(record, path))
            self.settled.emit(path)

    def _restore(self, record: str, path: str) -> None:
        session = self._bridge.session
        if session is not None:
            self._bridge.act(lambda: session.restore(record, path))
            self.settled.emit(path)
