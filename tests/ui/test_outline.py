import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reviewer.articles import Arrangement
from reviewer.articles.arranging import Place, split
from tests.reviewer.test_articles import PAGE
from tests.ui.made_outline import FIRST, SECOND, Alt, below, choose, chosen_text, model_of, outline, tops
from tests.ui.made_program import show_page
from ui.app import Program
from ui.outline_model import LOOSE, Node


def test_qt_finds_no_fault_with_it(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model_of(PAGE))


def test_articles_come_with_their_parts_and_what_is_loose_last() -> None:
    model = model_of(PAGE)
    assert tops(model)[:2] == [f"1  {FIRST}", f"2  {SECOND}"]
    assert below(model, 0) == ["Headline", "Text", "Text"]
    assert below(model, 2) == ["Other", "Other"]
    assert model.node(model.index_of(Node(LOOSE, 1))) == Node(LOOSE, 1)
    assert not model.index_of(Node(7)).isValid()


def test_a_tip_says_the_whole_of_a_row() -> None:
    model = model_of(PAGE.replace("市场管理方介绍", "市场<管理方>介绍"))
    tip = str(model.index_of(Node(0, 2)).data(Qt.ItemDataRole.ToolTipRole))
    assert "市场&lt;管理方&gt;介绍，摊位费三年不涨，每天闭市后统一冲洗路面。" in tip
    assert FIRST in str(model.index_of(Node(0)).data(Qt.ItemDataRole.ToolTipRole))


