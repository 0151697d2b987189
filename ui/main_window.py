"""The window: three columns, menus, one bar for messages and one for long work, a status line."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import Actions, Menus
from ui.as_written import on_button
from ui.attention_menu import AttentionMenu
from ui.desk import Desk
from ui.docks import docked
from ui.figures_view import FiguresView
from ui.first_run import FirstRun
from ui.flow import Flow
from ui.history_view import HistoryView
from ui.long_work import WorkBar
from ui.messages import MessageBar, Offer
from ui.page_view import PageView
from ui.people_view import PeopleView
from ui.queue_view import QueueView
from ui.record_form import RecordForm
from ui.review_places import samples_folder, title_of
from ui.search_light import SearchLight
from ui.status_line import StatusLine
from ui.sums_view import SumsView

_COLUMNS = (260, 550, 470)
_SIZE = (1280, 800)


class MainWindow(QMainWindow):
    """Shows a desk. It is thrown away and made anew when the language changes; the desk stays.

    Args:
        desk: What the window shows, and what its File menu calls.
        expecting: A review or pages will be opened at once: show the columns, not the first-run screen.
    """

    painted = Signal()
    """The window has been painted for the first time."""

    def __init__(self, desk: Desk, *, expecting: bool = False) -> None:
        super().__init__()
        self.desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._was_painted = self._gives_way = False
        bridge = desk.bridge
        self.queue, self.page, self.form = QueueView(bridge), PageView(bridge), RecordForm(bridge)
        self.flow = Flow(bridge, self.page, self.form)
        self.history, self.sums = HistoryView(bridge), SumsView(bridge)
        self.figures, self.people = FiguresView(bridge), PeopleView(bridge)
        self.message_bar, self.work_bar = MessageBar(), WorkBar()
        self.first_run = FirstRun(with_samples=samples_folder() is not None)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.stack = QStackedWidget()
        self.actions_ = Actions(self)
        self._lay_out()
        self._docks = (self.history_dock, self.sums_dock, self.figures_dock, self.people_dock)
        self.status = StatusLine(self, desk)
        self.saved = self.status.saved
        self.menus = Menus(
            self.menuBar(),
            self.actions_,
            self.page.page_actions,
            self.flow.flow_actions,
            (*(one.toggleViewAction() for one in self._docks), self.page.show_outline),
            self.page.outline.outline_actions,
        )
        self.attention = AttentionMenu(bridge, self.menus.titles[2][1])
        self._connect()
        SearchLight(bridge, self.queue, self.page)
        self.setAcceptDrops(True)
        self._restore()
        self.show_state()
        if desk.busy is not None:
            self.work_bar.follow(desk.busy)
        if expecting:
            self.stack.setCurrentWidget(self.columns)

    def _lay_out(self) -> None:
        least = max(306, 30 * self.fontMetrics().averageCharWidth())  # large text needs more
        for one, stretch, width in ((self.queue, 0, 140), (self.page, 3, 190), (self.form, 2, least)):
            one.setMinimumWidth(width)
            self.columns.addWidget(one)
            self.columns.setStretchFactor(self.columns.count() - 1, stretch)
        self.columns.setHandleWidth(1)
        for at in range(self.columns.count()):  # hairlines by palette, without the cost of a style sheet
            self.columns.handle(at).setBackgroundRole(QPalette.ColorRole.Mid)
            self.columns.handle(at).setAutoFillBackground(True)
        self.columns.setChildrenCollapsible(False)
        self.columns.setSizes(list(_COLUMNS))
        self.stack.addWidget(self.first_run)
        self.stack.addWidget(self.columns)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.message_bar, 0), (self.stack, 1), (self.work_bar, 0)):
            column.addWidget(part, stretch)
        self.setCentralWidget(middle)
        self.history_dock = docked(self, self.tr("History"), "history", self.history, "Ctrl+H")
        self.sums_dock = docked(self, self.tr("Arithmetic of the page"), "sums", self.sums, "Ctrl+M")
        self.figures_dock = docked(self, self.tr("Figures in prose"), "figures", self.figures, "Ctrl+G")
        self.people_dock = docked(self, self.tr("People and bodies"), "people", self.people, "Ctrl+Shift+P")

    def _connect(self) -> None:
        desk, bridge = self.desk, self.desk.bridge
        bridge.changed.connect(self._changed)
        bridge.shown.connect(self._shown)
        desk.said.connect(self.message_bar.show_message)
        for passing in (bridge.acted, bridge.shown):
            passing.connect(self.message_bar.let_pass)
        self.actions_.export.triggered.connect(self.message_bar.let_pass)
        desk.opened.connect(self.message_bar.forget)
        desk.opened.connect(self.show_state)
        desk.working.connect(self.work_bar.follow)
        desk.rested.connect(self.work_bar.end)  # a work may have ended while this window was made
        for turn in (desk.working, desk.rested):
            turn.connect(self._lock)
        self.flow.wants_next.connect(self.next_to_look_at)
        self.page.outline.settled.connect(self.next_to_do)
        for view in (self.sums, self.figures, self.people):
            view.picked.connect(lambda places: self.page.editor.show_chosen(places, scroll=True))
        self.figures.wanted.connect(self._take_up)
        self.queue.taken_up.connect(self.begin)
        desk.imported.connect(self.queue.catch_up)
        desk.filled.connect(self.begin)

    # what is open

    @Slot()
    def show_state(self) -> None:
        """Show what is open now, or the first-run screen."""
        path = self.desk.path
        program = self.tr("Reviewer")
        self.setWindowTitle(f"{title_of(path)} — {program}" if path else program)
        self.stack.setCurrentWidget(self.columns if path else self.first_run)
        self.first_run.show_recent(self.desk.preferences.recent)
        self.status.show_state()
        self.queue.refresh()
        self._name_undo()
        self._lock()
        if path:
            self.begin()
        else:
            self.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # its place is seen before any key is pressed
            self.first_run.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def begin(self) -> None:
        """Bring the keyboard to what needs a person first; without a record to the queue."""
        if self.desk.bridge.path:
            self.form.take_focus()
        elif self.desk.bridge.record_id:
            self.flow.begin()
        else:
            self.queue.setFocus()

    @Slot(str, str)
    def _take_up(self, source: str, record: str) -> None:
        if self.desk.bridge.show(source, record):
            self.flow.begin()

    @Slot()
    def next_to_look_at(self) -> None:
        """Show the article that is in doubt, where the outline is open; else the next record that needs a person."""
        if not self.page.outline.begin_doubts():
            self.next_to_do()

    @Slot()
    def next_to_do(self) -> None:
        """Show the next record that needs a person, its first stop chosen; where all are verified, say what follows."""
        session = self.desk.bridge.session
        so_far = session.progress() if session else None
        if so_far is not None and so_far.records and so_far.verified == so_far.records:
            self.queue.setFocus(Qt.FocusReason.OtherFocusReason)
            words, key = self.tr("All records are verified: {n}. {key} exports them."), self.actions_.export.shortcut()
            sentence = words.format(n=so_far.records, key=key.toString(key.SequenceFormat.NativeText))
            self.desk.tell(sentence, Offer(self.tr("Export…"), self.actions_.export.trigger), passing=True)
        elif self.queue.next_to_do():
            self.flow.begin()

    @Slot()
    def _lock(self) -> None:
        """While a work runs on the file, nothing else does; without a review there's nothing to do on one."""
        own, is_open, idle = self.actions_, bool(self.desk.path), self.desk.busy is None
        for action in (own.export, own.copy_review, own.close, own.use_types):
            action.setEnabled(is_open and idle)
        for action in (own.new, own.open, own.add_pages, own.add_folder, own.samples):
            action.setEnabled(idle)
        goes_on = own.search, own.next_to_do, own.next_record, own.previous_record
        for action in (*self.page.page_actions, *self.flow.flow_actions, *goes_on):
            action.setEnabled(is_open)
        self._shown()

    @Slot()
    def _shown(self) -> None:
        own, shown = self.actions_, self.desk.bridge.reviewed()
        own.note.setEnabled(shown is not None)
        own.reopen.setEnabled(shown is not None and shown.verified)
        own.remove.setEnabled(shown is not None and not shown.verified)
        for action in (self.menus.encodings.menuAction(), own.show_file):
            action.setEnabled(bool(self.desk.bridge.source_id))

    @Slot(object)
    def _changed(self, changed: object) -> None:
        self._name_undo()
        self._shown()

    def _name_undo(self) -> None:
        session, own = self.desk.bridge.session, self.actions_
        for action, plain, named, what in (
            (own.undo, self.tr("&Undo"), self.tr("&Undo: {what}"), session.can_undo if session else ""),
            (own.redo, self.tr("&Redo"), self.tr("&Redo: {what}"), session.can_redo if session else ""),
        ):
            action.setText(named.format(what=on_button(what)) if what else plain)
            action.setEnabled(bool(what))

    # moving between columns

    def next_column(self) -> None:
        """Bring the keyboard to the next column; after the last comes the message above them, where one is shown."""
        told = () if self.message_bar.isHidden() else (self.message_bar,)
        order: tuple[QWidget, ...] = (self.queue, self.page, self.form, *told)
        here = next((at for at, one in enumerate(order) if one.isAncestorOf(self.focusWidget() or self)), -1)
        self.go_to(order[(here + 1) % len(order)])

    def go_to(self, column: QWidget) -> None:
        """Bring the keyboard to a column; in the record to the chosen field."""
        if column is self.form:
            self.form.take_focus()
        elif column is self.message_bar:
            self.message_bar.take_focus()
        else:
            column.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # files dropped anywhere

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open or add what was dropped, once the other program has its answer."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self.desk.open_given(paths))

    # coming and going

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when there is something to see."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def _restore(self) -> None:
        preferences = self.desk.preferences
        geometry = preferences.state("geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):  # room for what the system puts around a window
            self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() - QSize(20, 60)))
        for name, restore in (("docks", self.restoreState), ("columns", self.columns.restoreState)):
            state: QByteArray = preferences.state(name)
            if not state.isEmpty():
                restore(state)

    def keep_layout(self) -> None:
        """Remember where the window is and how it is divided."""
        preferences = self.desk.preferences
        preferences.keep_state("geometry", self.saveGeometry())
        preferences.keep_state("docks", self.saveState())
        preferences.keep_state("columns", self.columns.saveState())

    def give_way(self) -> None:
        """Close, because another window on the same desk takes this one's place."""
        self._gives_way = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout and where one left, a running work stopped first; stay with what can't be handed over."""
        if not self._gives_way:
            if not self.desk.bridge.hand_over():
                event.ignore()
                return
            self.desk.stop_working()
            self.keep_layout()
            self.desk.remember()
        for view in (self.sums, self.figures, self.people, self.page.outline):
            view.rest()
        super().closeEvent(event)
