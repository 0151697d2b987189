"""How one row of the queue is painted: sign, name and errors, under them title and state."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.field_state import Tone
from ui.queue_model import SIGNS, QueueModel
from ui.tints import tints_of

if TYPE_CHECKING:
    from reviewer.review import QueueRow

_PAD = 6
_TONES = {"verified": Tone.QUIET, "started": Tone.LOOK, "open": Tone.HUMAN}


def row_height(metrics: QFontMetrics) -> int:
    """Return the height of a row of the queue in this font."""
    return 2 * metrics.height() + 2 * _PAD


class QueueDelegate(QStyledItemDelegate):
    """Paints rows of a ``QueueModel`` on two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return room for two lines."""
        return QSize(160, row_height(option.fontMetrics))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row: QueueRow = index.data(QueueModel.ROW)
        self._paint_ground(painter, option)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        tints = tints_of(option.palette)
        text = option.palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        faint = text if chosen else tints.faint
        tone = _TONES.get(row.state)
        sign = text if chosen or tone is None else tints.ink[tone]
        error = text if chosen else tints.ink[Tone.ERROR]
        model = index.model()
        assert isinstance(model, QueueModel)
        self._paint_words(painter, option, model, row, (sign, text, faint, error))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        model: QueueModel,
        row: "QueueRow",
        colours: tuple[QColor, QColor, QColor, QColor],
    ) -> None:
        sign, text, faint, error = colours
        line = option.fontMetrics.height()
        area = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        indent = option.fontMetrics.horizontalAdvance("◐") + _PAD
        first = QRect(area.left() + indent, area.top(), area.width() - indent, line)
        second = first.translated(0, line)
        draw = _Lines(painter, option.font, option.fontMetrics)
        draw.left(QRect(area.left(), area.top(), indent, line), SIGNS.get(row.state, ""), sign)
        taken = draw.right(first, f"{row.errors} ✗", error) if row.errors else 0
        draw.left(first.adjusted(0, 0, -taken, 0), row.name, text, Qt.TextElideMode.ElideMiddle)
        taken = draw.right(second, model.state_word(row.state), faint)
        title = " ".join(part for part in (row.title, model.titles.get(row.type, row.type)) if part)
        draw.left(second.adjusted(0, 0, -taken, 0), title, faint)


class _Lines:
    """Writes on both ends of a line."""

    def __init__(self, painter: QPainter, font: QFont, metrics: QFontMetrics) -> None:
        self._painter = painter
        self._metrics = metrics
        painter.setFont(font)

    def left(
        self, area: QRect, words: str, colour: QColor, elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    ) -> None:
        """Write at the left end, shortened where there's no room."""
        self._painter.setPen(colour)
        fitting = self._metrics.elidedText(words, elide, area.width())
        self._painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)

    def right(self, area: QRect, words: str, colour: QColor) -> int:
        """Write at the right end; return the width taken."""
        self._painter.setPen(colour)
        self._painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return self._metrics.horizontalAdvance(words) + _PAD
