"""What Enter does: confirm, go to the next field that needs a person, at last verify, and ask for the next record."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from reviewer.data import ReviewedRecord, Severity
from reviewer.errors import RefusedError, ReviewerError
from ui.page_view import PageView
from ui.record_form import RecordForm
from ui.session_bridge import SessionBridge

if TYPE_CHECKING:
    from reviewer.review import ReviewSession


class Flow(QObject):
    """The keyboard's way through a record and on to the next.

    Attributes:
        flow_actions: The acts with keys that work anywhere in the window, for its menus.
    """

    wants_next = Signal()
    """The record is verified: show the next one. Its first stop takes the keyboard when it is shown."""

    def __init__(self, bridge: SessionBridge, page: PageView, form: RecordForm) -> None:
        super().__init__(form)
        self._bridge = bridge
        self._form = form
        self._moving_on = False
        self.flow_actions = (
            self._action(self.tr("Confirm and go on"), "Ctrl+Return", self.confirm_chosen),
            self._action(self.tr("Next field to look at"), "F7", self.next_stop),
            self._action(self.tr("Verify record"), "Ctrl+Shift+Return", self.verify),
        )
        form.addActions(list(self.flow_actions))
        form.confirmed.connect(self.confirm)
        form.settled.connect(self.go_on)
        form.verify_wanted.connect(self.verify)
        page.editor.left.connect(form.take_focus)
        bridge.shown.connect(self._shown)

    def _action(self, text: str, keys: str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda: do())
        return action

    def begin(self) -> None:
        """Bring the keyboard to the first field of the shown record that needs a look."""
        self.go_on("")

    def _shown(self) -> None:
        if self._moving_on and self._bridge.record_id:
            self._moving_on = False
            self.begin()

    def confirm_chosen(self) -> None:
        """Confirm the chosen field from wherever the keyboard is."""
        if self._bridge.path:
            self.confirm(self._bridge.path)
        else:
            self.begin()

    def confirm(self, path: str) -> None:
        """Note that a person looked at the field, and go on."""
        session, record = self._bridge.session, self._bridge.record_id
        if session is None or not record:
            return
        if path in session.record(record).to_look:
            self._bridge.act(lambda: session.look(record, path))
        self.go_on(path)

    def next_stop(self) -> None:
        """Go to the next field that needs a look, confirming nothing."""
        self.go_on(self._bridge.path)

    def go_on(self, after: str) -> None:
        """Go to the first stop after this path, round to the form's beginning, or to Verify when none is left."""
        session, record = self._bridge.session, self._bridge.record_id
        if session is None or not record:
            return
        stop = self._stop(session, record, after)
        if stop:
            self._bridge.choose(stop, "flow")
        else:
            self._form.ready_to_verify()

    def _stop(self, session: "ReviewSession", record: str, after: str) -> str:
        shown = session.record(record)
        if shown.verified:
            return ""
        return session.next_stop(record, after) or session.next_stop(record) or _first_error(shown)

    def _go_to_blocker(self, session: "ReviewSession", record: str) -> None:
        stop = _first_error(session.record(record)) or session.next_stop(record)
        if stop:
            self._bridge.choose(stop, "flow")

    def verify(self) -> None:
        """Verify and ask for the next record; when it is refused say why, and go to what stands in the way."""
        session, record = self._bridge.session, self._bridge.record_id
        if session is None or not record:
            return
        try:
            session.verify(record)
        except RefusedError as refusal:
            self._go_to_blocker(session, record)
            self._form.complain(str(refusal))
        except ReviewerError as error:
            self._bridge.failed.emit(error)
        else:
            self._moving_on = True
            self.wants_next.emit()


def _first_error(shown: ReviewedRecord) -> str:
    """Return the most telling path of the first open error."""
    errors = (one.paths[0] for one in shown.open_findings if one.severity is Severity.ERROR and one.paths)
    return next(errors, "")
