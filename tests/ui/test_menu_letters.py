"""The letters of a menu: each leads to one thing."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.made_program import running, write_review
from ui.preferences import LanguageChoice

_LETTER = re.compile(r"&([^&])")


def letters(texts: list[str]) -> list[str]:
    """Return the letter of each text that has one."""
    return [found[1].upper() for text in texts if (found := _LETTER.search(text.replace("&&", "")))]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_letter_is_used_twice_within_a_menu(
    qapp: QApplication, qtbot: QtBot, own_folders: Path, language: LanguageChoice
) -> None:
    with running(qapp, qtbot, own_folders, [write_review(own_folders)], language) as program:
        menus = program.window.menus
        several = {
            title: [action.text() for action in menu.actions()]
            for title, menu in [*menus.titles, *((one.title(), one) for one in (menus.outline, menus.encodings))]
        }
        several["bar"] = [title for title, _ in menus.titles]
        twice = {
            title: [letter for letter, times in Counter(letters(texts)).items() if times > 1]
            for title, texts in several.items()
        }
        assert {title: found for title, found in twice.items() if found} == {}
        assert len(letters(several["bar"])) == len(menus.titles)
