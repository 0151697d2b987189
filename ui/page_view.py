"""The page column: header, text with field places, find bar, and the acts on text."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from reviewer.page import TextMap
from reviewer.reviewed import ReviewedRecord
from reviewer.wording import language
from ui.as_written import on_button
from ui.beside_text import BesideText
from ui.column_head import ColumnHead, OneLine
from ui.docks import KeyGoesThere
from ui.find_bar import FindBar
from ui.keys import ADD_RECORD, keyed_action
from ui.outline_acts import Selected
from ui.outline_view import OutlineView
from ui.page_editor import PageEditor, as_shown
from ui.page_places import Mark, joined_over_blanks, marks_of
from ui.session_bridge import SessionBridge

if TYPE_CHECKING:
    from reviewer.review import Changed

_LINE_JOINT = re.compile(r"[ \t]*\n[ \t\n]*")


class PageView(QWidget):
    """Shows the working text of the bridge's page and turns what a person does to it into acts of the review.

    Attributes:
        editor: The text itself.
        beside: Parts the column between it and the outline.
        page_actions: The acts on text, with their keys, for the window's menus.
    """

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._source = ""
        self._marks: list[Mark] = []
        self._records: tuple[ReviewedRecord, ...] = ()
        self._header = OneLine()
        self._details = OneLine()
        self.editor = PageEditor(self)
        self.find_bar = FindBar(self.editor, self)
        self.outline = OutlineView(bridge, self.raw_selection)
        self.beside = BesideText(self.outline, self.editor)
        self.show_outline = QAction(self.tr("Outline of the page"), self, checkable=True)
        self.page_actions = self._actions()
        self.addActions(list(self.page_actions))
        self.editor.page_actions = self.page_actions
        self._lay_out()
        bridge.shown.connect(self._show)
        bridge.changed.connect(self._follow)
        bridge.field_chosen.connect(self._show_chosen)
        self.editor.edited.connect(self._edit)
        self.editor.clicked.connect(self._choose_at)
        self.editor.clicked.connect(self.outline.choose_at)
        self.outline.picked.connect(lambda places: self.editor.show_chosen(places, scroll=True))
        self.outline.left.connect(self.editor.setFocus)
        self._show(bridge.source_id, bridge.record_id)

    def _lay_out(self) -> None:
        head = ColumnHead()
        beside = QHBoxLayout(head)
        beside.setContentsMargins(10, 4, 6, 4)
        words = QVBoxLayout()
        words.setSpacing(0)
        beside.addLayout(words, 1)
        beside.addWidget(self._outline_button())
        font = self._header.font()
        font.setBold(True)
        self._header.setFont(font)
        words.addWidget(self._header)
        words.addWidget(self._details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.find_bar)
        column.addWidget(self.beside, 1)
        self.setFocusProxy(self.editor)

    def _outline_button(self) -> QToolButton:
        """Return the button that shows the outline, as ``show_outline`` does with its key."""
        self.show_outline.setIconText(self.tr("Outline"))  # what the button says, whatever the state
        self.show_outline.setShortcut("Ctrl+L")
        KeyGoesThere(self.show_outline, self.outline)
        self.show_outline.toggled.connect(self._open_outline)
        button = QToolButton()
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setDefaultAction(self.show_outline)
        return button

    def _open_outline(self, shown: bool) -> None:
        self.beside.show_outline(shown)
        if not shown:
            self._outline_chosen(scroll=False)

    def raw_selection(self) -> Selected:
        """Return the stretch of the raw text that is selected, and its words; empty at the cursor where nothing is."""
        session, (start, end) = self._bridge.session, self.editor.selection()
        if session is None or not self._source:
            return Selected(0, 0)
        working = session.working(self._source)
        if end > start:
            spans = working.spans(start, end)
            return Selected(min(spans).start, max(one.end for one in spans), self.editor.text[start:end])
        if start < len(working.text):
            first = min(working.spans(start, start + 1)).start
        else:  # at the end of the page no sign stands behind the cursor, only one before it
            first = max((one.end for one in working.spans(max(start - 1, 0), start)), default=0)
        return Selected(first, first)

    def _actions(self) -> tuple[QAction, ...]:
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        return (
            keyed_action(self, self.tr("Use selection as value"), "F2", self.take_selection, here),
            keyed_action(self, self.tr("Join lines"), "Ctrl+J", self.join_lines, here),
            keyed_action(self, self.tr("Add record from selection…"), ADD_RECORD, self.add_record, here),
            keyed_action(self, self.tr("Next place"), "F8", lambda: self.next_place(1)),
            keyed_action(self, self.tr("Previous place"), "Shift+F8", lambda: self.next_place(-1)),
            keyed_action(self, self.tr("Find in page"), "Ctrl+F", self.find_bar.open_bar),
            keyed_action(self, self.tr("Find next"), "F3", lambda: self.find_bar.find_match(1)),
            keyed_action(self, self.tr("Find previous"), "Shift+F3", lambda: self.find_bar.find_match(-1)),
        )

    # following the review

    def _show(self, source_id: str, record_id: str) -> None:
        session = self._bridge.session
        if source_id != self._source or session is None:
            self._source = source_id if session else ""
            if session and source_id:
                self.editor.open_page(session.source(source_id).raw, session.working(source_id))
            else:
                self.editor.open_page("", TextMap.whole(""))
            self.editor.setEnabled(bool(self._source))
        self.refresh()
        shown = next((one for one in self._records if one.record.id == record_id), None)
        if shown and session and not self.editor.hasFocus():
            self.editor.go_to(session.working(source_id).place(shown.record.extent)[0])

    def _follow(self, changed: "Changed") -> None:
        mine = {one.record.id for one in self._records}
        if self._source and (self._source in changed.sources or mine & changed.records):
            self.refresh()

    def refresh(self) -> None:
        """Show the page as the review has it now."""
        session = self._bridge.session
        if session is None or not self._source:
            self._records, self._marks = (), []
            self._header.setText(self.tr("No page"))
            self._details.clear()
            return
        working = session.working(self._source)
        self.editor.follow(session.source(self._source).raw, working)
        self._records = session.presented_on(self._source)
        self._marks = marks_of(self._records, working)
        self.editor.show_marks(self._marks, self._bridge.record_id)
        self._outline_chosen(scroll=False)
        self._say_what_is_shown()

    def _say_what_is_shown(self) -> None:
        session = self._bridge.session
        assert session is not None
        source, working = session.source(self._source), session.working(self._source)
        self._header.setText(source.name)
        parts = [source.encoding.upper()]
        for one in self._records:
            if one.record.id == self._bridge.record_id:
                first, last = (self.editor.lines.beside(working, offset) for offset in working.place(one.record.extent))
                lines = self.tr("line {first}") if first == last else self.tr("lines {first}–{last}")
                parts.append(lines.format(first=first, last=last))
        self._details.setText(" · ".join(parts))

    def _show_chosen(self, path: str, by: str) -> None:
        self._outline_chosen(scroll=by != "page")

    def _outline_chosen(self, *, scroll: bool) -> None:
        record, path = self._bridge.record_id, self._bridge.path
        places = [(mark.start, mark.end) for mark in self._marks if (mark.record, mark.path) == (record, path)]
        self.editor.show_chosen(joined_over_blanks(places, self.editor.text), scroll=scroll)

    # acts

    def _edit(self, start: int, removed: int, inserted: str) -> None:
        session, source = self._bridge.session, self._source
        if session is not None:
            self._bridge.act(lambda: session.edit_text(source, start, removed, inserted))
            if self.editor.text != as_shown(session.working(source).text):
                self.refresh()  # it was refused: the text goes back

    def _choose_at(self, offset: int) -> None:
        at = [mark for mark in self._marks if mark.start <= offset <= mark.end]
        at.sort(key=lambda mark: (mark.record != self._bridge.record_id, offset == mark.end, mark.end - mark.start))
        if not at:
            return
        if at[0].record == self._bridge.record_id or self._bridge.show(self._source, at[0].record):
            self._bridge.choose(at[0].path, "page")

    def take_selection(self) -> None:
        """Make the selected text the value of the chosen field."""
        session, (start, end) = self._bridge.session, self.editor.selection()
        record, path = self._bridge.record_id, self._bridge.path
        if session is None or not (record and path) or start == end:
            self._bridge.told.emit(self.tr("Choose a field in the record, then select its text in the page."))
            return
        self._bridge.act(lambda: session.take(record, path, start, end))

    def join_lines(self) -> None:
        """Join the selected lines, or the cursor's line with the next, blank lines between them included."""
        session, source = self._bridge.session, self._source
        if session is None or not source or self.editor.isReadOnly():
            return
        text, (start, end) = session.working(source).text, self.editor.selection()
        within = re.compile(".*", re.DOTALL)
        joint = _LINE_JOINT.search(text, start) if start == end else within.match(text, start, end)
        if joint is None:
            return
        joined = _LINE_JOINT.sub("", joint.group())
        if joined != joint.group():
            self._bridge.act(lambda: session.edit_text(source, joint.start(), len(joint.group()), joined))
            self.editor.go_to(joint.start())

    def add_record(self) -> None:
        """Add a record of a type that is asked for, read from the selected text."""
        session, (start, end) = self._bridge.session, self.editor.selection()
        if session is None or start == end:
            self._bridge.told.emit(self.tr("Select the report's text in the page first."))
            return
        menu = QMenu(self)
        for kind in session.types:
            entry = menu.addAction(on_button(kind.title[language()]))
            entry.triggered.connect(lambda _=False, name=kind.name: self._add_record(name, start, end))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.editor.mapToGlobal(self.editor.cursorRect().bottomLeft()))
        menu.aboutToHide.connect(menu.deleteLater)

    def _add_record(self, type_name: str, start: int, end: int) -> None:
        session, source = self._bridge.session, self._source
        assert session is not None
        record = self._bridge.act(lambda: session.add_record(source, type_name, start, end))
        if record:
            self._bridge.show(source, record)

    def next_place(self, step: int) -> None:
        """Choose the next place (1) of the shown record after the cursor, or the one before (-1)."""
        own = [mark for mark in self._marks if mark.record == self._bridge.record_id]
        if not own:
            return
        chosen = [index for index, mark in enumerate(own) if mark.path == self._bridge.path]
        here = self.editor.selection()[0]
        before = sum(mark.start < here for mark in own)
        index = (chosen[0] if chosen else before - (step > 0)) + step
        mark = own[index % len(own)]
        self._bridge.choose(mark.path, "page")
        self.editor.go_to(mark.start)
