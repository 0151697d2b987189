"""A repeated group of a record as Qt wants it: one row a row, one column a field of the row."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reviewer.field_paths import Row, place_of, row_path, rows_of
from reviewer.report_types.schema import GroupSpec
from reviewer.reviewed import ReviewedRecord
from reviewer.values import NUMBERS
from reviewer.wording import language
from ui.as_written import in_tip
from ui.field_state import TONES, FieldState, Tone, reason, word
from ui.shown_type import UNKNOWN

Index = QModelIndex | QPersistentModelIndex
STATE_ROLE = int(Qt.ItemDataRole.UserRole)
"""The cell's ``FieldState``."""
CELL_ROLE = STATE_ROLE + 1
"""Text, state and alignment in one, for who paints many cells."""


class Cell(NamedTuple):
    """One field of one row; ``complaint`` says why what was ``typed`` there can't stand."""

    text: str
    state: FieldState
    typed: str = ""
    complaint: str = ""

    @property
    def shown(self) -> str:
        """What was typed while it waits for mending, otherwise what the review has."""
        return self.typed if self.complaint else self.text

    @property
    def shown_state(self) -> FieldState:
        """An error while something typed waits for mending, otherwise what the review has."""
        return FieldState.ERROR if self.complaint else self.state


class GroupModel(QAbstractTableModel):
    """The rows of one group. Only cells that changed are told to the view.

    Args:
        group: The group shown.
        commit: Hands what was typed to the review: path, text; gives the sentence of refusal, empty when done.
    """

    refused = Signal(str)
    """The sentence for what was just typed; empty when nothing is refused any more."""

    def __init__(self, group: GroupSpec, commit: Callable[[str, str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.group = group
        self._commit = commit
        self._rows: list[list[Cell]] = []
        self._numbers: list[int] = []
        self._record = ""
        self._refused: dict[str, tuple[str, str]] = {}
        self._read_only = False

    def show_record(self, reviewed: ReviewedRecord, states: dict[str, FieldState]) -> bool:
        """Show the group of this record; True when the number of rows changed."""
        if reviewed.record.id != self._record:
            self._record, self._refused = reviewed.record.id, {}
            self.refused.emit("")
        self._read_only = reviewed.verified
        found = rows_of(reviewed.record, self.group.name)
        rows = [self._row(number, cells, reviewed, states) for number, cells in found.items()]
        grown = self._fit(len(rows))
        self._numbers = list(found)
        self._refused = {path: one for path, one in self._refused.items() if place_of(path).row in found}
        for number, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
            self._replace(number, old, new)
        return grown

    def _row(self, number: int, row: Row, reviewed: ReviewedRecord, states: dict[str, FieldState]) -> list[Cell]:
        cells = []
        for spec in self.group.columns:
            path, field = row_path(self.group.name, number, spec.name), row.get(spec.name)
            text = spec.shown(field.value) if field and path not in reviewed.blind else ""
            state = states.get(path, FieldState.MISSING if spec.required else FieldState.EMPTY)
            cells.append(Cell(text, state, *self._refused.get(path, ("", ""))))
        return cells

    def _fit(self, count: int) -> bool:
        here = len(self._rows)
        if count > here:
            self.beginInsertRows(QModelIndex(), here, count - 1)
            empty = Cell("", FieldState.MISSING)
            self._rows += [[empty] * len(self.group.columns) for _ in range(count - here)]
            self.endInsertRows()
        elif count < here:
            self.beginRemoveRows(QModelIndex(), count, here - 1)
            del self._rows[count:]
            self.endRemoveRows()
        return count != here

    def _replace(self, number: int, old: list[Cell], new: list[Cell]) -> None:
        changed = [column for column, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
        if changed:
            self._rows[number] = new
            self.dataChanged.emit(self.index(number, changed[0]), self.index(number, changed[-1]))

    # what the view asks

    def is_idle(self, column: int) -> bool:
        """Tell whether a column that isn't required says nothing in any row, and nothing is missing there."""
        cells = [row[column] for row in self._rows]
        quiet = all(not cell.shown and TONES[cell.state] is Tone.QUIET for cell in cells)
        return bool(cells) and quiet and not self.group.columns[column].required

    def path_at(self, index: Index) -> str:
        """Return the field path of a cell."""
        return row_path(self.group.name, self._numbers[index.row()], self.group.columns[index.column()].name)

    def is_refused(self, path: str) -> bool:
        """Tell whether what was typed at this path waits for mending."""
        return path in self._refused

    def refusal(self) -> tuple[str, str]:
        """Return path and sentence of the first cell that waits for mending, two empty texts when none does."""
        return next(((path, sentence) for path, (_, sentence) in self._refused.items()), ("", ""))

    def forget(self, index: Index) -> None:
        """Show what the review has in a cell again, where something typed was refused."""
        if index.isValid() and self.is_refused(self.path_at(index)):
            del self._refused[self.path_at(index)]
            self._answer(index, "", "")

    def index_of(self, path: str) -> QModelIndex:
        """Return the cell of a field path, an invalid index when it isn't in this group."""
        place = place_of(path)
        names = [spec.name for spec in self.group.columns]
        if place.group != self.group.name or place.name not in names or place.row not in self._numbers:
            return QModelIndex()
        return self.index(self._numbers.index(place.row), names.index(place.name))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many rows the group has."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many fields a row has."""
        return 0 if parent.isValid() else len(self.group.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Label of a column, number of a row."""
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return _alignment(self.group.columns[section].kind)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.group.columns[section].label[language()] if orientation == Qt.Orientation.Horizontal else section + 1
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, state and words of a cell."""
        if not index.isValid():
            return None
        cell, spec = self._rows[index.row()][index.column()], self.group.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return cell.shown
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(spec.kind)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return cell.complaint or reason(cell.state)
            case Qt.ItemDataRole.ToolTipRole:  # whole, because the cell may be too narrow
                return in_tip(cell.shown) + in_tip(cell.complaint or reason(cell.state))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{spec.label[language()]}: {cell.shown}, {word(cell.state)}"
            case _ if role == CELL_ROLE:
                return cell.shown, cell.shown_state, _alignment(spec.kind)
            case _:
                return cell.shown_state if role == STATE_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells can be chosen, and typed in while the record isn't verified."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        locked = self._read_only or self.group.columns[index.column()].kind == UNKNOWN
        return flags if locked else flags | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand what was typed to the review; what is refused stays in the cell with its sentence."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        typed, cell, path = str(value), self._rows[index.row()][index.column()], self.path_at(index)
        if typed == cell.text:
            self.forget(index)
            return True
        sentence = self._commit(path, typed)
        if sentence:
            self._refused[path] = (typed, sentence)
        else:
            self._refused.pop(path, None)
        self._answer(index, typed if sentence else "", sentence)
        return not sentence

    def _answer(self, index: Index, typed: str, sentence: str) -> None:
        if index.row() >= len(self._rows):
            return  # it was refused because another took the row out
        row = self._rows[index.row()]
        row[index.column()] = row[index.column()]._replace(typed=typed, complaint=sentence)
        self.dataChanged.emit(index, index)
        self.refused.emit(sentence)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _alignment(kind: str) -> Qt.AlignmentFlag:
    return _RIGHT if kind in NUMBERS else _LEFT
