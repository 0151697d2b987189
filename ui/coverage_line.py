"""The line that says which numbers nothing vouches for, so that eyes go there."""

from collections import Counter

from PySide6.QtWidgets import QWidget

from reviewer.field_paths import place_of
from reviewer.report_types.schema import ReportType
from reviewer.reviewed import ReviewedRecord
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
        outside, open_sums = numbers_not_vouched_for(reviewed, kind)
        said = [
            words.format(fields=self.tr(", ").join(_named(labels)))
            for words, labels in (
                (self.tr("In no sum: {fields}."), outside),
                (self.tr("In a sum that isn't complete or doesn't hold: {fields}."), open_sums),
            )
            if labels
        ]
        if not said:
            return self.tr("Every number stands in a sum that holds.")
        return " ".join([*said, self.tr("Nothing but your eyes checks them.")])

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


def numbers_not_vouched_for(reviewed: ReviewedRecord, kind: ReportType) -> tuple[Counter[str], Counter[str]]:
    """Return label -> how many numbers stand in no equation, and in none that holds; ranks are left out."""
    summed = {path for balance in reviewed.assessment.balances for path in balance.paths}
    outside: Counter[str] = Counter()
    open_sums: Counter[str] = Counter()
    for one in reviewed.record.fields:
        if kind.spec(one.path).kind not in NUMBERS - {"rank"} or one.path in reviewed.assessment.covered:
            continue
        if one.path not in summed and (one.value is not None or kind.spec(one.path).required):
            outside[_label(one.path, kind)] += 1
        elif one.path in summed and one.value is not None:
            open_sums[_label(one.path, kind)] += 1
    return outside, open_sums


def _label(path: str, kind: ReportType) -> str:
    group = place_of(path).group
    return (f"{kind.group(group).label[language()]} · " if group else "") + kind.spec(path).label[language()]


def _named(labels: Counter[str]) -> list[str]:
    return [f"{label} ({count})" if count > 1 else label for label, count in labels.items()]
