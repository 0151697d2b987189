"""What a supervisor chooses in the window, and what those who review see of it."""

from decimal import Decimal

from PySide6.QtCore import Qt

from reviewer.values import written
from tests.ui.made_desk import Desk
from ui.app import Program

Enter = Qt.Key.Key_Return


def planted_at_callbacks(desk: Desk) -> int:
    """Plant an error in the call-backs; return what is shown there."""
    for seed in range(1, 200):
        desk.session.seed_errors(Decimal(1), seed)
        shown = desk.session.presented(desk.bridge.record_id).record.field("callbacks")
        if shown and shown.value not in (210, None):
            return int(str(shown.value))
    raise AssertionError("never planted there")


def test_typing_blind_is_chosen_for_the_kind_of_report_shown(program: Program) -> None:
    menu, session = program.window.attention, program.desk.bridge.session
    assert session is not None
    menu.refresh()
    assert menu.blind.isEnabled()
    assert not menu.blind.isChecked()
    menu.blind.trigger()
    shown = program.desk.bridge.reviewed()
    assert shown is not None
    assert session.rekeys(shown.record.type)
    assert shown.blind
    menu.refresh()
    assert menu.blind.isChecked()
    menu.blind.trigger()
    assert not session.rekeys(shown.record.type)


def test_errors_are_planted_at_a_rate_and_reported(program: Program) -> None:
    menu, session = program.window.attention, program.desk.bridge.session
    assert session is not None
    off, *rates = [one for one in menu.planted.actions() if one.isCheckable()]
    menu.refresh()
    assert off.isChecked()
    rates[-1].trigger()
    menu.refresh()
    assert session.seeding().rate == Decimal("0.1")
    assert rates[-1].isChecked()
    assert str(session.seeding().planted) in menu.report.text()
    many = session.seeding().planted  # the review is small: chance may choose no record
    told = f"Errors planted: {many}" if many else "No error was planted"
    assert told in program.window.statusBar().currentMessage()
    off.trigger()
    assert session.seeding().rate == 0


def test_that_no_error_was_planted_is_told(program: Program) -> None:
    session = program.desk.bridge.session
    assert session
    for row in session.rows():
        if row.record:
            session.note(row.record, "touched")
    program.window.attention.planted.actions()[-1].trigger()
    assert "No error was planted" in program.window.statusBar().currentMessage()


def test_a_planted_error_is_seen_in_the_form_and_caught_by_typing(desk: Desk) -> None:
    shown = planted_at_callbacks(desk)
    assert desk.row("callbacks").edit.text() == written(shown)
    assert "210" in desk.row("callbacks").snippet.accessibleName()
    desk.bridge.choose("callbacks", "flow")
    desk.type("210")
    desk.press(Enter)
    assert desk.session.seeding().caught == 1
    assert desk.row("callbacks").edit.text() == "210"
    assert "210" in desk.form.notes.said.text()


def test_a_missed_one_is_told_and_looked_at_before_the_record_is_verified(desk: Desk) -> None:
    shown = planted_at_callbacks(desk)
    desk.flow.begin()
    for _ in range(20):
        if desk.keyboard() is desk.form.title.verify:
            break
        desk.press(Enter)
    desk.press(Enter)
    assert not desk.record.verified
    assert written(shown) in desk.form.hint.text()
    assert desk.bridge.path == "callbacks"
    assert desk.row("callbacks").edit.text() == "210"
    desk.press(Enter)
    desk.press(Enter)
    assert desk.record.verified
