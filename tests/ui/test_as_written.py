"""What pages, files and people say is shown as it is written, whatever it looks like."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.made_desk import CLEAN, WRONG
from tests.ui.made_program import show_page
from ui.about import About
from ui.app import Program
from ui.as_written import PlainLabel, in_tip, on_button
from ui.export_dialog import ExportDialog
from ui.learned_dialog import LearnedDialog
from ui.messages import StrayDialog
from ui.page_removal import RemovalDialog

TAG = "<b>加粗</b>"
MARKED = WRONG.replace("湖边", f"湖边{TAG}").replace("市民诉求", f"{TAG}市民诉求")


def taken_for_markup(widget: QWidget) -> list[str]:
    """Return what the labels in a widget say that would be shown otherwise if there were tags in it."""
    formats = Qt.TextFormat.PlainText, Qt.TextFormat.RichText
    return [one.text() for one in widget.findChildren(QLabel) if one.textFormat() not in formats]


def names_of_lines(dialog: QWidget) -> set[str]:
    forms = dialog.findChildren(QFormLayout)
    items = [one.itemAt(row, QFormLayout.ItemRole.LabelRole) for one in forms for row in range(one.rowCount())]
    return {one.text() for item in items if item for one in [item.widget()] if isinstance(one, QLabel)}


def test_no_label_of_the_window_guesses(program: Program) -> None:
    assert taken_for_markup(program.window) == []


@pytest.mark.parametrize("kind", ["about", "export", "learned", "stray", "removal"])
def test_no_label_of_a_dialog_guesses(program: Program, kind: str) -> None:
    session, window = program.desk.bridge.session, program.window
    assert session is not None
    make = {
        "about": lambda: About(window),
        "learned": lambda: LearnedDialog(program.desk, session, window),
        "stray": lambda: StrayDialog("<b>", None, window),
        "removal": lambda: RemovalDialog([TAG], session.removable(["1"]), window),
    }
    made = make[kind]() if kind in make else ExportDialog(program.desk, window)
    assert set(taken_for_markup(made)) <= names_of_lines(made)  # Qt makes these labels, of words of ours


def test_only_what_is_meant_as_markup_is_markup(program: Program, qtbot: QtBot) -> None:
    show_page(program, qtbot, "tags.txt", MARKED)
    rich = [one for one in program.window.findChildren(QLabel) if one.textFormat() is Qt.TextFormat.RichText]
    assert not [one.text() for one in rich if TAG in one.text()]


def tips(model: QAbstractItemModel) -> list[str]:
    cells = (model.index(row, column) for row in range(model.rowCount()) for column in range(4))
    return [str(one.data(Qt.ItemDataRole.ToolTipRole)) for one in cells if one.isValid()]


def test_tips_show_tags_too(program: Program, qtbot: QtBot) -> None:
    show_page(program, qtbot, f"{TAG.replace('/', '')}.txt", CLEAN + "\n")
    bridge, window = program.desk.bridge, program.window
    assert bridge.session is not None
    bridge.session.note(bridge.record_id, TAG)
    window.history.refresh()
    for model in (window.queue.model, window.history.model):
        said = [one for one in tips(model) if "加粗" in one]
        assert said
        assert not [one for one in said if "<b>" in one or "&lt;b&gt;" not in one]


def test_a_tip_is_broken_into_lines_and_an_empty_one_is_none() -> None:
    assert in_tip("") == ""
    assert in_tip("a < b & c\n“d”") == "<p>a &lt; b &amp; c<br>“d”</p>"


def test_a_button_keeps_its_ampersands(qtbot: QtBot) -> None:
    assert on_button("R&D && so") == "R&&D &&&& so"
    label = PlainLabel("<i>a</i>\n")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
