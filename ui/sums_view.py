"""The arithmetic of a page, described by a report type or not: each sum, share and rate found, holding or not."""

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from reviewer.page import RawLines
from reviewer.progress import Tell
from ui.as_written import PlainLabel, in_tip
from ui.field_state import Tone
from ui.list_table import list_table
from ui.reading_view import ListedView
from ui.rows_model import Index, RowsModel
from ui.session_bridge import SessionBridge
from ui.tints import tints_of

if TYPE_CHECKING:
    from reviewer.data import Span
    from reviewer.prose import Relation
    from reviewer.review import ReviewSession
    from reviewer.reviewed import ReviewedRecord

_SIGNS = {"violated": "✗", "undecidable": "?", "holding": "✓"}
_TONES = {"violated": Tone.ERROR, "undecidable": Tone.LOOK, "holding": Tone.QUIET}


class SumsModel(RowsModel["tuple[int, Relation]"]):
    """Line, kind and the numbers written out; what doesn't hold comes first."""

    def titles(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        return self.tr("Line"), self.tr("Kind"), self.tr("Written out")

    def show(self, rows: "Sequence[tuple[int, Relation]]") -> None:
        """Show these relations, each with its line in the page."""
        order = list(_SIGNS)
        super().show(sorted(rows, key=lambda one: order.index(one[1].state)))

    def name(self, at: int) -> Hashable:
        """Return kind and places of a relation."""
        one = self._rows[at][1]
        return one.kind, tuple(_spans(one))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, in the colour of its state; the sentence on hover."""
        if not index.isValid():
            return None
        line, one = self.row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            from reviewer.prose import kind_words

            return (str(line), f"{_SIGNS[one.state]} {kind_words(one.kind)}", one.written)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return one.message
        if role == Qt.ItemDataRole.ToolTipRole:
            return in_tip(one.message)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1:
            return tints_of(QGuiApplication.palette()).ink[_TONES[one.state]]
        return None


class SumsView(ListedView):
    """Lists the arithmetic of the page while it is in sight; a row's numbers are shown in reading order.

    Attributes:
        words: What the chosen row says, as a sentence; what the signs mean while none is chosen.
    """

    went = Signal(int, int)
    """Enter on numbers that no record has: where they begin and end in the working text."""

    lines_wished = 10

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.model = SumsModel(self)
        self.table = list_table(self.model, self.tr("Arithmetic of the page"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.table.selectionModel().currentRowChanged.connect(self._pick)
        self.table.clicked.connect(self._pick)
        self.table.activated.connect(self._go)
        self.words = PlainLabel(margin=4, wordWrap=True)
        self.setFocusProxy(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.hint)
        column.addWidget(self.table, 1)
        column.addWidget(self.words)

    def read(self, session: "ReviewSession", sources: Sequence[str], progress: Tell) -> object:
        """Return the relations of the page, each with its line."""
        (source,) = sources
        working = session.working(source)
        lines, found = RawLines(session.source(source).raw), []
        for one in session.relations(source):
            start = min(working.place(span)[0] for number in one.numbers for span in number.spans)
            found.append((lines.beside(working, start), one))
        return found

    def show_found(self, found: object) -> None:
        """Show these relations, and how many of them don't hold."""
        relations = cast("Sequence[tuple[int, Relation]]", found or ())
        self.model.show(relations)
        self._explain(None)
        self.words.setVisible(bool(relations))
        wrong = sum(one.state == "violated" for _, one in relations)
        if not relations:
            self.hint.setText(self.tr("No sums, shares or rates were found on this page."))
        else:
            self.hint.setText(self.tr("Found: {n} · not right: {wrong}").format(n=len(relations), wrong=wrong))

    @Slot(object)
    def _succeeded(self, found: object) -> None:
        """The row that stays chosen may say something else by now."""
        super()._succeeded(found)
        chosen = self.table.currentIndex()
        self._explain(self.model.row(chosen.row())[1] if chosen.isValid() else None)

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            relation = self.model.row(index.row())[1]
            self._explain(relation)
            self.show_place(self._bridge.source_id, _spans(relation), go=False)

    def _explain(self, chosen: "Relation | None") -> None:
        signs = self.tr("✗ the numbers contradict each other · ? the text doesn't say enough to tell · ✓ they agree")
        go = self.tr("Enter: go there")
        self.words.setText(f"{_SIGNS[chosen.state]} {chosen.message}  {go}" if chosen else signs)

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        """Go to the first number that is a field of a record; where none is, to the numbers in the text."""
        session, source = self._bridge.session, self._bridge.source_id
        if session is None:
            return
        spans = _spans(self.model.row(index.row())[1])
        found = _field_at(session.presented_on(source), self._bridge.record_id, spans)
        if found is None:
            places = [session.working(source).place(span) for span in spans]
            self.went.emit(min(start for start, _ in places), max(end for _, end in places))
        elif found[0] == self._bridge.record_id or self._bridge.show(source, found[0]):
            self._bridge.choose(found[1], "flow")


def _spans(relation: "Relation") -> "list[Span]":
    return sorted(span for one in relation.numbers for span in one.spans)


def _field_at(records: "Sequence[ReviewedRecord]", first: str, spans: "Sequence[Span]") -> tuple[str, str] | None:
    """Return record and path of the first field that was read at one of these places; this record is asked first."""
    asked = sorted(records, key=lambda one: one.record.id != first)
    fields = ((one.record.id, field) for one in asked for field in one.record.fields)
    return next(
        (
            (record, field.path)
            for record, field in fields
            if any(mine.start < span.end and span.start < mine.end for mine in field.spans for span in spans)
        ),
        None,
    )
