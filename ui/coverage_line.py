"""The line that says which numbers stand in no sum, so that eyes go there."""

from PySide6.QtWidgets import QWidget

from reviewer.data import ReviewedRecord
from reviewer.field_paths import place_of
from reviewer.report_types.schema import ReportType
from reviewer.values import NUMBERS
from reviewer.wording import language
from ui.field_state import Tone
from ui.tone_label import ToneLabel


class CoverageLine(ToneLabel):
    """``In no sum: Call-backs, Hot issues · Count (3).``"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.QUIET, parent)
        self.setWordWrap(True)
        self.setContentsMargins(10, 4, 10, 4)

    def show_record(self, reviewed: ReviewedRecord, kind: ReportType) -> None:
        """Say it of this record."""
        outside = numbers_in_no_sum(reviewed, kind)
        parts = [f"{label} ({count})" if count > 1 else label for label, count in outside.items()]
        text = self.tr("In no sum: {fields}. Nothing but your eyes checks them.")
        words = text.format(fields=self.tr(", ").join(parts)) if parts else self.tr("Every number stands in a sum.")
        if words != self.text():
            self.setText(words)


def numbers_in_no_sum(reviewed: ReviewedRecord, kind: ReportType) -> dict[str, int]:
    """Return label -> how many numbers of a record stand in none of its equations, ranks left out."""
    summed = {path for balance in reviewed.assessment.balances for path in balance.paths}
    outside: dict[str, int] = {}
    for one in reviewed.record.fields:
        spec = kind.spec(one.path)
        if spec.kind in NUMBERS - {"rank"} and one.path not in summed:
            group = place_of(one.path).group
            name = f"{kind.group(group).label[language()]} · " if group else ""
            label = name + spec.label[language()]
            outside[label] = outside.get(label, 0) + 1
    return outside
