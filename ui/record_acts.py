"""Acts on a record as a whole: re-open, remove, note, take a verdict back; and where the keyboard goes after each."""

from PySide6.QtCore import QObject, Qt, Signal

from reviewer.reviewed import Verdict
from ui.keyboard_place import KeyboardPlace
from ui.record_notes import RecordNotes
from ui.record_title import RecordTitle
from ui.session_bridge import SessionBridge


class RecordActs(QObject):
    """Does to the bridge's record what its title and its notes are asked for."""

    complained = Signal(str)
    """Why a note could not be kept."""
    gone_back = Signal(bool)
    """A prompt is done with; says whether the keyboard is back where it was before."""
    removed = Signal(bool)
    """The record is out of the review; says whether it was the last of its page."""

    def __init__(self, bridge: SessionBridge, title: RecordTitle, notes: RecordNotes) -> None:
        super().__init__(title)
        self._bridge = bridge
        self._title = title
        self._notes = notes
        self._place = KeyboardPlace()
        title.reopen_wanted.connect(self._reopen)
        title.remove_wanted.connect(self._remove)
        title.gone_back.connect(self.gone_back)
        notes.noted.connect(self._note_and_leave)
        notes.line.escaped.connect(self._leave_note)
        notes.line.left.connect(self._place.forget)
        notes.withdrawn.connect(self._withdraw)

    def ask_note(self) -> None:
        """Bring the keyboard to the line for a note."""
        self._place.keep(self._notes.line)
        self._notes.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def note(self) -> str:
        """Note what is in the line, if anything is; return why it was refused, it stays in the line then."""
        session, record, line = self._bridge.session, self._bridge.record_id, self._notes.line
        if session is None or not line.text().strip():
            return ""
        sentence = self._bridge.attempt(lambda: session.note(record, line.text()))
        if sentence:
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.complained.emit(sentence)
        else:
            line.forget()
        return sentence

    def _note_and_leave(self) -> None:
        if not self.note():
            self._leave_note()

    def _leave_note(self) -> None:
        self._notes.line.forget()
        self.gone_back.emit(self._place.give_back())

    def _reopen(self, why: str) -> None:
        session, record = self._bridge.session, self._bridge.record_id
        if session is not None:
            self._title.answer(self._bridge.attempt(lambda: session.reopen(record, why)))

    def _remove(self, why: str) -> None:
        session, source, record = self._bridge.session, self._bridge.source_id, self._bridge.record_id
        if session is None:
            return
        last = session.records(source)[-1].record.id == record
        refusal = self._bridge.attempt(lambda: session.remove_record(record, why))
        self._title.answer(refusal)
        if not refusal:
            self.removed.emit(last)

    def _withdraw(self, verdict: Verdict) -> None:
        session, record = self._bridge.session, self._bridge.record_id
        if session is not None:
            self._bridge.act(lambda: session.withdraw(record, verdict))
