"""A reason that is half typed, carried into the window that takes the place of this one."""

from typing import NamedTuple

from ui.choice_card import ChoiceCard
from ui.reason_lines import Typed
from ui.record_form import RecordForm


class OnCard(NamedTuple):
    """A reason begun on a card: which answer asks for it, on which of the cards that have it, and what is typed."""

    key: str
    at: int
    typed: Typed


class BegunReason:
    """What is typed in the head of the record, or on one of its cards.

    Args:
        form: Where it is typed.
    """

    def __init__(self, form: RecordForm) -> None:
        self._record = form.title.begun()
        self._cards = [one for key in "PA" for one in _begun(key, form.cards_with(key))]

    def give(self, form: RecordForm) -> None:
        """Have another form of the same record ask the same, with what is typed already."""
        if self._record is not None:
            form.title.go_on(self._record)
        for key, at, typed in self._cards:
            cards = form.cards_with(key)
            if at < len(cards):
                cards[at].answer(key)
                cards[at].reasons.go_on(typed)

    def bring_keyboard(self, form: RecordForm) -> None:
        """Bring the keyboard to the line of a card where it was."""
        for key, at, typed in self._cards:
            cards = form.cards_with(key)
            if at < len(cards) and typed.line >= 0:
                cards[at].reasons.take_focus(typed.line)


def _begun(key: str, cards: list[ChoiceCard]) -> list[OnCard]:
    return [OnCard(key, at, card.reasons.typed()) for at, card in enumerate(cards) if not card.reasons.isHidden()]
