"""Alt and the key of an answer, wherever the keyboard is: the card at the chosen field answers, else the only one."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from reviewer.data import HUMAN
from reviewer.reviewed import ReviewedRecord
from ui.record_form import RecordForm
from ui.session_bridge import SessionBridge

_KEYS = "123456789PAKMT"
"""Alt+E is left to the cards: away from them it opens a menu."""
_TAKE_BACK = "T"


class AnswerKeys(QObject):
    """Finds the card that a key means; where there is none, or more than one, the status line says so."""

    def __init__(self, bridge: SessionBridge, form: RecordForm) -> None:
        super().__init__(form)
        self._bridge = bridge
        self._form = form
        for key in _KEYS:
            shortcut = QShortcut(QKeySequence(f"Alt+{key}"), form, context=Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(partial(self.answer, key))

    def answer(self, key: str) -> None:
        """Do what this key answers; what was begun in a field comes first."""
        if self._form.commit():
            return
        shown, path = self._bridge.reviewed(), self._bridge.path
        cards = self._form.cards_with(key)
        here = [card for card in cards if path in card.paths()]
        if here:
            here[0].answer(key)
        elif key == _TAKE_BACK and shown is not None and set_by_a_person(shown, path):
            self._take_back(shown, path)
        elif len(cards) == 1:
            self._bridge.choose(cards[0].path, "flow")
            cards[0].answer(key)
        else:
            self._bridge.told.emit(self._why_not(key, len(cards)))

    def _take_back(self, shown: ReviewedRecord, path: str) -> None:
        session = self._bridge.session
        refusal = self._bridge.attempt(lambda: session.restore(shown.record.id, path)) if session is not None else ""
        if refusal:
            self._bridge.told.emit(refusal)

    def _why_not(self, key: str, cards: int) -> str:
        if cards:
            words = self.tr("Alt+{key} stands on {n} cards: choose the field of one of them first.")
        elif key == _TAKE_BACK:
            words = self.tr("Alt+{key}: nobody typed anything in this field.")
        else:
            words = self.tr("Alt+{key}: no card of this record has this answer.")
        return words.format(key=key, n=cards)


def set_by_a_person(shown: ReviewedRecord, path: str) -> bool:
    """Say whether what stands in a field is a person's."""
    one = shown.record.field(path)
    return one is not None and one.origin in HUMAN
