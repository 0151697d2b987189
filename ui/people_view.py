"""The people and bodies named on the page, or on all pages; a name that may be another one misread comes first."""

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from reviewer.progress import Tell
from ui.as_written import in_tip
from ui.field_state import Tone
from ui.list_table import list_table
from ui.reading_view import PagesView
from ui.rows_model import Index, RowsModel
from ui.session_bridge import SessionBridge
from ui.tints import tints_of

if TYPE_CHECKING:
    from reviewer.review import ReviewSession
    from reviewer.review.naming import Named

_NAME, _OFFICE, _TIMES, _ELSEWHERE, _ARTICLE, _LINE = range(6)


class PeopleModel(RowsModel["Named"]):
    """A row for each name of each article: name, office, how often, in how many other articles, article, line."""

    def titles(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        return (
            self.tr("Name"), self.tr("Office"), self.tr("Times"), self.tr("Other articles"), self.tr("Article"),
            self.tr("Line"),
        )  # fmt: skip

    def name(self, at: int) -> Hashable:
        """Return page and place of a name."""
        one = self._rows[at]
        return one.source, one.is_body, one.spans

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows; a name in doubt in its colour, with the reason on hover."""
        if not index.isValid():
            return None
        one = self.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(one)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and one.warning:
            return in_tip(one.warning)
        if role == Qt.ItemDataRole.ForegroundRole and one.warning and index.column() == _NAME:
            return tints_of(QGuiApplication.palette()).ink[Tone.LOOK]
        return None

    def _words(self, one: "Named") -> tuple[str, ...]:
        name = f"{one.name}  ?" if one.warning else one.name
        office = self.tr("(body)") if one.is_body else one.office
        article = f"{one.article + 1}  {one.headline}".strip()
        return name, office, str(one.times), str(one.elsewhere or ""), article, str(one.line)


class PeopleView(PagesView):
    """Lists the names while it is in sight."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.model = PeopleModel(self)
        self.table = list_table(self.model, self.tr("People and bodies"))
        self._ready_table()
        top = QHBoxLayout()
        top.setContentsMargins(6, 2, 6, 2)
        top.addWidget(self.all_pages)
        top.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.table, 1)

    def _ready_table(self) -> None:
        table = self.table
        header = table.horizontalHeader()
        header.setSectionResizeMode(_ARTICLE, QHeaderView.ResizeMode.Stretch)
        widest = {
            _NAME: "市政务服务和数据管理局",
            _OFFICE: "市委常委、组织部部长、副市长",
            _TIMES: "Times",
            _ELSEWHERE: "Other articles",
        }
        for at, words in widest.items():
            header.resizeSection(at, table.fontMetrics().horizontalAdvance(words) + 24)
        table.selectionModel().currentRowChanged.connect(self._pick)
        table.activated.connect(self._go)
        self.setFocusProxy(table)

    def read(self, session: "ReviewSession", sources: Sequence[str], progress: Tell) -> object:
        """Return who and what is named on these pages."""
        return session.named(sources, progress)

    def show_found(self, found: object) -> None:
        """Show these names, and how many there are."""
        named = cast("Sequence[Named]", found or ())
        self.model.show(named)
        bodies = sum(one.is_body for one in named)
        words = self.tr("People: {people} · bodies: {bodies} · to look at: {odd}")
        odd = sum(bool(one.warning) for one in named)
        self.hint.setText(words.format(people=len(named) - bodies, bodies=bodies, odd=odd))

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            one = self.model.row(index.row())
            self.show_place(one.source, one.spans, go=False)
            if one.warning:
                self.hint.setText(one.warning)

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        one = self.model.row(index.row())
        self.show_place(one.source, one.spans, go=True)
