"""Tab goes through the window as it is seen, whatever was made first."""

from itertools import pairwise

from PySide6.QtWidgets import QWidget


def in_tab_order(*stops: QWidget) -> None:
    """Let Tab lead from each of these to the next; what came after the first comes after the last now."""
    for one, after in pairwise(stops):
        QWidget.setTabOrder(one, after)
