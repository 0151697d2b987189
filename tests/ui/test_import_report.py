from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from reviewer.review import ImportReport
from reviewer.wording import speaking
from tests.ui.made_desk import CLEAN
from tests.ui.made_program import rest, write_pages
from ui.app import Program
from ui.import_report import ImportReportDialog, summary
from ui.main_window import MainWindow


def test_only_what_happened_is_summed_up() -> None:
    assert summary(ImportReport(added=["1", "2"])) == "Pages added: 2"
    everything = ImportReport(["1"], ["a.txt"], ["“b.txt” is empty."], cancelled=True)
    assert summary(everything) == (
        "Pages added: 1 · in the review already: 1 · not read: 1 · stopped before the end; what was added stays"
    )


def test_every_sentence_can_be_selected(qtbot: QtBot) -> None:
    report = ImportReport(["1"], ["a.txt"], ["“b.txt” is empty.", "“c.txt” is gone."])
    dialog = ImportReportDialog(report)
    qtbot.addWidget(dialog)
    text = dialog.text.toPlainText()
    assert text.index("“b.txt” is empty.") < text.index("“c.txt” is gone.") < text.index("In the review already:")
    assert dialog.text.isReadOnly()


def test_files_of_other_kinds_are_counted_and_named(qtbot: QtBot) -> None:
    report = ImportReport(["1"], others=["a.pdf", "b.pdf", "c.xlsx"])
    with speaking("en"):
        assert summary(report) == "Pages added: 1 · files of other kinds, not read: 3 (.pdf 2, .xlsx 1)"
    dialog = ImportReportDialog(report)
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText().splitlines()[-3:] == report.others


def test_the_only_problem_is_said_at_once() -> None:
    assert summary(ImportReport(problems=["“b” holds no pages."])) == "“b” holds no pages."
    assert summary(ImportReport(already=["a.txt"], problems=["“b” holds no pages."])).endswith("not read: 1")


def texts(window: MainWindow) -> list[str]:
    return [] if window.message_bar.isHidden() else [one.text() for one in window.message_bar.offers()]


def close_dialogs(window: MainWindow) -> None:
    for dialog in window.findChildren(QDialog):
        dialog.close()


def with_a_bad_page(program: Program, qtbot: QtBot, folder: Path) -> None:
    """Add pages of which the encoding of one can't be made out."""
    pages = write_pages(folder / "march")
    (pages / "2025-06-04.txt").write_bytes(CLEAN.encode()[:60] + b"\xff" + CLEAN.encode()[60:])
    program.desk.add_pages([pages])
    rest(qtbot, program)


def test_the_offer_of_another_encoding_stays_until_it_is_taken(
    empty_program: Program, own_folders: Path, qtbot: QtBot
) -> None:
    program, desk = empty_program, empty_program.desk
    with_a_bad_page(program, qtbot, own_folders)
    offered = ["Choose the encoding…", "Details…"]
    window = program.window
    window.message_bar.offers()[1].click()
    assert texts(window) == offered
    close_dialogs(window)
    window.message_bar.offers()[0].click()
    window.findChildren(QMenu, "encodingOfPages")[-1].close()
    assert texts(window) == offered
    desk.tell("Something else was done.", passing=True)
    desk.bridge.shown.emit("", "")
    assert texts(window) == offered
    desk.fail("This couldn't be done.")
    window.message_bar.close_button.click()
    assert texts(window) == offered
    window.actions_.larger.trigger()
    del window  # another is made in its place
    rest(qtbot, program)
    assert texts(program.window) == offered
    program.window.message_bar.offers()[0].click()
    menu = program.window.findChildren(QMenu, "encodingOfPages")[-1]
    next(one for one in menu.actions() if one.text() == "UTF-8").trigger()
    menu.close()
    rest(qtbot, program)
    assert offered[0] not in texts(program.window)
    assert desk.bridge.session
    assert len({row.source for row in desk.bridge.session.rows()}) == 3


@pytest.mark.parametrize("how", ["closed", "another review"])
def test_the_offer_is_dismissed_for_good(empty_program: Program, own_folders: Path, qtbot: QtBot, how: str) -> None:
    with_a_bad_page(empty_program, qtbot, own_folders)
    bar = empty_program.window.message_bar
    if how == "closed":
        bar.close_button.click()
    else:
        empty_program.desk.close_review()
    assert bar.isHidden()
    empty_program.desk.tell("Something was done.", passing=True)
    bar.dismiss()
    assert bar.isHidden()


def test_the_encoding_is_chosen_where_the_message_stands(
    empty_program: Program, own_folders: Path, qtbot: QtBot
) -> None:
    with_a_bad_page(empty_program, qtbot, own_folders)
    desk, window = empty_program.desk, empty_program.window
    assert desk.bridge.session
    assert len({row.source for row in desk.bridge.session.rows()}) == 2
    choose, _ = window.message_bar.offers()
    assert choose.text() == "Choose the encoding…"
    choose.click()
    (menu,) = window.findChildren(QMenu, "encodingOfPages")
    next(one for one in menu.actions() if one.text() == "UTF-8").trigger()
    menu.close()
    rest(qtbot, empty_program)
    assert len({row.source for row in desk.bridge.session.rows()}) == 3
