"""What came of adding pages: a sentence for the bar, and everything in text that can be selected."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from reviewer.reading.files import kinds_of

if TYPE_CHECKING:
    from reviewer.review import ImportReport


def summary(report: "ImportReport") -> str:
    """Return the outcome in one sentence; where nothing came of it but one problem, that problem."""
    if len(report.problems) == 1 and not (report.added or report.already or report.odd or report.others):
        return report.problems[0]
    translate = QCoreApplication.translate
    parts = [translate("ImportReport", "Pages added: {n}").format(n=len(report.added))]
    if report.already:
        parts.append(translate("ImportReport", "in the review already: {n}").format(n=len(report.already)))
    if report.problems:
        parts.append(translate("ImportReport", "not read: {n}").format(n=len(report.problems)))
    if report.odd:
        parts.append(translate("ImportReport", "read, but odd: {n}").format(n=len(report.odd)))
    if report.others:
        words = translate("ImportReport", "files of other kinds, not read: {n} ({kinds})")
        parts.append(words.format(n=len(report.others), kinds=kinds_of(report.others)))
    if report.cancelled:
        parts.append(translate("ImportReport", "stopped before the end; what was added stays"))
    return " · ".join(parts)


class ImportReportDialog(QDialog):
    """Tells problems first, each a sentence, then what was there already."""

    def __init__(self, report: "ImportReport", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Pages added"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = QPlainTextEdit(self._written(report), readOnly=True)
        self.text.setAccessibleName(self.tr("Report on the pages added"))
        self.text.setTabChangesFocus(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(buttons)
        self.resize(600, 360)

    def _written(self, report: "ImportReport") -> str:
        parts = [summary(report)]
        if report.problems:
            parts += ["", self.tr("Not read:"), *report.problems]
        if report.odd:
            parts += ["", self.tr("Read, but odd:"), *report.odd]
        if report.already:
            parts += ["", self.tr("In the review already:"), *report.already]
        if report.others:
            parts += ["", report.passed_over, *report.others]
        return "\n".join(parts)
