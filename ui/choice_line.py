"""One answer of a card: its key, what it would do, how probable it is, the words on the page it speaks of."""

from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.as_written import in_tip
from ui.snippet import Piece, fitted, paint_snippet, plain
from ui.tints import tints_of

_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_LEAST_SNIPPET = 8
"""Where the snippet has less room than so many average characters beside the text, it stands below."""


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


class Places(NamedTuple):
    """Where the parts of an answer stand in a line of some width; ``snippet`` and ``detail`` may be empty."""

    key: QRectF
    text: QRectF
    share: QRectF
    snippet: QRectF
    detail: QRectF
    height: int


class ChoiceLine(QAbstractButton):
    """One answer: key, text, probability, snippet, in columns that agree within the card.

    Where a narrow card or large text leaves no room for that, the text goes on in a second line and the snippet stands
    below: which value would be put where is never cut.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = Choice("", "")
        self._text_width = 0
        self._places: dict[int, Places] = {}  # by width: a layout asks for several in turn, at every key
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_choice(self, choice: Choice, text_width: int) -> None:
        """Show this answer, its text in a column of this width."""
        if (choice, text_width) != (self._choice, self._text_width):
            self._choice, self._text_width, self._places = choice, text_width, {}
            spoken = choice.text.replace("\n", ", ")
            self.setAccessibleName(
                f"Alt+{choice.key}: {spoken} {choice.share} {plain(choice.snippet)} {choice.detail}".strip()
            )
            self.setToolTip(in_tip(f"{choice.text} {choice.share}\n{choice.detail}".strip()))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As high as it is at its width."""
        return QSize(200, self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """As high as its lines."""
        return self.places(width).height

    def changeEvent(self, event: QEvent) -> None:
        """Find the places anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._places = {}

    def places(self, width: int) -> Places:
        """Return where everything stands in a line so wide."""
        if width not in self._places:
            self._places[width] = self._placed(width)
        return self._places[width]

    def _placed(self, width: int) -> Places:
        metrics, choice = self.fontMetrics(), self._choice
        line = metrics.height()
        keys, row = metrics.horizontalAdvance("Alt+M") + 12, line + 8
        share = metrics.horizontalAdvance("100 %") + 8 if choice.share else 0
        left, room = keys + 6, max(4 * line, width - keys - 10 - share)
        text = QRectF(left, 4, min(self._text_width, room), self._height(self._written(), min(self._text_width, room)))
        right = text.right() + 4 + share
        beside = QRectF(right + 14, 0, width - right - 18, row)
        below, snippet = text.bottom(), QRectF()
        if choice.snippet and beside.width() >= _LEAST_SNIPPET * metrics.averageCharWidth():
            snippet = beside
        elif choice.snippet:
            snippet = QRectF(left, below, width - left, line)
            below = snippet.bottom()
        detail = QRectF(left, below, width - left, self._height(choice.detail, width - left) if choice.detail else 0)
        cap = QRectF(2, 3, keys - 4, row - 6)
        return Places(cap, text, QRectF(right - share, 0, share, row), snippet, detail, ceil(detail.bottom()) + 4)

    def _written(self) -> str:
        return self._choice.text.replace(" → ", "\N{NO-BREAK SPACE}→\N{NO-BREAK SPACE}")

    def _height(self, text: str, width: float) -> float:
        metrics = self.fontMetrics()
        return max(metrics.height(), metrics.boundingRect(0, 0, int(width), 1 << 15, _WRAPPED, text).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts in their places."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBackground(self.palette().text())
        tints, metrics, places = tints_of(self.palette()), self.fontMetrics(), self.places(self.width())
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), tints.chosen)
        painter.setPen(QPen(tints.faint, 1))
        painter.drawRoundedRect(places.key, 3, 3)
        painter.setPen(self.palette().text().color())
        painter.drawText(places.key, Qt.AlignmentFlag.AlignCenter, f"Alt+{self._choice.key}")
        painter.drawText(places.text, _WRAPPED, self._written())
        painter.drawText(places.share, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._choice.share)
        if not places.snippet.isEmpty():
            pieces = fitted(self._choice.snippet, int(places.snippet.width()), metrics)
            paint_snippet(painter, places.snippet, pieces, tints, metrics)
        painter.setPen(tints.faint)
        painter.drawText(places.detail, _WRAPPED, self._choice.detail)
