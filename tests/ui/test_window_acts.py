from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from tests.reviewer.postgres_server import server
from tests.ui.made_desk import NONE
from tests.ui.made_program import rest, write_pages
from ui.about import About
from ui.app import Program
from ui.export_dialog import ExportDialog
from ui.kept_place import PathLabel
from ui.shortcuts_sheet import ShortcutsSheet


def answer(monkeypatch: pytest.MonkeyPatch, question: str, given: str | list[str]) -> None:
    """Have a file dialog of the system answered."""
    whole = given if question == "getExistingDirectory" else (given, "")
    monkeypatch.setattr(QFileDialog, question, staticmethod(lambda *_: whole))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the desktop was asked to open."""
    asked: list[str] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(open_url))
    return asked


def dialog_of(program: Program, kind: type[QDialog]) -> QDialog:
    dialogs = program.window.findChildren(kind)
    assert len(dialogs) == 1
    assert isinstance(dialogs[0], QDialog)
    return dialogs[0]


def test_a_new_review_gets_its_suffix(
    empty_program: Program, monkeypatch: pytest.MonkeyPatch, own_folders: Path
) -> None:
    answer(monkeypatch, "getSaveFileName", str(own_folders / "2025.03"))
    empty_program.window.actions_.new.trigger()
    assert empty_program.desk.path == str(own_folders / "2025.03.review")
    assert not empty_program.window.queue.nothing.isHidden()
    assert empty_program.preferences.folder == own_folders


def test_pages_and_folders_are_asked_for_and_added(
    empty_program: Program, monkeypatch: pytest.MonkeyPatch, own_folders: Path, qtbot: QtBot
) -> None:
    folder = write_pages(own_folders / "march")
    answer(monkeypatch, "getExistingDirectory", str(folder))
    empty_program.window.actions_.add_folder.trigger()
    rest(qtbot, empty_program)
    assert empty_program.desk.path == str(own_folders / "march.review")
    more = write_pages(own_folders / "more", {"a.txt": NONE + "a", "b.txt": NONE + "b"})
    answer(monkeypatch, "getOpenFileNames", [str(more / "a.txt"), str(more / "b.txt")])
    empty_program.window.actions_.add_pages.trigger()
    rest(qtbot, empty_program)
    assert empty_program.window.queue.model.rowCount() == 5


def test_nothing_happens_when_a_question_is_not_answered(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    path, own = program.desk.path, program.window.actions_
    for question in ("getSaveFileName", "getOpenFileName"):
        answer(monkeypatch, question, "")
    answer(monkeypatch, "getOpenFileNames", [])
    answer(monkeypatch, "getExistingDirectory", "")
    for action in (own.new, own.open, own.add_pages, own.add_folder, own.copy_review):
        action.trigger()
    assert program.desk.path == path
    assert program.desk.busy is None


def test_a_report_tells_what_was_there_already_and_what_was_not_read(
    program: Program, qtbot: QtBot, own_folders: Path
) -> None:
    pages = own_folders / "pages"
    (pages / "empty.txt").write_text("", encoding="utf-8")
    program.desk.add_pages([pages])
    rest(qtbot, program)
    bar = program.window.message_bar
    assert bar.sentence.text() == "Pages added: 0 · in the review already: 3 · not read: 1"
    bar.offers()[0].click()
    (report,) = (one for one in program.window.findChildren(QDialog) if one.isVisible())
    text = report.text.toPlainText()  # type: ignore[attr-defined]
    assert "empty.txt" in text
    assert "2025-06-04.txt" in text


def test_recent_reviews_are_offered_and_missing_ones_can_be_taken_off(program: Program, own_folders: Path) -> None:
    program.preferences.add_recent(own_folders / "gone.review")
    menu = program.window.menus.recent
    menu.aboutToShow.emit()
    entries = menu.actions()
    assert [entry.isEnabled() for entry in entries[:2]] == [False, True]
    assert "not there" in entries[0].text()
    entries[-1].trigger()
    assert program.preferences.recent == [own_folders / "made.review"]


def entry(program: Program, words: str) -> QAction:
    menu = program.window.menus.encodings
    menu.aboutToShow.emit()
    return next(one for one in menu.actions() if one.text() == words)


def test_a_page_is_read_again_with_an_encoding_chosen_by_hand(program: Program, own_folders: Path) -> None:
    bridge = program.desk.bridge
    session, source = bridge.session, bridge.source_id
    assert session is not None
    assert entry(program, "UTF-8").isChecked()
    raw = session.source(source).raw
    (own_folders / "pages" / "2025-06-04.txt").write_bytes(raw.encode("gb18030"))
    entry(program, "GB18030").trigger()
    assert (session.source(source).raw, session.source(source).encoding) == (raw, "gb18030")


def test_reading_again_asks_before_edits_are_lost(program: Program) -> None:
    bridge = program.desk.bridge
    session, source = bridge.session, bridge.source_id
    assert session is not None
    raw = session.working(source).text
    session.edit_text(source, 0, 1, "")
    entry(program, "UTF-8").trigger()
    assert session.working(source).text == raw[1:]
    (anyway,) = program.window.message_bar.offers()
    anyway.click()
    assert session.working(source).text == raw


def test_undo_and_redo_say_what_they_did(program: Program) -> None:
    bridge, own = program.desk.bridge, program.window.actions_
    assert bridge.session is not None
    bridge.session.set_text(bridge.record_id, "calls", "7")
    own.undo.trigger()
    assert program.window.statusBar().currentMessage().startswith("Undone: ")
    own.redo.trigger()
    assert program.window.statusBar().currentMessage().startswith("Done again: ")


def test_the_next_record_is_begun_where_the_keyboard_was_in_the_record(program: Program) -> None:
    window, bridge = program.window, program.desk.bridge
    window.form.take_focus()
    window.actions_.next_record.trigger()
    assert bridge.path
    window.page.editor.setFocus()
    window.actions_.previous_record.trigger()
    assert not bridge.path
    assert window.page.editor.hasFocus()


def test_the_menu_of_the_text_has_the_acts_on_it(program: Program) -> None:
    editor = program.window.page.editor
    at = QPoint(20, 20)
    QApplication.sendEvent(editor, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, editor.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert {"Use selection as value", "Join lines"} <= {one.text() for one in menu.actions()}
    menu.close()


def test_reading_again_a_page_that_is_gone_is_a_sentence(program: Program, own_folders: Path) -> None:
    (own_folders / "pages" / "2025-06-04.txt").unlink()
    entry(program, "UTF-8").trigger()
    assert "2025-06-04.txt" in program.window.message_bar.sentence.text()


def test_the_pages_folder_is_shown(program: Program, opened: list[str], own_folders: Path) -> None:
    program.window.actions_.show_file.trigger()
    assert opened == [str(own_folders / "pages")]


def test_the_manual_is_shown_where_there_is_one(program: Program, opened: list[str]) -> None:
    if not program.window.actions_.readme.isVisible():
        pytest.skip("the manual was not installed")
    program.window.actions_.readme.trigger()
    assert [Path(one).name for one in opened] == ["README.md"]


def test_what_no_program_opens_says_where_it_is(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(lambda url: False))
    program.window.actions_.show_file.trigger()
    bar = program.window.message_bar
    assert bar.isVisible()
    assert bar.sentence.text().endswith("/pages")
    if not program.window.actions_.readme.isVisible():
        pytest.skip("the manual was not installed")
    program.window.actions_.readme.trigger()
    assert bar.sentence.text().endswith("README.md")
    (keys,) = bar.offers()
    keys.click()
    assert dialog_of(program, ShortcutsSheet).isVisible()


def test_reasons_are_asked_for_in_the_record_column(program: Program) -> None:
    title, own = program.window.form.title, program.window.actions_
    own.remove.trigger()
    assert not title.reason.isHidden()
    assert title.reason.hasFocus()
    own.note.trigger()
    assert program.window.form.notes.line.hasFocus()


def test_dialogs_open_beside_the_work(program: Program) -> None:
    own = program.window.actions_
    for action, kind in ((own.keys, ShortcutsSheet), (own.about, About), (own.export, ExportDialog)):
        action.trigger()
        assert not dialog_of(program, kind).isModal()


def test_the_sheet_of_keys_holds_every_key_there_is(program: Program) -> None:
    program.window.actions_.keys.trigger()
    sheet = dialog_of(program, ShortcutsSheet)
    assert isinstance(sheet, ShortcutsSheet)
    text = sheet.text.toPlainText()
    for keys, what in (("Ctrl+Shift+E", "Export"), ("F2", "Use selection as value"), ("Alt+N", "Next record")):
        assert keys in text
        assert what in text
    assert text.index("Articles (in the outline)") < text.index("An article begins here")


def test_about_names_the_versions(program: Program) -> None:
    program.window.actions_.about.trigger()
    about = dialog_of(program, About)
    assert isinstance(about, About)
    assert "Qt 6." in about.versions.text()
    assert "pandas" in about.versions.text()


def test_a_database_is_shown_without_its_password(
    empty_program: Program, qtbot: QtBot, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *args: (asked.append(args[2]) or "", "")))
    told: list[str] = []
    empty_program.desk.bridge.told.connect(told.append)
    with server() as url:
        secret = url.replace("tester@", "tester:SECRET@")
        assert empty_program.desk.open_review(secret)
        empty_program.desk.add_pages([write_pages(own_folders / "some", {"a.txt": NONE})])
        rest(qtbot, empty_program)
        empty_program.window.actions_.copy_review.trigger()
        title = empty_program.window.windowTitle()
        label = empty_program.window.findChild(PathLabel)
        assert label
        kept = (label.text(), label.toolTip(), empty_program.window.actions_.show_review.statusTip())
        empty_program.desk.close_review()
    assert title.startswith("postgres —")
    assert asked == [str(empty_program.preferences.folder / "postgres copy.review")]
    assert "tester:***@" in told[-1]
    assert not any("SECRET" in one for one in (title, *kept, *asked, *told))


def test_without_a_review_there_is_no_next_record(empty_program: Program) -> None:
    own = empty_program.window.actions_
    assert not any(one.isEnabled() for one in (own.next_record, own.previous_record, own.next_to_do))


def test_a_page_that_was_read_again_says_so(program: Program, qtbot: QtBot, own_folders: Path) -> None:
    bridge = program.desk.bridge
    assert bridge.session is not None
    page = own_folders / "pages" / "2025-06-04.txt"
    with qtbot.waitSignal(bridge.told, check_params_cb=lambda said: "as it was" in said):
        entry(program, "UTF-8").trigger()
    page.write_bytes(bridge.session.source(bridge.source_id).raw.encode("gb18030"))
    with qtbot.waitSignal(bridge.told, check_params_cb=lambda said: "GB18030" in said and page.name in said):
        entry(program, "GB18030").trigger()
    page.unlink()
    with qtbot.assertNotEmitted(bridge.told):
        entry(program, "UTF-8").trigger()
