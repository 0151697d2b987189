"""What is chosen and unfolded in the outline stays so, whatever happens to the page, and in sight."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.made_outline import FIRST, SECOND, Alt, below, choose, chosen_text, outline, tops
from ui.app import Program
from ui.outline_model import Node


def test_the_outline_has_room_for_a_headline_and_goes_above_the_text_in_a_narrow_column(
    program: Program, qtbot: QtBot
) -> None:
    window = outline(program, qtbot)
    view, editor, sign = window.page.outline, window.page.editor, window.fontMetrics().horizontalAdvance("字")
    window.resize(1280, 760)
    window.columns.setSizes([260, 40 * sign, 470])
    qtbot.waitUntil(lambda: view.y() == editor.y(), timeout=3000)
    assert view.width() >= 16 * sign
    window.columns.setSizes([700, 190, 470])
    qtbot.waitUntil(lambda: editor.y() > view.height(), timeout=3000)
    assert view.width() == editor.width()
    assert not view.tree.horizontalScrollBar().isVisible()
    window.columns.setSizes([260, 40 * sign, 470])
    qtbot.waitUntil(lambda: view.y() == editor.y(), timeout=3000)
    assert view.width() >= 16 * sign


def test_by_keys_alone_articles_are_moved_merged_and_split_and_undone(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    tree, model = window.page.outline.tree, window.page.outline.model
    choose(window, Node(1))
    QTest.keyClick(tree, Qt.Key.Key_Up, Alt)
    assert tops(model)[:2] == [f"1  {SECOND}", f"2  {FIRST}"]
    assert model.node(tree.currentIndex()) == Node(0)
    QTest.keyClick(tree, Qt.Key.Key_M)
    assert below(model, 0) == ["Headline", "Text", "Subhead", "Text", "Text"]
    choose(window, Node(0, 2))
    QTest.keyClick(tree, Qt.Key.Key_B)
    assert tops(model)[1] == f"2  {FIRST}"
    for _ in range(3):
        window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: tops(model)[0] == f"1  {FIRST}", timeout=3000)


def test_what_is_moved_into_another_article_stays_chosen(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    tree, model = window.page.outline.tree, window.page.outline.model
    choose(window, Node(1, 0))
    for _ in range(2):
        QTest.keyClick(tree, Qt.Key.Key_Up, Alt)
        assert chosen_text(window) == SECOND
        assert below(model, 0) == ["Headline", "Headline", "Text", "Text"]
    choose(window, Node(0, 2))
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    assert chosen_text(window).startswith("本报讯")


def test_an_undo_keeps_what_is_unfolded_and_chooses_what_it_changed(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    tree, model = window.page.outline.tree, window.page.outline.model
    choose(window, Node(0, 1))
    QTest.keyClick(tree, Qt.Key.Key_U)
    tree.expand(model.index_of(Node(1)))
    choose(window, Node(1, 1))
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: below(model, 0) == ["Headline", "Text", "Text"], timeout=3000)
    assert all(tree.isExpanded(model.index_of(Node(at))) for at in (0, 1))
    assert model.node(tree.currentIndex()) == Node(0, 1)


def test_what_was_chosen_stays_so_where_an_undo_moves_it(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    tree, model = window.page.outline.tree, window.page.outline.model
    choose(window, Node(1))
    QTest.keyClick(tree, Qt.Key.Key_Up, Alt)
    choose(window, Node(1, 2))
    words = chosen_text(window)
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: tops(model)[0] == f"1  {FIRST}", timeout=3000)
    assert (chosen_text(window), model.node(tree.currentIndex())) == (words, Node(0, 2))


def test_a_key_right_after_an_undo_finds_the_page_as_it_is(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    tree, model = window.page.outline.tree, window.page.outline.model
    choose(window, Node(1, 0))
    QTest.keyClick(tree, Qt.Key.Key_Up, Alt)
    window.actions_.undo.trigger()
    QTest.keyClick(tree, Qt.Key.Key_K)
    assert below(model, 0) == ["Headline", "Text", "Text"]
    assert below(model, 1) == ["Kicker", "Text"]
    assert chosen_text(window) == SECOND


def test_another_page_begins_with_nothing_chosen(program: Program, qtbot: QtBot) -> None:
    window, bridge = outline(program, qtbot), program.desk.bridge
    choose(window, Node(1, 1))
    assert bridge.session
    bridge.show(bridge.session.rows()[0].source)
    qtbot.waitUntil(lambda: FIRST not in "".join(tops(window.page.outline.model)), timeout=3000)
    assert not window.page.outline.tree.currentIndex().isValid()
