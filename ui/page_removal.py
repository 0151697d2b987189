"""Takes pages out that were added by mistake: asks once for a reason, and all their records go as one step."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ui.as_written import PlainLabel
from ui.line_edit import LineEdit
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from reviewer.review.removing import Removable

_NAMED = 5
_WIDTH = 480


class RemovalDialog(QDialog):
    """Says what would go, and asks why."""

    def __init__(self, names: Sequence[str], there: "Removable", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Remove whole pages"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        what = PlainLabel(self._what(names, there), wordWrap=True)
        self.reason = LineEdit()
        self.reason.setPlaceholderText(self.tr("Why are they removed?"))
        self.reason.setAccessibleName(self.tr("Why are they removed?"))
        self.verified = QCheckBox(self.tr("Also those that are verified: {n}").format(n=len(there.verified)))
        self.verified.setVisible(bool(there.verified))
        buttons = QDialogButtonBox()
        self.go = buttons.addButton(self.tr("&Remove"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.reason.textChanged.connect(self._weigh)
        self.reason.entered.connect(self.go.click)
        self.reason.escaped.connect(self.reject)
        self.verified.toggled.connect(self._weigh)
        column = QVBoxLayout(self)
        for part in (what, self.reason, self.verified, buttons):
            column.addWidget(part)
        self.resize(_WIDTH, column.totalHeightForWidth(_WIDTH))  # its lines are wrapped: more than its size hint
        self._weigh()

    def _what(self, names: Sequence[str], there: "Removable") -> str:
        shown = "\n".join(names[:_NAMED]) + ("\n…" if len(names) > _NAMED else "")
        return self.tr(
            "All {n} records of these pages ({pages}) leave the review, as one step; Ctrl+Z brings them back. "
            "The pages stay in the list as pages without a report.\n\n{names}"
        ).format(n=len(there.records), pages=len(names), names=shown)

    @Slot()
    def _weigh(self) -> None:
        is_allowed = self.verified.isChecked() or self.verified.isHidden()
        self.go.setEnabled(bool(self.reason.text().strip()) and is_allowed)


class PageRemoval(QObject):
    """Removes the page that is shown, with those selected beside it in the queue.

    Args:
        window: Whose action it is.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = window.desk.bridge
        self._refused: tuple[Sequence[str], str] = ((), "")
        self._action = window.actions_.remove_page
        self._action.triggered.connect(self.ask)
        self._bridge.shown.connect(self._allow)
        self._bridge.changed.connect(self._allow)
        self._allow()

    @Slot()
    def _allow(self) -> None:
        self._action.setEnabled(bool(self._bridge.source_id))

    @Slot()
    def ask(self) -> None:
        """Ask why the page that is shown, and those selected with it, should go."""
        session = self._bridge.session
        if session is None or not self._bridge.hand_over():
            return
        self._window.queue.catch_up()
        sources = self._window.queue.chosen_sources()
        there = session.removable(sources)
        if not there.records:
            self._bridge.told.emit(self.tr("There is no record on this page."))
            return
        dialog = RemovalDialog([session.source(one).name for one in sources], there, self._window)
        pages, reason = self._refused
        if pages == sources:  # others added to them meanwhile: the reason is still right
            dialog.reason.setText(reason)
        dialog.accepted.connect(partial(self._remove, sources, there, dialog))
        dialog.open()
        dialog.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, sources: Sequence[str], there: "Removable", dialog: RemovalDialog) -> None:
        session = self._bridge.session
        if session is None:
            return
        reason, verified = dialog.reason.text(), dialog.verified.isChecked()
        many = self._bridge.act(lambda: session.remove_pages(sources, reason, verified, there))
        self._refused = ((), "") if many else (sources, reason)
        if many:
            self._bridge.told.emit(self.tr("Records removed: {n}; Ctrl+Z brings them back").format(n=many))
