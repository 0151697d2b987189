"""Desks for the tests of the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.made_desk import CLEAN, WRONG, Desk, desk_on
from tests.ui.made_program import rest, running, write_review
from ui.app import Program


@pytest.fixture
def made_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    """Make desks on made-up pages and put them away again."""
    desks: list[Desk] = []

    def make(text: str) -> Desk:
        desk = desk_on(tmp_path, text)
        qtbot.addWidget(desk.window)
        desks.append(desk)
        return desk

    yield make
    for desk in desks:
        desk.session.close()


@pytest.fixture
def desk(made_desk: Callable[[str], Desk]) -> Desk:
    """A desk on a clean page."""
    return made_desk(CLEAN)


@pytest.fixture
def wrong_desk(made_desk: Callable[[str], Desk]) -> Desk:
    """A desk on a page with one wrong number."""
    return made_desk(WRONG)


@pytest.fixture
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep data, settings and logs of the program in the test's own folder."""
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    return tmp_path


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, own_folders: Path) -> Iterator[Program]:
    """The program with an open review of made-up pages: clean, with an error, without a report."""
    with running(qapp, qtbot, own_folders, [write_review(own_folders)]) as program:
        yield program


@pytest.fixture
def empty_program(qapp: QApplication, qtbot: QtBot, own_folders: Path) -> Iterator[Program]:
    """The program as it is at its first start."""
    with running(qapp, qtbot, own_folders) as program:
        yield program


CHANGES: dict[str, Callable[[Program], None]] = {
    "size": lambda program: program.window.actions_.larger.trigger(),
    "language": lambda program: program.choose_language("zh"),
    "theme": lambda program: program.choose_theme("dark"),
}


@pytest.fixture(params=list(CHANGES))
def change(request: pytest.FixtureRequest, program: Program, qtbot: QtBot) -> Callable[[], None]:
    """Change how the window looks, and wait until it stands again."""

    def make() -> None:
        CHANGES[request.param](program)
        rest(qtbot, program)
        qtbot.wait(50)

    return make
