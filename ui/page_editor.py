"""The editor of a page's working text: Qt edits, says what the edit was, and follows the review's own text."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QMimeData, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reviewer.page import RawLines, TextMap
from ui.field_state import TONES
from ui.keys import ENTER, is_undo_or_redo
from ui.line_numbers import LineNumbers
from ui.page_places import Mark, PlaceTints, rects_of
from ui.qt_positions import Edit, QtPositions, edit_between
from ui.tints import tints_of

_PARAGRAPH = "\u2029"
"""What Qt has for the end of a block, and takes for one where a page has it."""
_QT_OWN = "\ufdd0", "\ufdd1"
"""No characters at all, which Qt keeps for frames of its own and would make line ends of."""


class PageEditor(QPlainTextEdit):
    """A page's text with line numbers and tinted places. Offsets at its doors count characters, never Qt's units."""

    edited = Signal(int, int, str)
    """A person changed the text: start, how many characters went, what came."""
    clicked = Signal(int)
    """A click, without a selection, at this offset."""
    left = Signal()
    """Esc: the person wants out of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.composing = False
        self._working = TextMap.whole("")
        self._positions = QtPositions("")
        self._following = False
        self._numbers: dict[int, int] = {}
        self._chosen: list[tuple[int, int]] = []
        self._tints = PlaceTints(self)
        self._raw = ""
        self.lines = RawLines("")
        self.numbers = LineNumbers(self)
        self._marks: Sequence[Mark] = ()
        self._record = ""
        self.page_actions: Sequence[QAction] = ()
        self._set_up()

    def _set_up(self) -> None:
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(8)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of the page"))
        self.textChanged.connect(self._notice_edit)
        self.blockCountChanged.connect(self._place_numbers)
        self.updateRequest.connect(self._scroll_numbers)
        self.verticalScrollBar().valueChanged.connect(self._tint_when_many)

    # what is shown

    def open_page(self, raw: str, working: TextMap) -> None:
        """Show another page from its top."""
        self._following = True
        self._marks, self._chosen = (), []
        self.setPlainText(as_shown(working.text))
        self._following = False
        self._remember(working)
        self._numbers = {}
        self._number_by(raw)

    def _number_by(self, raw: str) -> None:
        if raw != self._raw:
            self._raw, self.lines, self._numbers = raw, RawLines(raw), {}
            self._place_numbers()
            self.numbers.update()

    def follow(self, raw: str, working: TextMap) -> None:
        """Make the screen show the review's working text of a raw text, with no more change than there is."""
        if self.composing:
            return
        self._number_by(raw)
        edit = edit_between(self.text, as_shown(working.text), 0)
        if edit:
            self._forget_numbers(edit, self.text)
            self._following = True
            cursor = self.cursor_at(edit.start, edit.start + edit.removed)
            cursor.insertText(edit.inserted)
            self._following = False
        self._remember(working)

    def _remember(self, working: TextMap) -> None:
        text = as_shown(working.text)
        if self.text != text:
            self.text, self._positions = text, QtPositions(text)
        self._working = working

    def show_marks(self, marks: Sequence[Mark], record: str) -> None:
        """Tint the places of all fields; those of the shown record strongly."""
        self._marks, self._record = marks, record
        to_qt = self._positions.to_qt
        places = [(to_qt(mark.start), to_qt(mark.end), TONES[mark.state], mark.record == record) for mark in marks]
        self._tints.show(places)

    def changeEvent(self, event: QEvent) -> None:
        """Mix the tints anew once light has become dark in this very widget."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._marks:
            self.show_marks(self._marks, self._record)

    def show_chosen(self, ranges: Sequence[tuple[int, int]], *, scroll: bool) -> None:
        """Outline the chosen field's place, and bring it into sight if asked to."""
        to_qt = self._positions.to_qt
        chosen = [(to_qt(start), to_qt(end)) for start, end in ranges]
        if chosen != self._chosen:
            self._chosen = chosen
            self.viewport().update()
        if scroll and ranges:
            self.go_to(*ranges[0][:1])

    def go_to(self, start: int, end: int | None = None) -> None:
        """Put the cursor there (selecting up to ``end``); scroll to the middle when it wasn't comfortably in sight."""
        cursor = self.cursor_at(start, start if end is None else end)
        margin = self.fontMetrics().height() * 2
        calm = self.viewport().rect().adjusted(0, margin, 0, -margin)
        in_sight = calm.contains(self.cursorRect(cursor).center())
        self.setTextCursor(cursor)
        if not in_sight:
            self.centerCursor()

    # what a person does

    def selection(self) -> tuple[int, int]:
        """Return start and end of the selection, equal when nothing is selected."""
        cursor, from_qt = self.textCursor(), self._positions.from_qt
        return from_qt(cursor.selectionStart()), from_qt(cursor.selectionEnd())

    def cursor_at(self, start: int, end: int) -> QTextCursor:
        """Return a cursor that selects these characters."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._positions.to_qt(start))
        cursor.setPosition(self._positions.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _notice_edit(self) -> None:
        if self._following or self.composing:
            return
        text = self.document().toRawText().replace(_PARAGRAPH, "\n")
        old, positions = self.text.replace(_PARAGRAPH, "\n"), QtPositions(text)
        edit = edit_between(old, text, positions.from_qt(self.textCursor().position()))
        if edit:
            self._forget_numbers(edit, old)
            self.text, self._positions = text, positions
            self.edited.emit(*edit)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """While an input method composes nothing is an edit; what it commits is one."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._notice_edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter splits the line, except while composing; Esc leaves."""
        if event.key() in ENTER:
            if not (self.composing or self.isReadOnly()):
                self.insertPlainText("\n")
                self.ensureCursorVisible()
        elif event.key() == Qt.Key.Key_Escape and not self.composing:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the review: Qt's own are off."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and is_undo_or_redo(event):
            event.ignore()
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a selection is a question: what was read here?"""
        super().mouseReleaseEvent(event)
        cursor = self.cursorForPosition(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.clicked.emit(self._positions.from_qt(cursor.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's own menu without its undo and redo, then the page's acts."""
        menu = self.createStandardContextMenu()
        for action in menu.actions()[:3]:
            menu.removeAction(action)
        menu.addSeparator()
        menu.addActions(list(self.page_actions))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Dropped files are pages to open, not text: the window takes them."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Outline the chosen place over the text: its shape, not only its colour, sets it apart."""
        super().paintEvent(event)
        if not self._chosen:
            return
        tints = tints_of(self.palette())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tints.accent, 2))
        for start, end in self._chosen:
            for rect in rects_of(self, start, end):
                _outline(painter, rect.adjusted(-1, 0, 1, 0))

    def numbered_blocks(self) -> Iterator[tuple[int, int, int]]:
        """Yield top, height and raw line number of each block in sight."""
        block = self.firstVisibleBlock()
        bottom = self.viewport().rect().bottom()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= bottom:
            height = self.blockBoundingRect(block).height()
            yield round(top), round(height), self._number_of(block)
            top += height
            block = block.next()

    def _number_of(self, block: QTextBlock) -> int:
        number = self._numbers.get(block.blockNumber())
        if number is None:
            offset = min(self._positions.from_qt(block.position()), len(self._working.text))
            number = self._numbers[block.blockNumber()] = self.lines.beside(self._working, offset)
        return number

    def _forget_numbers(self, edit: Edit, old: str) -> None:
        """Number the lines anew once an edit moved line ends."""
        if "\n" in edit.inserted or "\n" in old[edit.start : edit.start + edit.removed]:
            self._numbers = {}
            self.numbers.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers beside the text."""
        super().resizeEvent(event)
        self._place_numbers()

    def _place_numbers(self) -> None:
        width = self.numbers.sizeHint().width()
        if self.viewportMargins().left() != width:
            self.setViewportMargins(width, 0, 0, 0)
        inside = self.contentsRect()
        self.numbers.setGeometry(inside.left(), inside.top(), width, inside.height())

    def _scroll_numbers(self, rect: QRect, dy: int) -> None:
        if dy:
            self.numbers.scroll(0, dy)
        else:
            self.numbers.update(0, rect.y(), self.numbers.width(), rect.height())

    def _tint_when_many(self) -> None:
        if self._marks:
            self.show_marks(self._marks, self._record)


def _outline(painter: QPainter, rect: QRectF) -> None:
    painter.drawRoundedRect(rect, 3, 3)


def as_shown(text: str) -> str:
    """Return a text as Qt can hold it, each sign in its place."""
    for sign in _QT_OWN:
        text = text.replace(sign, "\ufffd")
    return text
