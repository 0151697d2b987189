from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.reviewed import VerdictKind
from tests.ui.made_desk import Desk
from ui.field_state import Tone
from ui.messages import Message, MessageBar
from ui.preferences import ThemeChoice
from ui.theme import palette_of, use_text_size, use_theme
from ui.tints import TEXT_CONTRAST, contrast, tints_of

PAIRS = [
    (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
    (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
    (QPalette.ColorRole.Text, QPalette.ColorRole.AlternateBase),
    (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
    (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
    (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
    (QPalette.ColorRole.Link, QPalette.ColorRole.Base),
]


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_can_be_read_on_their_ground(dark: bool, ink: QPalette.ColorRole, ground: QPalette.ColorRole) -> None:
    palette = palette_of(dark=dark)
    assert contrast(palette.color(ink), palette.color(ground)) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
def test_what_is_chosen_can_be_read_and_seen(dark: bool) -> None:
    palette = palette_of(dark=dark)
    highlight = palette.color(QPalette.ColorRole.Highlight)
    assert contrast(palette.color(QPalette.ColorRole.HighlightedText), highlight) >= 4.0
    assert contrast(highlight, palette.color(QPalette.ColorRole.Base)) >= 3.0


@pytest.mark.parametrize(("choice", "is_dark"), [("light", False), ("dark", True), ("system", False)])
def test_a_theme_is_used_by_every_widget(app: QApplication, choice: ThemeChoice, is_dark: bool) -> None:
    use_theme(app, choice)
    assert (app.palette().color(QPalette.ColorRole.Base).lightness() < 128) is is_dark
    assert app.style().objectName().lower() in ("fusion", "") or app.style().name() == "fusion"


def test_text_grows_from_its_usual_size_whatever_it_was_before(app: QApplication, qtbot: QtBot) -> None:
    use_text_size(app, 10, 200)
    use_text_size(app, 10, 150)
    assert app.font().pointSizeF() == 15


def test_another_theme_while_a_page_is_shown_tints_it_anew(app: QApplication, desk: Desk) -> None:
    editor, bar = desk.page.editor, MessageBar(desk.window)
    for dark in (False, True, False):
        app.setPalette(palette_of(dark=dark))
        QApplication.processEvents()
        tints, text = tints_of(editor.palette()), editor.palette().text().color()
        fills = [one.format.background().color() for one in editor.extraSelections()]
        assert fills
        assert {fill.name() for fill in fills} <= {fill.name() for fill in tints.fill.values()}
        assert all(contrast(text, fill) >= TEXT_CONTRAST for fill in fills)
        bar.show_message(Message("x", (), failed=True))
        bar.resize(300, 40)
        ground = bar.grab().toImage().pixelColor(2, 2)
        assert ground.name() == tints_of(bar.palette()).fill[Tone.ERROR].name()


def test_links_of_what_was_settled_follow_the_theme(app: QApplication, wrong_desk: Desk) -> None:
    desk = wrong_desk
    (finding,) = desk.record.open_findings
    desk.session.settle(desk.bridge.record_id, finding, VerdictKind.PRINTED, "")
    for dark in (False, True):
        app.setPalette(palette_of(dark=dark))
        QApplication.processEvents()
        label = desk.form.notes.settled
        assert tints_of(label.palette()).ink[Tone.HUMAN].name() in label.text()
