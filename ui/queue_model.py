"""The rows of the queue for Qt: one per record, or per page without one, narrowed to what is asked for."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.as_written import in_tip

if TYPE_CHECKING:
    from reviewer.review import QueueRow

Index = QModelIndex | QPersistentModelIndex

SIGNS: Mapping[str, str] = {"verified": "✓", "started": "◐", "open": "○", "none": "–"}
TO_DO = frozenset({"open", "started"})


class Choice(Enum):
    """Which rows of the queue are asked for."""

    ALL = "all"
    TO_DO = "to do"
    ERRORS = "errors"
    VERIFIED = "verified"
    NO_REPORT = "no report"


class QueueModel(QAbstractListModel):
    """Rows as the session gives them; those that pass the filter are the model's.

    The filter lives in here and not in a proxy: a hundred thousand calls of a Python ``filterAcceptsRow`` take a
    second, one comprehension some milliseconds.
    """

    ROW = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[QueueRow] = ()
        self._visible: Sequence[int] = range(0)
        self._choice = Choice.ALL
        self._text = ""
        self._sources: set[str] | None = None
        self._kept = ("", "")
        self.titles: Mapping[str, str] = {}

    # what is shown

    def show(self, rows: "Sequence[QueueRow]") -> None:
        """Show these rows; where as many pass the filter as before, the view keeps its place."""
        self._rows = rows
        self._apply()

    def narrow(self, choice: Choice, text: str = "", sources: set[str] | None = None) -> None:
        """Show rows of this state whose name or title holds the text, or whose source is among ``sources``."""
        self._choice, self._text, self._sources = choice, text.casefold(), sources
        self._apply()

    def keep(self, source: str, record: str) -> None:
        """Keep this row in view until another is kept, even when its state is no longer asked for."""
        self._kept = (source, record)

    def _apply(self) -> None:
        visible = self._passing()
        if visible == self._visible:
            if visible:
                self.dataChanged.emit(self.index(0), self.index(len(visible) - 1))
            return
        self.beginResetModel()
        self._visible = visible
        self.endResetModel()

    def _passing(self) -> Sequence[int]:
        if self._choice is Choice.ALL and not self._text:
            return range(len(self._rows))
        return [at for at, row in enumerate(self._rows) if self._passes(row)]

    def _passes(self, row: "QueueRow") -> bool:
        is_in = (row.source, row.record) == self._kept or self._is_chosen(row)
        return is_in and (not self._text or self._holds_text(row))

    def _is_chosen(self, row: "QueueRow") -> bool:
        match self._choice:
            case Choice.ALL:
                return True
            case Choice.TO_DO:
                return row.state in TO_DO
            case Choice.ERRORS:
                return row.errors > 0
            case Choice.VERIFIED:
                return row.state == "verified"
            case Choice.NO_REPORT:
                return row.state == "none"

    def _holds_text(self, row: "QueueRow") -> bool:
        if self._sources is not None and row.source in self._sources:
            return True
        return self._text in row.name.casefold() or self._text in row.title.casefold()

    # asking

    def row(self, at: int) -> "QueueRow":
        """Return the row at this place of the model."""
        return self._rows[self._visible[at]]

    def place_of(self, source: str, record: str) -> int:
        """Return where a record (or a page without one) stands in the model, -1 when it doesn't."""
        rows = self._rows
        return next((at for at, one in enumerate(self._visible) if rows[one][:2] == (source, record)), -1)

    def next_to_do(self, after: int) -> int:
        """Return the place of the next record that is to do, going round; -1 when none is."""
        count = len(self._visible)
        places = ((after + step) % count for step in range(1, count + 1))
        return next((at for at in places if self.row(at).state in TO_DO), -1)

    def words(self, row: "QueueRow") -> str:
        """Return what a row says in words, for tooltips and screen readers."""
        parts = [row.name, self.titles.get(row.type, row.type), row.title, self.state_word(row.state)]
        if row.errors:
            parts.append(self.tr("errors: {n}").format(n=row.errors))
        return ", ".join(part for part in parts if part)

    def state_word(self, state: str) -> str:
        """Return a state in the language of the window."""
        return {
            "verified": self.tr("verified"),
            "started": self.tr("started"),
            "open": self.tr("open"),
            "none": self.tr("no report"),
        }.get(state, state)

    # Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (immutable, and Qt's own signature)
        """Return how many rows pass the filter."""
        return 0 if parent.isValid() else len(self._visible)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows."""
        if not index.isValid():
            return None
        row = self._rows[self._visible[index.row()]]
        if role == self.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{SIGNS.get(row.state, '')} {row.name} {row.title}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return in_tip(self.words(row))
        return None
