"""What the operator does at a finding: a repair that is on the paper, a row that is, *printed like that*, or typing."""

from typing import NamedTuple

from PySide6.QtCore import Qt

from reviewer.data import Repair, Severity
from reviewer.values import written
from tests.bench.operator.image import same
from tests.bench.operator.keyboard import ALT
from tests.bench.operator.rows import mend_rows, pick
from tests.bench.operator.sight import Hands, Sight
from ui.finding_card import FindingCard


class Offer(NamedTuple):
    """What was offered at an error in which something was misread.

    Attributes:
        one_digit: One digit of one number was taken for another, and that is all.
        place: Of the repair that puts everything right, counted from 0; None where none does.
        about: What was misread, and what was offered.
    """

    one_digit: bool
    place: int | None
    about: str = ""


def answer(hands: Hands, card: FindingCard) -> None:
    """Settle what a card asks, or one of the fields it speaks of."""
    sight, finding = hands.sight, hands.sight.finding_on(card)
    wrong = [path for path in finding.paths if not sight.looks_right(path)]
    repairs = sight.repairs_on(card) if sight.policy.repairs else ()
    for number, one in enumerate(repairs, 1):
        if wrong and all(change.path in wrong for change in one.changes) and is_printed(sight, one):
            hands.keys.press(Qt.Key(Qt.Key.Key_0 + number), ALT)
            return
    typable = [path for path in wrong if sight.printed(path) is not None]
    if typable:
        _type(hands, card, typable[0])
    elif mend_rows(hands, card, sight.groups_of(finding)):
        pass
    elif finding.severity is Severity.ERROR:
        hands.keys.press(Qt.Key.Key_P, ALT)
        hands.keys.press(Qt.Key.Key_Return)
    else:
        hands.keys.press(Qt.Key.Key_Return)


def _type(hands: Hands, card: FindingCard, path: str) -> None:
    printed = hands.sight.printed(path)
    text = written(printed.value) if printed and printed.value is not None else ""
    pick(hands, card, path)
    if not text[:1].isascii() or not text:
        hands.keys.press(Qt.Key.Key_E, ALT)
    hands.enter(text)


def is_printed(sight: Sight, repair: Repair) -> bool:
    """Say whether the paper shows what a repair would put there."""
    printed = [(one, sight.printed(one.path)) for one in repair.changes]
    return all(there is not None and same(one.after, there.value) for one, there in printed)


def offer_on(sight: Sight, card: FindingCard) -> Offer | None:
    """Return how good the repairs on a card are; None where nothing was misread or no repair could be asked for."""
    finding = sight.finding_on(card)
    equations = {one.check for one in sight.record().assessment.balances}
    wrong = {path for path in finding.paths if not sight.is_right(path)}
    rows = any(sight.missing_rows(group) for group in sight.groups_of(finding))
    if finding.severity is not Severity.ERROR or not (wrong or rows) or finding.check not in equations:
        return None
    right = [
        at
        for at, one in enumerate(sight.repairs_on(card))
        if wrong <= {change.path for change in one.changes} and is_printed(sight, one)
    ]
    one_digit = not rows and len(wrong) == 1 and _is_one_digit(sight, *wrong)
    return Offer(one_digit, right[0] if right and not rows else None, _words(sight, card, wrong))


def _words(sight: Sight, card: FindingCard, wrong: set[str]) -> str:
    """Say what was misread and what the card offers."""
    misread = [f"{path} {_on_paper(sight, path)} read {sight.value(path)}" for path in sorted(wrong)]
    offered = [
        ", ".join(f"{change.path} {change.after}" for change in one.changes) + f" {one.probability:.0%}"
        for one in sight.repairs_on(card)[:4]
    ]
    return f"{sight.image.page.name}: {', '.join(misread)}; offered {' | '.join(offered) or 'nothing'}"


def _on_paper(sight: Sight, path: str) -> str:
    printed = sight.printed(path)
    return "in no row" if printed is None else str(printed.value)


def _is_one_digit(sight: Sight, path: str) -> bool:
    printed = sight.printed(path)
    if printed is None or printed.value is None:
        return False
    there, read = written(printed.value), written(sight.value(path))
    return len(there) == len(read) and sum(one != other for one, other in zip(there, read, strict=True)) == 1
