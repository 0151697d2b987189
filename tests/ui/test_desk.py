from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.review import ReviewSession
from tests.ui.made_desk import CLEAN, NONE
from tests.ui.made_program import PAGES, press, rest, type_at, value_in, write_pages, write_review
from ui.app import Program
from ui.messages import Message


def heard(program: Program) -> list[Message]:
    messages: list[Message] = []
    program.desk.said.connect(messages.append)
    return messages


def test_dropped_pages_are_added_to_the_open_review(program: Program, qtbot: QtBot, own_folders: Path) -> None:
    more = write_pages(own_folders / "more", {"2025-06-07.txt": CLEAN.replace("6月3日", "6月6日")})
    with qtbot.waitSignal(program.desk.imported) as got:
        program.desk.open_given([more])
    assert got.args is not None
    assert len(got.args[0].added) == 1
    assert program.window.queue.model.rowCount() == len(PAGES) + 1


def test_the_window_can_be_worked_in_while_pages_come_in(program: Program, qtbot: QtBot, own_folders: Path) -> None:
    bridge = program.desk.bridge
    session = bridge.session
    assert session is not None
    many = {f"{number}.txt": f"{NONE}{number}\n" for number in range(600)}
    program.desk.add_pages([write_pages(own_folders / "many", many)])
    noted = 0
    while program.desk.busy is not None:
        bridge.act(lambda: session.note(bridge.record_id, "while reading"))
        noted += 1
        qtbot.wait(1)
    rest(qtbot, program)
    assert session.progress().pages == len(PAGES) + 600
    assert len(session.record(bridge.record_id).notes) == noted > 0


def test_a_cancelled_import_keeps_what_was_read(program: Program, qtbot: QtBot, own_folders: Path) -> None:
    many = {f"{number}.txt": f"{NONE}{number}\n" for number in range(900)}
    folder = write_pages(own_folders / "many", many)
    with qtbot.waitSignal(program.desk.imported, timeout=20_000) as got:
        program.desk.add_pages([folder])
        assert program.desk.busy is not None
        with qtbot.waitSignal(program.desk.busy.progressed):
            pass
        program.window.work_bar.cancel.click()
    assert got.args is not None
    report = got.args[0]
    assert report.cancelled
    assert program.desk.bridge.session is not None
    assert program.desk.bridge.session.progress().pages == len(PAGES) + len(report.added) < len(PAGES) + 900


def test_no_other_file_work_begins_while_one_runs(program: Program, qtbot: QtBot, own_folders: Path) -> None:
    messages, path = heard(program), program.desk.path
    program.desk.add_pages([write_pages(own_folders / "more", {"a.txt": NONE + "a"})])
    assert not program.desk.open_review(own_folders / "other.review", new=True)
    program.desk.close_review()
    assert [message.failed for message in messages] == [True, True]
    assert program.desk.path == path
    assert not program.window.actions_.export.isEnabled()
    rest(qtbot, program)
    assert program.window.actions_.export.isEnabled()


def test_what_cannot_be_opened_is_a_sentence_and_the_review_stays(program: Program, own_folders: Path) -> None:
    messages, path = heard(program), program.desk.path
    (own_folders / "text.review").write_text("no database", encoding="utf-8")
    assert not program.desk.open_review(own_folders / "gone.review")
    assert not program.desk.open_review(own_folders / "text.review")
    assert "gone.review" in messages[0].sentence
    assert "text.review" in messages[1].sentence
    assert program.desk.path == path
    assert not program.window.message_bar.isHidden()


def test_a_deleted_review_offers_a_copy_that_holds_everything(
    program: Program, qtbot: QtBot, own_folders: Path
) -> None:
    messages, bridge = heard(program), program.desk.bridge
    session, record = bridge.session, bridge.record_id
    assert session is not None
    session.note(record, "before")
    for path in own_folders.glob("made.review*"):
        path.unlink()
    bridge.act(lambda: session.note(record, "after"))
    assert [offer.text for offer in messages[0].offers] == ["Save a copy…"]
    program.desk.copy_to(own_folders / "copy.review")
    assert program.desk.path == str(own_folders / "copy.review")
    assert bridge.session is not None
    assert [text for _, _, text in bridge.session.record(record).notes] == ["before"]
    bridge.act(lambda: bridge.session.note(record, "after") if bridge.session else None)
    assert [text for _, _, text in bridge.session.record(record).notes] == ["before", "after"]


def test_an_act_of_another_window_is_told_and_shown(program: Program, qtbot: QtBot) -> None:
    messages, bridge = heard(program), program.desk.bridge
    session, record = bridge.session, bridge.record_id
    assert session is not None
    other = ReviewSession.open(program.desk.path, who="wang")
    other.note(record, "from elsewhere")
    other.close()
    bridge.act(lambda: session.note(record, "mine"))
    assert len(messages) == 1
    assert messages[0].failed
    assert not messages[0].offers
    assert [text for _, _, text in session.record(record).notes] == ["from elsewhere"]
    bridge.act(lambda: session.note(record, "mine"))
    assert [text for _, _, text in session.record(record).notes] == ["from elsewhere", "mine"]


