"""What lists of what was found or done have in common, for Qt: a row for each, a title for each column."""

from collections.abc import Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")


class RowsModel(QAbstractTableModel, Generic[Row]):
    """A table of rows that is shown anew as a whole; what its cells show, and its columns' titles, is said below."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def titles(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        raise NotImplementedError

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, at: int) -> Row:
        """Return what stands in this row."""
        return self._rows[at]

    def name(self, at: int) -> Hashable:
        """Return what tells this row from others, also when rows come and go."""
        raise NotImplementedError

    def place(self, name: Hashable) -> int:
        """Return where the row of this name is now, -1 where there is none."""
        return next((at for at in range(len(self._rows)) if self.name(at) == name), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (immutable, and Qt's own signature)
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.titles())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.titles()[section]
        return None
