"""Has the desktop open a file or folder, and says where it is when nothing there can."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from ui.desk import Desk
from ui.messages import Offer


def open_outside(desk: Desk, path: Path | None, *offers: Offer) -> None:
    """Have the desktop open this.

    Args:
        desk: Whose window says how it went.
        path: A file or folder; None opens nothing.
        offers: What may be done instead, where no program opens it.
    """
    if path is None:
        return
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        words = QCoreApplication.translate("Outside", "Opened outside: {file}")
        desk.bridge.told.emit(words.format(file=path))  # a desktop may take it and still have no program for it
    else:
        words = QCoreApplication.translate("Outside", "No program here opens this; it is {file}")
        desk.fail(words.format(file=path), *offers, passing=True)
