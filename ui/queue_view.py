"""The queue column: progress, filter, and the list of pages and records."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHeaderView,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reviewer.wording import language
from ui.as_written import PlainLabel
from ui.column_head import ColumnHead, OneLine
from ui.keys import ENTER
from ui.line_edit import LineEdit
from ui.queue_model import Choice, QueueModel
from ui.queue_row import QueueDelegate, row_height
from ui.queue_selection import go_to, select_again, selected_rows
from ui.review_search import ReviewSearch
from ui.session_bridge import SessionBridge

if TYPE_CHECKING:
    from reviewer.review import QueueRow

_TYPING_PAUSE = 150
_AFTER_ACT = 60


class QueueList(QTableView):
    """The list itself; Enter on a row says that the person wants to work on it.

    A table of one column, because a list view lays out every row when the model is reset, and a table none.
    """

    taken_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)  # to remove several pages
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics()))

    def changeEvent(self, event: QEvent) -> None:
        """Give the rows the height of their text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the row up, Home and End go to the first and last; every other key is the list's."""
        if event.key() in ENTER:
            self.taken_up.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):  # a table goes to the ends of its row
            last = self.model().rowCount() - 1
            self.setCurrentIndex(self.model().index(0 if event.key() == Qt.Key.Key_Home else last, 0))
        else:
            super().keyPressEvent(event)


