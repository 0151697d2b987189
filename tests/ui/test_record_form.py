from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from reviewer.wording import use_language
from tests.ui.made_desk import CLEAN, NONE, Desk
from ui.balance_line import BalanceLine
from ui.conflict_card import ConflictCard
from ui.field_row import FieldRow
from ui.field_state import FieldState
from ui.finding_card import FindingCard
from ui.form_section import FormSection

Alt = Qt.KeyboardModifier.AltModifier


def in_sight(desk: Desk, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in desk.form.findChildren(kind) if one.isVisible()]


def test_each_plain_field_is_a_row_with_value_state_and_snippet(desk: Desk) -> None:
    row = desk.row("callbacks")
    assert row.edit.text() == "210"
    assert "○" in row.state.text()
    assert "[210]" in row.snippet.accessibleName()
    assert "Σ" in desk.row("calls").state.text()
    assert "◌" in desk.row("report_date").state.text()


def test_equations_are_written_out_under_their_fields(desk: Desk) -> None:
    lines = [line.text() for line in desk.form.findChildren(BalanceLine)]
    assert any(line.startswith("500 + 400 = 900 ✓") for line in lines)
    assert any(line.startswith("41 + 12 + 7 = 60 ✓") for line in lines)
    told = {line.toolTip() for line in desk.form.findChildren(BalanceLine)}
    assert "<p>来电诉求 = 直接办理 + 转交办理</p>" in told
    assert not [one for one in told if "_" in one]


def test_the_form_follows_the_page_at_each_key(desk: Desk) -> None:
    editor = desk.page.editor
    editor.go_to(CLEAN.index("400 件") + 1)
    desk.page.editor.setFocus()
    desk.press(Qt.Key.Key_Delete)
    desk.type("8")
    assert desk.row("transferred").edit.text() == "480"
    assert "✗" in desk.row("transferred").state.text()
    assert len(in_sight(desk, FindingCard)) == 1
    desk.session.undo()
    desk.session.undo()
    assert desk.row("transferred").edit.text() == "400"
    assert not in_sight(desk, FindingCard)


def test_values_change_without_new_widgets(desk: Desk) -> None:
    before = set(desk.form.findChildren(QWidget))
    desk.session.set_text(desk.bridge.record_id, "callbacks", "300")
    desk.session.set_text(desk.bridge.record_id, "hot_issues[0].count", "34")
    assert set(desk.form.findChildren(QWidget)) == before


def test_a_click_on_a_row_lights_up_its_place(desk: Desk, qtbot: QtBot) -> None:
    row = desk.row("callbacks")
    with qtbot.waitSignal(desk.bridge.field_chosen) as chosen:
        qtbot.mouseClick(row.label, Qt.MouseButton.LeftButton)
    assert chosen.args == ["callbacks", "form"]
    assert desk.is_outlined("210")
    assert not desk.is_outlined("900")


def test_a_click_in_the_page_selects_the_field(desk: Desk, qtbot: QtBot) -> None:
    editor = desk.page.editor
    at = editor.cursorRect(editor.cursor_at(CLEAN.index("210") + 1, CLEAN.index("210") + 1)).center()
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.bridge.path == "callbacks"


def test_what_is_typed_is_handed_over_on_leaving(desk: Desk) -> None:
    row = desk.row("callbacks")
    row.take_focus()
    desk.type("215")
    desk.row("calls").take_focus()
    assert desk.value("callbacks") == "215"
    assert "✎" in row.state.text()


def test_what_is_typed_survives_a_change_elsewhere(desk: Desk) -> None:
    row = desk.row("callbacks")
    row.take_focus()
    desk.type("21")
    desk.session.set_text(desk.bridge.record_id, "hot_issues[0].count", "34")
    assert row.edit.text() == "21"


