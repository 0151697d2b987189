"""A number typed blind that differs from the value read: both are shown, and the page is asked once more."""

from reviewer.page import TextMap
from reviewer.report_types.schema import ReportType
from reviewer.reviewed import ReviewedRecord
from reviewer.values import written
from ui.choice_card import ChoiceCard, Question
from ui.choice_line import Choice
from ui.field_state import Tone
from ui.labels import label_in
from ui.snippet import snippet_of


class RekeyingCard(ChoiceCard):
    """Takes neither of the two numbers: only typing it from the page again settles it."""

    def show_difference(self, path: str, reviewed: ReviewedRecord, kind: ReportType, working: TextMap) -> None:
        """Show what was read and what was typed at this path."""
        one, label = reviewed.record.field(path), label_in(reviewed.record, kind, path)
        sentence = self.tr("□ {label}: the desk reads {read}, you typed {typed}. Look at the page and type it again.")
        words = sentence.format(
            label=label, read=written(one.value) if one else "", typed=written(reviewed.blind[path])
        )
        choices = (Choice("E", self.tr("type it"), "", snippet_of(one, working)),)
        question = Question(Tone.LOOK, words, ((path, label),), choices, reviewed.record.id)
        self.ask(question, {"E": lambda: self.typing_wanted.emit(path)})
