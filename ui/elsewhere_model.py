"""The places where the same misreading stands, for Qt: each can be unticked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from reviewer.review import Elsewhere, Mend

Index = QModelIndex | QPersistentModelIndex


class ElsewhereModel(QAbstractTableModel):
    """Page, line, and the text around a place with the mend in it. All places are ticked at first."""

    def __init__(self, mend: "Mend", places: "Sequence[Elsewhere]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mend = mend
        self._places = places
        self._left_out: set[int] = set()

    def ticked(self) -> "list[Elsewhere]":
        """Return the places to mend."""
        return [one for at, one in enumerate(self._places) if at not in self._left_out]

    def place(self, at: int) -> "Elsewhere":
        """Return the place in this row."""
        return self._places[at]

    def tick_all(self, ticked: bool) -> None:
        """Tick all places, or none."""
        self._left_out = set() if ticked else set(range(len(self._places)))
        if self._places:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._places) - 1, 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many places there are."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return 3: page, line, text."""
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that pages can be ticked."""
        ticks = Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | ticks

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, and whether its row is ticked."""
        one = self._places[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (one.name, str(one.line or "–"), self._text(one))[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Unchecked if index.row() in self._left_out else Qt.CheckState.Checked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a row."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != 0:
            return False
        change = self._left_out.discard if Qt.CheckState(value) == Qt.CheckState.Checked else self._left_out.add
        change(index.row())
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Page"), self.tr("Line"), self.tr("Text"))[section]
        return None

    def _text(self, one: "Elsewhere") -> str:
        return f"{one.before}【{self._mend.wrong} → {self._mend.right}】{one.behind}"
