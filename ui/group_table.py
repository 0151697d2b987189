"""A repeated group of the form: heading with the acts on rows, and a table as high as its rows."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reviewer.field_paths import place_of
from reviewer.report_types.schema import GroupSpec
from reviewer.reviewed import ReviewedRecord
from reviewer.wording import language
from ui.cell_delegate import CellDelegate
from ui.column_head import OneLine
from ui.field_state import FieldState
from ui.group_columns import GroupColumns
from ui.group_model import GroupModel
from ui.group_view import GroupView
from ui.session_bridge import SessionBridge
from ui.tone_label import Complaint
from ui.typed_value import commit


class GroupTable(QWidget):
    """One group: its rows are added, removed and moved by keys and buttons, its cells edited in place."""

    confirmed = Signal(str)
    """Enter on the cell of this path."""

    def __init__(self, bridge: SessionBridge, group: GroupSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = group.name
        self._bridge = bridge
        self._group = group
        self._record = ""
        self._quiet = False
        self.view = GroupView()
        self.model = GroupModel(group, lambda path, typed: commit(bridge, self._record, path, typed), self)
        self.complaint = Complaint()
        self._heading = OneLine()
        self._delegate = CellDelegate(self.view)
        self._buttons: list[QToolButton] = []
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName(self._group.label[language()])
        self.columns = GroupColumns(self.view, self.model)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(0)
        self._acts.addStretch(1)
        for button in (self.columns, *self._make_buttons()):
            self._acts.addWidget(button)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(0)
        self._head.addWidget(self._heading, 1)
        self._head.addLayout(self._acts)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(10, 4, 10, 2)
        column_box.setSpacing(1)
        column_box.addLayout(self._head)
        column_box.addWidget(self.view)
        column_box.addWidget(self.complaint)

    def _make_buttons(self) -> list[QToolButton]:
        acts = (
            ("+", self.tr("Add a row below"), "Ctrl+Insert", self.add_row),
            ("−", self.tr("Remove the row"), "Ctrl+Delete", self.remove_row),
            ("↑", self.tr("Move the row up"), "Alt+Up", lambda: self.move_row(-1)),
            ("↓", self.tr("Move the row down"), "Alt+Down", lambda: self.move_row(1)),
        )
        self._buttons = [self._button(*act) for act in acts]
        return self._buttons

    def _button(self, sign: str, name: str, keys: str, do: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{name} ({native})")
        button.setAccessibleName(name)
        button.clicked.connect(lambda: do())
        shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)
        return button

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._choose)
        self.view.clicked.connect(lambda: self._bridge.choose(self._path(), "form"))
        self.view.confirmed.connect(self._confirm)
        self.view.escaped.connect(lambda: self.model.forget(self.view.currentIndex()))
        self.view.focused.connect(self._choose)
        self.view.widened.connect(self._follow_width)
        self.view.horizontalScrollBar().rangeChanged.connect(self._refit_height)
        self._delegate.entered.connect(self._confirm)
        self.model.refused.connect(self.complaint.say)

    # showing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width with what stands over the table."""
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """Put the buttons below the heading where there's no room for both side by side."""
        words, room = self._heading.fontMetrics().horizontalAdvance(self._heading.text()), self._head.geometry().width()
        below = 0 < room < words + self._acts.sizeHint().width()  # without room it hasn't been laid out yet
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if direction is not self._head.direction():
            self._head.setDirection(direction)

    def show_record(self, reviewed: ReviewedRecord, states: dict[str, FieldState]) -> None:
        """Show the group of this record."""
        same, was = self._record == reviewed.record.id, self.view.currentIndex()
        at, column = was.row(), was.column()
        self._record = reviewed.record.id
        self._quiet = True
        grown = self.model.show_record(reviewed, states)
        self._quiet = False
        count = self.model.rowCount()
        title, stood = f"{self._group.label[language()]}  {count}", self.columns.isHidden()
        changed = title != self._heading.text()
        self._heading.setText(title)
        for button in self._buttons:
            button.setEnabled(not reviewed.verified)
        self.columns.fit()
        if changed or self.columns.isHidden() is not stood:
            self._fit_head()
        if grown or not self.view.minimumHeight():
            self._fit_height(count)
        if same and at >= count > 0:
            QTimer.singleShot(0, self, lambda: self._leave_gone_row(column))  # once all views show the record

    def _leave_gone_row(self, column: int) -> None:
        """Bring the keyboard that was in a row that is gone to the last one."""
        if self.view.hasFocus() and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(self.model.rowCount() - 1, column))

    def _follow_width(self) -> None:
        self.columns.follow_width()
        self._refit_height()

    def _refit_height(self) -> None:
        QTimer.singleShot(0, self, lambda: self._fit_height(self.model.rowCount()))  # once it knows whether it scrolls

    def _fit_height(self, count: int) -> None:
        row = self.view.fontMetrics().height() + 7
        self.view.verticalHeader().setDefaultSectionSize(row)
        scrolls = self.columns.overhang() > 0 and self.view.horizontalScrollBar().maximum() > 0
        bar = self.view.horizontalScrollBar().sizeHint().height() if scrolls else 0
        self.view.setFixedHeight(self.view.horizontalHeader().sizeHint().height() + count * row + 1 + bar)

    def show_chosen(self, path: str) -> None:
        """Mark the cell of this path, or none."""
        index = self.model.index_of(path) if path else QModelIndex()
        if index.isValid() and index == self.view.currentIndex() and self.view.selectionModel().isSelected(index):
            return
        self._go_to(index)
        if not index.isValid():
            self.view.clearSelection()

    def stops(self) -> list[QWidget]:
        """Return where Tab stops in it, as seen from its top."""
        return [self.columns, self.view]

    def take_focus(self) -> None:
        """Bring the keyboard to the current cell, the first where none is."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(self, path: str) -> None:
        """Open the cell of this path for typing."""
        self.show_chosen(path)
        self.take_focus()
        index = self.model.index_of(path)
        if index.isValid():
            self.view.edit(index)

    def commit(self) -> str:
        """Hand over the cell that is being typed in, if one is; return why a cell was refused, it is current then."""
        if self.view.state() == QAbstractItemView.State.EditingState:
            self._go_to(QModelIndex())
        path, sentence = self.model.refusal()
        if path:
            self._go_to(self.model.index_of(path))
        return sentence

    def _go_to(self, index: QModelIndex) -> None:
        self._quiet = True
        self.view.setCurrentIndex(index)
        self._quiet = False

    # acts

    def add_row(self) -> None:
        """Add an empty row below the current one."""
        index = self.view.currentIndex()
        at = index.row() + 1 if index.isValid() else self.model.rowCount()
        self._act_on_row(at, lambda session, record: session.add_row(record, self.name, at))

    def remove_row(self) -> None:
        """Remove the current row; undo brings it back."""
        at = self.view.currentIndex().row()
        if at >= 0:
            nearest, row = min(at, self.model.rowCount() - 2), place_of(self._path()).row
            self._act_on_row(nearest, lambda session, record: session.remove_row(record, self.name, row))

    def move_row(self, step: int) -> None:
        """Move the current row up (-1) or down (1)."""
        at = self.view.currentIndex().row()
        to = at + step
        if at >= 0 and 0 <= to < self.model.rowCount():
            row = place_of(self._path()).row
            self._act_on_row(to, lambda session, record: session.move_row(record, self.name, row, to))

    def _act_on_row(self, then_at: int, do: Callable[..., None]) -> None:
        session, record = self._bridge.session, self._record
        column = max(self.view.currentIndex().column(), 0)
        if session is None or not record or self.commit():
            return
        self._bridge.act(lambda: do(session, record))
        if 0 <= then_at < self.model.rowCount():
            self._bridge.choose(self.model.path_at(self.model.index(then_at, column)), "form")

    # keys

    def _path(self) -> str:
        index = self.view.currentIndex()
        return self.model.path_at(index) if index.isValid() else ""

    def _choose(self) -> None:
        path = self._path()
        if not self._quiet and path and path != self._bridge.path:
            self._bridge.choose(path, "form")

    def _confirm(self) -> None:
        path = self._path()
        if self.model.index_of(path).isValid() and not self.model.is_refused(path):
            self.confirmed.emit(path)
