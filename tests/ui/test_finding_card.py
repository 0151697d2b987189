from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from tests.ui.made_desk import Desk
from ui.choice_line import ChoiceLine
from ui.finding_card import LEAST_SHARE, FindingCard
from ui.line_edit import LineEdit

Alt = Qt.KeyboardModifier.AltModifier


def card_of(desk: Desk, path: str) -> FindingCard:
    """Bring the keyboard to the card that speaks of this path."""
    desk.bridge.choose(path, "flow")
    card = desk.keyboard()
    assert isinstance(card, FindingCard)
    return card


def lines(card: FindingCard) -> list[str]:
    """Return the answers in sight."""
    return [line.accessibleName() for line in card.findChildren(ChoiceLine) if line.isVisible()]


def mistype(desk: Desk) -> FindingCard:
    """Type a number that breaks a sum."""
    desk.session.set_text(desk.bridge.record_id, "calls", "9000")
    return card_of(desk, "calls")


def test_a_value_typed_over_the_page_is_offered_back_first(desk: Desk) -> None:
    card = mistype(desk)
    assert lines(card)[0].startswith("Alt+T: ")
    assert "900" in lines(card)[0]
    desk.press(Qt.Key.Key_T, Alt)
    assert desk.value("calls") == "900"
    assert not desk.record.open_findings


def test_a_misprint_nobody_typed_over_offers_nothing_back(wrong_desk: Desk) -> None:
    card = card_of(wrong_desk, "calls")
    assert not any(line.startswith("Alt+T") for line in lines(card))
    wrong_desk.press(Qt.Key.Key_T, Alt)
    assert wrong_desk.record.open_findings


def test_repairs_that_are_hardly_likely_wait_for_their_key(desk: Desk) -> None:
    card = mistype(desk)
    (finding,) = desk.record.open_findings
    likely = [one for one in finding.repairs if one.probability >= LEAST_SHARE]
    hidden = len(finding.repairs) - len(likely)
    assert likely
    assert hidden
    shown = [line for line in lines(card) if line.endswith(" %") or " % " in line]
    assert len(shown) == len(likely)
    desk.press(Qt.Key(ord(str(len(likely) + 1))), Alt)  # what isn't shown has no key
    assert desk.value("calls") == "9000"
    (more,) = (line for line in lines(card) if line.startswith("Alt+M"))
    assert str(hidden) in more
    desk.press(Qt.Key.Key_M, Alt)
    assert len(lines(card)) == len(shown) + hidden + 3  # taken back, printed like that, type it
    desk.press(Qt.Key(ord(str(len(finding.repairs)))), Alt)
    assert desk.value("calls") == "9000"
    assert not desk.record.open_findings


def test_where_no_repair_is_likely_the_best_one_is_shown(wrong_desk: Desk) -> None:
    desk = wrong_desk
    card = mistype(desk)
    (finding,) = desk.record.open_findings
    assert finding.repairs
    assert all(one.probability < LEAST_SHARE for one in finding.repairs)
    assert any(line.startswith("Alt+1") for line in lines(card))
    assert not any(line.startswith("Alt+2") for line in lines(card))


def test_the_line_for_a_reason_comes_into_sight(desk: Desk) -> None:
    desk.window.resize(1100, 330)
    card = mistype(desk)
    desk.press(Qt.Key.Key_P, Alt)
    QTest.qWait(50)
    line = desk.keyboard()
    assert isinstance(line, LineEdit)
    assert card.isAncestorOf(line)
    area = next(one for one in desk.form.findChildren(QScrollArea) if one.isAncestorOf(line))
    QApplication.processEvents()
    for part in (line, card.reasons):
        top = part.mapTo(area.viewport(), part.rect().topLeft()).y()
        assert top >= 0
        assert top + part.height() <= area.viewport().height()


def test_alt_and_a_key_answer_the_card_from_within_the_field_and_type_nothing(wrong_desk: Desk) -> None:
    desk = wrong_desk
    desk.row("calls").take_focus()
    desk.press(Qt.Key.Key_X, Alt)
    assert desk.row("calls").edit.text() == "900"
    (finding,) = desk.record.open_findings
    desk.press(Qt.Key.Key_1, Alt)
    assert not desk.record.open_findings
    assert desk.value(finding.repairs[0].changes[0].path) == str(finding.repairs[0].changes[0].after)


def test_what_was_begun_in_the_field_comes_before_an_answer(wrong_desk: Desk) -> None:
    desk = wrong_desk
    desk.row("calls").take_focus()
    desk.type("9x")
    desk.press(Qt.Key.Key_1, Alt)
    assert desk.row("calls").complaint.isVisible()
    assert desk.record.open_findings


def test_alt_and_a_key_type_nothing_into_a_cell(desk: Desk) -> None:
    desk.bridge.choose("channels[1].count", "flow")
    desk.press(Qt.Key.Key_1, Alt)
    desk.press(Qt.Key.Key_P, Alt)
    desk.press(Qt.Key.Key_Return)
    assert desk.value("channels[1].count") == "12"


def test_each_change_of_a_repair_has_a_line_of_its_own(desk: Desk) -> None:
    card = mistype(desk)
    first, *_ = (line for line in card.findChildren(ChoiceLine) if line.accessibleName().startswith("Alt+1"))
    other, *_ = (line for line in card.findChildren(ChoiceLine) if line.accessibleName().startswith("Alt+2"))
    assert "500 → 5000, " in first.accessibleName()
    assert first.height() >= other.height() + card.fontMetrics().height()


def test_a_repair_says_how_the_number_was_misread_and_what_it_does_to_the_sum(wrong_desk: Desk) -> None:
    lines = [one.accessibleName() for one in wrong_desk.form.findChildren(ChoiceLine) if not one.isHidden()]
    (right,) = (one for one in lines if "480 → 400" in one)
    assert "“8”" in right
    assert "500 + 400 = 900 ✓" in right
