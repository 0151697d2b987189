from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.data import Look
from tests.ui.composing import compose
from tests.ui.made_desk import CLEAN, WRONG, Desk
from ui.choice_card import ChoiceCard
from ui.conflict_card import ConflictCard
from ui.field_state import reason, states_of
from ui.line_edit import LineEdit
from ui.shown_type import shown_type

Enter = Qt.Key.Key_Return
Alt = Qt.KeyboardModifier.AltModifier


def test_a_clean_report_takes_one_key_a_look_and_one_more(desk: Desk, qtbot: QtBot) -> None:
    looks = len(desk.record.to_look)
    assert looks
    desk.flow.begin()
    with qtbot.waitSignal(desk.flow.wants_next):
        for _ in range(looks + 1):
            desk.press(Enter)
    assert desk.record.verified


def test_the_keyboard_stands_where_the_look_is_wanted(desk: Desk) -> None:
    desk.flow.begin()
    waiting, turns = list(desk.record.to_look), []
    kind = shown_type(desk.record, desk.session.types)
    while desk.record.to_look:
        assert desk.bridge.path == desk.session.next_stop(desk.bridge.record_id)
        assert desk.form.isAncestorOf(desk.keyboard())
        assert desk.form.hint.text().endswith(reason(states_of(desk.record, kind)[desk.bridge.path]))
        turns.append(desk.record.assessment.looks[desk.bridge.path] is Look.UNCOVERED)
        desk.press(Enter)
    assert len(turns) == len(waiting)
    assert turns == sorted(turns)  # what no equation covers comes last
    assert desk.keyboard() is desk.form.title.verify
    assert not desk.record.verified


def test_tab_confirms_nothing(desk: Desk) -> None:
    desk.flow.begin()
    before = desk.record.to_look
    for _ in range(4):
        desk.press(Qt.Key.Key_Tab)
    assert desk.record.to_look == before


def test_a_typed_value_is_committed_and_the_flow_goes_on(desk: Desk) -> None:
    desk.bridge.choose("callbacks", "flow")
    desk.type("211")
    assert desk.value("callbacks") == "210"
    desk.press(Enter)
    assert desk.value("callbacks") == "211"
    assert desk.bridge.path != "callbacks"


@pytest.mark.parametrize("path", ["callbacks", "calls", "channels[0].count"])
def test_a_value_typed_with_enter_is_one_step_to_undo(desk: Desk, path: str) -> None:
    desk.bridge.choose(path, "flow")
    before, looks = desk.value(path), desk.record.to_look
    desk.type("999")
    desk.press(Enter)
    assert desk.value(path) == "999"
    desk.session.undo()
    assert (desk.value(path), desk.record.to_look) == (before, looks)


def test_a_cell_is_typed_over_and_the_flow_goes_on(desk: Desk) -> None:
    desk.bridge.choose("hot_issues[1].count", "flow")
    desk.type("22")
    desk.press(Enter)
    assert desk.value("hot_issues[1].count") == "22"
    assert desk.bridge.path == desk.session.next_stop(desk.bridge.record_id, "hot_issues[1].count") != ""


def test_esc_takes_back_what_is_being_typed(desk: Desk) -> None:
    desk.bridge.choose("callbacks", "flow")
    desk.type("999")
    desk.press(Qt.Key.Key_Escape)
    edit = desk.keyboard()
    assert isinstance(edit, LineEdit)
    assert edit.text() == "210"
    desk.bridge.choose("hot_issues[1].count", "flow")
    desk.type("99")
    desk.press(Qt.Key.Key_Escape)
    assert desk.value("hot_issues[1].count") == "21"


def test_bad_input_stays_with_its_sentence_and_holds_the_flow(desk: Desk) -> None:
    desk.bridge.choose("callbacks", "flow")
    row = desk.row("callbacks")
    desk.type("21x")
    desk.press(Enter)
    assert desk.bridge.path == "callbacks"
    assert row.edit.text() == "21x"
    assert "21x" in row.complaint.text()
    assert row.complaint.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert row.edit.text() == "210"
    assert not row.complaint.isVisible()


def test_a_stop_at_an_error_is_its_card_and_a_key_mends_it(wrong_desk: Desk) -> None:
    desk = wrong_desk
    desk.bridge.choose("transferred", "flow")
    card = desk.keyboard()
    assert isinstance(card, ChoiceCard)
    finding = desk.record.open_findings[0]
    number = next(
        at for at, repair in enumerate(finding.repairs, 1) if [c.path for c in repair.changes] == ["transferred"]
    )
    assert desk.value("transferred") == "480"
    desk.press(Qt.Key(ord(str(number))), Alt)
    assert desk.value("transferred") == "400"
    assert not desk.record.open_findings


def test_enter_on_a_card_mends_nothing(wrong_desk: Desk) -> None:
    desk = wrong_desk
    desk.bridge.choose("transferred", "flow")
    values = [one.value for one in desk.record.record.fields]
    desk.press(Enter)
    assert [one.value for one in desk.record.record.fields] == values
    assert desk.record.open_findings


def test_printed_like_that_asks_why_on_the_card(wrong_desk: Desk) -> None:
    desk = wrong_desk
    desk.bridge.choose("transferred", "flow")
    desk.press(Qt.Key.Key_P, Alt)
    compose(desk.keyboard(), "baozhi")
    desk.press(Enter)
    assert desk.record.open_findings
    compose(desk.keyboard(), "", "报纸如此")
    desk.press(Enter)
    assert not desk.record.open_findings
    assert desk.record.verdicts[0].reason == "报纸如此"


