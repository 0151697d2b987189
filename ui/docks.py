"""Views below the columns, out of sight until their key is pressed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget


def docked(window: QMainWindow, title: str, name: str, view: QWidget, key: str) -> QDockWidget:
    """Put a view below a window's columns; the key shows it with the keyboard in it, and hides it."""
    dock = QDockWidget(title, window)
    dock.setObjectName(name)
    dock.setWidget(view)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    dock.toggleViewAction().setShortcut(key)
    dock.toggleViewAction().triggered.connect(lambda shown: view.setFocus() if shown else window.setFocus())
    dock.hide()
    return dock
