from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from ui.qt_positions import QtPositions, edit_between

TEXTS = st.text(st.sampled_from("1a件\n😀𠀀 "), max_size=30)


@given(TEXTS, st.data())
def test_positions_go_there_and_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    way = QtPositions(text)
    assert way.from_qt(way.to_qt(offset)) == offset
    assert way.to_qt(offset) == len(text[:offset].encode("utf-16-le")) // 2


def test_a_position_inside_a_pair_belongs_to_its_character() -> None:
    assert QtPositions("a😀b").from_qt(2) == 1
    assert QtPositions("a😀b").from_qt(3) == 2


@given(TEXTS, st.data())
def test_qt_selects_the_same_characters(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    document = QTextDocument(text)
    cursor = QTextCursor(document)
    cursor.setPosition(QtPositions(text).to_qt(start))
    cursor.setPosition(QtPositions(text).to_qt(end), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().replace("\u2029", "\n") == text[start:end]


@given(TEXTS, TEXTS, st.data())
def test_an_edit_makes_the_new_text(old: str, new: str, data: st.DataObject) -> None:
    edit = edit_between(old, new, data.draw(st.integers(0, len(new))))
    if edit is None:
        assert old == new
    else:
        assert old[: edit.start] + edit.inserted + old[edit.start + edit.removed :] == new


@given(TEXTS, TEXTS, st.data())
def test_typing_is_seen_where_the_cursor_was(text: str, typed: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    edit = edit_between(text, text[:at] + typed + text[at:], at + len(typed))
    assert edit == ((at, 0, typed) if typed else None)


@given(TEXTS.filter(bool), st.data())
def test_deleting_is_seen_where_the_cursor_is(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    assert edit_between(text, text[:at] + text[at + 1 :], at) == (at, 1, "")