def test_closing_shows_the_first_screen_again_with_the_review_among_the_recent(program: Program) -> None:
    window, path = program.window, program.desk.path
    window.actions_.close.trigger()
    assert program.desk.path == ""
    assert window.stack.currentWidget() is window.first_run
    assert program.preferences.recent == [Path(path)]
    assert window.windowTitle() == "Reviewer"
    assert not window.actions_.undo.isEnabled()


def test_a_second_review_takes_the_place_of_the_first(program: Program, own_folders: Path) -> None:
    (own_folders / "two").mkdir()
    second = write_review(own_folders / "two")
    program.desk.open_given([second])
    assert program.desk.path == str(second)
    assert program.preferences.recent[0] == second


@pytest.mark.parametrize("path", ["calls", "channels[1].count"])
def test_what_is_being_typed_stays_in_its_own_review(program: Program, own_folders: Path, path: str) -> None:
    first, record = Path(program.desk.path), program.desk.bridge.record_id
    (own_folders / "two").mkdir()
    second = write_review(own_folders / "two")
    type_at(program, path, "777")
    program.desk.open_given([second])
    assert program.desk.path == str(second)
    assert program.desk.bridge.session is not None
    assert program.desk.bridge.session.can_undo == ""
    assert (value_in(first, record, path), value_in(second, record, path)) == (
        "777",
        "900" if path == "calls" else "12",
    )


def test_a_review_is_not_left_while_something_typed_is_refused(program: Program, own_folders: Path) -> None:
    first, record, told = program.desk.path, program.desk.bridge.record_id, list[str]()
    program.desk.bridge.told.connect(told.append)
    (own_folders / "two").mkdir()
    second = write_review(own_folders / "two")
    type_at(program, "calls", "77x")
    new = own_folders / "new.review"
    assert not program.desk.open_review(new, new=True)
    program.desk.open_given([second])
    program.window.actions_.close.trigger()
    program.choose_language("zh")
    assert program.desk.path == first
    assert not new.exists()
    assert program.preferences.language == "en"
    assert len(told) == 4
    assert "77x" in told[0]
    assert getattr(QApplication.focusWidget(), "text", str)() == "77x"
    press(Qt.Key.Key_Escape)
    program.window.actions_.close.trigger()
    assert program.desk.path == ""
    assert value_in(Path(first), record, "calls") == "900"


def test_closing_a_review_hands_over_what_is_being_typed(program: Program) -> None:
    where, record = Path(program.desk.path), program.desk.bridge.record_id
    type_at(program, "callbacks", "211")
    program.window.actions_.close.trigger()
    assert value_in(where, record, "callbacks") == "211"


def test_what_is_being_typed_goes_into_the_copy_that_takes_the_place_of_a_deleted_review(
    program: Program, own_folders: Path
) -> None:
    record = program.desk.bridge.record_id
    type_at(program, "callbacks", "211")
    for path in own_folders.glob("made.review*"):
        path.unlink()
    program.window.actions_.close.trigger()
    assert program.desk.path
    program.desk.copy_to(own_folders / "copy.review")
    assert program.desk.path == str(own_folders / "copy.review")
    assert value_in(own_folders / "copy.review", record, "callbacks") == "211"


def test_an_export_holds_what_is_being_typed(program: Program, qtbot: QtBot, own_folders: Path) -> None:
    type_at(program, "callbacks", "211")
    program.desk.export(own_folders / "out.json", only_verified=False, headers="en")
    rest(qtbot, program)
    assert "211" in (own_folders / "out.json").read_text(encoding="utf-8")


def test_the_end_of_an_import_leaves_the_keyboard_where_it_is(
    program: Program, qtbot: QtBot, own_folders: Path
) -> None:
    editor = program.window.page.editor
    program.desk.bridge.choose("calls", "form")
    editor.setFocus()
    more = write_pages(own_folders / "more", {"2025-06-07.txt": CLEAN.replace("6月3日", "6月6日")})
    program.desk.add_pages([more])
    rest(qtbot, program)
    assert QApplication.focusWidget() is editor


def test_the_first_pages_bring_the_keyboard_to_the_record(
    empty_program: Program, qtbot: QtBot, own_folders: Path
) -> None:
    empty_program.desk.add_pages([write_pages(own_folders / "march")])
    rest(qtbot, empty_program)
    assert empty_program.window.form.isAncestorOf(QApplication.focusWidget())


def test_report_types_of_ones_own_are_used_and_a_wrong_one_is_named(
    program: Program, qtbot: QtBot, own_folders: Path
) -> None:
    types = own_folders / "types"
    types.mkdir()
    sentence = '[[sentence]]\nstarts_record = true\ntext = "{day:month_day}停车{n:count}辆"\n'
    text = f'name = "parking"\ntitle = "停车"\n{sentence}'
    (types / "parking.toml").write_text(text, encoding="utf-8")
    with qtbot.waitSignal(program.desk.rested):
        program.desk.use_types(types)
    session = program.desk.bridge.session
    assert session is not None
    assert "parking" in {one.name for one in session.types}
    (types / "parking.toml").write_text(text.replace("{n:count}", "{n:counts}"), encoding="utf-8")
    said = heard(program)
    with qtbot.waitSignal(program.desk.rested):
        program.desk.use_types(types)
    assert "parking.toml" in said[0].sentence
