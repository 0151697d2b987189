"""The first column of a table that scrolls: it stays in sight, or nobody would know what a number far right is."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from ui.cell_delegate import CellDelegate


class FrozenColumn(QTableView):
    """A copy of the first column over the table's own, while that is scrolled out of sight.

    Args:
        table: The table. What is chosen in the copy is chosen in it, and it has the keyboard.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("First column, which stays in sight"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)  # a chosen cell is never under the copy
        self.setAutoScroll(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.pressed.connect(self._take_up)
        self.hide()
        table.horizontalScrollBar().valueChanged.connect(self.follow)
        table.horizontalHeader().sectionResized.connect(self.follow)

    def _take_up(self, index: QModelIndex) -> None:
        self._table.setFocus(Qt.FocusReason.MouseFocusReason)
        self._table.setCurrentIndex(index)
        self._table.clicked.emit(index)

    def first(self) -> int:
        """Return the first column in sight, -1 where there is none."""
        columns = range(self._table.model().columnCount()) if self._table.model() else ()
        return next((at for at in columns if not self._table.isColumnHidden(at)), -1)

    def room(self) -> int:
        """Return how wide the copy is; the cell that is worked at has room beside it."""
        return min(self._table.columnWidth(self.first()), self._table.viewport().width() // 2)

    def follow(self) -> None:
        """Stand over the table's first column, as high as it is, or be out of sight while that is seen."""
        first = self.first()
        if first < 0 or self._table.horizontalScrollBar().value() == 0:
            self.hide()
            return
        if self.model() is not self._table.model():
            self.setModel(self._table.model())
        for at in range(self.model().columnCount()):
            self.setColumnHidden(at, at != first)
        self.verticalHeader().setDefaultSectionSize(self._table.verticalHeader().defaultSectionSize())
        self.horizontalHeader().setMaximumSectionSize(self._table.horizontalHeader().maximumSectionSize())
        self.setColumnWidth(first, self.room())
        head = self._table.horizontalHeader().height()
        self.horizontalHeader().setFixedHeight(head)
        self.setGeometry(0, 0, self.room(), head + self._table.viewport().height())
        self.show()
        self.raise_()
