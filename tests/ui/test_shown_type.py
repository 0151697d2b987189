from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reviewer.review import ReviewSession
from reviewer.wording import use_language
from tests.ui.made_desk import CLEAN, Desk
from ui.field_row import FieldRow
from ui.form_body import FormBody
from ui.group_table import GroupTable
from ui.shown_type import UNKNOWN, shown_type


def write_type(folder: Path, name: str, words: str) -> Path:
    """Write a type file that reads one number; return its folder."""
    folder.mkdir()
    (folder / f"{name}.toml").write_text(
        f'name = "{name}"\ntitle = {{ zh = "{words}", en = "Cars" }}\n'
        f'[[sentence]]\nstarts_record = true\ntext = "{words}{{cars:count}}辆"\n',
        encoding="utf-8",
    )
    return folder


def test_a_record_of_a_type_in_use_is_shown_by_just_that(desk: Desk) -> None:
    kind = shown_type(desk.record, desk.session.types)
    assert kind in desk.session.types


def test_a_record_of_a_type_that_is_not_in_use_is_shown_by_its_own_names(desk: Desk, qtbot: QtBot) -> None:
    kind = shown_type(desk.record, ())
    assert {spec.kind for spec in kind.specs.values()} == {UNKNOWN}
    assert kind.label("channels[1].count") == "channels 2 · count"
    body = FormBody(desk.bridge, kind)
    qtbot.addWidget(body)
    body.show_record(desk.record, desk.session.working(desk.source))
    calls, channels = body.widget_of("calls"), body.widget_of("channels[1].count")
    assert isinstance(calls, FieldRow)
    assert (calls.label.text(), calls.edit.text(), calls.edit.isReadOnly()) == ("calls", "900", True)
    assert isinstance(channels, GroupTable)
    index = channels.model.index_of("channels[1].count")
    assert index.data() == "12"
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable


def test_an_empty_record_of_an_unknown_type_has_an_empty_form(desk: Desk, qtbot: QtBot) -> None:
    empty = replace(desk.record, record=replace(desk.record.record, type="parking", fields=()))
    body = FormBody(desk.bridge, shown_type(empty, desk.session.types))
    qtbot.addWidget(body)
    assert body.sections == {}


def test_a_type_that_changes_under_a_verified_record_leaves_all_of_it_in_sight(desk: Desk, tmp_path: Path) -> None:
    use_language("en")
    session, record = desk.session, desk.bridge.record_id
    session.look(record, *desk.record.to_look)
    session.verify(record)
    session.use_types(write_type(tmp_path / "own", "hotline_daily", "停车"))
    assert desk.bridge.show(desk.source, "")
    assert desk.bridge.show(desk.source, record)
    assert desk.row("calls").label.text() == "calls"
    assert desk.row("cars").label.text() == "cars"
    assert "calls" in desk.form.coverage.text()
    session.reopen(record, "why not")
    assert desk.row("calls").edit.isReadOnly()
    assert not desk.row("cars").edit.isReadOnly()


def test_types_of_another_window_arrive_while_this_one_is_open(desk: Desk, tmp_path: Path) -> None:
    other = ReviewSession.open(desk.session.path, who="wang")
    other.use_types(write_type(tmp_path / "own", "parking", "东站停放"))
    (tmp_path / "2025-06-05.txt").write_text("东站停放 120 辆。\n", encoding="utf-8")
    (added,) = other.add_pages([tmp_path / "2025-06-05.txt"]).added
    other.close()
    desk.session.refresh()
    assert desk.row("calls").edit.text() == "900"
    assert desk.bridge.show(added, f"{added}.1")
    assert desk.row("cars").edit.text() == "120"
    desk.row("cars").take_focus()
    desk.type("121")
    desk.press(Qt.Key.Key_Return)
    assert desk.value("cars") == "121"
    assert desk.bridge.show(desk.source, desk.session.records(desk.source)[0].record.id)
    assert desk.page.editor.text == CLEAN
