"""Says where the open review is kept: in the status line, in the File menu, and aloud where that isn't by its pages."""

from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent

from reviewer.address import is_address
from ui.as_written import in_tip
from ui.column_head import OneLine
from ui.main_window import MainWindow
from ui.outside import open_outside
from ui.review_places import data_folder, shown_place

_LONGEST = 48
"""Characters of a path that the status line has room for."""


class PathLabel(OneLine):
    """A path that gives way in its middle; whole on hover."""

    def sizeHint(self) -> QSize:
        """Room for the path, or for as much of it as a window can spare."""
        metrics = self.fontMetrics()
        wide = min(metrics.horizontalAdvance(self.text()), metrics.averageCharWidth() * _LONGEST)
        return QSize(wide + 8, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width() - 4)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)


class KeptPlace(QObject):
    """Shows the place of the review.

    Args:
        window: Where it is said.

    Attributes:
        label: In the status line.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = window.desk
        self._action = window.actions_.show_review
        self.label = PathLabel()
        self.label.setAccessibleName(self.tr("Where the review is kept"))
        window.statusBar().addPermanentWidget(self.label)
        self._action.triggered.connect(self.show_folder)
        self._desk.opened.connect(self._opened)
        self.show_place()

    @Slot()
    def _opened(self) -> None:
        self.show_place()
        path = Path(self._desk.path)
        if self._desk.path and path.parent == data_folder() and self._desk.busy is None:
            words = self.tr("This review is kept in your own folder, {folder}, not beside its pages.")
            self._desk.bridge.told.emit(words.format(folder=path.parent))

    @Slot()
    def show_place(self) -> None:
        """Say where the review is kept that is open now."""
        path = self._desk.path
        is_file = bool(path) and not is_address(path)
        whole = str(Path(path).absolute()) if is_file else shown_place(path)
        home = str(Path.home())
        self.label.setText(f"~{whole[len(home) :]}" if whole.startswith(f"{home}/") else whole)
        self.label.setToolTip(in_tip(self.tr("The review is kept in {file}").format(file=whole) if whole else ""))
        self.label.setVisible(bool(whole))
        self._action.setEnabled(is_file)
        self._action.setStatusTip(whole)

    @Slot()
    def show_folder(self) -> None:
        """Have the desktop show the folder of the review."""
        if self._desk.path:
            open_outside(self._desk, Path(self._desk.path).absolute().parent)
