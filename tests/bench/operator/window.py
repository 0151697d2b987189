"""The real program on a folder of made-up pages, opened and closed as a person does it, without a screen."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before the first import of Qt, which otherwise ends the interpreter

from PySide6.QtCore import QEvent, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.made_up.pages import MadeUpPage
from ui.app import Program
from ui.preferences import Preferences

_PATIENCE = 120.0
_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


@contextmanager
def program_on(pages: Sequence[MadeUpPage]) -> Iterator[Program]:
    """Run the program on these pages, newly added; what is learned in it is forgotten with it."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as name, _homes(Path(name)), _looks(app):
        folder = Path(name) / "pages"
        folder.mkdir()
        for page in pages:
            (folder / page.name).write_text(page.text, encoding="utf-8", newline="")
        settings = QSettings(str(folder.parent / "settings.ini"), QSettings.Format.IniFormat)
        program = Program(app, Preferences(settings), [str(folder)])
        try:
            _show(program)
            yield program
        finally:
            program.window.close()
            program.desk.close_review()
            program.put_away()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[arg-type]


@contextmanager
def _looks(app: QApplication) -> Iterator[None]:
    font, palette, sheet = app.font(), app.palette(), app.styleSheet()
    try:
        yield
    finally:
        app.setStyleSheet(sheet)
        app.setPalette(palette)
        app.setFont(font)


def _show(program: Program) -> None:
    painted: list[bool] = []
    program.window.painted.connect(lambda: painted.append(True))
    program.window.show()
    program.window.activateWindow()
    QTest.qWaitForWindowActive(program.window)
    _wait(lambda: bool(painted) and program.desk.busy is None and program.desk.bridge.source_id != "")


def _wait(until: Callable[[], bool]) -> None:
    begun = time.monotonic()
    while not until():
        assert time.monotonic() < begun + _PATIENCE, "the program doesn't come to rest"
        QTest.qWait(5)
    QApplication.processEvents()


@contextmanager
def _homes(folder: Path) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in _FOLDERS}
    os.environ.update({name: str(folder / name) for name in _FOLDERS})
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            os.environ.update({name: value} if value is not None else {})
