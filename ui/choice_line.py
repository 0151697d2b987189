"""One answer of a card: its key, what it would do, how probable it is, the words on the page it speaks of."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.snippet import Piece, fitted, paint_snippet, plain
from ui.tints import tints_of


@dataclass(frozen=True)
class Choice:
    """One answer. Nothing is chosen beforehand; its key or a click applies it.

    Attributes:
        key: The character that applies it, together with Alt: plain keys type into the field.
        text: What would be done, a line for each change.
        share: How probable it is, as written; empty where that means nothing.
        snippet: The words on the page it speaks of.
        detail: What speaks for it, on a line below; empty for none.
    """

    key: str
    text: str
    share: str = ""
    snippet: tuple[Piece, ...] = ()
    detail: str = ""


class ChoiceLine(QAbstractButton):
    """One answer: key, text, probability, snippet, in columns that agree within the card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = Choice("", "")
        self._text_width = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_choice(self, choice: Choice, text_width: int) -> None:
        """Show this answer, its text in a column of this width."""
        if (choice, text_width) != (self._choice, self._text_width):
            self._choice, self._text_width = choice, text_width
            spoken = choice.text.replace("\n", ", ")
            self.setAccessibleName(
                f"Alt+{choice.key}: {spoken} {choice.share} {plain(choice.snippet)} {choice.detail}".strip()
            )
            self.setToolTip(f"{choice.text} {choice.share}\n{choice.detail}".strip())
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(200, self._height(self._choice.text) + (self.fontMetrics().height() if self._choice.detail else 0))

    def _height(self, text: str) -> int:
        return self.fontMetrics().height() * (1 + text.count("\n")) + 8

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the columns."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBackground(self.palette().text())
        tints, metrics, height = tints_of(self.palette()), self.fontMetrics(), self.fontMetrics().height() + 8
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), tints.chosen)
        keys = metrics.horizontalAdvance("Alt+M") + 12
        cap = QRectF(2, 3, keys - 4, height - 6)
        painter.setPen(QPen(tints.faint, 1))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setPen(self.palette().text().color())
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, f"Alt+{self._choice.key}")
        share = metrics.horizontalAdvance("100 %") + 8 if self._choice.share else 0
        width = min(self._text_width, max(40, self.width() - keys - 8 - share))
        box = QRectF(keys + 6, 0, width, height)
        for at, line in enumerate(self._choice.text.splitlines()):
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(width))
            painter.drawText(box.translated(0, at * metrics.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        right = QRectF(box.right() + 4, 0, share, height)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._choice.share)
        rest = QRectF(right.right() + 14, 0, self.width() - right.right() - 18, height)
        if rest.width() > 30:
            pieces = fitted(self._choice.snippet, int(rest.width()), metrics)
            paint_snippet(painter, rest, pieces, tints, metrics)
        if self._choice.detail:
            below = QRectF(box.left(), self._height(self._choice.text) - 4, self.width() - box.left(), metrics.height())
            painter.setPen(tints.faint)
            painter.drawText(
                below, 0, metrics.elidedText(self._choice.detail, Qt.TextElideMode.ElideRight, int(below.width()))
            )
