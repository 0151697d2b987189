"""What Enter does: confirm, go to the next field that needs a person, at last verify, and ask for the next record."""

from PySide6.QtCore import QObject, Signal

from reviewer.data import Severity
from reviewer.reviewed import ReviewedRecord
from ui.answer_keys import AnswerKeys, set_by_a_person
from ui.keys import keyed_action
from ui.page_view import PageView
from ui.record_form import RecordForm
from ui.session_bridge import SessionBridge


class Flow(QObject):
    """The keyboard's way through a record and on to the next.

    Attributes:
        flow_actions: The acts with keys that work anywhere in the window, for its menus.
    """

    wants_next = Signal()
    """Nothing is left to do with this record: show the next one that needs a person, if there is one."""

    def __init__(self, bridge: SessionBridge, page: PageView, form: RecordForm) -> None:
        super().__init__(form)
        self._bridge = bridge
        self._form = form
        self.flow_actions = (
            keyed_action(self, self.tr("Confirm and go on"), "Ctrl+Return", self.confirm_chosen),
            keyed_action(self, self.tr("Next field to look at"), "F7", self.next_stop),
            keyed_action(self, self.tr("Verify record"), "Ctrl+Shift+Return", self.verify),
        )
        form.addActions(list(self.flow_actions))
        AnswerKeys(bridge, form)
        form.confirmed.connect(self.confirm)
        form.settled.connect(self.go_on)
        form.verify_wanted.connect(self.verify)
        page.editor.left.connect(form.take_focus)

    def begin(self) -> None:
        """Bring the keyboard to the first field of the shown record that needs a look."""
        shown = self._bridge.reviewed()
        if shown is not None and shown.verified:
            self._form.take_focus()
        else:
            self.go_on("")

    def confirm_chosen(self) -> None:
        """Confirm the chosen field from wherever the keyboard is."""
        if not self._form.commit():
            self.confirm(self._bridge.path)

    def confirm(self, path: str) -> None:
        """Note that a person looked at the field, and go on; where that is refused say why, and stay.

        Who entered a value has looked: that is one step.
        """
        session, shown = self._bridge.session, self._bridge.reviewed()
        if session is not None and shown is not None and path in shown.to_look and not set_by_a_person(shown, path):
            refusal = self._bridge.attempt(lambda: session.look(shown.record.id, path))
            if refusal:
                self._bridge.choose(path, "flow")
                self._form.complain(refusal)
                return
        self.go_on(path)

    def next_stop(self) -> None:
        """Go to the next field that needs a look, confirming nothing."""
        if not self._form.commit():
            self.go_on(self._bridge.path)

    def go_on(self, after: str) -> None:
        """Go to the first stop after this path, round to the form's beginning; to Verify when none is left.

        From a verified record the way goes on to the next.
        """
        shown = self._bridge.reviewed()
        if shown is None:
            return
        if shown.verified:
            self.wants_next.emit()
        elif stop := self._stop(shown, after):
            self._bridge.choose(stop, "flow")
        else:
            self._form.ready_to_verify()

    def _stop(self, shown: ReviewedRecord, after: str) -> str:
        session, record = self._bridge.session, shown.record.id
        assert session is not None
        return session.next_stop(record, after) or session.next_stop(record)

    def verify(self) -> None:
        """Verify and ask for the next record; when it is refused say why, and go to what stands in the way."""
        session, shown = self._bridge.session, self._bridge.reviewed()
        if session is None or shown is None or not self._bridge.hand_over():
            return
        refusal = "" if shown.verified else self._bridge.attempt(lambda: session.verify(shown.record.id))
        if refusal:
            self._go_to_blocker()
            self._form.complain(refusal)
        else:
            self.begin()  # where no next record takes it, the keyboard stays in this one
            self.wants_next.emit()

    def _go_to_blocker(self) -> None:
        shown = self._bridge.reviewed()
        stop = _first_error(shown) or self._stop(shown, "") if shown is not None else ""
        if stop:
            self._bridge.choose(stop, "flow")


def _first_error(shown: ReviewedRecord) -> str:
    """Return the most telling path of the first open error."""
    errors = (one.paths[0] for one in shown.open_findings if one.severity is Severity.ERROR and one.paths)
    return next(errors, "")
