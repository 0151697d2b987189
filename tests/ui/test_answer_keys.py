"""Alt and a key, away from the card that it answers."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.made_desk import WRONG, Desk
from ui.finding_card import FindingCard
from ui.line_edit import LineEdit

Alt = Qt.KeyboardModifier.AltModifier
TWICE_WRONG = WRONG.replace("（市政\n府网 41", "（市政\n府网 47")


@pytest.mark.parametrize("where", ["field", "cell", "page"])
def test_a_key_that_only_one_card_shows_answers_it_from_anywhere(wrong_desk: Desk, where: str) -> None:
    desk = wrong_desk
    desk.bridge.choose({"field": "callbacks", "cell": "channels[1].count", "page": "callbacks"}[where], "flow")
    if where == "page":
        desk.page.editor.setFocus()
    (finding,) = desk.record.open_findings
    text = desk.page.editor.text
    desk.press(Qt.Key.Key_1, Alt)
    assert not desk.record.open_findings
    assert desk.value(finding.repairs[0].changes[0].path) == str(finding.repairs[0].changes[0].after)
    assert desk.page.editor.text == text


def test_a_reason_is_asked_for_at_the_field_it_is_about(wrong_desk: Desk) -> None:
    desk = wrong_desk
    desk.bridge.choose("callbacks", "flow")
    desk.press(Qt.Key.Key_P, Alt)
    assert isinstance(desk.keyboard(), LineEdit)
    assert desk.bridge.path in desk.record.open_findings[0].paths
    desk.press(Qt.Key.Key_Escape)
    assert isinstance(desk.keyboard(), FindingCard)


def test_where_several_cards_have_it_the_key_says_so(made_desk: Callable[[str], Desk], qtbot: QtBot) -> None:
    desk = made_desk(TWICE_WRONG)
    assert len(desk.record.open_findings) == 2
    desk.bridge.choose("callbacks", "flow")
    with qtbot.waitSignal(desk.bridge.told) as told:
        desk.press(Qt.Key.Key_1, Alt)
    assert told.args is not None
    assert "2 cards" in told.args[0]
    assert len(desk.record.open_findings) == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_A, Qt.Key.Key_T])
def test_where_no_card_has_it_the_key_says_so(desk: Desk, qtbot: QtBot, key: Qt.Key) -> None:
    desk.bridge.choose("callbacks", "flow")
    with qtbot.waitSignal(desk.bridge.told) as told:
        desk.press(key, Alt)
    assert told.args is not None
    assert f"Alt+{chr(key)}" in told.args[0]


@pytest.mark.parametrize(("path", "read"), [("callbacks", "210"), ("hot_issues[0].count", "33")])
def test_a_typed_value_is_taken_back_where_nothing_is_wrong_with_it(desk: Desk, path: str, read: str) -> None:
    desk.session.set_text(desk.bridge.record_id, path, "40")
    assert not desk.record.open_findings
    desk.bridge.choose(path, "flow")
    desk.press(Qt.Key.Key_T, Alt)
    assert desk.value(path) == read
    assert desk.record.corrections == ()


@pytest.mark.parametrize("path", ["calls", "channels[1].count"])
def test_enter_on_a_card_whose_field_holds_something_refused_does_not_go_on(
    made_desk: Callable[[str], Desk], path: str
) -> None:
    desk = made_desk(TWICE_WRONG)
    desk.bridge.choose(path, "flow")
    card = desk.keyboard()
    assert isinstance(card, FindingCard)
    desk.type("9x")
    desk.press(Qt.Key.Key_Return)
    card.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.bridge.path == path
    assert not isinstance(desk.keyboard(), FindingCard)
