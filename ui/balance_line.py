"""An equation of the record written out with its numbers, on one line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from reviewer.data import Balance
from reviewer.export.check_words import check_words
from reviewer.report_types import ReportType
from ui.as_written import in_tip
from ui.field_state import Tone
from ui.tone_label import ToneLabel


class BalanceLine(ToneLabel):
    """``560 + 583 = 1143 ✓``: holds, doesn't, or can't be said. A click picks its first field."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.QUIET, parent)
        self._balance: Balance | None = None
        self._settled = False
        self.setWordWrap(True)
        self.setContentsMargins(22, 0, 10, 0)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_balance(self, balance: Balance, settled: bool, kind: ReportType) -> None:
        """Show this equation of a record of this kind; ``settled``: a person gave a verdict on its not holding."""
        if (balance, settled) == (self._balance, self._settled):
            return
        self._balance, self._settled = balance, settled
        self.setText(f"{balance.written}  {self._verdict(balance)}")
        self.setToolTip(in_tip(check_words(kind, balance.check)))
        wrong = Tone.HUMAN if settled else Tone.ERROR
        self.show_tone(wrong if balance.holds is False else Tone.QUIET)

    def _verdict(self, balance: Balance) -> str:
        if balance.holds is None:
            return self.tr("– a number is missing")
        if balance.holds:
            return self.tr("adds up")
        return self.tr("✎ printed like that") if self._settled else self.tr("✗ doesn't add up")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the equation's first field."""
        if self._balance and self._balance.paths:
            self.picked.emit(self._balance.paths[0])
