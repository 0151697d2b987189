"""The arithmetic of a page, described by a report type or not: each sum, share and rate found, holding or not."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from ui.field_state import Tone
from ui.long_work import LongWork, Progress
from ui.page_places import joined_over_blanks
from ui.session_bridge import SessionBridge
from ui.tints import tints_of

if TYPE_CHECKING:
    from reviewer.prose import Relation
    from reviewer.review import ReviewSession

Index = QModelIndex | QPersistentModelIndex

_RESTED = 300
"""Milliseconds without a change after which a page is reckoned again."""
_SIGNS = {"violated": "✗", "undecidable": "?", "holding": "✓"}
_TONES = {"violated": Tone.ERROR, "undecidable": Tone.LOOK, "holding": Tone.QUIET}


class SumsModel(QAbstractTableModel):
    """Line, kind and the numbers written out; what doesn't hold comes first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[tuple[int, Relation]] = ()

    def show(self, found: "Sequence[tuple[int, Relation]]") -> None:
        """Show these relations, each with its line in the page."""
        order = list(_SIGNS)
        self.beginResetModel()
        self._found = sorted(found, key=lambda one: order.index(one[1].state))
        self.endResetModel()

    def relation(self, at: int) -> "Relation":
        """Return the relation in this row."""
        return self._found[at][1]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (immutable, and Qt's own signature)
        """Return how many were found."""
        return 0 if parent.isValid() else len(self._found)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return 3: line, kind, what is written out."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Line"), self.tr("Kind"), self.tr("Written out"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, in the colour of its state; the sentence on hover."""
        if not index.isValid():
            return None
        line, one = self._found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            from reviewer.prose import kind_words

            return (str(line), f"{_SIGNS[one.state]} {kind_words(one.kind)}", one.written)[index.column()]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return one.message
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1:
            return tints_of(QGuiApplication.palette()).ink[_TONES[one.state]]
        return None


class SumsView(QWidget):
    """Lists the arithmetic of the bridge's page while it is in sight; it is reckoned in a thread of its own."""

    picked = Signal(list)
    """Ranges of the working text: the places of a relation's numbers, in reading order."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._work: LongWork | None = None
        self.model = SumsModel(self)
        self.table = QTableView()
        self.hint = QLabel(margin=4)
        self._resting = QTimer(self, singleShot=True, interval=_RESTED)
        self._resting.timeout.connect(self.refresh)
        self._ready_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.hint)
        column.addWidget(self.table, 1)
        bridge.changed.connect(self._wait)
        bridge.shown.connect(self._wait)

    def _ready_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Arithmetic of the page"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 6)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        table.selectionModel().currentRowChanged.connect(self._pick)
        table.clicked.connect(self._pick)
        self.setFocusProxy(table)

    @Slot()
    def refresh(self) -> None:
        """Reckon the page as it is now."""
        session, source = self._bridge.session, self._bridge.source_id
        if not self.isVisible():
            return
        if self._work is not None:
            self._resting.start()
        elif session is None or not source:
            self._show(())
        else:
            self._work = LongWork("", partial(_found, session, source), self)
            self._work.succeeded.connect(self._show)
            self._work.finished.connect(self._done)
            self._work.start()

    def sizeHint(self) -> QSize:
        """A few lines: the page and the record above need the room."""
        return QSize(400, self.fontMetrics().height() * 9)

    def minimumSizeHint(self) -> QSize:
        """Almost nothing: opening it never makes the window larger than the screen."""
        return QSize(0, self.fontMetrics().height() * 3)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what is shown now."""
        super().showEvent(event)
        self.refresh()

    def rest(self) -> None:
        """Wait for the reckoning that runs, before the review goes."""
        if self._work is not None:
            self._work.wait()

    @Slot(object)
    def _wait(self, *what: object) -> None:
        self._resting.start()

    @Slot(object)
    def _show(self, found: object) -> None:
        relations = cast("Sequence[tuple[int, Relation]]", found)
        self.model.show(relations)
        wrong = sum(one.state == "violated" for _, one in relations)
        if not relations:
            self.hint.setText(self.tr("No sums, shares or rates were found on this page."))
        else:
            self.hint.setText(self.tr("Found: {n} · not right: {wrong}").format(n=len(relations), wrong=wrong))

    @Slot()
    def _done(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.deleteLater()

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        session, source = self._bridge.session, self._bridge.source_id
        if session is None or not source or not index.isValid():
            return
        working = session.working(source)
        numbers = self.model.relation(index.row()).numbers
        places = sorted(working.place(span) for one in numbers for span in one.spans)
        self.picked.emit(joined_over_blanks(places, working.text))


def _found(session: "ReviewSession", source: str, progress: Progress) -> "list[tuple[int, Relation]]":
    working = session.working(source)
    found = []
    for one in session.relations(source):
        start = min(working.place(span)[0] for number in one.numbers for span in number.spans)
        found.append((working.text.count("\n", 0, start) + 1, one))
    return found
