"""The simulated operator: brings a review from newly added pages to verified, with nothing but keys.

It knows what is on the image of each page, which number there is which field, and the year; it doesn't know the sums.
It looks only where the desk stops:

- At a field it compares what is shown with the paper. The same: Enter. Otherwise it types what is printed and presses
  Enter; where nothing is printed it empties the field, and a row that isn't printed it removes.
- At a finding it compares every field the finding speaks of. A repair that puts there what is printed is applied by its
  key; else the first field that differs is typed. Where none does and the finding speaks of a group as a whole, rows
  that are printed and not there are added, one that isn't printed is removed. Where nothing differs at all: *printed
  like that*, no reason given; a warning it passes with Enter.
- A record that is none on the paper it removes as soon as it is shown.
- At the end it lists the pages without a report and looks at each. Where the paper has one, it selects it in the text
  with the arrow keys, adds a record of it, and works on that like on any other. A report lost from a page on which
  another one was found is never looked for.

It never edits the text of a page, mends nothing elsewhere, and overlooks nothing unless its policy says so.
"""

from collections import Counter

from PySide6.QtCore import Qt

from reviewer.values import written
from tests.bench.operator.answers import Offer, answer, offer_on
from tests.bench.operator.keyboard import ALT, CONTROL, SHIFT
from tests.bench.operator.rows import remove_row
from tests.bench.operator.sight import Hands, StuckError
from ui.conflict_card import ConflictCard
from ui.finding_card import FindingCard
from ui.group_view import GroupView

_PATIENCE = 3
"""How often the operator does the same in the same situation before it gives a record up."""


class Operator:
    """Works through a review.

    Attributes:
        offers: Of every error in which something was misread.
        given_up: Record id -> why the operator couldn't go on.
        removed: How many records it removed.
    """

    def __init__(self, hands: Hands) -> None:
        self.offers: list[Offer] = []
        self.given_up: dict[str, str] = {}
        self.removed = 0
        self._hands, self._sight, self._keys = hands, hands.sight, hands.keys
        self._met: set[tuple[object, ...]] = set()

    def work(self) -> None:
        """Review every record that is to do."""
        misses = 0
        while misses <= len(self.given_up):
            shown = self._sight.bridge.reviewed()
            if shown is not None and not shown.verified and shown.record.id not in self.given_up:
                self._review(shown.record.id)
                misses = 0
                continue
            progress = self._sight.session.progress()
            if progress.verified + len(self.given_up) >= progress.records:
                break
            self._keys.press(Qt.Key.Key_N, ALT)
            misses += 1

    def _review(self, record: str) -> None:
        if self._sight.is_phantom():
            self._remove()
            return
        seen: Counter[tuple[object, ...]] = Counter()
        while self._sight.bridge.record_id == record and not self._sight.record().verified:
            now = self._situation()
            seen[now] += 1
            if seen[now] > _PATIENCE:
                self.given_up[record] = f"in circles at {now[1] or 'no field'}, {now[0]}"
                return
            try:
                self._step()
            except StuckError as error:
                self.given_up[record] = str(error)
                return

    def _situation(self) -> tuple[object, ...]:
        shown = self._sight.record()
        where = type(self._keys.focus()).__name__, self._sight.bridge.path
        return *where, shown.record.fields, shown.to_look, len(shown.open_findings)

    def _step(self) -> None:
        """Do what the place of the keyboard asks for."""
        focus, form = self._keys.focus(), self._sight.window.form
        if focus is form.title.verify or isinstance(focus, ConflictCard):
            self._keys.press(Qt.Key.Key_Return)
        elif not form.isAncestorOf(focus) or not self._sight.bridge.path:
            self._keys.press(Qt.Key.Key_F7)
        elif isinstance(focus, FindingCard):
            self._note_offer(focus)
            answer(self._hands, focus)
        else:
            self._compare(self._sight.bridge.path)

    def _note_offer(self, card: FindingCard) -> None:
        finding = self._sight.finding_on(card)
        key = (self._sight.bridge.record_id, finding.check)
        offer = None if key in self._met else offer_on(self._sight, card)
        if offer is not None:
            self._met.add(key)
            self.offers.append(offer)

    def _compare(self, path: str) -> None:
        printed = self._sight.printed(path)
        if self._sight.looks_right(path):
            self._keys.press(Qt.Key.Key_Return)
        elif printed is None:
            remove_row(self._hands)
        else:
            if printed.value is None and isinstance(self._keys.focus(), GroupView):
                self._keys.press(Qt.Key.Key_F2)
            self._hands.enter(written(printed.value) if printed.value is not None else "")

    def _remove(self) -> None:
        self.removed += 1
        self._keys.press(Qt.Key.Key_Delete, CONTROL | SHIFT)
        self._keys.type("no report")
        self._keys.press(Qt.Key.Key_Return)
