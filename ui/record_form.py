"""The record column: title, scrolling form, and a line at the foot that says what the chosen field asks for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reviewer.data import Severity
from reviewer.report_types.schema import ReportType
from reviewer.reviewed import ReviewedRecord
from reviewer.wording import language
from ui.as_written import PlainLabel
from ui.choice_card import ChoiceCard
from ui.coverage_line import CoverageLine
from ui.field_state import TONES, FieldState, Tone, reason
from ui.form_body import FormBody
from ui.form_scroll import FormScroll
from ui.group_table import GroupTable
from ui.keys import ADD_RECORD
from ui.record_acts import RecordActs
from ui.record_notes import RecordNotes
from ui.record_title import RecordTitle
from ui.session_bridge import SessionBridge
from ui.shown_type import shown_type
from ui.tab_order import in_tab_order
from ui.tone_label import ToneLabel

if TYPE_CHECKING:
    from reviewer.review import Changed

_NATIVE = QKeySequence.SequenceFormat.NativeText


class RecordForm(QWidget):
    """Shows the bridge's record as a form, and turns what a person does in it into acts of the review."""

    confirmed = Signal(str)
    """Enter: what stands at this path is right, go on."""
    settled = Signal(str)
    """A finding or conflict about this path was answered."""
    verify_wanted = Signal()

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._reviewed: ReviewedRecord | None = None
        self._states: dict[str, FieldState] = {}
        self._bodies: dict[str, FormBody] = {}
        self.title = RecordTitle()
        self.notes = RecordNotes()
        self.coverage = CoverageLine()
        self.acts = RecordActs(bridge, self.title, self.notes)
        self.hint = ToneLabel()
        self._stack = QStackedWidget()
        self._empty = PlainLabel()
        self._content = QWidget()
        self.scroller = FormScroll(self._content)
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(12, 12, 12, 12)
        self._content_column = QVBoxLayout(self._content)
        self._content_column.setContentsMargins(0, 0, 0, 0)
        self._content_column.setSpacing(0)
        self._content_column.addWidget(self.coverage)
        self._content_column.addWidget(self.notes)
        self._content_column.addStretch(1)
        self._content.setAutoFillBackground(False)
        self._content.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.scroller.setAccessibleName(self.tr("Fields of the record"))
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.scroller)
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(10, 4, 10, 6)
        self.hint.setMinimumHeight(self.hint.fontMetrics().lineSpacing() * 2 + 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.title, 0), (self._stack, 1), (self.hint, 0)):
            column.addWidget(widget, stretch)

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.shown.connect(self._show)
        bridge.changed.connect(self._follow)
        bridge.field_chosen.connect(self._show_chosen)
        self.scroller.resized.connect(self._follow_size)
        self.title.verify_wanted.connect(self.verify_wanted)
        self.acts.complained.connect(self.complain)
        self.acts.gone_back.connect(self._go_on_where_one_was)
        self.notes.line.focused.connect(self._say_what_notes_want)
        self.notes.line.left.connect(lambda: self._say_hint(self._bridge.path))
        bridge.leaving.connect(self._hand_over)

    # following the review

    def _show(self) -> None:
        self.refresh()
        self.scroller.verticalScrollBar().setValue(0)

    def _follow(self, changed: "Changed") -> None:
        source, record = self._bridge.source_id, self._bridge.record_id
        if record in changed.records or source in changed.sources:
            self.refresh()

    def commit(self) -> str:
        """Hand over what is being typed in the fields; return why something was refused, the keyboard is there then."""
        body = self._shown_body()
        return body.commit() if body is not None and self._bridge.reviewed() is not None else ""

    def cards_with(self, key: str) -> list[ChoiceCard]:
        """Return the cards in sight on which this key answers something."""
        body = self._shown_body()
        return [card for card in body.cards() if card.has_answer(key)] if body is not None else []

    def _hand_over(self, refusals: list[str]) -> None:
        sentence = self.commit()
        if not sentence and self._bridge.reviewed() is not None:
            sentence = self.acts.note()
        if sentence:
            refusals.append(sentence)

    def refresh(self) -> None:
        """Show the record as the review has it now."""
        reviewed = self._reviewed = self._bridge.reviewed()
        if reviewed is None:
            self._show_nothing()
            return
        kind = self._kind(reviewed)
        self.title.show_record(reviewed, kind.title[language()])
        body = self._body(kind)
        session = self._bridge.session
        assert session is not None
        self.coverage.show_record(reviewed, kind)
        self.notes.show_record(reviewed, kind)
        working = session.working(reviewed.source)
        self._states = body.show_record(reviewed, working)  # last: it gives the form its height
        self._stack.setCurrentWidget(self.scroller)
        self._mark_chosen()

    def _kind(self, reviewed: ReviewedRecord) -> ReportType:
        session = self._bridge.session
        assert session is not None
        return shown_type(reviewed, session.types)

    def _body(self, kind: ReportType) -> FormBody:
        body = self._bodies.get(kind.name)
        if body is None or not body.fits(kind):
            if body is not None:
                body.hide()
                body.deleteLater()
            body = self._bodies[kind.name] = FormBody(self._bridge, kind)
            body.confirmed.connect(self.confirmed)
            body.settled.connect(self.settled)
            body.reshaped.connect(self._fit_content)
            body.opened.connect(lambda part: self.scroller.ensureWidgetVisible(part, 0, 8))
            self._content_column.insertWidget(0, body)
            in_tab_order(*self.title.stops(), *body.stops(), self.notes.line)
        for other in self._bodies.values():
            if other.isHidden() is (other is body):
                other.setVisible(other is body)
        return body

    def _fit_content(self) -> None:
        """Give the form its new height from the outside in, so that each part moves once and is painted once."""
        width = self._content.width()
        self._content.resize(width, max(self.scroller.viewport().height(), self._content.heightForWidth(width)))
        self._content_column.activate()

    def _show_nothing(self) -> None:
        self.title.show_record(None, self.tr("No record"))
        if self._bridge.source_id:
            words = self.tr(
                "There is no report on this page.\n\nIf there is one, select its text in the page and press {key}: "
                "it becomes a record."
            )
            self._empty.setText(words.format(key=QKeySequence(ADD_RECORD).toString(_NATIVE)))
        else:
            self._empty.setText(self.tr("Choose a page in the queue."))
        self._stack.setCurrentWidget(self._empty)
        self.hint.clear()

    # the chosen field

    def _show_chosen(self, path: str, by: str) -> None:
        self._mark_chosen()
        body = self._shown_body()
        if body is None or not path:
            return
        if by == "flow":
            self._bring_keyboard(body, path)
        QTimer.singleShot(0, self, self.scroll_to_chosen)  # once what was shown just now has its place

    def _follow_size(self) -> None:
        """Keep what is worked at in sight."""
        if self.isAncestorOf(self.window().focusWidget() or self):
            QTimer.singleShot(0, self, self.scroll_to_chosen)

    def _mark_chosen(self) -> None:
        path, body = self._bridge.path, self._shown_body()
        if body is None:
            return
        body.show_chosen(path)
        card = body.card_for(path) if path else None
        if card is not None:
            card.show_path(path)
        self._say_hint(path)

    def _shown_body(self) -> FormBody | None:
        return self._bodies.get(self._reviewed.record.type) if self._reviewed else None

    def _say_hint(self, path: str) -> None:
        state = self._states.get(path)
        reviewed = self._reviewed
        if reviewed is None or not path or state is None:
            self._say(Tone.QUIET, "")
            return
        label = self._kind(reviewed).label(path)
        self._say(TONES[state], f"{label}: {reason(state)}")

    def _say(self, tone: Tone, sentence: str) -> None:
        if self.hint.text() != sentence:
            self.hint.setText(sentence)
        self.hint.show_tone(tone)

    def complain(self, sentence: str) -> None:
        """Say at the foot why something was refused."""
        self._say(Tone.ERROR, sentence)

    def _bring_keyboard(self, body: FormBody, path: str, *, at_card: bool = True) -> None:
        card = body.card_for(path) if at_card else None
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        main = body.widget_of(path)
        if main is not None:
            main.take_focus()

    def scroll_to_chosen(self) -> None:
        """Bring the chosen field into sight, and all of its card if the keyboard is there."""
        if there := self._chosen_place():
            self.scroller.show_middle(*there)
        body = self._shown_body()
        card = body.card_for(self._bridge.path) if there and body else None
        if card is not None and card.hasFocus():
            self.scroller.show_whole(card)

    def has_chosen_in_sight(self) -> bool:
        """Tell whether the middle of the chosen field is in sight."""
        there = self._chosen_place()
        return there is not None and self.scroller.is_in_sight(*there)

    def _chosen_place(self) -> tuple[QWidget, QRect] | None:
        """Return where the chosen field is: a rectangle in a row or table."""
        body, path = self._shown_body(), self._bridge.path
        main = body.widget_of(path) if body else None
        if isinstance(main, GroupTable):
            return main.view.viewport(), main.view.visualRect(main.model.index_of(path))
        return (main, main.rect()) if main is not None else None

    def take_focus(self, *, at_card: bool = True) -> None:
        """Bring the keyboard to the chosen field, or to the card about it; to the first where none is chosen."""
        body = self._shown_body()
        if body is not None and self._bridge.path:
            self._bring_keyboard(body, self._bridge.path, at_card=at_card)
        elif body is not None and body.sections:
            next(iter(body.sections.values())).main.take_focus()

    def _go_on_where_one_was(self, back: bool) -> None:
        if not back:
            self.take_focus()
        if self.title.verify.hasFocus():
            self.ready_to_verify()
        else:
            self._say_hint(self._bridge.path)

    def _say_what_notes_want(self) -> None:
        self.scroller.ensureWidgetVisible(self.notes.line, 0, 8)
        self._say(Tone.QUIET, self.tr("Enter keeps the note, Esc goes back"))

    def ready_to_verify(self) -> None:
        """Bring the keyboard to Verify: nothing is left to look at."""
        if self._reviewed is not None:
            self.title.verify.setFocus(Qt.FocusReason.OtherFocusReason)
            warnings = sum(one.severity is Severity.WARNING for one in self._reviewed.open_findings)
            odd = self.tr("Everything was looked at; open warnings: {n}. Enter verifies all the same.")
            words = odd.format(n=warnings) if warnings else self.tr("Everything was looked at. Enter verifies.")
            self._say(Tone.LOOK if warnings else Tone.HUMAN, words)
