"""The same misreading elsewhere: a list of places, each can be unticked, mended in one undo step."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.as_written import PlainLabel
from ui.elsewhere_model import ElsewhereModel

if TYPE_CHECKING:
    from reviewer.review import Elsewhere, Mend


class ElsewhereDialog(QDialog):
    """Shows where a mend is due as well; nothing happens before it is asked for."""

    wanted = Signal(list)
    """The places to mend."""
    visited = Signal(object)
    """A place to be shown on its page."""

    def __init__(self, mend: "Mend", places: "Sequence[Elsewhere]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The same misreading elsewhere"))
        self.model = ElsewhereModel(mend, places, self)
        words = self.tr("You mended “{wrong}” to “{right}”. It stands at {n} other places as well:")
        if len(places) == 1:
            words = self.tr("You mended “{wrong}” to “{right}”. It stands at one other place as well:")
        self._what = PlainLabel(
            words.format(wrong=mend.wrong, right=mend.right, n=len(places)),
            wordWrap=True,
        )
        self.table = QTableView()
        self.go = QPushButton()
        self._lay_out()
        self._connect()
        self._count()
        self.resize(720, 420)

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.windowTitle())
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        table.setCurrentIndex(self.model.index(0, 0))
        table.installEventFilter(self)
        self._all, self._none = QPushButton(self.tr("Tick &all")), QPushButton(self.tr("Tick &none"))
        self._close = QPushButton(self.tr("Close"))
        self.go.setDefault(True)
        buttons = QHBoxLayout()
        for one in (self._all, self._none):
            one.setAutoDefault(False)
            buttons.addWidget(one)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.addWidget(self._what)
        column.addWidget(table, 1)
        column.addWidget(
            PlainLabel(self.tr("Space ticks and unticks · Enter mends what is ticked, as one step to undo"))
        )
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.model.dataChanged.connect(self._count)
        self._all.clicked.connect(lambda: self.model.tick_all(True))
        self._none.clicked.connect(lambda: self.model.tick_all(False))
        self._close.clicked.connect(self.reject)
        self.go.clicked.connect(self._go)
        self.table.selectionModel().currentRowChanged.connect(self._visit)

    @Slot()
    def _count(self) -> None:
        count = len(self.model.ticked())
        self.go.setText(self.tr("&Mend {n}").format(n=count))
        self.go.setEnabled(count > 0)

    @Slot()
    def _go(self) -> None:
        self.wanted.emit(self.model.ticked())
        self.accept()

    @Slot(QModelIndex)
    def _visit(self, current: QModelIndex) -> None:
        if current.isValid():
            self.visited.emit(self.model.row(current.row()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space ticks the chosen row, wherever in the row the keyboard is."""
        at = self.table.currentIndex()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or not at.isValid():
            return False
        if event.key() != Qt.Key.Key_Space:
            return False
        first = self.model.index(at.row(), 0)
        ticked = Qt.CheckState(first.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        now = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return self.model.setData(first, now, Qt.ItemDataRole.CheckStateRole)
