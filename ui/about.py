"""About: what this is, and the versions that a report of a fault should name."""

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ui.as_written import PlainLabel

_LIBRARIES = ("PySide6-Essentials", "pandas", "openpyxl", "xlsxwriter", "SQLAlchemy", "pydantic", "regex", "rapidfuzz")


def versions() -> str:
    """Return the versions of program, Python, Qt and the libraries, a line each; nothing is imported for it."""
    lines = [
        f"Reviewer {version_of('reviewer')}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}",
        *(f"{name} {version_of(name)}" for name in _LIBRARIES),
        platform.platform(),
    ]
    return "\n".join(lines)


def version_of(package: str) -> str:
    """Return the version of an installed package, or a dash."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "–"


class About(QDialog):
    """Tells what the program is, with the versions to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Reviewer"))
        title = PlainLabel(self.tr("Reviewer"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        title.setFont(font)
        what = PlainLabel(self.tr("The desk at which a person checks figures that were read off printed pages."))
        what.setWordWrap(True)
        self.versions = PlainLabel(versions())
        self.versions.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.versions.setAccessibleName(self.tr("Versions"))
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        copy = buttons.addButton(self.tr("Copy versions"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.versions.text()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for part in (title, what, self.versions, buttons):
            column.addWidget(part)
