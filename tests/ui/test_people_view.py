from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reviewer.review import ReviewSession
from tests.reviewer.made_reviews import review_of
from tests.ui.made_program import show_page
from ui.app import Program
from ui.people_view import PeopleModel, PeopleView

PAGE = """市领导调研城北新市场

  本报讯（记者 林晓禾）4月8日，市委副书记、市长顾砚清调研城北新市场。市商务局副局长
周远清陪同。顾砚清指出，要让摊贩进得来、留得住。

顾砚清强调，顾砚凊说的每件事都要办好。市商务局负责人表示将抓好落实。
"""
AGAIN = """市长顾砚清会见客商

  本报讯（记者 周远）4月9日，市长顾砚清会见来访客商。
"""


def names(model: PeopleModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def of(session: ReviewSession, *sources: str) -> PeopleModel:
    model = PeopleModel()
    model.show(session.named(sources))
    return model


def test_qt_finds_no_fault_with_it(qtmodeltester: ModelTester, tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    qtmodeltester.check(of(session, "1"))
    session.close()


def test_people_have_offices_and_are_counted_elsewhere(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE, AGAIN)
    model = of(session, "1", "2")
    row = names(model).index("顾砚清")
    assert model.index(row, 1).data() == "市委副书记、市长"
    assert model.index(row, 3).data() == "1"
    assert "市商务局" in names(model)
    session.close()


def test_the_page_in_sight_is_read_and_a_name_is_shown_on_it(program: Program, qtbot: QtBot) -> None:
    view = opened(program, qtbot)
    with qtbot.waitSignal(view.picked) as picked:
        view.table.setFocus()
        QTest.keyClick(view.table, Qt.Key.Key_Down)
    assert picked.args
    shown = program.window.page.editor.text[slice(*picked.args[0][0])]
    assert shown in names(view.model)[0]


def opened(program: Program, qtbot: QtBot) -> PeopleView:
    show_page(program, qtbot, "people.txt", PAGE)
    program.window.people_dock.toggleViewAction().trigger()
    view = program.window.people
    qtbot.waitUntil(lambda: view.model.rowCount() > 1, timeout=3000)
    return view
