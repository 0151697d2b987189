"""What the operator does with pages on which no report was found."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.bench.operator.keyboard import CONTROL, NONE, SHIFT
from tests.bench.operator.sight import Hands
from tests.bench.operator.simulated import Operator


def look_at_empty_pages(hands: Hands, operator: Operator) -> int:
    """List the pages without a report, add those that are on the paper; return how many.

    Each page in the list costs one key. The list is asked for anew after each record that was added.
    """
    added, looked = 0, set[str]()
    while source := _first_page(hands, looked):
        looked.add(source)
        if hands.sight.image.page.reports and _add_record(hands):
            added += 1
            operator.work()
    return added


def _first_page(hands: Hands, looked: set[str]) -> str:
    """Go to the first page without a report that wasn't looked at yet; return its source, empty where none is left."""
    sight, keys = hands.sight, hands.keys
    left = [row.source for row in sight.session.rows() if row.state == "none" and row.source not in looked]
    if not left:
        return ""
    if sight.bridge.source_id in looked and not sight.bridge.record_id:
        keys.press(Qt.Key.Key_1, CONTROL)
    else:
        _list_empty_pages(hands)
    for _ in range(sight.window.queue.model.rowCount()):
        if sight.bridge.source_id == left[0]:
            break
        keys.press(Qt.Key.Key_Down)
    return left[0] if sight.bridge.source_id == left[0] else ""


def _list_empty_pages(hands: Hands) -> None:
    """Ctrl+Shift+F goes to the filter, Tab to the choice beside it, End chooses its last entry: no report."""
    keys = hands.keys
    keys.press(Qt.Key.Key_F, CONTROL | SHIFT)
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Home)
    keys.press(Qt.Key.Key_End)
    keys.press(Qt.Key.Key_1, CONTROL)
    keys.press(Qt.Key.Key_Home, CONTROL)


def _add_record(hands: Hands) -> bool:
    """Select the first report in the text with the arrow keys and make a record of it."""
    sight, keys = hands.sight, hands.keys
    extent = sight.image.extent(0)
    editor = sight.window.page.editor
    keys.press(Qt.Key.Key_2, CONTROL)
    keys.press(Qt.Key.Key_Home, CONTROL)
    for end, modifier in ((extent.start, NONE), (extent.end, SHIFT)):
        _go_down(hands, end, modifier)
    assert editor.textCursor().hasSelection()
    keys.press(Qt.Key.Key_A, CONTROL | SHIFT)
    if QApplication.activePopupWidget() is None:
        return False
    names = [one.name for one in sight.session.types]
    for _ in range(names.index(sight.image.page.reports[0].type)):
        keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)
    return bool(sight.bridge.record_id)


def _go_down(hands: Hands, end: int, modifier: Qt.KeyboardModifier) -> None:
    """Move the cursor line by line: to the last line that begins before a place, or past it when selecting."""
    editor = hands.sight.window.page.editor
    selecting = modifier is SHIFT
    while not editor.textCursor().atEnd():
        before = editor.textCursor().position()
        if selecting and before >= end:
            return
        hands.keys.press(Qt.Key.Key_Down, modifier)
        here = editor.textCursor().position()
        if here == before:
            hands.keys.press(Qt.Key.Key_End, modifier | CONTROL)
            return
        if not selecting and here > end:
            hands.keys.press(Qt.Key.Key_Up)
            return
