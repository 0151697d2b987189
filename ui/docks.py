"""Views that are out of sight until their key is pressed: below the columns, or beside the text."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget


def docked(window: QMainWindow, title: str, name: str, view: QWidget, key: str) -> QDockWidget:
    """Put a view below a window's columns; the key shows it with the keyboard in it, and hides it."""
    dock = QDockWidget(title, window)
    dock.setObjectName(name)
    dock.setWidget(view)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    action = dock.toggleViewAction()
    action.setShortcut(key)
    action.triggered.connect(KeyGoesThere(action, view).follow)
    dock.hide()
    return dock


class KeyGoesThere(QObject):
    """Lets the key of an action that shows and hides a view bring the keyboard there before it hides it.

    Hidden, the view gives the keyboard back to where it came from.
    """

    def __init__(self, action: QAction, view: QWidget) -> None:
        super().__init__(action)
        self._view = view
        self._before: QWidget | None = None
        action.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where the view is in sight without the keyboard, its key goes there."""
        if event.type() != QEvent.Type.Shortcut:
            return super().eventFilter(watched, event)
        here = self._view.window().focusWidget()
        if here is not None and self._view.isAncestorOf(here):
            return False
        self._before = here
        if self._view.isVisible():
            self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return False

    def follow(self, shown: bool) -> None:
        """Take the keyboard where the view is shown, give it back where it is hidden."""
        if shown:
            self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.ShortcutFocusReason)
