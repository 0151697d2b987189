"""What is selected in the text is said to be a headline, or something else, from the outline."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.reviewer.test_articles import PAGE
from tests.ui.made_outline import FIRST, below, choose, chosen_text, outline, tops
from ui.app import Program
from ui.outline_model import LOOSE, Node


def test_what_is_selected_in_the_text_becomes_the_part_that_is_named(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    choose(window, Node(0, 1))
    at = PAGE.index("市场设摊位")
    window.page.editor.go_to(at, at + 5)
    QTest.keyClick(window.page.outline.tree, Qt.Key.Key_U)
    assert below(window.page.outline.model, 0) == ["Headline", "Text", "Subhead", "Text", "Text"]


def test_what_is_selected_over_a_line_break_becomes_the_headline_alone(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    model = window.page.outline.model
    choose(window, Node(0, 2))
    window.page.editor.go_to(PAGE.index("闭市后"), PAGE.index("。\n\n  本报北京讯"))
    QTest.keyClick(window.page.outline.tree, Qt.Key.Key_H)
    assert below(model, 0) == ["Headline", "Subtitle", "Text", "Text", "Text"]
    assert model.parts(0)[0].text == "闭市后统一冲洗路面"
    assert program.desk.bridge.session
    assert "“闭市后统一冲洗路面”" in program.desk.bridge.session.history()[-1].text


def test_a_selection_that_reaches_outside_the_part_changes_nothing_and_says_so(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    view = window.page.outline
    choose(window, Node(0, 2))
    for start, end in (("摆放", "管理方"), ("评审专家", "推广")):
        window.page.editor.go_to(PAGE.index(start), PAGE.index(end))
        QTest.keyClick(view.tree, Qt.Key.Key_H)
        assert below(view.model, 0) == ["Headline", "Text", "Text"]
        assert "outside this part" in view.hint.text()


def test_on_an_article_what_is_selected_becomes_its_headline_whatever_parts_it_is_in(
    program: Program, qtbot: QtBot
) -> None:
    window = outline(program, qtbot)
    view = window.page.outline
    choose(window, Node(0))
    window.page.editor.go_to(PAGE.index("（下转"), PAGE.index("责任编辑"))
    QTest.keyClick(view.tree, Qt.Key.Key_H)
    assert chosen_text(window) == "（下转第三版）我市入选全国节水城市"
    assert below(view.model, 0) == ["Headline", "Subtitle", "Text", "Text"]
    assert "M: both are lines of one headline" in view.hint.text()


def test_on_an_article_a_kind_without_a_selection_says_what_is_missing(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    view = window.page.outline
    for node in (Node(0), Node(LOOSE)):
        choose(window, node)
        QTest.keyClick(view.tree, Qt.Key.Key_H)
        assert "what is to be “Headline”" in view.hint.text()
    assert tops(view.model)[0] == f"1  {FIRST}"


def test_both_halves_of_a_torn_headline_are_named_and_made_one(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    view, start = window.page.outline, PAGE.index("市场管理方")
    choose(window, Node(0, 2))
    window.page.editor.go_to(start, start + 5)
    QTest.keyClick(view.tree, Qt.Key.Key_H)
    choose(window, Node(0, 3))
    window.page.editor.go_to(start + 5, start + 8)
    QTest.keyClick(view.tree, Qt.Key.Key_H)
    assert [one.text for one in view.model.parts(0)[:2]] == ["介绍，", "市场管理方"]
    QTest.keyClick(view.tree, Qt.Key.Key_M)
    assert [one.text for one in view.model.parts(0)[:2]] == ["市场管理方介绍，", FIRST]
    assert [one.kind for one in view.model.parts(0)[:2]] == ["headline", "subtitle"]


def test_an_article_without_a_headline_is_a_stop_that_says_so(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    view = window.page.outline
    choose(window, Node(1, 0))
    QTest.keyClick(view.tree, Qt.Key.Key_Delete)
    assert view.model.doubtful() == [Node(1)]
    window.flow.wants_next.emit()
    assert view.model.node(view.tree.currentIndex()) == Node(1)
    assert view.hint.text().startswith("No headline was found")
    assert "press H" in view.hint.text()


def test_enter_on_a_part_of_an_article_in_doubt_goes_to_the_text_and_confirms_nothing(
    program: Program, qtbot: QtBot
) -> None:
    window = outline(program, qtbot)
    view = window.page.outline
    choose(window, Node(1, 0))
    QTest.keyClick(view.tree, Qt.Key.Key_Delete)
    choose(window, Node(1, 0))
    assert view.hint.text().startswith("No headline was found for this article; have a look. Enter: to the text")
    with qtbot.waitSignal(view.left):
        QTest.keyClick(view.tree, Qt.Key.Key_Return)
    assert view.model.doubtful() == [Node(1)]
