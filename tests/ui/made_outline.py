"""The outline of a page with two articles, and what its rows say."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reviewer.articles import divide
from reviewer.page import TextMap
from tests.reviewer.test_articles import PAGE
from tests.ui.made_program import show_page
from ui.app import Program
from ui.main_window import MainWindow
from ui.outline_model import WHOLE, Node, OutlineModel

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
    show_page(program, qtbot, "articles.txt", PAGE)
    program.window.page.show_outline.trigger()
    qtbot.waitUntil(lambda: program.window.page.outline.model.rowCount() == 3, timeout=3000)
    return program.window


def choose(window: MainWindow, node: Node) -> None:
    tree = window.page.outline.tree
    tree.setFocus()
    tree.setCurrentIndex(window.page.outline.model.index_of(node))


def chosen_text(window: MainWindow) -> str:
    view = window.page.outline
    node = view.model.node(view.tree.currentIndex())
    return (
        view.model.parts(node.article)[node.part].text if node.part != WHOLE else str(view.tree.currentIndex().data())
    )