def test_a_click_shows_the_part_in_the_text_and_a_click_there_chooses_it(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    with qtbot.waitSignal(window.page.outline.picked) as picked:
        choose(window, Node(1, 0))
    assert picked.args
    assert [window.page.editor.text[start:end] for start, end in picked.args[0]] == [SECOND]
    window.page.editor.clicked.emit(PAGE.index("市场管理方"))
    tree = window.page.outline.tree
    assert window.page.outline.model.node(tree.currentIndex()) == Node(0, 2)


def test_a_part_is_named_given_away_and_taken_out(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    tree, model = window.page.outline.tree, window.page.outline.model
    choose(window, Node(1, 0))
    QTest.keyClick(tree, Qt.Key.Key_Up, Alt)
    assert below(model, 0) == ["Headline", "Headline", "Text", "Text"]
    choose(window, Node(0, 1))
    QTest.keyClick(tree, Qt.Key.Key_H)
    assert below(model, 0) == ["Headline", "Subtitle", "Text", "Text"]
    assert chosen_text(window) == SECOND
    QTest.keyClick(tree, Qt.Key.Key_K)
    assert below(model, 0) == ["Kicker", "Subtitle", "Text", "Text"]
    choose(window, Node(0, 1))
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    assert below(model, 0) == ["Kicker", "Text", "Text"]


def test_a_headline_goes_to_the_next_article_at_once(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    tree, model = window.page.outline.tree, window.page.outline.model
    choose(window, Node(0, 0))
    QTest.keyClick(tree, Qt.Key.Key_Down, Alt)
    assert below(model, 0) == ["Text", "Text"]
    assert below(model, 1)[:2] == ["Headline", "Headline"]
    assert "M: both are lines of one" in window.page.outline.hint.text()


def test_an_article_left_with_two_headlines_carries_a_question_mark(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    tree, model = window.page.outline.tree, window.page.outline.model
    choose(window, Node(0, 0))
    QTest.keyClick(tree, Qt.Key.Key_Down, Alt)
    second = next(at for at in range(2) if below(model, at)[:2] == ["Headline", "Headline"])
    assert tops(model)[second].endswith("  ?")
    choose(window, Node(second))
    assert "2 headlines" in window.page.outline.hint.text()
    assert "M on one of them" in window.page.outline.hint.text()
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert below(model, second)[:2] == ["Headline", "Text"]
    assert not tops(model)[second].endswith("?")


def test_a_headline_goes_through_articles_that_stay_as_they_are(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    view, bridge = window.page.outline, program.desk.bridge
    tree, model = view.tree, view.model
    assert bridge.session
    bridge.session.arrange(bridge.source_id, "split", lambda page: split(page, Place(1, 1)))  # a third, without one
    qtbot.waitUntil(lambda: model.rowCount() == 4, timeout=3000)
    parts = [[(one.kind, one.text) for one in model.parts(at)] for at in range(3)]
    choose(window, Node(0, 0))
    for _ in range(2):
        QTest.keyClick(tree, Qt.Key.Key_Down, Alt)
    assert [(one.kind, one.text) for one in model.parts(1)] == parts[1]
    assert chosen_text(window) == FIRST
    assert below(model, 2)[0] == "Headline"
    for _ in range(2):
        QTest.keyClick(tree, Qt.Key.Key_Up, Alt)
    assert [[(one.kind, one.text) for one in model.parts(at)] for at in range(3)] == parts


def test_dragging_asks_for_the_same_acts(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    model = window.page.outline.model
    data = model.mimeData([model.index_of(Node(1))])
    model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert tops(model)[:2] == [f"1  {SECOND}", f"2  {FIRST}"]
    data = model.mimeData([model.index_of(Node(LOOSE, 0))])
    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, 0, model.index_of(Node(1)))
    assert "Other" in below(model, 1)


def test_what_is_not_possible_says_so(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    choose(window, Node(1))
    QTest.keyClick(window.page.outline.tree, Qt.Key.Key_M)
    assert "isn't possible" in window.page.outline.hint.text() or "做不到" in window.page.outline.hint.text()


@pytest.mark.parametrize("node", [Node(LOOSE, 0), Node(LOOSE), Node(1), Node(1, 0)])
def test_where_no_article_can_begin_b_says_why(program: Program, qtbot: QtBot, node: Node) -> None:
    window = outline(program, qtbot)
    choose(window, node)
    before = window.page.outline.hint.text()
    QTest.keyClick(window.page.outline.tree, Qt.Key.Key_B)
    assert "begins" in window.page.outline.hint.text()
    assert window.page.outline.hint.text() != before


def test_the_article_begun_with_a_paragraph_is_chosen_and_lit(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    view = window.page.outline
    choose(window, Node(0, 2))
    paragraph = chosen_text(window)
    picked: list[list[tuple[int, int]]] = []
    view.picked.connect(picked.append)
    QTest.keyClick(view.tree, Qt.Key.Key_B)
    assert view.model.node(view.tree.currentIndex()) == Node(1)
    assert view.model.parts(1)[0].text == paragraph
    assert view.tree.selectionModel().isSelected(view.tree.currentIndex())
    session = program.desk.bridge.session
    assert session
    working = session.working(program.desk.bridge.source_id)
    assert picked[-1] == [working.place(extent) for part in view.model.parts(1) for extent in part.extents]


def unsure(page: Arrangement) -> Arrangement:
    return page._replace(articles=(page.articles[0], page.articles[1]._replace(sure=False)))


def test_an_article_in_doubt_is_a_stop_until_it_is_confirmed(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    view, tree, bridge = window.page.outline, window.page.outline.tree, program.desk.bridge
    assert bridge.session
    bridge.session.arrange(bridge.source_id, "moved", unsure)
    qtbot.waitUntil(lambda: view.model.doubtful() == [Node(1)], timeout=3000)
    assert tops(view.model)[1].endswith("?")
    window.flow.wants_next.emit()
    assert view.model.node(tree.currentIndex()) == Node(1)
    with qtbot.waitSignal(view.settled):
        QTest.keyClick(tree, Qt.Key.Key_Return)
    assert view.model.doubtful() == []


def test_choosing_an_article_shows_its_record(program: Program, qtbot: QtBot) -> None:
    window, bridge = program.window, program.desk.bridge
    assert bridge.session
    source = bridge.session.rows()[0].source
    bridge.show(source, "")
    window.page.show_outline.trigger()
    view = window.page.outline
    qtbot.waitUntil(lambda: view.model.rowCount() > 1, timeout=3000)
    articles = [view.model.article(Node(row)) for row in range(view.model.rowCount())]
    (at,) = [at for at, one in enumerate(articles) if one and bridge.session.records_in(source, one)]
    choose(window, Node(at))
    assert bridge.record_id == f"{source}.1"


def test_a_part_is_named_while_the_cursor_is_at_the_end_of_the_page(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    editor = window.page.editor
    editor.moveCursor(QTextCursor.MoveOperation.End)
    assert window.page.raw_selection() == (len(PAGE), len(PAGE), "")
    choose(window, Node(1, 1))
    QTest.keyClick(window.page.outline.tree, Qt.Key.Key_S)
    assert "Subtitle" in below(window.page.outline.model, 1)


def test_an_empty_page_has_a_place_too(program: Program, qtbot: QtBot) -> None:
    show_page(program, qtbot, "short.txt", "字\n")
    session, bridge = program.desk.bridge.session, program.desk.bridge
    assert session is not None
    session.edit_text(bridge.source_id, 0, 2, "")
    assert program.window.page.raw_selection() == (0, 0, "")