def test_rows_are_added_moved_and_removed_by_keys(desk: Desk) -> None:
    desk.bridge.choose("channels[0].name", "flow")
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    desk.press(Qt.Key.Key_Insert, control)
    assert desk.bridge.path == "channels[1].name"
    assert desk.value("channels[2].name") == "手机APP"
    desk.press(Qt.Key.Key_Delete, control)
    assert desk.value("channels[1].name") == "手机APP"
    desk.bridge.choose("channels[0].name", "flow")
    desk.press(Qt.Key.Key_Down, alt)
    assert [desk.value(f"channels[{row}].name") for row in range(3)] == ["手机APP", "市政府网", "微博"]
    assert desk.bridge.path == "channels[1].name"
    desk.press(Qt.Key.Key_Up, alt)
    assert desk.value("channels[0].name") == "市政府网"


def test_tab_goes_through_a_table_and_out_of_it(desk: Desk) -> None:
    desk.bridge.choose("hot_issues[2].count", "flow")
    table = desk.keyboard()
    desk.press(Qt.Key.Key_Tab)
    assert desk.bridge.path == "hot_issues[2].remark"
    desk.press(Qt.Key.Key_Tab)
    assert desk.keyboard() is not table


def test_the_first_words_of_an_input_method_begin_a_cell(desk: Desk) -> None:
    desk.bridge.choose("channels[0].name", "flow")
    desk.type("（书信箱")
    desk.press(Qt.Key.Key_Return)
    assert desk.value("channels[0].name") == "（书信箱"


def test_tables_are_as_high_as_their_rows(desk: Desk) -> None:
    table = next(one for one in desk.form.findChildren(QTableView) if one.model().columnCount() == 2)
    assert not table.verticalScrollBar().isVisible()
    assert table.verticalScrollBar().maximum() == 0
    before = table.height()
    desk.session.add_row(desk.bridge.record_id, "channels", 3)
    assert table.height() > before


def test_a_conflict_offers_both_values(desk: Desk) -> None:
    desk.session.set_text(desk.bridge.record_id, "callbacks", "300")
    at = CLEAN.index("210")
    desk.session.edit_text(desk.source, at, 3, "219")
    cards = in_sight(desk, ConflictCard)
    assert len(cards) == 1
    desk.bridge.choose("callbacks", "flow")
    assert desk.keyboard() is cards[0]
    desk.press(Qt.Key.Key_T, Alt)
    assert desk.value("callbacks") == "219"
    assert not in_sight(desk, ConflictCard)


def test_a_conflict_can_be_answered_with_mine(desk: Desk) -> None:
    desk.session.set_text(desk.bridge.record_id, "callbacks", "300")
    desk.session.edit_text(desk.source, CLEAN.index("210"), 3, "219")
    desk.bridge.choose("callbacks", "flow")
    desk.press(Qt.Key.Key_K, Alt)
    assert desk.value("callbacks") == "300"
    assert not in_sight(desk, ConflictCard)


def test_the_coverage_line_names_what_stands_in_no_sum(desk: Desk) -> None:
    assert "回访" in desk.form.coverage.text()
    assert "(3)" in desk.form.coverage.text()


def test_reopening_asks_why_below_the_title(desk: Desk) -> None:
    record = desk.bridge.record_id
    desk.session.look(record, *desk.record.to_look)
    desk.session.verify(record)
    assert desk.form.title.reopen.isVisible()
    assert desk.row("calls").edit.isReadOnly()
    desk.form.title.ask_to_reopen()
    desk.type("again")
    desk.press(Qt.Key.Key_Return)
    assert not desk.record.verified
    assert desk.form.title.verify.isVisible()


def test_removing_asks_why_and_leaves_an_empty_form(desk: Desk) -> None:
    desk.form.title.ask_to_remove()
    desk.type("no report")
    desk.press(Qt.Key.Key_Return)
    assert desk.session.records(desk.source) == ()
    assert desk.bridge.record_id == ""
    assert not in_sight(desk, FieldRow)


