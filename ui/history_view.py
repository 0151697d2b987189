"""The history: what was done to this review, by whom and when; a click shows what it was done to."""

from bisect import bisect_left
from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.as_written import PlainLabel, in_tip
from ui.kept_row import kept_row
from ui.list_table import list_table
from ui.local_time import local_time
from ui.rows_model import Index, RowsModel
from ui.session_bridge import SessionBridge

if TYPE_CHECKING:
    from reviewer.review import HistoryLine

_AFTER_ACT = 100


class HistoryModel(RowsModel["HistoryLine"]):
    """The lines of the history, the latest first; what was undone is struck through and says so."""

    def titles(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        return self.tr("When"), self.tr("Who"), self.tr("Where"), self.tr("What")

    def row(self, at: int) -> "HistoryLine":
        """Return the line in this row; they are given oldest first."""
        return self._rows[len(self._rows) - 1 - at]

    def name(self, at: int) -> Hashable:
        """Return the number of what was done."""
        return self.row(at).seq

    def place(self, name: Hashable) -> int:
        """Return where this line is now; a long history isn't read for it from one end to the other."""
        assert isinstance(name, int)
        at = bisect_left(self._rows, name, key=lambda line: line.seq)
        return len(self._rows) - 1 - at

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        line = self.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = (local_time(line.at), line.who, line.place, self._what(line))[index.column()]
            return in_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.FontRole and not line.stands and index.column() == 3:
            font = QFont()
            font.setStrikeOut(True)
            return font
        return None

    def _what(self, line: "HistoryLine") -> str:
        return line.text if line.stands else self.tr("{act} (undone)").format(act=line.text)


class HistoryView(QWidget):
    """Lists the history of the bridge's review while it is in sight."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.model = HistoryModel(self)
        self.table = list_table(self.model, self.tr("History"))
        self.hint = PlainLabel(self.tr("Nothing has been done yet."))
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._settling = QTimer(self, singleShot=True, interval=_AFTER_ACT)
        self._settling.timeout.connect(self.refresh)
        self._ready_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.hint)
        column.addWidget(self.table)
        bridge.changed.connect(self._changed)
        bridge.shown.connect(self._shown)

    def _ready_table(self) -> None:
        table = self.table
        header = table.horizontalHeader()
        header.setStretchLastSection(True)
        for column, widest in ((0, "2025-03-26 00:00:00"), (2, "2025-03-26-pages.txt 2025-03-26")):
            header.resizeSection(column, table.fontMetrics().horizontalAdvance(widest) + 24)
        table.clicked.connect(self._go)
        table.activated.connect(self._go)
        self.setFocusProxy(table)

    @Slot()
    def refresh(self) -> None:
        """Show the history as it is now."""
        session = self._bridge.session
        with kept_row(self.table, self.model):
            self.model.show(session.history() if session else ())
        empty = self.model.rowCount() == 0
        self.hint.setVisible(empty)
        self.table.setVisible(not empty)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was done while the history was out of sight."""
        super().showEvent(event)
        self.refresh()

    @Slot(object)
    def _changed(self, changed: object) -> None:
        if self.isVisible():
            self._settling.start()

    @Slot(str, str)
    def _shown(self, source: str, record: str) -> None:
        if not source:
            self._changed(None)

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        line, session = self.model.row(index.row()), self._bridge.session
        if session is None or not line.source:
            return
        there = {one.record.id for one in session.records(line.source)}
        record = line.record if line.record in there else ""
        here = (line.source, record) == (self._bridge.source_id, self._bridge.record_id)
        if (here or self._bridge.show(line.source, record)) and record and line.path:
            self._bridge.choose(line.path, "history")
