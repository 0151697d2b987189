"""A desk with a page column and a record column on a real review of made-up pages."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from reviewer.data import Field
from reviewer.review import ReviewSession
from reviewer.reviewed import ReviewedRecord
from reviewer.values import written
from tests.ui.composing import compose
from ui.field_row import FieldRow
from ui.flow import Flow
from ui.page_view import PageView
from ui.record_form import RecordForm
from ui.session_bridge import SessionBridge
from ui.tints import tints_of

CLEAN = """\
本报讯 湖边新增一处步道，市民散步又有了去处。

6月3日，全市12345热线共受理市
民诉求900件，网络留言60件（市政
府网 41 件，手机APP12件，微博 7
件），直接答复500件，转交相关单位
处理 400 件，电话回访 210 件。

热点诉求：
1. 供水问题 33 件，集中在老
城区。
2. 停车管理 21 件，无集中反映问题。
3. 市容秩序 9 件，无集中反映问题。

明日多云转晴，早晚凉爽。
"""
WRONG = CLEAN.replace("400 件", "480 件")
WIDE = CLEAN.replace("湖边", "𠀀湖😀边")
NONE = "本报讯 湖边新增一处步道。\n"


@dataclass
class Desk:
    """What a test works with."""

    session: ReviewSession
    bridge: SessionBridge
    page: PageView
    form: RecordForm
    flow: Flow
    window: QWidget
    source: str

    @property
    def record(self) -> ReviewedRecord:
        """The record shown, as the review has it now."""
        return self.session.record(self.bridge.record_id)

    def value(self, path: str) -> str:
        """Return a value of the shown record as text."""
        one = self.record.record.field(path)
        return written(one.value) if one else ""

    def field(self, path: str) -> Field:
        """Return a field of the shown record."""
        one = self.record.record.field(path)
        assert one is not None
        return one

    def row(self, path: str) -> FieldRow:
        """Return the row in sight of a plain field."""
        (row,) = (one for one in self.form.findChildren(FieldRow) if one.path == path and one.isVisible())
        return row

    def is_outlined(self, words: str) -> bool:
        """Say whether these words of the page stand in a frame."""
        editor = self.page.editor
        start = editor.text.index(words)
        left, right = (editor.cursorRect(editor.cursor_at(at, at)) for at in (start, start + len(words)))
        seen, accent = editor.viewport().grab().toImage(), tints_of(editor.palette()).accent
        height = range(left.center().y() - 3, left.center().y() + 3)
        return all(
            any(seen.pixelColor(x, y) == accent for x in range(edge - 4, edge + 5) for y in height)
            for edge in (left.left(), right.left())
        )

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.keyboard(), key, modifier)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type where the keyboard is; what has no key comes from an input method."""
        for sign in text:
            if sign.isascii():
                QTest.keyClicks(self.keyboard(), sign)
            else:
                compose(self.keyboard(), "", sign)
            QApplication.processEvents()

    def keyboard(self) -> QWidget:
        """Return the widget that has the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget


def desk_on(folder: Path, text: str = CLEAN, name: str = "2025-06-04.txt") -> Desk:
    """Return a desk that shows the first record of one made-up page."""
    (folder / name).write_text(text, encoding="utf-8")
    session = ReviewSession.open(folder / "made.review")
    session.add_pages([folder / name])
    bridge = SessionBridge()
    page, form = PageView(bridge), RecordForm(bridge)
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(page)
    row.addWidget(form)
    window.resize(1100, 760)
    _add_undo(window, bridge)
    bridge.use(session)
    first = session.rows()[0]
    desk = Desk(session, bridge, page, form, Flow(bridge, page, form), window, first.source)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    bridge.show(first.source, first.record)
    return desk


def _add_undo(window: QWidget, bridge: SessionBridge) -> None:
    """Undo and redo as the main window has them: shortcuts of the window."""

    def act(name: str) -> None:
        session = bridge.session
        assert session is not None
        bridge.act(getattr(session, name))

    for keys, name in (("Ctrl+Z", "undo"), ("Ctrl+Shift+Z", "redo")):
        QShortcut(QKeySequence(keys), window).activated.connect(partial(act, name))
