"""Views that are out of sight until their key is pressed: below the columns, or beside the text."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from ui.keyboard_place import KeyboardPlace


def docked(window: QMainWindow, title: str, name: str, view: QWidget, key: str) -> QDockWidget:
    """Put a view below a window's columns; the key shows it with the keyboard in it, and hides it."""
    dock = QDockWidget(title, window)
    dock.setObjectName(name)
    dock.setWidget(view)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    action = dock.toggleViewAction()
    action.setShortcut(key)
    keys = KeyGoesThere(action, view)
    dock.installEventFilter(keys)
    action.triggered.connect(lambda: QTimer.singleShot(0, window, partial(_share_width, window)))
    dock.hide()
    return dock


def _share_width(window: QMainWindow) -> None:
    """Give the views that stand side by side the same width: Qt leaves the one that came last next to nothing."""
    docks = [one for one in window.findChildren(QDockWidget) if one.isVisible() and not one.isFloating()]
    if len(docks) > 1:
        window.resizeDocks(docks, [window.width() // len(docks)] * len(docks), Qt.Orientation.Horizontal)


class KeyGoesThere(QObject):
    """Lets the key of an action that shows and hides a view bring the keyboard there before it hides it.

    Before it is hidden, the view gives the keyboard back to where it came from: Qt would bring it to whatever comes
    next in the window. So this is made before anything else follows the action.
    """

    def __init__(self, action: QAction, view: QWidget) -> None:
        super().__init__(action)
        self._view = view
        self._place = KeyboardPlace()
        action.installEventFilter(self)
        action.toggled.connect(self._leave)
        action.triggered.connect(self._enter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where the view is in sight without the keyboard, its key goes there; closed, it gives the keyboard back."""
        if event.type() == QEvent.Type.Close:
            self._leave(shown=False)
        if event.type() == QEvent.Type.Shortcut and self._view.isVisible() and not self._has_keyboard():
            self._enter(shown=True)
            return True
        return super().eventFilter(watched, event)

    def _has_keyboard(self) -> bool:
        here = self._view.window().focusWidget()
        return here is not None and self._view.isAncestorOf(here)

    def _enter(self, shown: bool) -> None:
        if shown:
            self._place.keep(self._view)
            self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave(self, shown: bool) -> None:
        if not shown and self._has_keyboard():
            self._place.give_back()
