from pathlib import Path

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reviewer.review import ImportReport
from reviewer.wording import speaking
from tests.ui.made_desk import CLEAN
from tests.ui.made_program import rest, write_pages
from ui.app import Program
from ui.import_report import ImportReportDialog, summary


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


def test_the_encoding_is_chosen_where_the_message_stands(
    empty_program: Program, own_folders: Path, qtbot: QtBot
) -> None:
    folder = write_pages(own_folders / "march")
    bad = folder / "2025-06-04.txt"
    bad.write_bytes(CLEAN.encode()[:60] + b"\xff" + CLEAN.encode()[60:])
    desk, window = empty_program.desk, empty_program.window
    desk.add_pages([folder])
    rest(qtbot, empty_program)
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
