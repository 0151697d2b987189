"""The form of one report type: its sections in the type's order, filled from a record as often as it changes."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reviewer.data import Finding
from reviewer.field_paths import place_of
from reviewer.page import TextMap
from reviewer.report_types.schema import FieldSpec, GroupSpec, ReportType
from reviewer.reviewed import Conflict, ReviewedRecord
from ui.choice_card import ChoiceCard
from ui.field_row import FieldRow
from ui.field_state import FieldState, states_of
from ui.form_section import FormSection
from ui.group_table import GroupTable
from ui.session_bridge import SessionBridge

_MANY = 4
"""Up to so many fields of which nothing is printed are shown all the same."""

_WORDS = re.compile(r"[!-\u02af]+|[^!-\u02af]")
"""What of a label isn't broken at the end of a line."""
_NAMES = re.compile(r"[^\W\d]\w*")


class FormBody(QWidget):
    """All fields of one type of report."""

    confirmed = Signal(str)
    settled = Signal(str)
    opened = Signal(object)
    """A part of a card that wants to be in sight."""
    reshaped = Signal()
    """Cards or equations came or went: it wants another height at once."""

    def __init__(self, bridge: SessionBridge, kind: ReportType, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.sections = {name: FormSection(bridge, _spec(kind, name)) for name in kind.order}
        self._chosen = ""
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # its labels give way to its width
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        for section in self.sections.values():
            column.addWidget(section)
            section.confirmed.connect(self.confirmed)
            section.passed.connect(self._go_on_from)
            section.settled.connect(self.settled)
            section.opened.connect(self.opened)
            section.typing_wanted.connect(self.open_for_typing)
        self.rest = QToolButton()
        self.rest.setCheckable(True)
        self.rest.setAutoRaise(True)
        self.rest.toggled.connect(self._show_rest)
        column.addWidget(self.rest)
        self._idle: list[FormSection] = []
        self._left_out: tuple[list[FormSection], bool] | None = None
        self._align_labels()

    def stops(self) -> list[QWidget]:
        """Return where Tab stops in it, as seen from its top."""
        return [*(stop for section in self.sections.values() for stop in section.stops()), self.rest]

    def fits(self, kind: ReportType) -> bool:
        """Tell whether a record of this type can be shown in here: its fields are the same."""
        return kind is self.kind or (kind.order, kind.specs) == (self.kind.order, self.kind.specs)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share another width between labels and values."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._align_labels()

    def _align_labels(self) -> None:
        """Make all labels as wide as the widest where there is room, else break them into lines, or put them above."""
        rows = self._rows()
        widest = max((row.label_wish for row in rows), default=0)
        room = self.width() - max((row.least_beside() for row in rows), default=0)
        longest = max((longest_word(row.label) for row in rows), default=0)
        for row in rows:
            row.fit_label(min(widest, room) if room >= longest else 0)

    def _rows(self) -> list[FieldRow]:
        return [section.main for section in self.sections.values() if isinstance(section.main, FieldRow)]

    def show_record(self, reviewed: ReviewedRecord, working: TextMap) -> dict[str, FieldState]:
        """Show a record; only what differs from what is shown is touched. Returns the states shown."""
        before = [section.parts_in_sight() for section in self.sections.values()]
        self._hold_layouts(True)  # each card that comes would squeeze all others before the form may grow
        states = self._fill(reviewed, working)
        self._hold_layouts(False)
        reshaped = [one for one, was in zip(self.sections.values(), before, strict=True) if one.parts_in_sight() != was]
        for section in reshaped:
            section.updateGeometry()
        if reshaped:
            self.updateGeometry()
            self.reshaped.emit()
        return states

    def _hold_layouts(self, hold: bool) -> None:
        for widget in (self, *self.sections.values()):
            layout = widget.layout()
            if layout is not None:
                layout.setEnabled(not hold)

    def _fill(self, reviewed: ReviewedRecord, working: TextMap) -> dict[str, FieldState]:
        states, settled = states_of(reviewed, self.kind), {one.check for one in reviewed.verdicts}
        hidden = {path for path, typed in reviewed.blind.items() if typed is None}
        balances = [
            (self._anchor(one.check, one.paths), one)
            for one in reviewed.assessment.balances
            if hidden.isdisjoint(one.paths)  # written out, it would say the value
        ]
        differing = [path for path, typed in reviewed.blind.items() if typed is not None]
        findings = [(self._anchor(one.check, one.paths), one) for one in reviewed.open_findings]
        conflicts = [(self._anchor("", (one.path,)), one) for one in reviewed.conflicts]
        for name, section in self.sections.items():
            section.show_values(reviewed, states, working)
            section.show_balances([one for at, one in balances if at == name], settled, self.kind)
            here: list[Finding] = [one for at, one in findings if at == name]
            asked: list[Conflict] = [one for at, one in conflicts if at == name]
            section.show_cards(here, asked, reviewed, self.kind, working)
            again = [path for path in differing if self._anchor("", (path,)) == name]
            section.show_differences(again, reviewed, self.kind, working)
        self._idle = [one for one in self.sections.values() if one.is_idle(states) and one.name != self._chosen]
        self._leave_out()
        return states

    def _leave_out(self) -> None:
        """Leave out much that isn't printed and needn't be, and what the program keeps for itself."""
        if self._left_out == (self._idle, self.rest.isChecked()):
            return
        self._left_out = list(self._idle), self.rest.isChecked()
        many = len(self._idle) > _MANY
        for one in self.sections.values():
            left_out = one in self._idle and many and not self.rest.isChecked()
            one.setVisible(not left_out and one.name != self.kind.checks.stated)
        self.rest.setVisible(many)
        self.rest.setText(self.tr("Not printed: {n}").format(n=len(self._idle)))
        self.rest.setArrowType(Qt.ArrowType.DownArrow if self.rest.isChecked() else Qt.ArrowType.RightArrow)
        self.rest.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _show_rest(self) -> None:
        self._leave_out()
        self.updateGeometry()
        self.reshaped.emit()

    def _anchor(self, check: str, paths: Iterable[str]) -> str:
        """Return the last section that a check or finding speaks of: it is shown under it."""
        order: Sequence[str] = self.kind.order
        heads = {place.group or place.name for place in map(place_of, paths)} or set(_NAMES.findall(check))
        return next((name for name in reversed(order) if name in heads), order[-1])

    def show_chosen(self, path: str) -> None:
        """Mark the chosen field."""
        self._chosen = path
        place = place_of(path) if path else None
        chosen = self.sections.get(place.group or place.name) if place else None
        if chosen is not None and chosen.isHidden():
            self._left_out = None
            chosen.show()
            self.updateGeometry()
            self.reshaped.emit()
        for section in self.sections.values():
            section.show_chosen(path)

    def card_for(self, path: str) -> ChoiceCard | None:
        """Return the card that asks about this path, if one does."""
        return next((card for card in self.cards() if path in card.paths()), None)

    def cards(self) -> list[ChoiceCard]:
        """Return the cards in sight."""
        return [card for section in self.sections.values() for card in section.cards()]

    def widget_of(self, path: str) -> FieldRow | GroupTable | None:
        """Return the row or table that holds the field at this path."""
        if not path:
            return None
        place = place_of(path)
        section = self.sections.get(place.group or place.name)
        return section.main if section else None

    def open_for_typing(self, path: str) -> None:
        """Open the field at this path for typing."""
        main = self.widget_of(path)
        if isinstance(main, GroupTable):
            main.edit(path)
        elif main is not None:
            main.take_focus()

    def _go_on_from(self, path: str) -> None:
        """Go on from a card, unless something typed into its field was refused: that waits for mending."""
        main = self.widget_of(path)
        if main is not None and main.commit():
            main.take_focus()
        else:
            self.confirmed.emit(path)

    def event(self, event: QEvent) -> bool:
        """Let Alt and a key answer the card about the chosen field, also while the keyboard is in the field itself."""
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            card = self.card_for(self._chosen) if self._chosen else None
            if card is not None and (key := card.answer_key(event)):
                event.accept()
                if event.type() == QEvent.Type.KeyPress and not self.commit():
                    card.answer(key)
                return True
        return super().event(event)

    def commit(self) -> str:
        """Hand over what is being typed anywhere; return why something was refused, the keyboard is there then."""
        refused = [
            (section.main, sentence) for section in self.sections.values() if (sentence := section.main.commit())
        ]
        for main, sentence in refused[:1]:
            main.take_focus()
            return sentence
        return ""


def longest_word(label: QLabel) -> int:
    """Return how wide a label must be for its longest word; between two Chinese characters it can be broken."""
    advance = label.fontMetrics().horizontalAdvance
    return max((advance(word) for word in _WORDS.findall(label.text())), default=0)


def _spec(kind: ReportType, name: str) -> FieldSpec | GroupSpec:
    return next((group for group in kind.groups if group.name == name), None) or kind.spec(name)
