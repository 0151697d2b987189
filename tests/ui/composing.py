"""What an input method does to the widget that has the keyboard."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    """Do what an input method does: show letters not yet words, or commit words."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    assert event.type() == QEvent.Type.InputMethod
    QApplication.sendEvent(widget, event)
