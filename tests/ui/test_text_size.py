"""The window with text twice as large."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.made_program import running, write_review
from ui.coverage_line import CoverageLine
from ui.preferences import LanguageChoice


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_in_the_record_is_cut_at_its_side(
    qapp: QApplication, qtbot: QtBot, own_folders: Path, language: LanguageChoice
) -> None:
    with running(qapp, qtbot, own_folders, [write_review(own_folders)], language) as program:
        program.window.resize(1280, 800)
        for _ in range(10):
            program.window.actions_.larger.trigger()
        QApplication.processEvents()
        line = program.window.form.coverage
        assert isinstance(line, CoverageLine)
        (area,) = (one for one in program.window.form.findChildren(QScrollArea) if one.isAncestorOf(line))
        qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width(), timeout=2000)
        assert line.height() >= line.heightForWidth(line.width())
