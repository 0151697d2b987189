import dataclasses
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reviewer.data import Finding, Severity
from reviewer.reviewed import ReviewedRecord
from tests.ui.made_desk import CLEAN, NONE, Desk
from ui.column_head import ColumnHead

ODD = (Finding("x", Severity.WARNING, ("calls",), "odd"), Finding("y", Severity.WARNING, ("callbacks",), "odd"))


def warned(desk: Desk) -> ReviewedRecord:
    """Return the shown record with two warnings on it."""
    return dataclasses.replace(desk.record, open_findings=ODD)


def test_open_warnings_are_said_beside_verify_whatever_else_is_open(desk: Desk) -> None:
    title = desk.form.title
    title.show_record(warned(desk), "Report")
    assert title.state.text() == f"○ {len(desk.record.to_look)} to look at · ! 2 open warnings"
    title.show_record(dataclasses.replace(warned(desk), to_look=()), "Report")
    assert title.state.text() == "✓ nothing left to look at · ! 2 open warnings"


def test_one_error_is_one_error(wrong_desk: Desk) -> None:
    assert wrong_desk.form.title.state.text() == "✗ 1 open error"


def test_a_warning_is_said_before_enter_verifies_and_blocks_nothing(made_desk: Callable[[str], Desk]) -> None:
    desk = made_desk(CLEAN + CLEAN.replace("6月3日", "6月9日"))  # reports of five days are missing
    desk.bridge.show(desk.source, desk.session.records(desk.source)[1].record.id)
    warnings = [one for one in desk.record.open_findings if one.severity is Severity.WARNING]
    assert warnings
    desk.session.look(desk.bridge.record_id, *desk.record.to_look)
    desk.flow.begin()
    assert desk.keyboard() is desk.form.title.verify
    assert f"open warnings: {len(warnings)}" in desk.form.hint.text()
    desk.press(Qt.Key.Key_Return)
    assert desk.record.verified


def test_who_verified_and_when_has_room(desk: Desk) -> None:
    desk.session.look(desk.bridge.record_id, *desk.record.to_look)
    desk.session.verify(desk.bridge.record_id)
    QApplication.processEvents()
    desk.form.setFixedWidth(470)
    QApplication.processEvents()
    state = desk.form.title.state
    assert state.text().startswith("✓ verified by ")
    assert state.width() >= state.fontMetrics().horizontalAdvance(state.text())
    assert state.height() >= state.fontMetrics().height()


def test_the_heads_of_the_columns_are_of_one_height(desk: Desk) -> None:
    assert len({head.height() for head in desk.window.findChildren(ColumnHead)}) == 1


def test_a_page_without_a_record_names_the_key_that_adds_one(made_desk: Callable[[str], Desk]) -> None:
    desk = made_desk(NONE)
    assert any("Ctrl+Shift+A" in one.text() for one in desk.form.findChildren(type(desk.form._empty)))


def test_why_verifying_was_refused_is_said_only_until_it_is_mended(wrong_desk: Desk) -> None:
    desk = wrong_desk
    desk.flow.verify()
    refusal = desk.form.hint.text()
    assert "480" in refusal
    desk.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert not desk.record.open_findings
    assert "480" not in desk.form.hint.text()
    desk.flow.verify()
    refusal = desk.form.hint.text()
    assert refusal == desk.bridge.attempt(lambda: desk.session.verify(desk.bridge.record_id)) != ""
    desk.bridge.show(desk.source, desk.bridge.record_id)
    assert desk.form.hint.text() != refusal
