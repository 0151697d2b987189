"""A section of the form: a field or a group, and under it the equations that end there and what is odd about it."""

from collections.abc import Collection, Mapping, Sequence
from itertools import zip_longest

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reviewer.data import Balance, Finding
from reviewer.page import TextMap
from reviewer.report_types.schema import FieldSpec, GroupSpec, ReportType
from reviewer.reviewed import Conflict, ReviewedRecord
from ui.balance_line import BalanceLine
from ui.choice_card import ChoiceCard
from ui.conflict_card import ConflictCard
from ui.field_row import FieldRow
from ui.field_state import FieldState
from ui.finding_card import FindingCard
from ui.group_table import GroupTable
from ui.rekeying_card import RekeyingCard
from ui.session_bridge import SessionBridge
from ui.tab_order import in_tab_order


class FormSection(QWidget):
    """One field row or group table with its equations and cards. Widgets are kept and filled anew, never rebuilt."""

    confirmed = Signal(str)
    passed = Signal(str)
    """Enter on a card: go on from this path without an answer."""
    settled = Signal(str)
    typing_wanted = Signal(str)
    opened = Signal(object)
    """A part of a card that wants to be in sight."""

    def __init__(self, bridge: SessionBridge, spec: FieldSpec | GroupSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.name = spec.name
        self._spec = spec
        self.main = GroupTable(bridge, spec) if isinstance(spec, GroupSpec) else FieldRow(bridge, spec)
        self.main.confirmed.connect(self.confirmed)
        self._balances: list[BalanceLine] = []
        self._findings: list[FindingCard] = []
        self._conflicts: list[ConflictCard] = []
        self._differences: list[RekeyingCard] = []
        self._stops = self.main.stops()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.main)
        self.setBackgroundRole(QPalette.ColorRole.Base)  # opaque and static: Qt moves it as it is when a card comes
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)

    def parts_in_sight(self) -> list[bool]:
        """Tell which of its equations and cards are there to be seen: its height follows from them."""
        return [not self.isHidden(), *(not part.isHidden() for part in self._parts())]

    def _parts(self) -> list[QWidget]:
        return [*self._balances, *self._findings, *self._conflicts, *self._differences]

    def stops(self) -> list[QWidget]:
        """Return where Tab stops in it, as seen from its top."""
        return list(self._stops)

    def is_idle(self, states: Mapping[str, FieldState]) -> bool:
        """Tell whether there is nothing in it, nor need be, nor anything said of it."""
        if any(not part.isHidden() for part in self._parts()):
            return False
        if isinstance(self.main, GroupTable):
            return not self._spec.required and self.main.model.rowCount() == 0
        return states.get(self.name) is FieldState.EMPTY

    def show_values(self, reviewed: ReviewedRecord, states: dict[str, FieldState], working: TextMap) -> None:
        """Show the field's or group's values."""
        if isinstance(self.main, GroupTable):
            self.main.show_record(reviewed, states)
        else:
            self.main.show_field(reviewed, states.get(self.name, FieldState.MISSING), working)

    def show_balances(self, balances: Sequence[Balance], settled: Collection[str], kind: ReportType) -> None:
        """Show the equations that end here; ``settled`` are the checks on which a verdict stands."""
        for at, (line, balance) in enumerate(zip_longest(tuple(self._balances), balances)):
            if line is None:
                line = BalanceLine()
                line.picked.connect(lambda path: self._bridge.choose(path, "form"))
                self._balances.append(line)
                self._column.insertWidget(1 + at, line)
            if balance is not None:
                line.show_balance(balance, balance.check in settled, kind)
            _set_visible(line, balance is not None)

    def show_cards(
        self,
        findings: Sequence[Finding],
        conflicts: Sequence[Conflict],
        reviewed: ReviewedRecord,
        kind: ReportType,
        working: TextMap,
    ) -> None:
        """Show what is odd here, and the conflicts that ask for an answer."""
        for card, finding in zip_longest(tuple(self._findings), findings):
            card = card or self._new_finding_card()
            if finding is not None:
                card.show_finding(finding, reviewed, kind, working)
            _set_visible(card, finding is not None)
        for question, conflict in zip_longest(tuple(self._conflicts), conflicts):
            question = question or self._new_conflict_card()
            if conflict is not None:
                question.show_conflict(conflict, reviewed, kind, working)
            _set_visible(question, conflict is not None)

    def show_differences(
        self, paths: Sequence[str], reviewed: ReviewedRecord, kind: ReportType, working: TextMap
    ) -> None:
        """Show the numbers that were typed blind and differ from what was read."""
        for card, path in zip_longest(tuple(self._differences), paths):
            if card is None:
                card = RekeyingCard(self._bridge)
                self._differences.append(card)
                self._add_card(card)
            if path is not None:
                card.show_difference(path, reviewed, kind, working)
            _set_visible(card, path is not None)

    def _new_finding_card(self) -> FindingCard:
        card = FindingCard(self._bridge)
        card.settled.connect(self.settled)
        self._findings.append(card)
        self._add_card(card)
        return card

    def _new_conflict_card(self) -> ConflictCard:
        card = ConflictCard(self._bridge)
        card.settled.connect(self.settled)
        self._conflicts.append(card)
        self._add_card(card)
        return card

    def _add_card(self, card: ChoiceCard) -> None:
        card.chosen.connect(lambda path: self._bridge.choose(path, "finding"))
        card.confirmed.connect(self.passed)
        card.typing_wanted.connect(self.typing_wanted)
        card.opened.connect(self.opened)
        self._column.addWidget(card)
        in_tab_order(self._stops[-1], *card.stops())
        self._stops += card.stops()

    def cards(self) -> list[ChoiceCard]:
        """Return the cards in sight, questions of conflict before findings."""
        cards: list[ChoiceCard] = [*self._conflicts, *self._differences, *self._findings]
        return [card for card in cards if not card.isHidden()]

    def show_chosen(self, path: str) -> None:
        """Mark what belongs to the chosen path."""
        if isinstance(self.main, GroupTable):
            self.main.show_chosen(path)
        else:
            self.main.show_chosen(path == self.name)


def _set_visible(widget: QWidget, visible: bool) -> None:
    if widget.isHidden() is visible:
        widget.setVisible(visible)
