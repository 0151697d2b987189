"""Keys that mean the same wherever they're pressed, and actions that have a key."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ADD_RECORD = "Ctrl+Shift+A"
"""Makes a record of the selected text."""


def is_undo_or_redo(event: QKeyEvent) -> bool:
    """Tell whether a key is one of the platform's keys for undo or redo."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def keyed_action(
    owner: QObject,
    text: str,
    keys: str,
    do: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QAction:
    """Return an action that does this; its keys work anywhere in the window unless the context is narrower."""
    action = QAction(text, owner)
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(context)
    action.triggered.connect(lambda: do())
    return action
