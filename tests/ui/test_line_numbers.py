from pytestqt.qtbot import QtBot

from tests.ui.made_desk import CLEAN
from tests.ui.made_program import show_page
from tests.ui.test_people_view import PAGE
from ui.app import Program
from ui.page_editor import PageEditor

NAMED = PAGE + "\n" + CLEAN + "\n全市新建公园32个，比上年增长12.5%。\n"


def beside(editor: PageEditor, words: str) -> int:
    """Return the number that the gutter shows beside the line in which these words stand."""
    at = editor.text.count("\n", 0, editor.text.index(words))
    return [number for _, _, number in editor.numbered_blocks()][at]


def test_lists_say_the_number_that_stands_beside_the_line(program: Program, qtbot: QtBot) -> None:
    window, bridge = program.window, program.desk.bridge
    show_page(program, qtbot, "named.txt", NAMED)
    window.resize(1280, 1400)  # the whole page in sight
    assert bridge.session is not None
    bridge.session.edit_text(bridge.source_id, 0, 0, "新添\n两行\n")
    for dock in (window.sums_dock, window.figures_dock, window.people_dock):
        dock.show()
    for view in (window.sums, window.figures, window.people):
        qtbot.waitUntil(lambda view=view: view.model.rowCount() > 0, timeout=5000)  # type: ignore[misc]
    for dock in (window.sums_dock, window.figures_dock, window.people_dock):
        dock.hide()
    qtbot.wait(1)
    editor = window.page.editor
    editor.moveCursor(editor.textCursor().MoveOperation.Start)
    for view, words, column in (
        (window.sums, "900 件" if "900 件" in editor.text else "900件", 0),
        (window.figures, "32个", 5),
        (window.people, "顾砚清", 5),
    ):
        lines = {view.model.index(row, column).data() for row in range(view.model.rowCount())}
        assert str(beside(editor, words)) in lines, words
        assert str(beside(editor, words) + 2) not in lines or view is not window.figures
