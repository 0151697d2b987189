"""The line that says which numbers stand in no sum, so that eyes go there."""

from PySide6.QtWidgets import QWidget

from reviewer.data import ReviewedRecord
from reviewer.field_paths import place_of
from reviewer.report_types.schema import ReportType
from reviewer.values import NUMBERS
from reviewer.wording import language
from ui.field_state import Tone
from ui.shown_type import UNKNOWN
from ui.tone_label import ToneLabel


class CoverageLine(ToneLabel):
    """``In no sum: Call-backs, Hot issues · Count (3).`` Fields that no type in use knows are named instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.QUIET, parent)
        self.setWordWrap(True)
        self.setContentsMargins(10, 4, 10, 4)

    def show_record(self, reviewed: ReviewedRecord, kind: ReportType) -> None:
        """Say it of this record."""
        unknown = [name for name, spec in kind.specs.items() if spec.kind == UNKNOWN]
        words = self._of_unknown(kind, unknown) if unknown else self._of_known(reviewed, kind)
        self.show_tone(Tone.LOOK if unknown else Tone.QUIET)
        if words != self.text():
            self.setText(words)

    def _of_known(self, reviewed: ReviewedRecord, kind: ReportType) -> str:
        outside = numbers_in_no_sum(reviewed, kind)
        parts = [f"{label} ({count})" if count > 1 else label for label, count in outside.items()]
        text = self.tr("In no sum: {fields}. Nothing but your eyes checks them.")
        return text.format(fields=self.tr(", ").join(parts)) if parts else self.tr("Every number stands in a sum.")

    def _of_unknown(self, kind: ReportType, unknown: list[str]) -> str:
        if len(unknown) == len(kind.specs):
            text = self.tr(
                "The report type “{type}” isn't in use in this review: its fields are shown by their own names. "
                "Nothing checks them, and they can't be changed."
            )
            return text.format(type=kind.name)
        text = self.tr(
            "The report type in use doesn't know: {fields}. Nothing checks these fields, and they can't be changed."
        )
        return text.format(fields=self.tr(", ").join(unknown))


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
