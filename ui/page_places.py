"""Where the fields of a page's records stand in its working text, and how their places are tinted."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from reviewer.page import TextMap
from reviewer.reviewed import ReviewedRecord
from ui.field_state import FieldState, Tone, states_of
from ui.tints import Tints, tints_of

MANY = 200
"""From here on only the places in sight are tinted, so that a keystroke stays quick."""

_UNDERLINES = {
    Tone.QUIET: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Tone.LOOK: QTextCharFormat.UnderlineStyle.DashUnderline,
    Tone.ERROR: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Tone.HUMAN: QTextCharFormat.UnderlineStyle.DashDotLine,
}


class Mark(NamedTuple):
    """One run of characters that a field was read from; ``start`` and ``end`` count characters of the working text."""

    start: int
    end: int
    record: str
    path: str
    state: FieldState


def marks_of(records: Iterable[ReviewedRecord], working: TextMap) -> list[Mark]:
    """Return the places of all fields of these records, in the order of the text."""
    marks = []
    for reviewed in records:
        states = states_of(reviewed)
        for one in reviewed.record.fields:
            for span in one.spans:
                start, end = working.place(span)
                if start < end:
                    marks.append(Mark(start, end, reviewed.record.id, one.path, states[one.path]))
    return sorted(marks, key=lambda mark: (mark.start, mark.end))


def joined_over_blanks(places: Iterable[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Return the places with those made one between which the text has only blanks, on the same line."""
    joined: list[tuple[int, int]] = []
    for start, end in places:
        gap = text[joined[-1][1] : start] if joined else "x"
        if gap.strip(" \t\u3000"):
            joined.append((start, end))
        else:
            joined[-1] = (joined[-1][0], end)
    return joined


class PlaceTints:
    """The tinted and underlined places of one editor. Kept as they are while only the text moves under them."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        self._editor = editor
        self._shown: list[tuple[QTextCursor, str]] = []
        self._tints: Tints | None = None
        self._formats: dict[tuple[Tone, bool], QTextCharFormat] = {}

    def show(self, places: Sequence[tuple[int, int, Tone, bool]]) -> None:
        """Tint these places.

        Args:
            places: Qt positions of start and end, tone, and whether the record is the one shown.
        """
        tints = tints_of(self._editor.palette())
        places = self._in_sight(places)
        wanted = [(start, end, f"{tone.value}{own}") for start, end, tone, own in places]
        standing = [(cursor.selectionStart(), cursor.selectionEnd(), style) for cursor, style in self._shown]
        if tints is self._tints and wanted == standing:
            return
        cursors = {at[:2]: cursor for at, (cursor, _) in zip(standing, self._shown, strict=True)}
        if tints is not self._tints:
            self._tints, self._formats = tints, {}
        self._shown, selections = [], []
        for start, end, tone, own in places:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor = cursors.get((start, end)) or _cursor(self._editor, start, end)
            selection.format = self._format(tone, own)
            selections.append(selection)
            self._shown.append((cursor, f"{tone.value}{own}"))
        self._editor.setExtraSelections(selections)

    def _format(self, tone: Tone, own: bool) -> QTextCharFormat:
        if (tone, own) not in self._formats and self._tints is not None:
            self._formats[tone, own] = _format(self._tints, tone, own)
        return self._formats[tone, own]

    def _in_sight(self, places: Sequence[tuple[int, int, Tone, bool]]) -> Sequence[tuple[int, int, Tone, bool]]:
        if len(places) <= MANY:
            return places
        first = self._editor.firstVisibleBlock().position()
        last = self._editor.cursorForPosition(self._editor.viewport().rect().bottomRight()).position()
        return [place for place in places if place[1] >= first and place[0] <= last]


def _cursor(editor: QPlainTextEdit, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _format(tints: Tints, tone: Tone, own: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    if own:
        form.setBackground(tints.fill[tone])
        form.setUnderlineStyle(_UNDERLINES[tone])
        form.setUnderlineColor(tints.line[tone])
    else:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(tints.faint)
    return form


def rects_of(editor: QPlainTextEdit, start: int, end: int) -> Iterator[QRectF]:
    """Yield the rectangles, one a visual line, that the text between two Qt positions covers in the viewport."""
    block = editor.document().findBlock(start)
    while block.isValid() and block.position() < end:
        yield from _block_rects(editor, block, start - block.position(), end - block.position())
        block = block.next()


def _block_rects(editor: QPlainTextEdit, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    origin = editor.blockBoundingGeometry(block).translated(editor.contentOffset()).topLeft()
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = (line.cursorToX(place)[0] for place in (first, last))  # type: ignore[index]
            yield QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height())
