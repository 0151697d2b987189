"""What a supervisor chooses in the Record menu: numbers typed blind, errors planted, and how those fared."""

from decimal import Decimal
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from ui.session_bridge import SessionBridge

RATES = ("0", "0.01", "0.02", "0.05", "0.1")
"""Shares of the records in which errors are planted, to choose from."""


class AttentionMenu(QObject):
    """Two entries at the end of a menu; what they show is read from the review when the menu opens.

    Args:
        bridge: The review they are about.
        menu: The Record menu.

    Attributes:
        blind: Types the shown record's kind of report blind, or not.
        planted: The menu of rates, with the report in its first line.
    """

    def __init__(self, bridge: SessionBridge, menu: QMenu) -> None:
        super().__init__(menu)
        self._bridge = bridge
        menu.addSeparator()
        self.blind = menu.addAction(self.tr("Type uncovered numbers &blind"))
        self.blind.setCheckable(True)
        self.blind.setToolTip(self.tr("For this kind of report: the value read is hidden until it was typed"))
        self.blind.triggered.connect(self._set_blind)
        self.planted = menu.addMenu(self.tr("P&lanted errors"))
        self.report = self.planted.addAction("")
        self.report.setEnabled(False)
        self.planted.addSeparator()
        self._rates = {rate: self._rate(rate) for rate in RATES}
        menu.aboutToShow.connect(self.refresh)
        self.refresh()

    def _rate(self, rate: str) -> QAction:
        share = Decimal(rate)
        words = self.tr("In {share} of the records").format(share=f"{share:.0%}") if share else self.tr("Off")
        action = self.planted.addAction(words)
        action.setCheckable(True)
        action.triggered.connect(partial(self._seed, share))
        group = self.planted.findChild(QActionGroup) or QActionGroup(self.planted)
        group.addAction(action)
        return action

    def refresh(self) -> None:
        """Show what is chosen now, and how planted errors fared."""
        session, shown = self._bridge.session, self._bridge.reviewed()
        self.blind.setEnabled(shown is not None)
        self.blind.setChecked(session is not None and shown is not None and session.rekeys(shown.record.type))
        self.planted.setEnabled(session is not None)
        if session is None:
            return
        so_far = session.seeding()
        words = self.tr("Planted: {planted} · caught: {caught} · missed: {missed} · not met yet: {waiting}")
        self.report.setText(words.format(**so_far._asdict()))
        for rate, action in self._rates.items():
            action.setChecked(Decimal(rate) == so_far.rate)

    def _set_blind(self, on: bool) -> None:
        session, shown = self._bridge.session, self._bridge.reviewed()
        if session is not None and shown is not None and self._bridge.hand_over():
            self._bridge.act(lambda: session.set_rekeying(shown.record.type, on))

    def _seed(self, rate: Decimal, _checked: bool = False) -> None:
        session = self._bridge.session
        if session is not None and self._bridge.hand_over():
            planted = self._bridge.act(lambda: session.seed_errors(rate))
            if rate and planted is not None:
                self._bridge.told.emit(self._planted(planted))

    def _planted(self, many: int) -> str:
        if many:
            return self.tr("Errors planted: {n}").format(n=many)
        return self.tr(
            "No error was planted: too few records can have one (those nobody touched, without errors or warnings)."
        )
