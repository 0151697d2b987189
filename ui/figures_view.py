"""The figures in the prose of the page, or of all pages: filtered, gone to, and taken up to be reviewed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.progress import Tell
from ui.figures_model import ARTICLE, FiguresFilter, FiguresModel
from ui.list_table import list_table
from ui.reading_view import PagesView
from ui.session_bridge import SessionBridge

if TYPE_CHECKING:
    from reviewer.review import ReviewSession
    from reviewer.review.arranging import Figure


class FiguresView(PagesView):
    """Lists the figures while it is in sight."""

    wanted = Signal(str, str)
    """Source and record id of an article's figures that are to be reviewed now."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.model: FiguresModel = FiguresModel(self)
        self.filter = FiguresFilter(self.model)
        self.table = list_table(self.filter, self.tr("Figures in prose"))
        self.subject = QLineEdit(placeholderText=self.tr("Subject"), clearButtonEnabled=True)
        self.unit, self.period, self.article = QComboBox(), QComboBox(), QComboBox()
        self.review = QPushButton(self.tr("Review the article's figures"))
        self._lay_out()
        self._ready_table()
        self._connect()

    def _lay_out(self) -> None:
        self._top, self._below = QHBoxLayout(), QHBoxLayout()
        for row in (self._top, self._below):
            row.setContentsMargins(6, 2, 6, 2)
            row.setSpacing(6)
        names = (self.tr("Unit"), self.tr("Period"), self.tr("Article"))
        for box, name in zip((self.unit, self.period, self.article), names, strict=True):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self.subject.setAccessibleName(self.tr("Subject"))
        for one in (self.subject, self.unit, self.period, self.article, *self._last_three()):
            self._top.addWidget(one, 1 if one is self.hint else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addLayout(self._below)
        column.addWidget(self.table, 1)

    def _last_three(self) -> tuple[QWidget, ...]:
        return self.all_pages, self.hint, self.review

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what doesn't fit beside the filters into a row below them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        filters = (self.subject, self.unit, self.period, self.article)
        wanted = sum(one.sizeHint().width() + self._top.spacing() for one in (*filters, *self._last_three())) + 12
        row = self._top if wanted <= self.width() else self._below
        if row.indexOf(self.review) < 0:
            for one in self._last_three():
                row.addWidget(one, 1 if one is self.hint else 0)

    def _ready_table(self) -> None:
        table = self.table
        table.setSortingEnabled(True)
        table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header = table.horizontalHeader()
        header.setSectionResizeMode(ARTICLE, QHeaderView.ResizeMode.Stretch)
        for at, widest in enumerate(("规模以上工业增加值", "16.95万立方米每天", "2024年前三季度", "↑ 上年同期")):
            header.resizeSection(at, table.fontMetrics().horizontalAdvance(widest) + 20)
        self.setFocusProxy(table)

    def _connect(self) -> None:
        self.subject.textChanged.connect(lambda text: self._want(subject=text))
        for box, name in ((self.unit, "unit"), (self.period, "period"), (self.article, "article")):
            box.currentIndexChanged.connect(lambda _, box=box, name=name: self._want(**{name: box.currentData() or ""}))
        self.table.selectionModel().currentRowChanged.connect(self._pick)
        self.table.activated.connect(self._go)
        self.review.clicked.connect(self.review_article)

    # reading

    def read(self, session: "ReviewSession", sources: Sequence[str], progress: Tell) -> object:
        """Return the figures of these pages."""
        found: list[Figure] = []
        for done, source in enumerate(sources, 1):
            found.extend(session.figures(source))
            if not progress(done, len(sources), ""):
                break
        return found

    def show_found(self, found: object) -> None:
        """Show these figures, and offer what they can be filtered by."""
        self.model.show(cast("Sequence[Figure]", found or ()))
        for box, any_words, choices in (
            (self.unit, self.tr("any unit"), self.model.units()),
            (self.period, self.tr("any period"), self.model.periods()),
            (self.article, self.tr("any article"), self.model.articles()),
        ):
            _offer(box, any_words, choices)
        self._count()

    # filtering and going

    def _want(self, **wanted: str) -> None:
        self.filter.want(**wanted)
        self._count()

    def _count(self) -> None:
        shown, there = self.filter.rowCount(), self.model.rowCount()
        self.review.setEnabled(there > 0)
        if not there:
            self.hint.setText(self.tr("No figures were found in the prose of this page."))
        else:
            self.hint.setText(self.tr("{shown} of {n}").format(shown=shown, n=there))
        self._arrange()

    def _chosen(self) -> "Figure | None":
        index = self.filter.mapToSource(self.table.currentIndex())
        if not index.isValid():
            index = self.filter.mapToSource(self.filter.index(0, 0))
        return self.model.row(index.row()) if index.isValid() else None

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        one = self._chosen()
        if one is not None and index.isValid():
            self.show_place(one.source, one.indicator.spans, go=False)

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        one = self._chosen()
        if one is not None:
            self.show_place(one.source, one.indicator.spans, go=True)

    @Slot()
    def review_article(self) -> None:
        """Take up the figures of the chosen one's article: they become a record, to be reviewed like all others."""
        session, one = self._bridge.session, self._chosen()
        if session is None or one is None:
            return
        article = session.division(one.source).articles[one.article]
        record = self._bridge.act(lambda: session.want_figures(one.source, article))
        if record:
            self.wanted.emit(one.source, record)


def _offer(box: QComboBox, any_words: str, choices: Sequence[str]) -> None:
    """Offer these choices, and keep what was chosen where it is still there."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(any_words, "")
    for one in choices:
        box.addItem(one, one)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.blockSignals(False)
    box.currentIndexChanged.emit(box.currentIndex())
