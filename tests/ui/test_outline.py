from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reviewer.articles import Arrangement, divide
from reviewer.page import TextMap
from tests.reviewer.test_articles import PAGE
from ui.app import Program
from ui.main_window import MainWindow
from ui.outline_model import LOOSE, WHOLE, Node, OutlineModel

Alt = Qt.KeyboardModifier.AltModifier
FIRST, SECOND = "城北新市场今日开门迎客", "我市入选全国节水城市"


def model_of(text: str) -> OutlineModel:
    model = OutlineModel()
    model.show(divide(TextMap.whole(text)))
    return model


def tops(model: OutlineModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def below(model: OutlineModel, row: int) -> list[str]:
    parent = model.index(row, 0)
    return [str(model.index(at, 0, parent).data()).partition("  ")[0] for at in range(model.rowCount(parent))]


def outline(program: Program, qtbot: QtBot) -> MainWindow:
    page = Path(program.desk.path).parent / "articles.txt"
    page.write_text(PAGE, encoding="utf-8")
    program.desk.add_pages([page])
    qtbot.waitUntil(lambda: program.desk.busy is None, timeout=3000)
    assert program.desk.bridge.session
    row = program.desk.bridge.session.rows()[-1]
    program.desk.bridge.show(row.source, row.record)
    program.window.page.show_outline.trigger()
    qtbot.waitUntil(lambda: program.window.page.outline.model.rowCount() == 3, timeout=3000)
    return program.window


def choose(window: MainWindow, node: Node) -> None:
    tree = window.page.outline.tree
    tree.setFocus()
    tree.setCurrentIndex(window.page.outline.model.index_of(node))


def test_qt_finds_no_fault_with_it(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model_of(PAGE))


def test_articles_come_with_their_parts_and_what_is_loose_last() -> None:
    model = model_of(PAGE)
    assert tops(model)[:2] == [f"1  {FIRST}", f"2  {SECOND}"]
    assert below(model, 0) == ["Headline", "Text", "Text"]
    assert below(model, 2) == ["Other", "Other"]
    assert model.node(model.index_of(Node(LOOSE, 1))) == Node(LOOSE, 1)
    assert not model.index_of(Node(7)).isValid()


def test_a_click_shows_the_part_in_the_text_and_a_click_there_chooses_it(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    with qtbot.waitSignal(window.page.outline.picked) as picked:
        choose(window, Node(1, 0))
    assert picked.args
    assert [window.page.editor.text[start:end] for start, end in picked.args[0]] == [SECOND]
    window.page.editor.clicked.emit(PAGE.index("市场管理方"))
    tree = window.page.outline.tree
    assert window.page.outline.model.node(tree.currentIndex()) == Node(0, 2)


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


def test_a_part_is_named_given_away_and_taken_out(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    tree, model = window.page.outline.tree, window.page.outline.model
    choose(window, Node(1, 0))
    QTest.keyClick(tree, Qt.Key.Key_Up, Alt)
    assert below(model, 0) == ["Headline", "Subtitle", "Text", "Text"]
    choose(window, Node(0, 0))
    QTest.keyClick(tree, Qt.Key.Key_K)
    assert below(model, 0) == ["Kicker", "Subtitle", "Text", "Text"]
    choose(window, Node(0, 1))
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    assert below(model, 0) == ["Kicker", "Text", "Text"]


def chosen_text(window: MainWindow) -> str:
    view = window.page.outline
    node = view.model.node(view.tree.currentIndex())
    return (
        view.model.parts(node.article)[node.part].text if node.part != WHOLE else str(view.tree.currentIndex().data())
    )


def test_what_is_moved_into_another_article_stays_chosen(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    tree, model = window.page.outline.tree, window.page.outline.model
    choose(window, Node(1, 0))
    for _ in range(2):
        QTest.keyClick(tree, Qt.Key.Key_Up, Alt)
        assert chosen_text(window) == SECOND
        assert below(model, 0) == ["Headline", "Subtitle", "Text", "Text"]
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


def test_a_headline_goes_to_the_next_article_at_once(program: Program, qtbot: QtBot) -> None:
    window = outline(program, qtbot)
    tree, model = window.page.outline.tree, window.page.outline.model
    choose(window, Node(0, 0))
    QTest.keyClick(tree, Qt.Key.Key_Down, Alt)
    assert below(model, 0) == ["Text", "Text"]
    assert below(model, 1)[:2] == ["Headline", "Subtitle"]


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
    QTest.keyClick(view.tree, Qt.Key.Key_Up, Alt)
    assert view.model.doubtful() == [Node(1)]
    window.flow.wants_next.emit()
    assert view.model.node(view.tree.currentIndex()) == Node(1)
    assert view.hint.text().startswith("No headline was found")
    assert "press H" in view.hint.text()


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
