"""The places where the same misreading stands, for Qt: each can be unticked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui.as_written import in_tip
from ui.rows_model import Index, RowsModel

if TYPE_CHECKING:
    from reviewer.review import Elsewhere, Mend


class ElsewhereModel(RowsModel["Elsewhere"]):
    """Page, line, and the text around a place with the mend in it. All places are ticked at first."""

    def __init__(self, mend: "Mend", places: "Sequence[Elsewhere]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mend = mend
        self._rows = places
        self._left_out: set[int] = set()

    def ticked(self) -> "list[Elsewhere]":
        """Return the places to mend."""
        return [one for at, one in enumerate(self._rows) if at not in self._left_out]

    def tick_all(self, ticked: bool) -> None:
        """Tick all places, or none."""
        self._left_out = set() if ticked else set(range(len(self._rows)))
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that pages can be ticked."""
        ticks = Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | ticks

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, and whether its row is ticked."""
        one = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = (one.name, str(one.line or "–"), self._text(one))[index.column()]
            return in_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
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

    def titles(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        return self.tr("Page"), self.tr("Line"), self.tr("Text")

    def _text(self, one: "Elsewhere") -> str:
        return f"{one.before}【{self._mend.wrong} → {self._mend.right}】{one.behind}"
