"""Labels whose words take the colour of their tone, in light and dark alike."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from ui.field_state import SIGNS, TONES, FieldState, Tone, reason, word
from ui.tints import tints_of


class ToneLabel(QLabel):
    """A label in the colour of a tone; a quiet one is faint."""

    def __init__(self, tone: Tone = Tone.QUIET, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self._colour()

    def show_tone(self, tone: Tone) -> None:
        """Take the colour of this tone from now on."""
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


class StateLabel(ToneLabel):
    """A field's state as sign and word, its reason on hover."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.QUIET, parent)
        self._state: FieldState | None = None

    def show_state(self, state: FieldState) -> None:
        """Show this state from now on."""
        if state is not self._state:
            self._state = state
            self.setText(state_words(state))
            self.setToolTip(reason(state))
            self.show_tone(TONES[state])

    def sizeHint(self) -> QSize:
        """As wide as the widest word, so that all rows agree."""
        widest = max(self.fontMetrics().horizontalAdvance(state_words(state)) for state in FieldState)
        return QSize(widest + 4, super().sizeHint().height())


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
