from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reviewer.data import Origin
from reviewer.review import ReviewSession
from tests.ui.composing import compose
from tests.ui.made_desk import CLEAN, NONE, WIDE, Desk
from ui.column_head import OneLine

Control = Qt.KeyboardModifier.ControlModifier


def test_typing_in_the_page_is_an_act_of_the_review(made_desk: Callable[[str], Desk]) -> None:
    desk = made_desk(WIDE)
    desk.page.editor.go_to(WIDE.index("900") + 3)
    desk.page.editor.setFocus()
    desk.type("1")
    assert desk.session.working(desk.source).text == WIDE.replace("900", "9001")
    assert desk.value("calls") == "9001"


def test_undo_in_the_page_is_the_reviews(desk: Desk) -> None:
    desk.page.editor.go_to(0)
    desk.page.editor.setFocus()
    desk.type("x")
    desk.press(Qt.Key.Key_Z, Control)
    assert desk.session.working(desk.source).text == desk.page.editor.toPlainText() == CLEAN
    desk.press(Qt.Key.Key_Z, Control | Qt.KeyboardModifier.ShiftModifier)
    assert desk.page.editor.toPlainText() == "x" + CLEAN


def test_lines_are_joined_with_the_next(desk: Desk) -> None:
    at = CLEAN.index("受理市\n")
    desk.page.editor.go_to(at)
    desk.page.editor.setFocus()
    desk.press(Qt.Key.Key_J, Control)
    assert desk.page.editor.text == CLEAN.replace("受理市\n民", "受理市民")


def test_selected_lines_are_joined_in_one_step(desk: Desk) -> None:
    start, end = CLEAN.index("6月3日"), CLEAN.index("热点诉求")
    desk.page.editor.go_to(start, end)
    desk.page.editor.setFocus()
    desk.press(Qt.Key.Key_J, Control)
    assert "\n" not in desk.page.editor.text[start : desk.page.editor.text.index("热点诉求")]
    desk.session.undo()
    assert desk.page.editor.text == CLEAN


def test_joining_lines_keeps_a_sign_that_can_not_be_shown(desk: Desk) -> None:
    desk.session.edit_text(desk.source, CLEAN.index("受理市\n"), 0, "\ufdd0")
    start, end = CLEAN.index("6月3日"), CLEAN.index("热点诉求")
    desk.page.editor.go_to(start, end)
    desk.page.editor.setFocus()
    desk.press(Qt.Key.Key_J, Control)
    assert "\ufdd0受理市民" in desk.session.working(desk.source).text


def test_enter_splits_a_line(desk: Desk) -> None:
    desk.page.editor.go_to(CLEAN.index("湖边"))
    desk.page.editor.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.session.working(desk.source).text == CLEAN.replace("湖边", "\n湖边")


def test_the_selection_becomes_the_chosen_fields_value(desk: Desk) -> None:
    desk.bridge.choose("callbacks", "form")
    at = CLEAN.index("400")
    desk.page.editor.go_to(at, at + 3)
    desk.page.editor.setFocus()
    desk.press(Qt.Key.Key_F2)
    assert desk.value("callbacks") == "400"
    assert desk.field("callbacks").origin is Origin.SELECTED
    assert desk.field("callbacks").spans[0] == (at, at + 3)


def test_without_a_chosen_field_the_way_is_told(desk: Desk, qtbot: QtBot) -> None:
    desk.page.editor.go_to(0, 3)
    with qtbot.waitSignal(desk.bridge.told):
        desk.page.take_selection()


def test_a_record_is_added_from_a_selection(made_desk: Callable[[str], Desk]) -> None:
    desk = made_desk(NONE)
    desk.page.editor.selectAll()
    desk.page.add_record()
    menu = desk.page.findChild(QMenu)
    assert menu is not None
    menu.actions()[0].trigger()
    assert len(desk.session.records(desk.source)) == 1
    assert desk.bridge.record_id


def test_places_are_walked_through(desk: Desk) -> None:
    desk.page.editor.go_to(0)
    seen = []
    for _ in range(3):
        desk.page.next_place(1)
        seen.append(desk.bridge.path)
    assert seen[:2] == ["report_date", "calls"]
    desk.page.next_place(-1)
    assert desk.bridge.path == "calls"


def test_find_goes_round_and_counts(desk: Desk) -> None:
    bar = desk.page.find_bar
    bar.open_bar()
    desk.type("件")
    total = CLEAN.count("件")
    assert desk.page.editor.selection() == (CLEAN.index("件"), CLEAN.index("件") + 1)
    assert str(total) in bar.count.text()
    for _ in range(total):
        desk.press(Qt.Key.Key_Return)
    assert desk.page.editor.selection()[0] == CLEAN.index("件")
    bar.find_match(-1)
    assert desk.page.editor.selection()[0] == CLEAN.rindex("件")
    desk.press(Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert desk.keyboard() is desk.page.editor


def test_find_waits_while_a_word_is_composed(desk: Desk) -> None:
    bar = desk.page.find_bar
    bar.open_bar()
    compose(bar.line, "jian")
    before = desk.page.editor.selection()
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.editor.selection() == before
    assert bar.isVisible()


def test_the_head_says_file_encoding_and_lines(desk: Desk) -> None:
    words = [label.text() for label in desk.page.findChildren(OneLine)]
    assert words[0] == "2025-06-04.txt"
    assert "UTF-8" in words[1]
    assert "3" in words[1]


def test_esc_goes_from_the_page_to_the_form(desk: Desk) -> None:
    desk.bridge.choose("callbacks", "form")
    desk.page.editor.setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert desk.keyboard() is desk.row("callbacks").edit


def test_an_edit_under_a_verified_record_is_refused_and_goes_back(desk: Desk, qtbot: QtBot) -> None:
    desk.session.look(desk.bridge.record_id, *desk.record.to_look)
    desk.session.verify(desk.bridge.record_id)
    desk.page.editor.go_to(CLEAN.index("900") + 3)
    desk.page.editor.setFocus()
    with qtbot.waitSignal(desk.bridge.failed) as failed:
        desk.type("1")
    assert str(failed.args[0])
    assert desk.page.editor.toPlainText() == desk.page.editor.text == CLEAN
    assert desk.value("calls") == "900"
    desk.page.editor.go_to(0)
    desk.type("x")
    assert desk.session.working(desk.source).text == "x" + CLEAN


def test_a_page_read_again_is_numbered_by_its_new_lines(desk: Desk, tmp_path: Path) -> None:
    editor = desk.page.editor
    (tmp_path / "2025-06-04.txt").write_text("新的一行。\n" * 20 + CLEAN, encoding="utf-8")
    desk.session.read_again(desk.source)
    editor.verticalScrollBar().setValue(0)
    numbers = [number for _, _, number in editor.numbered_blocks()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 20
    first = 1 + 20 + CLEAN[: CLEAN.index("6月3日")].count("\n")
    assert any(f"{first}–" in label.text() for label in desk.page.findChildren(OneLine))


def test_an_ampersand_in_the_name_of_a_type_stays(
    made_desk: Callable[[str], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = made_desk(NONE)
    kind = desk.session.types[0]
    with_sign = replace(kind, title={"zh": "热线&日报", "en": "Hotline&daily"})
    monkeypatch.setattr(ReviewSession, "types", (with_sign,))
    desk.page.editor.selectAll()
    desk.page.add_record()
    menu = desk.page.findChild(QMenu)
    assert menu is not None
    assert "&&" in menu.actions()[0].text()
