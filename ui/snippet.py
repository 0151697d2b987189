"""The words around a value's place on the page, on one line, the value marked."""

import re
from collections.abc import Collection, Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reviewer.data import Field
from reviewer.page import TextMap
from ui.as_written import in_tip
from ui.field_state import Tone
from ui.tints import Tints, tints_of

AROUND = 12
"""Characters shown before and after the value."""
_FAR = 40
"""Places further apart than this are not shown on one line."""
_BLANKS = re.compile(r"\s+")
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Piece(NamedTuple):
    """A run of the snippet; ``marked`` where the value itself stands, ``doubted`` where its signs may be misread."""

    text: str
    marked: bool
    doubted: bool = False


def snippet_of(one: Field | None, working: TextMap) -> tuple[Piece, ...]:
    """Return the words around a field's first place, empty when it stands nowhere on the page."""
    places = sorted(place for place in map(working.place, one.spans if one else ()) if place[0] < place[1])
    if not places:
        return ()
    text, end = working.text, places[0][0]
    pieces = [Piece(_one_line(text[max(0, end - AROUND * 2) : end])[-AROUND:], False)]
    for start, stop in places:
        if start - end > _FAR:
            break
        pieces += [Piece(_one_line(text[end:start]), False), Piece(_one_line(text[start:stop]), True)]
        end = stop
    pieces.append(Piece(_one_line(text[end : end + AROUND * 2])[:AROUND], False))
    return tuple(piece for piece in pieces if piece.text)


def doubting(pieces: Sequence[Piece], places: Collection[int]) -> tuple[Piece, ...]:
    """Return a snippet with some signs of its value doubted; ``places`` count the signs of the value from 0."""
    doubted: list[Piece] = []
    at = 0
    for piece in pieces:
        if not piece.marked:
            doubted.append(piece)
            continue
        for wrong, signs in groupby(enumerate(piece.text, at), lambda one: one[0] in places):
            doubted.append(Piece("".join(sign for _, sign in signs), True, wrong))
        at += len(piece.text)
    return tuple(doubted)


def _one_line(text: str) -> str:
    return _BLANKS.sub("", text)


def plain(pieces: Sequence[Piece]) -> str:
    """Return the snippet for those who hear it: the value between brackets."""
    return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in pieces)


def paint_snippet(
    painter: QPainter, rect: QRectF, pieces: Sequence[Piece], tints: Tints, metrics: QFontMetrics
) -> None:
    """Paint pieces that fit on one line."""
    x = rect.left()
    for piece in pieces:
        width = metrics.horizontalAdvance(piece.text)
        box = QRectF(x, rect.top(), width, rect.height())
        if piece.marked:
            _paint_mark(painter, box, tints, metrics.height(), piece.doubted)
        painter.setPen(painter.background().color() if piece.marked else tints.faint)
        painter.drawText(box, _LEFT, piece.text)
        x += width


def fitted(pieces: Sequence[Piece], room: int, metrics: QFontMetrics) -> list[Piece]:
    """Return what of the pieces fits into so many pixels: the words around go first, never the value's start.

    Where not even the first signs of the value fit, nothing is returned: an ellipsis alone says nothing.
    """
    value = next((piece.text for piece in pieces if piece.marked), "")
    if not pieces or room < min(metrics.horizontalAdvance(value), metrics.horizontalAdvance(value[:2] + "…")):
        return []
    widths = [metrics.horizontalAdvance(piece.text) for piece in pieces]
    if sum(widths) <= room:
        return list(pieces)
    first = next((index for index, piece in enumerate(pieces) if piece.marked), 0)
    kept: list[Piece] = []
    if first and (before := min(sum(widths[:first]), max(0, (room - widths[first]) // 2))) > 0:
        text = "".join(piece.text for piece in pieces[:first])
        kept.append(Piece(metrics.elidedText(text, Qt.TextElideMode.ElideLeft, before), False))
        room -= metrics.horizontalAdvance(kept[0].text)
    for piece in pieces[first:]:
        if room <= 0:
            break
        kept.append(piece._replace(text=metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, room)))
        room -= metrics.horizontalAdvance(kept[-1].text)
    return [piece for piece in kept if piece.text]


def _paint_mark(painter: QPainter, box: QRectF, tints: Tints, height: int, doubted: bool) -> None:
    inner = QRectF(box.left(), box.center().y() - height / 2, box.width(), height)
    painter.fillRect(inner, tints.fill[Tone.ERROR] if doubted else tints.chosen)
    painter.setPen(QPen(tints.line[Tone.ERROR], 3) if doubted else QPen(tints.accent, 1))
    painter.drawLine(inner.bottomLeft(), inner.bottomRight())


class SnippetLine(QWidget):
    """A snippet that takes whatever room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: tuple[Piece, ...] = ()
        self._fitted: tuple[int, list[Piece]] = (-1, [])
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Show this snippet from now on."""
        if pieces != self._pieces:
            self._pieces, self._fitted = pieces, (-1, [])
            self.setAccessibleName(plain(pieces))
            self.setToolTip(in_tip(plain(pieces)))
            self.update()

    def sizeHint(self) -> QSize:
        """One line of text."""
        return QSize(120, self.fontMetrics().height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the mark."""
        painter = QPainter(self)
        painter.setBackground(self.palette().text())
        metrics = self.fontMetrics()
        if self._fitted[0] != self.width():
            self._fitted = (self.width(), fitted(self._pieces, self.width(), metrics))
        paint_snippet(painter, QRectF(self.rect()), self._fitted[1], tints_of(self.palette()), metrics)
