"""Desks for the tests of the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.made_desk import CLEAN, WRONG, Desk, desk_on


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
