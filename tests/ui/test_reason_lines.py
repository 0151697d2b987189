"""Printed like that: why, and what should have been printed instead."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from tests.ui.composing import compose
from tests.ui.made_desk import Desk
from ui.choice_card import ChoiceCard

Enter = Qt.Key.Key_Return
Alt = Qt.KeyboardModifier.AltModifier


def asking(desk: Desk) -> ChoiceCard:
    desk.bridge.choose("transferred", "flow")
    card = desk.keyboard()
    assert isinstance(card, ChoiceCard)
    desk.press(Qt.Key.Key_P, Alt)
    return card


def test_what_should_have_been_printed_is_given_by_keys_alone(wrong_desk: Desk) -> None:
    desk = wrong_desk
    card = asking(desk)
    desk.type("reported")
    desk.press(Qt.Key.Key_Tab)
    assert desk.keyboard() is card.reasons.field
    assert card.reasons.field.currentData() == ""
    while card.reasons.field.currentData() != "transferred":
        desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Tab)
    desk.type("400")
    desk.press(Enter)
    (verdict,) = desk.record.verdicts
    assert (verdict.reason, verdict.corrected) == ("reported", (("transferred", 400),))
    assert desk.value("transferred") == "480"
    settled = desk.form.notes.settled.text()
    assert "480" in settled
    assert "400" in settled


def test_it_is_optional(wrong_desk: Desk) -> None:
    asking(wrong_desk)
    wrong_desk.press(Enter)
    assert wrong_desk.record.verdicts[0].corrected == ()


def test_a_value_typed_over_the_page_asks_for_a_reason_and_stays_open(desk: Desk) -> None:
    desk.window.resize(1100, 400)
    desk.session.set_text(desk.bridge.record_id, "transferred", "9900")
    card = asking(desk)
    desk.press(Enter)
    assert not desk.record.verdicts
    assert "400" in card.complaint.text()
    assert desk.keyboard() is card.reasons.reason
    QTest.qWait(50)
    area = next(one for one in desk.form.findChildren(QScrollArea) if one.isAncestorOf(card))
    bottom = card.complaint.mapTo(area.viewport(), card.complaint.rect().bottomLeft()).y()
    assert bottom <= area.viewport().height()
    desk.type("so it stands")
    desk.press(Enter)
    assert desk.record.verdicts[0].reason == "so it stands"


def test_a_value_without_its_field_asks_which(wrong_desk: Desk) -> None:
    card = asking(wrong_desk)
    card.reasons.value.setFocus()
    wrong_desk.type("400")
    wrong_desk.press(Enter)
    assert not wrong_desk.record.verdicts
    assert "400" in card.complaint.text()
    assert wrong_desk.keyboard() is card.reasons.field
    wrong_desk.press(Qt.Key.Key_Down)
    wrong_desk.press(Enter)  # also on the choice of the field
    assert len(wrong_desk.record.verdicts[0].corrected) == 1


def test_what_cannot_be_read_is_said_and_stays(wrong_desk: Desk) -> None:
    card = asking(wrong_desk)
    card.reasons.field.setCurrentIndex(1)
    card.reasons.value.setFocus()
    wrong_desk.type("4x0")
    wrong_desk.press(Enter)
    assert "4x0" in card.complaint.text()
    assert card.reasons.value.text() == "4x0"
    wrong_desk.press(Qt.Key.Key_Escape)
    assert wrong_desk.keyboard() is card
    assert not card.reasons.isVisible()
    assert not wrong_desk.record.verdicts


def test_enter_while_composing_settles_nothing(wrong_desk: Desk) -> None:
    card = asking(wrong_desk)
    card.reasons.value.setFocus()
    compose(wrong_desk.keyboard(), "si")
    wrong_desk.press(Enter)
    assert not wrong_desk.record.verdicts


def test_a_warning_is_not_asked_what_should_be(wrong_desk: Desk) -> None:
    card = asking(wrong_desk)
    card.ask_reason("why", lambda _: None)
    assert not card.reasons.value.isVisible()
