"""The whole program on made-up pages, with settings and data folders of its own."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reviewer.review import ReviewSession
from reviewer.values import written
from tests.ui.made_desk import CLEAN, NONE, WRONG
from ui.app import Program
from ui.preferences import LanguageChoice, Preferences

PAGES = {"2025-06-04.txt": CLEAN, "2025-06-05.txt": WRONG.replace("6月3日", "6月4日"), "2025-06-06.txt": NONE}


def write_pages(folder: Path, pages: dict[str, str] | None = None) -> Path:
    """Write made-up pages into a folder and return it."""
    folder.mkdir(exist_ok=True)
    for name, text in (PAGES if pages is None else pages).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def write_review(folder: Path) -> Path:
    """Write a review of the made-up pages beside them and return its path."""
    where = folder / "made.review"
    session = ReviewSession.open(where, who="li")
    session.add_pages([write_pages(folder / "pages")])
    session.close()
    return where


def preferences_in(folder: Path) -> Preferences:
    """Return preferences kept in a folder."""
    return Preferences(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


@contextmanager
def running(
    qapp: QApplication,
    qtbot: QtBot,
    folder: Path,
    given: Sequence[str | Path] = (),
    language: LanguageChoice | None = "en",
    log_file: Path | None = None,
) -> Iterator[Program]:
    """Run the program until the block ends; what it changed of the application is as before then."""
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    preferences = preferences_in(folder)
    if language:
        preferences.language = language
    program = Program(qapp, preferences, [str(one) for one in given], log_file)
    try:
        with qtbot.waitSignal(program.window.painted):
            program.window.show()
        program.window.activateWindow()
        QTest.qWaitForWindowActive(program.window)
        rest(qtbot, program)
        yield program
    finally:
        if isValid(program.window):
            program.window.close()
        program.desk.close_review()
        program.put_away()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[arg-type]
        qapp.setStyleSheet(sheet)
        qapp.setPalette(palette)
        qapp.setFont(font)


def show_page(program: Program, qtbot: QtBot, name: str, text: str) -> None:
    """Write a page beside the open review, add it and show it."""
    page = Path(program.desk.path).parent / name
    page.write_text(text, encoding="utf-8")
    program.desk.add_pages([page])
    qtbot.waitUntil(lambda: program.desk.busy is None, timeout=3000)
    assert program.desk.bridge.session
    row = program.desk.bridge.session.rows()[-1]
    program.desk.bridge.show(row.source, row.record)


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    keyboard = QApplication.focusWidget()
    assert keyboard is not None
    QTest.keyClick(keyboard, key)
    QApplication.processEvents()


def type_at(program: Program, path: str, text: str) -> None:
    """Type into a field of the shown record, and leave it at that."""
    program.desk.bridge.choose(path, "flow")
    for sign in text:  # the first opens a cell, the next go into it
        press(Qt.Key(ord(sign.upper())))


def value_in(review: Path, record: str, path: str) -> str:
    """Return what a review file has at a field."""
    session = ReviewSession.open(review)
    one = session.record(record).record.field(path)
    session.close()
    return written(one.value) if one else ""


def rest(qtbot: QtBot, program: Program) -> None:
    """Wait until the program has done what it was asked to."""
    QApplication.processEvents()
    qtbot.waitUntil(lambda: program.desk.busy is None, timeout=20_000)
    QApplication.processEvents()
