from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reviewer.report_types.indicators_type import ROWS
from reviewer.review import ReviewSession
from tests.reviewer.made_reviews import review_of
from tests.reviewer.test_figures import PAGE
from tests.ui.made_program import show_page
from ui.app import Program
from ui.figures_model import ARTICLE, LINE, FiguresFilter, FiguresModel
from ui.figures_view import FiguresView
from ui.frozen_column import FrozenColumn
from ui.group_table import GroupTable

TITLE = "我市绿地面积持续增加"


def model_of(session: ReviewSession) -> FiguresModel:
    model = FiguresModel()
    model.show(session.figures("1"))
    return model


def shown(view: FiguresView) -> list[str]:
    return [str(view.filter.index(row, 1).data()) for row in range(view.filter.rowCount())]


def opened(program: Program, qtbot: QtBot) -> FiguresView:
    show_page(program, qtbot, "figures.txt", PAGE)
    program.window.figures_dock.toggleViewAction().trigger()
    view = program.window.figures
    qtbot.waitUntil(lambda: view.model.rowCount() == 3, timeout=3000)
    return view


def test_qt_finds_no_fault_with_it(qtmodeltester: ModelTester, tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    model = model_of(session)
    qtmodeltester.check(model)
    qtmodeltester.check(FiguresFilter(model))
    session.close()


def test_it_is_filtered_by_subject_unit_period_and_article(program: Program, qtbot: QtBot) -> None:
    view = opened(program, qtbot)
    assert shown(view) == ["32个", "185.6公里", "12.5%"]
    view.unit.setCurrentIndex(view.unit.findData("公里"))
    assert shown(view) == ["185.6公里"]
    view.unit.setCurrentIndex(0)
    view.subject.setText("公园")
    assert shown(view) == ["32个"]
    view.subject.clear()
    assert view.period.findData("2024年") > 0
    view.article.setCurrentIndex(view.article.findData(f"1  {TITLE}"))
    assert len(shown(view)) == 3
    assert "3" in view.hint.text()


def test_all_pages_are_read_in_the_background(program: Program, qtbot: QtBot) -> None:
    view = opened(program, qtbot)
    view.all_pages.setChecked(True)
    qtbot.waitUntil(lambda: view.model.rowCount() > 10, timeout=5000)


def test_choosing_one_shows_it_on_the_page(program: Program, qtbot: QtBot) -> None:
    view = opened(program, qtbot)
    with qtbot.waitSignal(view.picked) as picked:
        view.table.setFocus()
        QTest.keyClick(view.table, Qt.Key.Key_Down)
    assert picked.args
    assert program.window.page.editor.text[slice(*picked.args[0][0])].startswith(("32", "185"))


def test_the_figures_of_an_article_are_taken_up_as_a_record(program: Program, qtbot: QtBot) -> None:
    view = opened(program, qtbot)
    view.review.click()
    shown_now = program.desk.bridge.reviewed()
    assert shown_now
    assert shown_now.record.type == "indicators"
    assert program.desk.bridge.path


@pytest.mark.parametrize("width", [1280, 900])
def test_what_does_not_fit_beside_the_filters_stands_below_them(program: Program, qtbot: QtBot, width: int) -> None:
    opened(program, qtbot)
    program.window.resize(width, 800)
    for _ in range(10):
        program.window.actions_.larger.trigger()
    view = program.window.figures
    qtbot.waitUntil(lambda: view.model.rowCount() == 3, timeout=3000)
    qtbot.waitUntil(lambda: view.review.width() >= view.review.sizeHint().width(), timeout=3000)
    assert view.review.geometry().right() < view.width()
    assert not view.review.geometry().intersects(view.article.geometry())


def test_the_table_of_figures_to_review_follows_the_width_it_is_given(program: Program, qtbot: QtBot) -> None:
    view = opened(program, qtbot)
    program.window.resize(1900, 800)
    view.review.click()
    (table,) = (one for one in program.window.form.findChildren(GroupTable) if one.name == ROWS)
    for width in (1200, 1000):  # as a window made anew, which is filled before it has its width
        program.window.columns.setSizes([200, 1700 - width, width])
        qtbot.waitUntil(lambda: table.columns.overhang() == 0, timeout=2000)
        QTest.qWait(20)
        last = table.view.visualRect(table.model.index(table.model.rowCount() - 1, 0))
        assert last.bottom() <= table.view.viewport().height()


MANY = "".join(f"  本报讯（记者 林晓禾）全市第{at}批新建公园{at}个。\n\n" for at in range(1, 14))


@pytest.mark.parametrize("column", [ARTICLE, LINE])
def test_lines_and_articles_are_sorted_as_numbers(program: Program, qtbot: QtBot, column: int) -> None:
    show_page(program, qtbot, "many.txt", "绿地建设有了新进展\n\n" + MANY)
    program.window.figures_dock.toggleViewAction().trigger()
    view = program.window.figures
    qtbot.waitUntil(lambda: view.model.rowCount() > 10, timeout=3000)
    view.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    rows = [str(view.filter.index(row, column).data()) for row in range(view.filter.rowCount())]
    numbers = [int(one.split()[0]) for one in rows]
    assert numbers == sorted(numbers, reverse=True)
    assert max(numbers) > 10


def narrow_table(program: Program, qtbot: QtBot) -> GroupTable:
    """Have the figures reviewed in a column that is too narrow for their table."""
    opened(program, qtbot).review.click()
    program.window.columns.setSizes([400, 600, 280])
    (table,) = (one for one in program.window.form.findChildren(GroupTable) if one.name == ROWS)
    qtbot.waitUntil(lambda: table.view.horizontalScrollBar().maximum() > 0, timeout=2000)
    return table


def frozen(table: GroupTable) -> list[FrozenColumn]:
    """Return the copy of the first column, where it is in sight."""
    return [one for one in table.view.findChildren(FrozenColumn) if one.isVisible()]


def test_the_subject_of_a_figure_stays_in_sight_however_far_right_one_was(program: Program, qtbot: QtBot) -> None:
    table = narrow_table(program, qtbot)
    columns = [at for at in range(table.model.columnCount()) if not table.view.isColumnHidden(at)]
    for column in (*reversed(columns), *columns):
        program.desk.bridge.choose(table.model.path_at(table.model.index(1, column)), "flow")
        at = QPoint(5, table.view.rowViewportPosition(1) + 5)
        seen = next(iter(frozen(table)), table.view)
        assert seen.indexAt(at) == table.model.index(1, 0)
        cell = table.view.visualRect(table.view.currentIndex())
        assert cell.left() >= max((one.width() for one in frozen(table)), default=0)


def test_a_click_on_the_subject_that_stayed_chooses_it(program: Program, qtbot: QtBot) -> None:
    table = narrow_table(program, qtbot)
    last = max(at for at in range(table.model.columnCount()) if not table.view.isColumnHidden(at))
    program.desk.bridge.choose(table.model.path_at(table.model.index(1, last)), "flow")
    (copy,) = frozen(table)
    there = copy.visualRect(table.model.index(0, 0)).center()
    QTest.mouseClick(copy.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, there)
    assert program.desk.bridge.path == table.model.path_at(table.model.index(0, 0))
    assert table.view.hasFocus()
    assert not frozen(table)


def test_a_table_that_comes_to_scroll_while_it_is_worked_at_keeps_its_rows_in_sight(
    program: Program, qtbot: QtBot
) -> None:
    opened(program, qtbot).review.click()
    program.window.resize(1900, 800)
    (table,) = (one for one in program.window.form.findChildren(GroupTable) if one.name == ROWS)
    program.window.columns.setSizes([200, 700, 1000])
    qtbot.waitUntil(lambda: table.columns.overhang() == 0, timeout=2000)
    QTest.qWait(20)
    session, record = program.desk.bridge.session, program.desk.bridge.record_id
    assert session
    session.set_text(record, table.model.path_at(table.model.index(0, 3)), "2024" * 60)
    qtbot.waitUntil(lambda: table.view.horizontalScrollBar().maximum() > 0, timeout=2000)
    last = table.model.index(table.model.rowCount() - 1, 1)
    program.desk.bridge.choose(table.model.path_at(last), "flow")
    assert table.view.rowViewportPosition(0) == 0
    qtbot.waitUntil(lambda: table.view.verticalScrollBar().maximum() == 0, timeout=1000)
