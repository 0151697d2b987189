"""Labels whose words take the colour of their tone, in light and dark alike."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.as_written import PlainLabel
from ui.field_state import SIGNS, TONES, FieldState, Tone, reason, word
from ui.tints import tints_of


class ToneLabel(PlainLabel):
    """A label in the colour of a tone; a quiet one is faint."""

    def __init__(self, tone: Tone = Tone.QUIET, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._tone = tone
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self._colour()

    def show_tone(self, tone: Tone) -> None:
        """Take the colour of this tone from now on."""
        if tone is not self._tone:
            self._tone = tone
            self._colour()

    def changeEvent(self, event: QEvent) -> None:
        """Mix the colour anew when light becomes dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        tints = tints_of(self.palette())
        wanted: QColor = tints.faint if self._tone is Tone.QUIET else tints.ink[self._tone]
        palette = self.palette()
        if palette.color(self.foregroundRole()) != wanted:
            palette.setColor(self.foregroundRole(), wanted)
            self.setPalette(palette)


class StateLabel(QWidget):
    """A field's state as sign and word, its reason on hover. Painted by hand: a state changes with every other key.

    Where large text leaves no room the word gives way, or the whole form would be cut at its side; the sign stays.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: FieldState | None = None
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        """Return what is shown."""
        return state_words(self._state) if self._state else ""

    def show_state(self, state: FieldState) -> bool:
        """Show this state from now on; False when it was shown already."""
        if state is self._state:
            return False
        self._state = state
        self.setToolTip(f"{word(state)}: {reason(state)}")
        self.setAccessibleName(state_words(state))
        self.update()
        return True

    def sizeHint(self) -> QSize:
        """As wide as the widest word, so that all rows agree."""
        widest = max(self.fontMetrics().horizontalAdvance(state_words(state)) for state in FieldState)
        return QSize(widest + 4, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Room for the widest sign."""
        metrics = self.fontMetrics()
        return QSize(max(map(metrics.horizontalAdvance, SIGNS.values())) + 4, metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint sign and word in the colour of the tone."""
        if self._state is None:
            return
        painter, tints, tone = QPainter(self), tints_of(self.palette()), TONES[self._state]
        painter.setPen(tints.faint if tone is Tone.QUIET else tints.ink[tone])
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text() if fits else SIGNS[self._state])


class Complaint(ToneLabel):
    """A sentence under what was typed and refused; takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.ERROR, parent)
        self.setWordWrap(True)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show the sentence, or nothing."""
        if sentence != self.text():
            self.setText(sentence)
            self.setVisible(bool(sentence))


def state_words(state: FieldState) -> str:
    """Return a state as sign and word."""
    return f"{SIGNS[state]} {word(state)}"
