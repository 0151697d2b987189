"""What was learned from corrections: which signs were taken for which; to be exported, imported, forgotten."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reviewer.errors import ReviewerError
from ui.as_written import PlainLabel
from ui.desk import Desk

if TYPE_CHECKING:
    from reviewer.review import ReviewSession


class LearnedDialog(QDialog):
    """Shows the table of misreadings; what it says goes into it, not into a box of its own."""

    def __init__(self, desk: Desk, session: "ReviewSession", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._session = desk, session
        self._asked = False
        self.setWindowTitle(self.tr("What was learned from corrections"))
        self.what = PlainLabel(
            self.tr(
                "Each correction of a verified record counts the misreading it shows. What is seen often makes a "
                "repair more probable, here and in your other reviews."
            ),
            wordWrap=True,
        )
        self.table = QTableView()
        self.said = PlainLabel(wordWrap=True)
        self._lay_out()
        self.show_table()
        self.resize(560, 420)

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.windowTitle())
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        buttons = QHBoxLayout()
        self.export = self._button(buttons, self.tr("&Export…"), self._export)
        self.take_in = self._button(buttons, self.tr("&Import…"), self._import)
        self.forget = self._button(buttons, self.tr("&Forget all"), self._forget)
        buttons.addStretch(1)
        self.close_button = self._button(buttons, self.tr("Close"), self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.what)
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        column.addLayout(buttons)
        self.said.hide()
        self.close_button.setDefault(True)

    def _button(self, row: QHBoxLayout, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        row.addWidget(button)
        return button

    def show_table(self) -> None:
        """Show the counts as they are now."""
        from reviewer.review.confusion_rows import in_words, rows

        model = QStandardItemModel(0, 3, self)
        model.setHorizontalHeaderLabels([self.tr("Printed"), self.tr("Read as"), self.tr("Times")])
        for row in rows(self._session.confusions()):
            shown = (in_words(row.way), "") if row.way else (row.printed, row.read)
            model.appendRow([QStandardItem(one) for one in (*shown, str(row.times))])
        self.table.setModel(model)
        self.forget.setEnabled(model.rowCount() > 0)
        if not model.rowCount():
            self._say(self.tr("Nothing yet: correct a misread value and verify its record."))

    @Slot()
    def _export(self) -> None:
        start = str(self._desk.preferences.folder / "confusions.json")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export to"), start, "JSON (*.json)")
        if chosen:
            from reviewer.review.learned import of_user

            file = Path(chosen)
            self._try(lambda: of_user().write_to(file, self._session.confusions()), self.tr("Written to {file}."), file)

    @Slot()
    def _import(self) -> None:
        start = str(self._desk.preferences.folder)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import from"), start, "JSON (*.json)")
        if chosen:
            from reviewer.review.learned import of_user

            file, learned = Path(chosen), of_user()

            def take_in() -> None:
                learned.add(file)
                self._session.learn_from(learned)

            self._try(take_in, self.tr("Taken in: {file}."), file)

    @Slot()
    def _forget(self) -> None:
        """Forget at the second press: it can't be undone."""
        if not self._asked:
            self._asked = True
            self._say(self.tr("This can't be undone. Press “Forget all” once more to forget all that is counted here."))
            return
        self._asked = False
        self._try(self._session.forget_learned, self.tr("Forgotten; the reviews are as they were."))

    def _try(self, do: Callable[[], object], done: str, file: Path | None = None) -> None:
        try:
            do()
        except ReviewerError as error:
            self._say(str(error))
            return
        self.show_table()
        self._say(done.format(file=file))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.show()
