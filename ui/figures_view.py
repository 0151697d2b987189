"""The figures in the prose of the page, or of all pages: filtered, gone to, and taken up to be reviewed."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.figures_model import ARTICLE, FiguresFilter, FiguresModel
from ui.long_work import LongWork, Progress
from ui.page_places import joined_over_blanks
from ui.session_bridge import SessionBridge

if TYPE_CHECKING:
    from reviewer.review import ReviewSession
    from reviewer.review.arranging import Figure

_RESTED = 300


class FiguresView(QWidget):
    """Lists the figures while it is in sight; they are read in a thread of its own, which can be called off."""

    picked = Signal(list)
    """Ranges of the working text: where the chosen figure stands."""
    wanted = Signal(str, str)
    """Source and record id of an article's figures that are to be reviewed now."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._work: LongWork | None = None
        self._stale = False
        self.model = FiguresModel(self)
        self.filter = FiguresFilter(self.model)
        self.table = QTableView()
        self.hint = QLabel(margin=4)
        self.subject = QLineEdit(placeholderText=self.tr("Subject"), clearButtonEnabled=True)
        self.unit, self.period, self.article = QComboBox(), QComboBox(), QComboBox()
        self.all_pages = QCheckBox(self.tr("All pages"))
        self.review = QPushButton(self.tr("Review the article's figures"))
        self._resting = QTimer(self, singleShot=True, interval=_RESTED)
        self._resting.timeout.connect(self.refresh)
        self._lay_out()
        self._ready_table()
        self._connect()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(6, 4, 6, 4)
        top.setSpacing(6)
        names = (self.tr("Unit"), self.tr("Period"), self.tr("Article"))
        for box, name in zip((self.unit, self.period, self.article), names, strict=True):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self.subject.setAccessibleName(self.tr("Subject"))
        for one in (self.subject, self.unit, self.period, self.article, self.all_pages, self.hint, self.review):
            top.addWidget(one, 1 if one is self.hint else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.table, 1)

    def _ready_table(self) -> None:
        table = self.table
        table.setModel(self.filter)
        table.setAccessibleName(self.tr("Figures in prose"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSortingEnabled(True)
        table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 6)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(ARTICLE, QHeaderView.ResizeMode.Stretch)
        for at, widest in enumerate(("规模以上工业增加值", "16.95万立方米每天", "2024年前三季度", "↑ 上年同期")):
            header.resizeSection(at, table.fontMetrics().horizontalAdvance(widest) + 20)
        self.setFocusProxy(table)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._wait)
        self._bridge.shown.connect(self._wait)
        self.subject.textChanged.connect(lambda text: self._want(subject=text))
        for box, name in ((self.unit, "unit"), (self.period, "period"), (self.article, "article")):
            box.currentIndexChanged.connect(lambda _, box=box, name=name: self._want(**{name: box.currentData() or ""}))
        self.all_pages.toggled.connect(self.refresh)
        self.table.selectionModel().currentRowChanged.connect(self._pick)
        self.table.activated.connect(self._go)
        self.review.clicked.connect(self.review_article)

    # reading

    @Slot()
    def refresh(self) -> None:
        """Read the page, or all pages, as they are now."""
        session, source = self._bridge.session, self._bridge.source_id
        if not self.isVisible():
            return
        if self._work is not None:
            self._stale = True
            self._work.cancel()
        elif session is None or not source:
            self._show(())
        else:
            sources = [row.source for row in session.rows()] if self.all_pages.isChecked() else [source]
            self._work = LongWork("", partial(_figures, session, list(dict.fromkeys(sources))), self)
            self._work.succeeded.connect(self._show)
            self._work.progressed.connect(self._tell)
            self._work.finished.connect(self._done)
            self._work.start()

    def sizeHint(self) -> QSize:
        """Some lines: the page and the record above need the room."""
        return QSize(400, self.fontMetrics().height() * 11)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what is shown now."""
        super().showEvent(event)
        self.refresh()

    def rest(self) -> None:
        """Call the reading off, and wait for its end, before the review goes."""
        if self._work is not None:
            self._work.cancel()
            self._work.wait()

    @Slot(object)
    def _wait(self, *what: object) -> None:
        if not self.all_pages.isChecked():
            self._resting.start()

    @Slot(int, int, str)
    def _tell(self, done: int, total: int, name: str) -> None:
        self.hint.setText(self.tr("Reading {done} of {total}…").format(done=done, total=total))

    @Slot(object)
    def _show(self, found: object) -> None:
        self.model.show(cast("Sequence[Figure]", found))
        for box, any_words, choices in (
            (self.unit, self.tr("any unit"), self.model.units()),
            (self.period, self.tr("any period"), self.model.periods()),
            (self.article, self.tr("any article"), self.model.articles()),
        ):
            _offer(box, any_words, choices)
        self._count()

    @Slot()
    def _done(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.deleteLater()
        if self._stale:
            self._stale = False
            self.refresh()

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

    def _chosen(self) -> "Figure | None":
        index = self.filter.mapToSource(self.table.currentIndex())
        if not index.isValid():
            index = self.filter.mapToSource(self.filter.index(0, 0))
        return self.model.figure(index.row()) if index.isValid() else None

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        session, one = self._bridge.session, self._chosen()
        if session is None or one is None or not index.isValid() or one.source != self._bridge.source_id:
            return
        working = session.working(one.source)
        places = [working.place(span) for span in one.indicator.spans]
        self.picked.emit(joined_over_blanks(places, working.text))

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        one = self._chosen()
        if one is not None and (one.source == self._bridge.source_id or self._bridge.show(one.source)):
            self._pick(index)

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


def _figures(session: "ReviewSession", sources: Sequence[str], progress: Progress) -> "list[Figure]":
    found: list[Figure] = []
    for done, source in enumerate(sources, 1):
        found.extend(session.figures(source))
        if not progress(done, len(sources), ""):
            break
    return found