class QueueView(QWidget):
    """Shows the bridge's review as a queue, and shows in the window what is chosen in it.

    Attributes:
        model: The rows.
        list: The list of them.
        row_actions: Acts on the current row, for the context menu; the window sets them.
    """

    taken_up = Signal()
    """A row was chosen with Enter or a double click: the record form should have the keys."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.row_actions: list[QAction] = []
        self.model = QueueModel(self)
        self.progress = OneLine()
        self.filter = LineEdit()
        self.filter.hands_over = False
        self.choice = QComboBox()
        self.list = QueueList()
        self.nothing = PlainLabel(wordWrap=True, margin=10)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._settling = QTimer(self, singleShot=True, interval=_AFTER_ACT)
        self._search = ReviewSearch(bridge, self)
        self._fill_choices()
        self._ready_list()
        self._lay_out()
        self._connect()

    def _fill_choices(self) -> None:
        for choice, words in (
            (Choice.ALL, self.tr("All")),
            (Choice.TO_DO, self.tr("To do")),
            (Choice.ERRORS, self.tr("With errors")),
            (Choice.VERIFIED, self.tr("Verified")),
            (Choice.NO_REPORT, self.tr("No report")),
        ):
            self.choice.addItem(words, choice)
        self.choice.setAccessibleName(self.tr("Which records are listed"))
        self.filter.setPlaceholderText(self.tr("Search names, values and pages"))
        self.filter.setAccessibleName(self.tr("Search names, values and pages"))
        self.filter.setClearButtonEnabled(True)

    def _ready_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(QueueDelegate(self.list))
        self.list.setAccessibleName(self.tr("Queue"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.nothing.hide()

    def _lay_out(self) -> None:
        head = ColumnHead()
        top = QVBoxLayout(head)
        top.setContentsMargins(10, 7, 10, 7)
        font = self.progress.font()
        font.setBold(True)
        self.progress.setFont(font)
        top.addWidget(self.progress)
        narrowing = QVBoxLayout()
        narrowing.setContentsMargins(8, 6, 8, 6)
        narrowing.setSpacing(4)
        narrowing.addWidget(self.filter)
        narrowing.addWidget(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(narrowing)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self._typing.timeout.connect(self.narrow)
        self._settling.timeout.connect(self.refresh)
        self._search.done.connect(self._found)
        self.filter.textChanged.connect(self._typed)
        self.filter.entered.connect(self._to_list)
        self.filter.escaped.connect(self.filter.clear)
        self.choice.currentIndexChanged.connect(self.narrow)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.taken_up.connect(self.taken_up)
        self.list.doubleClicked.connect(self.taken_up)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self._bridge.shown.connect(self._follow)
        self._bridge.changed.connect(self._changed)

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._typing.start()

    # following the review

    @Slot(object)
    def _changed(self, changed: object) -> None:
        self._settling.start()

    @Slot()
    def refresh(self) -> None:
        """Show the queue as the review has it now."""
        session = self._bridge.session
        if session is not None:
            self.model.titles = {kind.name: kind.title[language()] for kind in session.types}
        self._keeping_place(lambda: self.model.show(session.presented_rows() if session else ()))
        self._say_progress()

    @Slot()
    def catch_up(self) -> None:
        """Show what an act changed now, if it hasn't been shown yet."""
        if self._settling.isActive():
            self._settling.stop()
            self.refresh()

    @Slot()
    def narrow(self) -> None:
        """Show the rows that the filter asks for."""
        self._typing.stop()
        self._search.begin(self.filter.text().strip())

    @Slot(object)
    def _found(self, sources: set[str] | None) -> None:
        text = self.filter.text().strip()
        self._keeping_place(lambda: self.model.narrow(self.choice.currentData(), text, sources))

    def _keeping_place(self, change: Callable[[], None]) -> None:
        bar = self.list.verticalScrollBar()
        before, selected = bar.value(), selected_rows(self.list, self.model)
        self.model.keep(self._bridge.source_id, self._bridge.record_id)
        change()
        bar.setValue(before)
        self._mark_current()
        select_again(self.list, self.model, selected)
        self._say_nothing()

    def _say_nothing(self) -> None:
        empty = self.model.rowCount() == 0 and self._bridge.session is not None
        narrowed = bool(self.filter.text()) or self.choice.currentData() is not Choice.ALL
        self.nothing.setText(
            self.tr("Nothing in the queue fits the search.")
            if narrowed
            else self.tr("No pages yet: add some with File > Add pages, or drop them here.")
        )
        self.nothing.setVisible(empty)
        self.list.setVisible(not empty)

    def _say_progress(self) -> None:
        session = self._bridge.session
        if session is None:
            self.progress.clear()
            return
        so_far = session.presented_progress()
        words = self.tr("{done} of {all} verified").format(done=so_far.verified, all=so_far.records)
        if so_far.errors:
            words += self.tr(", errors: {n}").format(n=so_far.errors)
        self.progress.setText(words)

    @Slot(str, str)
    def _follow(self, source: str, record: str) -> None:
        self.model.keep(source, record)
        self._mark_current()

    def _mark_current(self) -> None:
        at = self.model.place_of(self._bridge.source_id, self._bridge.record_id)
        current = self.list.currentIndex()
        if at >= 0 and (not current.isValid() or current.row() != at):
            go_to(self.list, self.model, at)
        elif at < 0:
            self.list.selectionModel().clear()

    # moving

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            row: QueueRow = self.model.row(current.row())
            if (row.source, row.record) != (self._bridge.source_id, self._bridge.record_id):
                if not self._bridge.show(row.source, row.record):
                    QTimer.singleShot(0, self, self._mark_current)  # once the list is done with the key or click
                elif self.isAncestorOf(self.window().focusWidget() or self.window()):
                    self._bridge.choose_stop("queue")

    def chosen_sources(self) -> list[str]:
        """Return the pages of the rows that are selected, in their order; where the one shown isn't, that alone."""
        chosen = list(dict.fromkeys(source for source, _ in selected_rows(self.list, self.model)))
        return chosen if self._bridge.source_id in chosen else [self._bridge.source_id]

    def step(self, by: int) -> None:
        """Show the record so many rows further down (or up)."""
        at = self.list.currentIndex().row() + by
        if 0 <= at < self.model.rowCount():
            go_to(self.list, self.model, at)

    def next_to_do(self) -> bool:
        """Show the next record that is to do; say so where there is none."""
        self.catch_up()
        at = self.model.next_to_do(self.list.currentIndex().row())
        if at < 0 or (self.model.row(at)[:2] == (self._bridge.source_id, self._bridge.record_id)):
            self._bridge.told.emit(self.tr("No other record in the list needs you."))
            return False
        go_to(self.list, self.model, at)
        return self.model.row(at)[:2] == (self._bridge.source_id, self._bridge.record_id)

    @Slot()
    def _to_list(self) -> None:
        self.narrow()
        if not self.list.currentIndex().isValid() and self.model.rowCount():
            go_to(self.list, self.model, 0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QPoint)
    def _open_menu(self, at: QPoint) -> None:
        if self.row_actions and self.list.currentIndex().isValid():
            menu = QMenu(self)
            menu.addActions(self.row_actions)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.list.viewport().mapToGlobal(at))