@pytest.mark.parametrize("opened", [True, False])
def test_a_number_with_an_error_is_simply_typed(wrong_desk: Desk, opened: bool) -> None:
    desk = wrong_desk
    before = [one.value for one in desk.record.record.fields if one.path != "transferred"]
    desk.bridge.choose("transferred", "flow")
    if opened:
        desk.press(Qt.Key.Key_E, Alt)
    desk.type("123")  # the 1 is no repair
    desk.press(Enter)
    assert desk.value("transferred") == "123"
    assert [one.value for one in desk.record.record.fields if one.path != "transferred"] == before


def test_verify_refused_says_why_and_goes_to_what_is_in_the_way(wrong_desk: Desk, qtbot: QtBot) -> None:
    desk = wrong_desk
    with qtbot.assertNotEmitted(desk.flow.wants_next):
        desk.flow.verify()
    assert desk.form.hint.text()
    assert desk.bridge.path == desk.record.open_findings[0].paths[0]
    assert isinstance(desk.keyboard(), ChoiceCard)
    assert not desk.record.verified


def test_verify_refused_for_a_look_goes_to_the_field(desk: Desk) -> None:
    desk.flow.verify()
    assert desk.form.hint.text()
    assert desk.bridge.path == desk.record.to_look[0]
    assert not desk.record.verified


@pytest.mark.parametrize("path", ["callbacks", "hot_issues[1].count"])
def test_enter_while_composing_never_confirms(desk: Desk, path: str) -> None:
    desk.bridge.choose(path, "flow")
    if "[" in path:
        desk.press(Qt.Key.Key_F2)
    edit = desk.keyboard()
    assert isinstance(edit, LineEdit)
    looks, value = desk.record.to_look, desk.value(path)
    compose(edit, "erbai")
    desk.press(Enter)
    assert desk.bridge.path == path
    assert (desk.record.to_look, desk.value(path)) == (looks, value)
    assert desk.keyboard() is edit
    compose(edit, "")
    desk.press(Enter)
    assert desk.bridge.path != path


def test_composing_in_note_and_reasons_hands_nothing_over(desk: Desk) -> None:
    line = desk.form.notes.line
    line.setFocus()
    compose(line, "beizhu")
    desk.press(Enter)
    assert desk.record.notes == ()
    compose(line, "", "备注")
    desk.press(Enter)
    assert [text for _, _, text in desk.record.notes] == ["备注"]
    desk.form.title.ask_to_remove()
    compose(desk.form.title.reason, "li")
    QTest.keyClick(desk.form.title.reason, Enter)
    assert len(desk.session.records(desk.source)) == 1


def test_undo_reaches_the_review_from_page_and_form(desk: Desk) -> None:
    desk.bridge.choose("callbacks", "flow")
    desk.type("211")
    desk.press(Enter)
    desk.session.undo()
    assert desk.row("callbacks").edit.text() == "210"


@pytest.mark.parametrize("text", [CLEAN, WRONG])
def test_ctrl_enter_confirms_from_the_page(made_desk: Callable[[str], Desk], text: str) -> None:
    desk = made_desk(text)
    desk.bridge.choose("callbacks", "form")
    desk.page.editor.setFocus()
    before = desk.page.editor.text
    QTest.keyClick(desk.page.editor, Enter, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert "callbacks" not in desk.record.to_look
    assert desk.page.editor.text == before


def test_a_conflict_about_a_row_that_is_not_there_is_a_stop(desk: Desk) -> None:
    session, record = desk.session, desk.bridge.record_id
    session.add_row(record, "channels", 3)
    session.remove_row(record, "channels", 3)
    session.edit_text(desk.source, CLEAN.index("（市政") + 1, 0, "抖音5件，")
    (conflict,) = desk.record.conflicts
    assert desk.record.record.field(conflict.path) is None
    session.set_text(record, "online_messages", "60")
    session.look(record, *desk.record.to_look)
    desk.flow.begin()
    assert desk.bridge.path == conflict.path
    assert isinstance(desk.keyboard(), ConflictCard)
    desk.press(Enter)  # answers nothing: it stays the stop that is left
    assert desk.bridge.path == conflict.path
    desk.form.take_focus()
    desk.flow.verify()
    assert isinstance(desk.keyboard(), ConflictCard)
    assert not desk.record.verified
    desk.press(Qt.Key.Key_K, Alt)
    assert desk.record.conflicts == ()


def test_keys_on_a_record_that_is_gone_do_nothing(desk: Desk) -> None:
    desk.bridge.choose("calls", "form")
    desk.session.edit_text(desk.source, 0, len(CLEAN), "")
    assert desk.bridge.record_id == ""
    for key, modifiers in (
        (Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier),
        (Enter, Qt.KeyboardModifier.ControlModifier),
        (Enter, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyClick(desk.form, key, modifiers)
    desk.flow.begin()
    assert desk.session.records(desk.source) == ()


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier),
        (Enter, Qt.KeyboardModifier.ControlModifier),
        (Enter, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_what_cannot_be_handed_over_holds_the_flow(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    desk.session.look(desk.bridge.record_id, *desk.record.to_look)
    desk.bridge.choose("hot_issues[1].count", "flow")
    desk.type("2x")
    QTest.keyClick(desk.form, key, modifiers)
    assert not desk.record.verified
    assert desk.bridge.path == "hot_issues[1].count"
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_F2)
    desk.type("22")
    QTest.keyClick(desk.form, key, modifiers)
    assert desk.value("hot_issues[1].count") == "22"
