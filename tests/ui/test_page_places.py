from collections.abc import Callable

from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.made_desk import CLEAN, NONE, WIDE, Desk
from ui.field_state import FieldState, Tone
from ui.page_places import MANY, PlaceTints, joined_over_blanks, marks_of, rects_of
from ui.qt_positions import QtPositions


def test_every_mark_stands_on_its_fields_words(made_desk: Callable[[str], Desk]) -> None:
    desk = made_desk(WIDE)
    working = desk.session.working(desk.source)
    marks = marks_of(desk.session.records(desk.source), working)
    read: dict[str, str] = {}
    for mark in marks:
        read[mark.path] = read.get(mark.path, "") + working.text[mark.start : mark.end]
    assert read["calls"] == "900"
    assert read["channels[0].name"] == "市政府网"
    assert read["hot_issues[0].remark"] == "集中在老城区"
    assert {mark.path: mark.state for mark in marks}["transferred"] is FieldState.COVERED


def test_qt_tints_the_same_words(made_desk: Callable[[str], Desk]) -> None:
    desk = made_desk(WIDE)
    words = [one.cursor.selectedText() for one in selections(desk)]
    assert {"900", "60", "500", "400", "210", "供水问题"} <= set(words)


def test_tints_are_kept_while_only_the_text_moves(desk: Desk) -> None:
    before = selections(desk)
    desk.page.editor.go_to(0)
    desk.page.editor.insertPlainText("新")
    after = selections(desk)
    assert [one.cursor.selectedText() for one in after] == [one.cursor.selectedText() for one in before]
    assert after[0].cursor.position() == before[0].cursor.position() + 1 or before[0].cursor == after[0].cursor


def test_a_page_without_a_record_has_no_tints(made_desk: Callable[[str], Desk]) -> None:
    assert selections(made_desk(NONE)) == []


def test_places_are_joined_over_blanks_but_not_over_lines() -> None:
    assert joined_over_blanks([(0, 1), (2, 4), (5, 6)], "6 月3\n日") == [(0, 4), (5, 6)]
    assert joined_over_blanks([], "") == []


def test_a_place_has_a_rectangle_on_each_line(desk: Desk) -> None:
    editor, text = desk.page.editor, CLEAN
    start, way = text.index("市政\n府网"), QtPositions(text)
    inside = list(rects_of(editor, way.to_qt(start), way.to_qt(start + 2)))
    across = list(rects_of(editor, way.to_qt(start), way.to_qt(start + 5)))
    assert (len(inside), len(across)) == (1, 2)
    assert across[0] == inside[0]
    assert across[1].top() >= across[0].bottom() - 1


def selections(desk: Desk) -> list[QTextEdit.ExtraSelection]:
    return list(desk.page.editor.extraSelections())


def test_only_places_in_sight_are_tinted_when_there_are_many(qtbot: QtBot) -> None:
    editor = QPlainTextEdit("12 件\n" * (MANY * 2))
    qtbot.addWidget(editor)
    editor.resize(300, 200)
    editor.show()
    places = [(line * 5, line * 5 + 2, Tone.LOOK, True) for line in range(MANY * 2)]
    tints = PlaceTints(editor)
    tints.show(places)
    top = [one.cursor.position() for one in editor.extraSelections()]
    assert 0 < len(top) < MANY
    assert top[0] == 2
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum())
    tints.show(places)
    bottom = [one.cursor.position() for one in editor.extraSelections()]
    assert 0 < len(bottom) < MANY
    assert bottom[-1] == places[-1][1]
