from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.made_program import rest, running, write_review
from ui.kept_place import PathLabel
from ui.review_places import data_folder


def test_the_status_line_says_where_the_review_is_kept(qapp: QApplication, qtbot: QtBot, own_folders: Path) -> None:
    where = write_review(own_folders)
    with running(qapp, qtbot, own_folders, [where]) as program:
        (label,) = program.window.statusBar().findChildren(PathLabel)
        assert label.text().endswith("made.review")
        assert str(where) in label.toolTip()
        assert program.window.actions_.show_review.isEnabled()
        program.desk.close_review()
        assert label.isHidden()
        assert not program.window.actions_.show_review.isEnabled()


def test_a_review_that_is_not_beside_its_pages_says_so(qapp: QApplication, qtbot: QtBot, own_folders: Path) -> None:
    with running(qapp, qtbot, own_folders) as program:
        program.desk.open_review(data_folder() / "march.review", new=True)
        rest(qtbot, program)
        window = program.window  # the place is as long as the folder's name, and the line as the window is wide
        told = window.statusBar().currentMessage() or window.message_bar.sentence.text()
        assert str(data_folder()) in told
