import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.page import TextMap
from tests.ui.composing import compose
from ui.page_editor import PageEditor

PAGE = "一😀二\n三12四\n\n五\n"
Edits = list[tuple[int, int, str]]


@pytest.fixture
def editor(qtbot: QtBot) -> PageEditor:
    editor = PageEditor()
    qtbot.addWidget(editor)
    editor.open_page(PAGE, TextMap.whole(PAGE))
    editor.resize(300, 200)
    editor.show()
    return editor


def heard(editor: PageEditor) -> Edits:
    edits: Edits = []
    editor.edited.connect(lambda *edit: edits.append(edit))
    return edits


def test_typing_is_one_edit_at_its_character(editor: PageEditor) -> None:
    edits = heard(editor)
    editor.go_to(2)
    QTest.keyClicks(editor, "x")
    assert edits == [(2, 0, "x")]
    assert editor.text == "一😀x二\n三12四\n\n五\n"


@pytest.mark.parametrize("sign", ["\ufdd0", "\ufdd1"])
def test_a_sign_that_qt_keeps_for_itself_ends_no_line(editor: PageEditor, sign: str) -> None:
    page = f"甲{sign}乙\n丙{sign}12丁\n"
    editor.open_page(page, TextMap.whole(page))
    assert editor.blockCount() == 3
    edits = heard(editor)
    editor.go_to(page.index("丁"))
    QTest.keyClicks(editor, "3")
    assert edits == [(page.index("丁"), 0, "3")]
    working = TextMap.whole(page).edited(*edits[0])
    editor.follow(page, working)
    assert editor.blockCount() == 3
    assert len(editor.text) == len(working.text)


def test_backspace_takes_a_wide_character_whole(editor: PageEditor) -> None:
    edits = heard(editor)
    editor.go_to(2)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert edits == [(1, 1, "")]


def test_enter_splits_the_line_and_backspace_joins_it(editor: PageEditor) -> None:
    edits = heard(editor)
    editor.go_to(6)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert edits == [(6, 0, "\n"), (7, 0, "\n"), (7, 1, "")]


def test_nothing_is_an_edit_while_a_word_is_composed(editor: PageEditor) -> None:
    edits = heard(editor)
    editor.go_to(1)
    compose(editor, "xin")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    compose(editor, "xinhua")
    assert edits == []
    compose(editor, "", "新华")
    assert edits == [(1, 0, "新华")]


def test_composing_over_a_selection_is_one_edit(editor: PageEditor) -> None:
    edits = heard(editor)
    editor.go_to(5, 7)
    compose(editor, "san")
    assert edits == []
    compose(editor, "", "三")
    assert edits == [(5, 2, "三")]


def test_composing_that_is_given_up_leaves_the_text(editor: PageEditor) -> None:
    edits = heard(editor)
    compose(editor, "xin")
    compose(editor, "")
    assert edits == []
    assert editor.document().toPlainText() == PAGE


def test_the_screen_follows_the_review(editor: PageEditor) -> None:
    edits = heard(editor)
    editor.follow(PAGE, TextMap.whole(PAGE).edited(4, 1, "叁😀"))
    assert editor.document().toPlainText() == "一😀二\n叁😀12四\n\n五\n"
    assert edits == []


def test_a_refused_edit_goes_back(editor: PageEditor) -> None:
    editor.edited.connect(lambda: editor.follow(PAGE, TextMap.whole(PAGE)))
    editor.go_to(1)
    QTest.keyClicks(editor, "x")
    assert editor.document().toPlainText() == editor.text == PAGE


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(st.sampled_from("1一😀\n"), max_size=12), st.text(st.sampled_from("1一😀\n"), max_size=12))
def test_following_shows_any_text(editor: PageEditor, one: str, other: str) -> None:
    editor.open_page(one, TextMap.whole(one))
    editor.follow(other, TextMap.whole(other))
    assert editor.document().toPlainText() == editor.text == other


def test_undo_keys_are_left_to_the_review(editor: PageEditor) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.accept()
    editor.event(event)
    assert not event.isAccepted()
    assert not editor.isUndoRedoEnabled()


def test_line_numbers_are_those_of_the_raw_text(editor: PageEditor) -> None:
    def numbers() -> list[int]:
        return [number for _, _, number in editor.numbered_blocks()]

    assert numbers() == [1, 2, 3, 4, 5]
    whole = TextMap.whole(PAGE)
    editor.follow(PAGE, whole.edited(3, 1, ""))
    assert numbers() == [1, 3, 4, 5]
    editor.follow(PAGE, whole.edited(6, 0, "\n"))
    assert numbers() == [1, 2, 2, 3, 4, 5]


def test_dropped_files_are_not_text(editor: PageEditor) -> None:
    files, words = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile("/some/page.txt")])
    words.setText("字")
    assert not editor.canInsertFromMimeData(files)
    assert editor.canInsertFromMimeData(words)


def test_a_click_says_where_it_was(editor: PageEditor, qtbot: QtBot) -> None:
    place = editor.cursorRect(editor.cursor_at(5, 5)).center()
    with qtbot.waitSignal(editor.clicked) as click:
        QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert click.args == [5]


def test_the_selection_counts_characters(editor: PageEditor) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    assert editor.selection() == (2, 3)


def test_esc_leaves_the_page_unless_composing(editor: PageEditor, qtbot: QtBot) -> None:
    compose(editor, "x")
    with qtbot.assertNotEmitted(editor.left):
        QTest.keyClick(editor, Qt.Key.Key_Escape)
    compose(editor, "")
    with qtbot.waitSignal(editor.left):
        QTest.keyClick(editor, Qt.Key.Key_Escape)
