"""What the window shows while no review is open: what this is for, and the ways to begin."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.as_written import PlainLabel, on_button
from ui.tints import tints_of

_WIDTH = 620


class DropArea(PlainLabel):
    """A dashed field that says what may be dropped; the whole window takes drops, this one only tells so."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent, wordWrap=True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumHeight(64)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashes around the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tints_of(self.palette()).faint, 1.2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 8, 8)
        painter.end()
        super().paintEvent(event)


class FirstRun(QScrollArea):
    """Offers samples, pages, a review, or a recent one."""

    samples_wanted = Signal()
    pages_wanted = Signal()
    folder_wanted = Signal()
    review_wanted = Signal()
    recent_wanted = Signal(object)
    """The path of the review."""

    def __init__(self, *, with_samples: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.samples = self._button(self.tr("Open the samples"), self.tr("made-up pages to try it on"))
        self.pages = self._button(self.tr("Add pages…"), self.tr("text files read off newspaper pages"))
        self.folder = self._button(self.tr("Add a folder…"), self.tr("every page in it and below"))
        self.review = self._button(self.tr("Open a review…"), self.tr("a .review file from before"))
        self.samples.setVisible(with_samples)
        self.samples.clicked.connect(self.samples_wanted)
        self.pages.clicked.connect(self.pages_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        self.review.clicked.connect(self.review_wanted)
        self._recent = QVBoxLayout()
        self._recent_title = PlainLabel(self.tr("Recent reviews"))
        self._lay_out()
        self.setFocusProxy(self.samples if with_samples else self.pages)

    def _button(self, text: str, about: str) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleDescription(about)
        button.setToolTip(about)
        button.setMinimumHeight(44)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(self._title())
        column.addWidget(PlainLabel(self._what(), wordWrap=True))
        column.addSpacing(8)
        for left, right in ((self.samples, self.pages), (self.folder, self.review)):
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(left, 1)
            row.addWidget(right, 1)
            column.addLayout(row)
        column.addWidget(DropArea(self.tr("or drop pages, folders or a review anywhere in this window")))
        column.addWidget(self._recent_title)
        self._recent.setSpacing(2)
        column.addLayout(self._recent)
        self._center(column)

    def _center(self, column: QVBoxLayout) -> None:
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        middle.setLayout(column)
        inside = QWidget()
        across = QHBoxLayout(inside)
        down = QVBoxLayout()
        down.addStretch(1)
        down.addWidget(middle)
        down.addStretch(2)
        across.addStretch(1)
        across.addLayout(down, 8)
        across.addStretch(1)
        self.setWidget(inside)

    def _title(self) -> PlainLabel:
        title = PlainLabel(self.tr("Reviewer"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.9)
        font.setBold(True)
        title.setFont(font)
        return title

    def _what(self) -> str:
        return self.tr(
            "Shows the text of a page beside the figures read from it.\n"
            "Says which totals don't add up, and what would mend them.\n"
            "Exports to Excel what you have verified."
        )

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List these reviews; those that aren't there any more say so and can't be opened."""
        while item := self._recent.takeAt(0):
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._recent_title.setVisible(bool(paths))
        for path in paths:
            there = path.is_file()
            words = f"{path.name}   {path.parent}" if there else self.tr("{file} (not there)").format(file=path)
            button = QPushButton(on_button(words))
            button.setFlat(True)
            button.setEnabled(there)
            button.setStyleSheet("text-align: left; padding: 4px 6px;")
            button.clicked.connect(lambda _=False, path=path: self.recent_wanted.emit(path))
            self._recent.addWidget(button)
