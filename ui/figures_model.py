"""The figures in the prose of pages, for Qt, and what of them passes the filters."""

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QGuiApplication

from ui.as_written import in_tip
from ui.field_state import Tone
from ui.rows_model import Index, RowsModel
from ui.tints import tints_of

if TYPE_CHECKING:
    from reviewer.review.arranging import Figure

SUBJECT, FIGURE, PERIOD, CHANGE, ARTICLE, LINE = range(6)
SORT = Qt.ItemDataRole.UserRole


class FiguresModel(RowsModel["Figure"]):
    """A row for each figure: subject, figure as printed, period, against what, article, line."""

    def name(self, at: int) -> Hashable:
        """Return page and place of a figure."""
        return self._rows[at].source, self._rows[at].indicator.spans

    def units(self) -> list[str]:
        """Return the units there are, the most frequent first."""
        return _by_frequency(one.indicator.unit for one in self._rows)

    def periods(self) -> list[str]:
        """Return the periods there are, the most frequent first."""
        return _by_frequency(one.indicator.period for one in self._rows)

    def articles(self) -> list[str]:
        """Return the articles there are, in their order."""
        return list(dict.fromkeys(article_name(one) for one in self._rows))

    def titles(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        return (
            self.tr("Subject"), self.tr("Figure"), self.tr("Period"), self.tr("Against"), self.tr("Article"),
            self.tr("Line"),
        )  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows; the plain number on hover; a subject that isn't sure in its colour."""
        if not index.isValid():
            return None
        one = self.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(one)[index.column()]
        if role == SORT:
            return self._order(one, index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return in_tip(f"{one.indicator.plain:f} {one.indicator.plain_unit}") if index.column() == FIGURE else None
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == SUBJECT and one.indicator.uncertain:
            return tints_of(QGuiApplication.palette()).ink[Tone.LOOK]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (FIGURE, LINE):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _order(self, one: "Figure", index: Index) -> float | int | str:
        """Return what a cell is sorted by: numbers as numbers, and where they are equal the order of the pages."""
        column = index.column()
        if column == FIGURE:
            return float(one.indicator.plain)
        if column in (ARTICLE, LINE):
            return (one.article if column == ARTICLE else one.line) * len(self._rows) + index.row()
        return self._words(one)[column]

    def _words(self, one: "Figure") -> tuple[str, str, str, str, str, str]:
        said = one.indicator
        subject = (said.subject or "?") + (" ?" if said.uncertain and said.subject else "")
        return subject, said.text, said.period, _against(one), article_name(one), str(one.line)


def article_name(one: "Figure") -> str:
    """Return what an article is called in the table."""
    return f"{one.article + 1}  {one.headline}".strip()


def _against(one: "Figure") -> str:
    said = one.indicator
    sign = {"up": "↑ ", "down": "↓ "}.get(said.direction, "")
    return sign + (said.base or said.of or said.scope)


def _by_frequency(texts: Iterable[str]) -> list[str]:
    return [one for one, _ in Counter(one for one in texts if one).most_common()]


class FiguresFilter(QSortFilterProxyModel):
    """Lets through what has the wanted subject, unit, period and article; an empty wish lets all through."""

    def __init__(self, model: FiguresModel) -> None:
        super().__init__(model)
        self._model = model
        self._wanted = {"subject": "", "unit": "", "period": "", "article": ""}
        self.setSourceModel(model)
        self.setSortRole(SORT)

    def want(self, **wanted: str) -> None:
        """Filter by these from now on."""
        self._wanted |= wanted
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Say whether a figure passes."""
        one, wanted = self._model.row(row), self._wanted
        said = one.indicator
        return (
            wanted["subject"].casefold() in said.subject.casefold()
            and wanted["unit"] in ("", said.unit)
            and wanted["period"] in ("", said.period)
            and wanted["article"] in ("", article_name(one))
        )
