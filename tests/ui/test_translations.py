"""Every sentence of the window has its Chinese, in the file people edit and in the one Qt loads."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator

import ui

UI = Path(ui.__file__).parent
FOLDER = UI / "translations"
Sentence = tuple[str, str]


def said_in(tree: ast.AST, context: str = "") -> Iterator[Sentence]:
    """Yield (context, sentence) of everything to be translated in a piece of code."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            words = [one.value for one in node.args if isinstance(one, ast.Constant)]
            if name == "tr":
                yield context, words[0]
            elif name in ("translate", "QT_TRANSLATE_NOOP") and len(words) == 2:
                yield words[0], words[1]
        yield from said_in(node, node.name if isinstance(node, ast.ClassDef) else context)


def said() -> set[Sentence]:
    """Return every sentence of the window."""
    return {one for path in UI.glob("*.py") for one in said_in(ast.parse(path.read_text(encoding="utf-8")))}


def translated() -> dict[Sentence, tuple[str, bool]]:
    """Return translation, and whether it is finished, of every sentence in the file people edit."""
    root = ElementTree.parse(FOLDER / "reviewer_zh.ts").getroot()
    return {
        (context.findtext("name", ""), message.findtext("source", "")): (
            message.findtext("translation", ""),
            message.find("translation[@type]") is None,
        )
        for context in root.iter("context")
        for message in context.iter("message")
    }


def test_every_sentence_of_the_window_is_there_and_no_other() -> None:
    assert said() - translated().keys() == set()
    assert translated().keys() - said() == set()


def test_every_sentence_is_translated() -> None:
    assert [one for one, (words, finished) in translated().items() if not (finished and words)] == []


def test_what_is_filled_in_is_the_same_in_both_languages() -> None:
    def places(words: str) -> list[str]:
        return sorted(re.findall(r"\{\w+\}", words))

    assert [one for one, (words, _) in translated().items() if places(one[1]) != places(words)] == []


def test_menu_entries_keep_their_letter_and_their_dots() -> None:
    letter, dots = re.compile("&[A-Za-z]"), re.compile("…$")
    for (_, source), (words, _) in translated().items():
        assert bool(letter.search(source)) == bool(letter.search(words)), source
        assert bool(dots.search(source)) == bool(dots.search(words)), source


def test_qt_loads_just_these() -> None:
    translator = QTranslator()
    assert translator.load("reviewer_zh", str(FOLDER))
    for (context, source), (words, _) in translated().items():
        assert translator.translate(context, source) == words


@pytest.mark.parametrize("name", ["qtbase_zh_CN"])
def test_qts_own_words_come_with_it(name: str) -> None:
    assert QTranslator().load(name, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
