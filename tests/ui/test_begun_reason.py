"""A reason that is half typed stays when the text gets another size, or the window another language."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.made_program import press, rest
from ui.app import Program
from ui.choice_card import ChoiceCard


def type_on(text: str) -> None:
    """Type where the keyboard is."""
    keyboard = QApplication.focusWidget()
    assert keyboard is not None
    QTest.keyClicks(keyboard, text)


def wrong_card(program: Program) -> ChoiceCard:
    (card,) = (one for one in program.window.form.cards_with("P") if one.hasFocus() or one.isVisible())
    return card


def show_wrong(program: Program) -> None:
    bridge = program.desk.bridge
    assert bridge.session is not None
    row = bridge.session.rows()[1]
    bridge.show(row.source, row.record)
    bridge.choose("transferred", "flow")


@pytest.mark.parametrize("act", ["remove", "reopen"])
def test_in_the_head_of_the_record(program: Program, qtbot: QtBot, change: Callable[[], None], act: str) -> None:
    session, record = program.desk.bridge.session, program.desk.bridge.record_id
    assert session is not None
    if act == "reopen":
        session.look(record, *session.record(record).to_look)
        session.verify(record)
    getattr(program.window.actions_, act).trigger()
    type_on("half a ")
    change()
    title = program.window.form.title
    assert title.reason.isVisible()
    assert title.reason.text() == "half a "
    assert title.reason.hasFocus()
    type_on("reason")
    press(Qt.Key.Key_Return)
    session = program.desk.bridge.session
    assert session is not None
    left = [one.record.id for one in session.records("1")]
    assert (record in left) is (act == "reopen")
    assert "half a reason" in [*session.history()][-1].text


def test_on_a_card_with_what_should_have_been_printed(
    program: Program, qtbot: QtBot, change: Callable[[], None]
) -> None:
    show_wrong(program)
    rest(qtbot, program)
    card = wrong_card(program)
    card.answer("P")
    type_on("as pri")
    card.reasons.field.setCurrentIndex(card.reasons.field.findData("transferred"))
    card.reasons.value.setFocus()
    type_on("40")
    change()
    card = wrong_card(program)
    assert card.reasons.isVisible()
    assert card.reasons.why() == "as pri"
    assert card.reasons.meant() == {"transferred": "40"}
    assert card.reasons.value.hasFocus()
    type_on("0")
    press(Qt.Key.Key_Return)
    session = program.desk.bridge.session
    assert session is not None
    (verdict,) = session.record(program.desk.bridge.record_id).verdicts
    assert verdict.reason == "as pri"
    assert [(path, str(value)) for path, value in verdict.corrected] == [("transferred", "400")]


def test_where_nothing_is_asked_nothing_is_asked(program: Program, qtbot: QtBot, change: Callable[[], None]) -> None:
    show_wrong(program)
    rest(qtbot, program)
    change()
    assert not program.window.form.title.reason.isVisible()
    assert not wrong_card(program).reasons.isVisible()
    assert wrong_card(program).hasFocus()
