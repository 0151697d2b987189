"""A card that asks a question: a sentence, the fields it speaks of, and answers, each with its key."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from ui.as_written import PlainLabel
from ui.choice_line import Choice, ChoiceLine
from ui.field_state import Tone
from ui.keyboard_place import KeyboardPlace
from ui.keys import ENTER
from ui.reason_lines import Fields, ReasonLines
from ui.session_bridge import SessionBridge
from ui.tints import tints_of
from ui.tone_label import Complaint

_INDENT = 10
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(frozen=True)
class Question:
    """What a card shows: tone, sentence, the fields spoken of (path, words), the answers, and whose record it is."""

    tone: Tone
    sentence: str
    links: tuple[tuple[str, str], ...]
    choices: tuple[Choice, ...]
    record: str = ""


class ChoiceCard(QFrame):
    """A card the keyboard can stand on. Keys answer, arrows go through the fields it speaks of."""

    chosen = Signal(str)
    """A field it speaks of was picked: its path."""
    confirmed = Signal(str)
    """Enter: go on from this path without an answer."""
    typing_wanted = Signal(str)
    """The field at this path should be opened for typing."""
    opened = Signal(object)
    """It has just shown this part of itself, which wants to be in sight."""
    settled = Signal(str)
    """An answer was given and done; the path says where the work goes on."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._question = Question(Tone.LOOK, "", (), ())
        self._answers: dict[str, Callable[[], None]] = {}
        self._path = ""
        self._sentence = PlainLabel()
        self._links = QLabel(textFormat=Qt.TextFormat.RichText)
        self._lines: list[ChoiceLine] = []
        self.reasons = ReasonLines()
        self._place = KeyboardPlace()
        self._with_reason: Callable[[str], None] | None = None
        self.complaint = Complaint()
        self._lay_out()

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sentence.setWordWrap(True)
        self._links.setWordWrap(True)
        self._links.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._links.linkActivated.connect(self.chosen)
        self.reasons.hide()
        self.reasons.entered.connect(self._give_reason)
        self.reasons.escaped.connect(self._drop_reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT + 12, 6, _INDENT + 8, 6)
        column.setSpacing(2)
        column.addWidget(self._sentence)
        column.addWidget(self._links)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column.addLayout(self._column)
        column.addWidget(self.reasons)
        column.addWidget(self.complaint)

    # showing

    @property
    def path(self) -> str:
        """The field it speaks of that was picked last; at first the most telling one."""
        return self._path

    def stops(self) -> list[QWidget]:
        """Return where Tab stops in it, as seen from its top."""
        return [self, *self.reasons.lines()]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the field it asks about, unless one of those is chosen: what Enter confirms is to be seen."""
        super().focusInEvent(event)
        if self._path and self._bridge.path not in self.paths():
            self.chosen.emit(self._path)

    def ask(self, question: Question, answers: dict[str, Callable[[], None]]) -> None:
        """Show a question; ``answers`` has what each key does."""
        self._answers = answers
        self.complaint.say("")
        if question == self._question:
            return
        self._question = question
        paths = [path for path, _ in question.links]
        self._path = self._path if self._path in paths else next(iter(paths), "")
        self._sentence.setText(question.sentence)
        self._show_links()
        self.setAccessibleName(question.sentence)
        self.setAccessibleDescription(
            "; ".join(f"Alt+{one.key}: {one.text} {one.share}" for one in question.choices).replace("\n", ", ")
        )
        self._show_choices(question.choices)
        self._drop_reason(stay=False)
        self.update()

    def _show_links(self) -> None:
        colour = tints_of(self.palette()).ink[Tone.HUMAN].name()
        links = (
            f'<a href="{escape(path)}" style="color:{colour}">{escape(words)}</a>'
            for path, words in self._question.links
        )
        self._links.setText(" &nbsp;·&nbsp; ".join(links))
        self._links.setVisible(len(self._question.links) > 1)

    def changeEvent(self, event: QEvent) -> None:
        """Colour the links anew when light becomes dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_links()

    def _show_choices(self, choices: tuple[Choice, ...]) -> None:
        while len(self._lines) < len(choices):
            line = ChoiceLine()
            line.clicked.connect(partial(self._answer_line, len(self._lines)))
            self._lines.append(line)
            self._column.addWidget(line)
        texts = [line for one in choices for line in one.text.splitlines()]
        width = max(map(self.fontMetrics().horizontalAdvance, texts), default=0) + 4
        for at, line in enumerate(self._lines):
            if at < len(choices):
                line.show_choice(choices[at], width)
            line.setVisible(at < len(choices))

    def show_path(self, path: str) -> None:
        """Take this one of the fields it speaks of as picked."""
        if path in self.paths():
            self._path = path

    def paths(self) -> list[str]:
        """Return the fields it speaks of."""
        return [path for path, _ in self._question.links]

    # answering

    def has_answer(self, key: str) -> bool:
        """Tell whether this key answers something."""
        return key in self._answers

    def _answer_line(self, at: int) -> None:
        self.answer(self._question.choices[at].key)

    def answer(self, key: str) -> None:
        """Do what this key answers."""
        self._answers[key]()

    def _do(self, act: Callable[[], object], path: str) -> None:
        """Run what an answer asks for; what is refused is said on the card."""
        refusal = self._bridge.attempt(act)
        self.complaint.say(refusal)
        if refusal:
            QTimer.singleShot(0, self, lambda: self.opened.emit(self.complaint))  # once it has its place
        else:
            self.settled.emit(path)

    def ask_reason(self, prompt: str, then: Callable[[str], None], fields: Fields = ()) -> None:
        """Ask for a reason on the card itself; Enter hands it over, Esc takes the question back.

        Args:
            prompt: What is asked.
            then: Called with the reason.
            fields: Those of which one may be said to be wrong on paper; ``reasons.meant()`` has the answer.
        """
        self._with_reason = then
        self._place.keep(self.reasons)
        self.reasons.ask(prompt, fields)
        QTimer.singleShot(0, self, lambda: self.opened.emit(self.reasons))  # once it has its place

    def _give_reason(self) -> None:
        if self._with_reason is not None:
            self._with_reason(self.reasons.why())

    def _drop_reason(self, *, stay: bool = True) -> None:
        self._with_reason = None
        if self.reasons.has_keyboard() and stay:
            self.complaint.say("")
            if not self._place.give_back():
                self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reasons.hide()

    def event(self, event: QEvent) -> bool:
        """Take the keys of the answers before a menu with the same letter does."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.answer_key(event):
            event.accept()
        return super().event(event)

    def answer_key(self, event: QKeyEvent) -> str:
        """Return the key of the answer that a press with Alt gives, empty when it gives none."""
        with_alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
        key = chr(event.key()) if event.key() < 128 else ""
        return key if with_alt and key in self._answers else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and the key of an answer applies it; arrows pick a field; Enter goes on; anything else is typed."""
        if key := self.answer_key(event):
            self.answer(key)
        elif event.text().isprintable() and event.text() and not event.modifiers() & _COMMANDS:
            self._type(event)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._pick_next(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in ENTER:
            self.confirmed.emit(self._path)
        else:
            super().keyPressEvent(event)

    def _type(self, event: QKeyEvent) -> None:
        """Open the field for typing, this key being the first one typed."""
        self.typing_wanted.emit(self._path)
        editor = QApplication.focusWidget()
        if editor is not None and editor is not self:
            QApplication.sendEvent(editor, QKeyEvent(event.type(), event.key(), event.modifiers(), event.text()))

    def _pick_next(self, step: int) -> None:
        paths = self.paths()
        if paths:
            self._path = paths[(paths.index(self._path) + step) % len(paths)]
            self.chosen.emit(self._path)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click brings the keyboard to the card."""
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A soft ground with a bar in the colour of the tone; a frame while the keyboard is here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tints, tone = tints_of(self.palette()), self._question.tone
        body = QRectF(self.rect()).adjusted(_INDENT, 1, -_INDENT, -1)
        painter.setPen(QPen(tints.accent, 2) if self.hasFocus() else QPen(tints.rule, 1))
        painter.setBrush(tints.card[tone])
        painter.drawRoundedRect(body, 4, 4)
        painter.setPen(QPen(tints.line[tone], 3))
        painter.drawLine(_INDENT + 4, 7, _INDENT + 4, self.height() - 7)
