"""The operator's hands: every key goes through QTest to whatever has the keyboard, and is counted."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.composing import compose

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Keyboard:
    """Presses keys.

    Attributes:
        pressed: How many so far; a key held with Alt, Ctrl or Shift is one, and so is a character that an input
            method composes.
    """

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key."""
        self.pressed += 1
        QTest.keyClick(self.focus(), key, modifier)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type a text; what has no key comes from an input method."""
        for sign in text:
            self.pressed += 1
            if sign.isascii():
                QTest.keyClicks(self.focus(), sign)
            else:
                compose(self.focus(), sign)
                compose(self.focus(), "", sign)
            QApplication.processEvents()

    def focus(self) -> QWidget:
        """Return what has the keyboard: an open menu before all."""
        widget = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert widget is not None, "the keyboard is nowhere"
        return widget
