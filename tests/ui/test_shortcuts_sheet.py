import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ui.shortcuts_sheet import Section, ShortcutsSheet, halves, keys_of, plain


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("&File", "File"),
        ("文件(&F)", "文件"),
        ("添加版面(&A)…", "添加版面"),
        ("Re-&open…", "Re-open"),
        ("Fish && chips", "Fish & chips"),
        ("Next (last) place", "Next (last) place"),
    ],
)
def test_a_menu_text_is_shown_without_its_letter(written: str, shown: str) -> None:
    assert plain(written) == shown


def test_actions_without_a_key_and_those_of_submenus_are_left_out(qtbot: QtBot) -> None:
    menu, inner = QMenu(), QMenu("&More")
    qtbot.addWidget(menu)
    qtbot.addWidget(inner)
    undo = QAction("&Undo: calls 1 → 2", menu)
    undo.setShortcuts([QKeySequence("Ctrl+Z"), QKeySequence("Alt+Backspace")])
    deep = QAction("&Deep", inner)
    deep.setShortcut(QKeySequence("F9"))
    menu.addActions([undo, QAction("No key", menu)])
    menu.addMenu(inner)
    inner.addAction(deep)
    assert keys_of("&Edit", menu.actions()) == ("Edit", [("Undo", "Ctrl+Z / Alt+Backspace")])


def test_the_sheet_shows_what_it_is_given_as_text(qtbot: QtBot) -> None:
    sheet = ShortcutsSheet([("A & B", [("less <than>", "Ctrl+<")]), ("Empty", [])])
    qtbot.addWidget(sheet)
    text = sheet.text.toPlainText()
    assert "A & B" in text
    assert "less <than>" in text
    assert "Empty" not in text


def test_the_columns_of_the_sheet_are_about_as_high() -> None:
    sections: list[Section] = [(f"S{at}", [("what", "F2")] * height) for at, height in enumerate((2, 9, 12, 8, 1))]
    left, right = halves(sections)
    assert [*left, *right] == sections
    assert [title for title, _ in right] == ["S2", "S3", "S4"]
    assert halves([]) == ([], [])


def test_many_keys_for_one_act_leave_room_for_its_words(qtbot: QtBot) -> None:
    sheet = ShortcutsSheet([("Edit", [("Redo", "Ctrl+Shift+Z / Alt+Shift+Backspace")]), ("Help", [("Keys", "F1")])])
    qtbot.addWidget(sheet)
    assert "Ctrl+Shift+Z /\nAlt+Shift+Backspace" in sheet.text.toPlainText().replace("\u2028", "\n")


def test_large_text_puts_the_sections_below_each_other(qtbot: QtBot) -> None:
    given: list[Section] = [("File", [("Export", "Ctrl+Shift+E")]), ("Help", [("Keys", "F1")])]
    before = QApplication.font()
    try:
        for percent, tables in ((100, 5), (200, 4)):
            font = QApplication.font()
            font.setPointSizeF(before.pointSizeF() * percent / 100)
            QApplication.setFont(font)
            sheet = ShortcutsSheet(given)
            qtbot.addWidget(sheet)
            assert sheet.text.toHtml().count("<table") == tables
    finally:
        QApplication.setFont(before)