def test_a_page_without_a_report_shows_no_form(made_desk: Callable[[str], Desk]) -> None:
    desk = made_desk(NONE)
    assert desk.bridge.record_id == ""
    assert not in_sight(desk, FieldRow)


def test_a_verdict_is_shown_and_can_be_taken_back(wrong_desk: Desk) -> None:
    desk = wrong_desk
    desk.bridge.choose("transferred", "flow")
    desk.press(Qt.Key.Key_P, Alt)
    desk.type("so")
    desk.press(Qt.Key.Key_Return)
    assert not in_sight(desk, FindingCard)
    desk.form.notes.withdrawn.emit(desk.record.verdicts[0])
    assert desk.record.verdicts == ()
    assert in_sight(desk, FindingCard)


def test_everything_one_can_press_or_type_in_has_a_name(wrong_desk: Desk) -> None:
    for kind in (QAbstractButton, QLineEdit, QTableView):
        for one in wrong_desk.form.findChildren(kind) + wrong_desk.page.findChildren(kind):
            internal = one.objectName().startswith("qt_") or type(one) is QAbstractButton
            assert internal or one.accessibleName() or getattr(one, "text", lambda: "")(), one


def test_labels_are_in_the_language_in_use(made_desk: Callable[[str], Desk]) -> None:
    use_language("en")
    desk = made_desk(CLEAN)
    assert desk.row("calls").label.text() == "Calls"
    assert desk.form.title.title.text() == "12345 hotline daily report"


def test_states_are_named_for_those_who_hear(desk: Desk) -> None:
    description = desk.row("callbacks").edit.accessibleDescription()
    assert description
    assert FieldState.UNCOVERED.value not in description


def test_a_report_typed_into_a_page_is_shown_at_once(made_desk: Callable[[str], Desk]) -> None:
    desk = made_desk(NONE)
    desk.session.edit_text(desk.source, 0, 0, CLEAN)
    assert desk.bridge.record_id
    assert desk.row("calls").edit.text() == "900"


def test_a_record_that_goes_leaves_its_page_and_comes_back_with_it(desk: Desk) -> None:
    record = desk.bridge.record_id
    desk.session.edit_text(desk.source, 0, len(CLEAN), "")
    assert (desk.bridge.source_id, desk.bridge.record_id) == (desk.source, "")
    assert not in_sight(desk, FieldRow)
    desk.session.undo()
    assert desk.bridge.record_id == record
    assert desk.row("calls").edit.text() == "900"


def test_a_record_added_by_hand_and_undone_gives_way_to_the_pages_other(desk: Desk) -> None:
    first, kind = desk.bridge.record_id, desk.record.record.type
    added = desk.session.add_record(desk.source, kind, 0, 5)
    assert desk.bridge.show(desk.source, added)
    desk.row("calls").take_focus()
    desk.type("7")
    desk.session.undo()
    assert desk.bridge.record_id == first
    assert desk.row("calls").edit.text() == "900"


class Moves(QObject):
    """Hears which widgets are moved or get another size."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[QObject, QEvent.Type]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self.heard.append((watched, event.type()))
        return False


def test_a_card_that_comes_or_goes_moves_what_follows_it_once_and_nothing_above(desk: Desk) -> None:
    desk.window.resize(1100, 900)  # no scroll bar comes with the card
    moves, sections = Moves(), desk.form.findChildren(FormSection)
    record = desk.bridge.record_id
    desk.session.set_text(record, "calls", "901")
    desk.session.undo()
    QTest.qWait(50)
    for section in sections:
        section.installEventFilter(moves)
    at = next(number for number, section in enumerate(sections) if section.name == "transferred")
    for act in (lambda: desk.session.set_text(record, "calls", "901"), desk.session.undo):
        moves.heard.clear()
        act()
        assert {one for one, _ in moves.heard} == {*sections[at:]}
        places = [section.geometry() for section in sections]
        QTest.qWait(50)
        assert [section.geometry() for section in sections] == places
        assert len(moves.heard) == len({*moves.heard})
