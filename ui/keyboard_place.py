"""Where the keyboard was before something else asked for it, so that it can go back there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid


class KeyboardPlace:
    """Remembers one widget; a cell that is being typed in is its table, which outlives the cell's editor."""

    def __init__(self) -> None:
        self._widget: QWidget | None = None

    def keep(self, asking: QWidget) -> None:
        """Remember where the keyboard is, unless it is in the part that asks for it already."""
        here = QApplication.focusWidget()
        if here is None or here is asking or asking.isAncestorOf(here):
            return
        self._widget = here
        above = here.parentWidget()
        while above is not None:
            if isinstance(above, QAbstractItemView):
                self._widget = above
            above = above.parentWidget()

    def forget(self) -> None:
        """Remember nothing: the keyboard was taken elsewhere meanwhile."""
        self._widget = None

    def give_back(self) -> bool:
        """Bring the keyboard back; False where there is nowhere to bring it."""
        widget, self._widget = self._widget, None
        if widget is None or not isValid(widget) or not widget.isVisible() or not widget.isEnabled():
            return False
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
