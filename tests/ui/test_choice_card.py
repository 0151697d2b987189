from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.choice_card import ChoiceCard, Question
from ui.choice_line import Choice, ChoiceLine
from ui.field_state import Tone
from ui.session_bridge import SessionBridge
from ui.snippet import Piece

ASKED = Question(
    Tone.ERROR,
    "900 ≠ 980",
    (("calls", "来电 900"), ("transferred", "转交 480")),
    (Choice("1", "转交 480 → 400", "82 %", (Piece("处理", False), Piece("480", True))), Choice("P", "报上如此")),
)


@pytest.fixture
def answers() -> list[str]:
    return []


@pytest.fixture
def card(qtbot: QtBot, answers: list[str]) -> ChoiceCard:
    card = ChoiceCard(SessionBridge())
    qtbot.addWidget(card)

    def answer(key: str) -> Callable[[], None]:
        return lambda: answers.append(key)

    card.ask(ASKED, {key: answer(key) for key in "1P"})
    card.resize(400, 160)
    card.show()
    return card


def test_nothing_is_applied_unasked(card: ChoiceCard, answers: list[str]) -> None:
    QTest.keyClick(card, Qt.Key.Key_Return)
    QTest.keyClick(card, Qt.Key.Key_Space)
    QTest.keyClick(card, Qt.Key.Key_2)
    QTest.keyClick(card, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(card, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert answers == []


def test_alt_and_its_key_apply_an_answer(card: ChoiceCard, answers: list[str]) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(card, Qt.Key.Key_1, alt)
    QTest.keyClick(card, Qt.Key.Key_P, alt)
    QTest.keyClick(card, Qt.Key.Key_1, alt | Qt.KeyboardModifier.KeypadModifier)
    assert answers == ["1", "P", "1"]


def test_a_plain_key_is_typing_not_an_answer(card: ChoiceCard, answers: list[str], qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_P):
        with qtbot.waitSignal(card.typing_wanted) as wanted:
            QTest.keyClick(card, key)
        assert wanted.args == ["calls"]
    assert answers == []


def test_a_click_on_its_line_applies_an_answer(card: ChoiceCard, answers: list[str]) -> None:
    lines = [line for line in card.findChildren(ChoiceLine) if line.isVisible()]
    assert len(lines) == 2
    QTest.mouseClick(lines[1], Qt.MouseButton.LeftButton)
    assert answers == ["P"]
    assert lines[0].accessibleName() == "Alt+1: 转交 480 → 400 82 % 处理[480]"


def test_arrows_go_through_the_fields_it_speaks_of(card: ChoiceCard, qtbot: QtBot) -> None:
    assert card.path == "calls"
    with qtbot.waitSignal(card.chosen) as chosen:
        QTest.keyClick(card, Qt.Key.Key_Right)
    assert chosen.args == ["transferred"]
    QTest.keyClick(card, Qt.Key.Key_Right)
    assert card.path == "calls"
    QTest.keyClick(card, Qt.Key.Key_Left)
    with qtbot.waitSignal(card.confirmed) as confirmed:
        QTest.keyClick(card, Qt.Key.Key_Return)
    assert confirmed.args == ["transferred"]


def test_a_reason_is_asked_for_on_the_card(card: ChoiceCard) -> None:
    given: list[str] = []
    card.ask_reason("为什么", given.append)
    line = card.focusWidget()
    assert line is not None
    QTest.keyClicks(line, "so")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert given == []
    assert not line.isVisible()
    card.ask_reason("为什么", given.append)
    QTest.keyClicks(line, "why")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert given == ["why"]


def test_the_same_question_leaves_a_reason_being_typed(card: ChoiceCard) -> None:
    card.ask_reason("为什么", lambda reason: None)
    line = card.focusWidget()
    assert line is not None
    QTest.keyClicks(line, "so")
    card.ask(ASKED, {})
    assert line.isVisible()


def test_fewer_answers_hide_their_lines(card: ChoiceCard) -> None:
    card.ask(Question(Tone.LOOK, "?", (), (Choice("A", "好"),)), {})
    assert sum(line.isVisible() for line in card.findChildren(ChoiceLine)) == 1
    assert not card.grab().isNull()
