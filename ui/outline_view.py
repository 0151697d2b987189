"""The outline of a page beside its text: its articles and their parts, put right by keys or by dragging."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTreeView, QVBoxLayout

from reviewer.progress import Tell
from ui.keys import ENTER
from ui.outline_acts import Change, OutlineActs, Selected
from ui.outline_model import WHOLE, Mark, Node, OutlineModel
from ui.reading_view import ReadingView
from ui.session_bridge import SessionBridge

if TYPE_CHECKING:
    from reviewer.articles import Article, Division
    from reviewer.page import TextMap
    from reviewer.review import ReviewSession


class Shown(NamedTuple):
    """A page as the outline shows it: its id, its text, and the articles in it."""

    source: str
    working: "TextMap"
    division: "Division"


OutlinePlace = tuple[Mark | None, set[Mark], int]
"""What is chosen, the parts of unfolded articles, the first row in sight."""


class OutlineView(ReadingView):
    """Shows the articles of the page while it is in sight.

    Attributes:
        outline_actions: What can be done to the chosen row, with its keys, for menus.
    """

    left = Signal()
    """The person wants back to the text."""
    settled = Signal()
    """The last article that was in doubt has been confirmed."""

    def __init__(self, bridge: SessionBridge, selected: Callable[[], Selected]) -> None:
        super().__init__(bridge)
        self._shown: Shown | None = None
        self.model = OutlineModel(self)
        self.tree = QTreeView()
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)  # what there's no room for is its end
        self._ready_tree()
        bridge.changed.connect(self._follow)
        self.acts = OutlineActs(self.tree, self.model, self._chosen, selected)
        self.acts.wanted.connect(self._do)
        self.acts.refused.connect(self.hint.setText)
        self.outline_actions = self.acts.actions_
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tree, 1)
        column.addWidget(self.hint)
        self.setFocusProxy(self.tree)

    def _ready_tree(self) -> None:
        tree = self.tree
        tree.setModel(self.model)
        tree.setHeaderHidden(True)
        tree.setAccessibleName(self.tr("Outline of the page"))
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setIndentation(14)
        tree.setUniformRowHeights(True)
        tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the question mark at the end stays in sight
        tree.header().setMinimumSectionSize(0)  # a narrow column shortens its rows, with no bar to move them
        tree.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        tree.setDefaultDropAction(Qt.DropAction.MoveAction)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._offer)
        tree.selectionModel().currentChanged.connect(self._pick)
        tree.installEventFilter(self)

    # following the page

    def read(self, session: "ReviewSession", sources: Sequence[str], progress: Tell) -> object:
        """Return the page divided into its articles."""
        (source,) = sources
        return Shown(source, session.working(source), session.division(source))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the tree the larger part, or as large a part where there is little room."""
        super().resizeEvent(event)
        self.hint.setMaximumHeight(max(self.height() // 3, min(self.height() // 2, self.fontMetrics().height() * 5)))

    @Slot(object)
    def _follow(self, changed: object) -> None:
        """Show at once what is undone from here; what is typed elsewhere can wait."""
        if self.tree.hasFocus():
            self.refresh()

    def show_found(self, found: object) -> None:
        """Show these articles; what was read of a page that has changed since is passed over: it's being read again."""
        session, shown = self._bridge.session, cast("Shown | None", found)
        if shown is None or session is None:
            self._show(None)
        elif shown.source == self._bridge.source_id and shown.working is session.working(shown.source):
            self._catch_up()

    def _catch_up(self, then: Mark | None = None) -> None:
        """Show the articles as they are now, and choose this."""
        session, source = self._bridge.session, self._bridge.source_id
        if session is not None and source:
            self._show(Shown(source, session.working(source), session.division(source)), then)

    def _show(self, shown: Shown | None, then: Mark | None = None) -> None:
        """Show a page; of the same page what was chosen and unfolded stays so, or what an undo changed is chosen."""
        before, self._shown = self._shown, shown
        if before is None or shown is None or before.source != shown.source:
            self.model.show(shown.division if shown else None)
        elif before.division is not shown.division:
            node, unfolded = self._node(), self._unfolded()
            chosen = self.model.mark(node) if node else None
            self.model.show(shown.division)
            self._unfold(unfolded)
            if then is None and before.working is shown.working:
                then = self.model.concerned(before.division, chosen)
            self._choose_quietly(then or chosen)
        else:
            return  # what the hint says of the last act goes on being true
        self.hint.setText(self._words())

    def _tops(self) -> list[QModelIndex]:
        return [self.model.index(row, 0) for row in range(self.model.rowCount())]

    def _unfolded(self) -> set[Mark]:
        """Return the parts of the articles that are unfolded."""
        opened = [self.model.node(one).article for one in self._tops() if self.tree.isExpanded(one)]
        return {mark for article in opened for mark in self.model.marks(article)}

    def _unfold(self, parts: set[Mark]) -> None:
        """Unfold the articles in which one of these parts is now."""
        for index in self._tops():
            self.tree.setExpanded(index, not parts.isdisjoint(self.model.marks(self.model.node(index).article)))

    def place(self) -> OutlinePlace:
        """Return what is chosen and unfolded, and how far the rows are scrolled."""
        node = self._node()
        return self.model.mark(node) if node else None, self._unfolded(), self.tree.verticalScrollBar().value()

    def go_back_to(self, place: OutlinePlace) -> None:
        """Choose, unfold and scroll as it was in another outline of the same page."""
        chosen, unfolded, scrolled = place
        self._unfold(unfolded)
        self._choose_quietly(chosen)
        self.tree.verticalScrollBar().setValue(scrolled)

    def _words(self) -> str:
        doubtful, node = self.model.doubtful(), self._node()
        article = self.model.article(node) if node else None
        usual = self.tr("Enter: to the text · H: headline · B: begins an article · right click: more")
        if node is not None and article is not None and article.doubts:
            return self._doubt(article, usual if node.part != WHOLE else "")
        if doubtful:
            return self.tr("In doubt: {n}, marked with a question mark").format(n=len(doubtful))
        return usual if self.model.rowCount() else self.tr("Nothing is printed on this page.")

    def _doubt(self, article: "Article", of_part: str) -> str:
        """Return what is in doubt about an article, and what can be done, ``of_part`` where the row is of a part."""
        message = article.doubts[0].message
        if of_part:
            return f"{message} {of_part}"
        if sum(one.kind == "headline" for one in article.parts) > 1:
            words = self.tr(
                "{message} M on one of them: lines of one. Alt+Up, Alt+Down: to another. Enter: right as it is."
            )
        elif not article.headline:
            words = self.tr("{message} Select it in the text and press H. Enter: right as it is.")
        else:
            words = self.tr("{message} Enter: right as it is. Drag or Alt+Up, Alt+Down: to another.")
        return words.format(message=message)

    # choosing

    def _node(self) -> Node | None:
        index = self.tree.currentIndex()
        return self.model.node(index) if index.isValid() else None

    def _chosen(self) -> Node | None:
        """Return the chosen row of the page as it is now, whatever was undone since it was shown."""
        self._catch_up()
        return self._node()

    def _choose_quietly(self, mark: Mark | None) -> None:
        """Choose a row without going to its record."""
        node = self.model.marked(mark) if mark else None
        blocked = self.tree.selectionModel().blockSignals(True)
        if node is not None:
            self._choose(node)
        self.tree.selectionModel().blockSignals(blocked)

    def _choose(self, node: Node) -> None:
        index = self.model.index_of(node)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        """Show what was chosen on the page, and the record of its article, where there is one."""
        session, source = self._bridge.session, self._bridge.source_id
        self.hint.setText(self._words())
        if session is None or not source or not index.isValid():
            return
        node, working = self.model.node(index), session.working(source)
        article = self.model.article(node)
        records = session.records_in(source, article) if article else ()
        if records and self._bridge.record_id not in records:
            self._bridge.show(source, records[0])
        parts = self.model.parts(node.article)
        chosen = parts if node.part == WHOLE else parts[node.part : node.part + 1]
        self.picked.emit([working.place(extent) for one in chosen for extent in one.extents])

    def choose_at(self, offset: int) -> None:
        """Choose the part that stands at this place of the working text."""
        session, source = self._bridge.session, self._bridge.source_id
        if session is None or not source or not self.isVisible():
            return
        working = session.working(source)
        for article in (self.model.node(top).article for top in self._tops()):
            for at, one in enumerate(self.model.parts(article)):
                if any(start <= offset <= end for start, end in map(working.place, one.extents)):
                    self._choose_quietly(self.model.mark(Node(article, at)))
                    return

    def begin_doubts(self) -> bool:
        """Bring the keyboard to the first article in doubt; say whether there was one to be seen."""
        doubtful = self.model.doubtful() if self.isVisible() else []
        if doubtful:
            self._choose(doubtful[0])
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(doubtful)

    # acts

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on an article in doubt confirms it, otherwise goes to the text."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in ENTER:
            node = self._chosen()
            article = self.model.article(node) if node else None
            if node is not None and node.part == WHOLE and article is not None and article.doubts:
                self.acts.confirm()
                if not self.begin_doubts():
                    self.settled.emit()
            else:
                self.left.emit()
            return True
        return super().eventFilter(watched, event)

    @Slot(object)
    def _do(self, change: Change) -> None:
        session, source = self._bridge.session, self._bridge.source_id
        if session is None or not source:
            return
        if change.make is None:
            done = self._bridge.attempt(lambda: session.arrange_anew(source))
        else:
            make = change.make
            done = self._bridge.attempt(lambda: session.arrange(source, change.act, make, change.about))
        if done:
            self.hint.setText(done)
            return
        self._catch_up(change.then)
        if change.lit:
            self._pick(self.tree.currentIndex())
        if change.said:
            self.hint.setText(change.said)

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.addActions(list(self.outline_actions))
        index = self.tree.currentIndex()
        menu.popup(self.tree.viewport().mapToGlobal(self.tree.visualRect(index).bottomLeft()))
        menu.aboutToHide.connect(menu.deleteLater)
