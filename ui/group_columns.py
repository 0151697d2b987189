"""How wide the columns of a group are, and which are left out because nothing stands in them."""

from PySide6.QtWidgets import QHeaderView, QTableView, QToolButton

from reviewer.values import TEXTS
from ui.group_model import GroupModel

_MANY = 3
"""More columns of words than this don't share the form's width: the first has its own, the table scrolls."""
_FIRST = 12
"""Width of that first one, in characters."""
_FEW = 5
"""Where columns of words had room for fewer characters than this, they don't share it either."""
_LEAST = 100
"""Pixels a column may always have."""


class GroupColumns(QToolButton):
    """The button that shows empty columns too; out of sight while there are none.

    Args:
        view: The table of the group; its model is set.
        model: That model.
    """

    def __init__(self, view: QTableView, model: GroupModel) -> None:
        super().__init__()
        self._view, self._model = view, model
        self._fitted: tuple[list[int], bool] | None = None
        self._first: int | None = None
        self._tight = False
        self.setText("⋯")
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setToolTip(self.tr("Show the empty columns too"))
        self.setAccessibleName(self.toolTip())
        self.toggled.connect(self.fit)
        self.hide()

    def fit(self) -> None:
        """Leave out what says nothing, and share the width among the rest."""
        columns = range(self._model.columnCount())
        idle = [at for at in columns if self._model.is_idle(at)]
        if self._fitted == (idle, self.isChecked()):
            return  # Qt itself follows what is typed
        self._fitted = idle, self.isChecked()
        for at in columns:
            self._view.setColumnHidden(at, at in idle and not self.isChecked())
        self.setVisible(bool(idle))
        self._share_width()
        self.follow_width()

    def _share_width(self) -> None:
        words, header, columns = self._words(), self._view.horizontalHeader(), range(self._model.columnCount())
        many = self._tight or len(words) > _MANY
        for at in columns:
            stretches = at in words and not many
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(at, mode)
        self._first = words[0] if many else None
        if many:
            header.setSectionResizeMode(words[0], QHeaderView.ResizeMode.Interactive)

    def follow_width(self) -> None:
        """Give the first of many columns what the others leave of the table's width as it is now."""
        tight = self._is_tight()
        if tight is not self._tight:
            self._tight = tight
            self._share_width()
        self._view.horizontalHeader().setMaximumSectionSize(max(self._view.viewport().width(), _LEAST))
        if self._first is not None:
            self._view.horizontalHeader().resizeSection(self._first, self._first_width(self._first))

    def _is_tight(self) -> bool:
        """Tell whether the columns of words would have room for a few characters only, were they to share it."""
        numbers = (
            max(self._view.sizeHintForColumn(at), self._view.horizontalHeader().sectionSizeHint(at))
            for at in range(self._model.columnCount())
            if not self._is_words(at) and not self._view.isColumnHidden(at)
        )
        wanted = len(self._words()) * _FEW * self._view.fontMetrics().horizontalAdvance("数")
        return self._view.viewport().width() - sum(numbers) < wanted

    def overhang(self) -> int:
        """Return how much the columns are wider than the table."""
        return self._view.horizontalHeader().length() - self._view.viewport().width()

    def _first_width(self, first: int) -> int:
        """What the others leave, but no less than some characters."""
        header = self._view.horizontalHeader()
        others = sum(header.sectionSize(at) for at in range(self._model.columnCount()) if at != first)
        least = self._view.fontMetrics().horizontalAdvance("数") * _FIRST
        return max(self._view.viewport().width() - others, least)

    def _words(self) -> list[int]:
        columns = range(self._model.columnCount())
        return [at for at in columns if self._is_words(at) and not self._view.isColumnHidden(at)]

    def _is_words(self, at: int) -> bool:
        return self._model.group.columns[at].kind in TEXTS
