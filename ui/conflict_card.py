"""A field whose text changed under a person's value: both values are offered, each with its key."""

from reviewer.page import TextMap
from reviewer.report_types.schema import ReportType
from reviewer.reviewed import Conflict, ReviewedRecord
from ui.choice_card import ChoiceCard, Question
from ui.choice_line import Choice
from ui.field_state import Tone
from ui.labels import label_in
from ui.snippet import snippet_of


class ConflictCard(ChoiceCard):
    """Asks whether the person's value stays or the page's is taken."""

    def show_conflict(self, conflict: Conflict, reviewed: ReviewedRecord, kind: ReportType, working: TextMap) -> None:
        """Show this conflict of a record."""
        label = label_in(reviewed.record, kind, conflict.path)
        mine = kind.shown(conflict.path, conflict.entered) or "∅"
        read = kind.shown(conflict.path, conflict.read.value) if conflict.read else ""
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
        record, path = reviewed.record.id, conflict.path
        words = sentence.format(label=label, mine=mine, read=read or "∅")
        question = Question(Tone.ERROR, words, ((path, label),), choices, record)
        session = self._bridge.session
        assert session is not None
        self.ask(
            question,
            {
                "K": lambda: self._do(lambda: session.keep(record, path), path),
                "T": lambda: self._do(lambda: session.restore(record, path), path),
            },
        )
