import pytest
from PySide6.QtGui import QColor, QPalette

from ui.field_state import SIGNS, TONES, FieldState, Tone, reason, word
from ui.tints import LINE_CONTRAST, TEXT_CONTRAST, contrast, tints_of

PALETTES = {"light": ("#ffffff", "#000000", "#308cc6"), "dark": ("#1e1e1e", "#eeeeee", "#308cc6")}


def palette_of(name: str) -> QPalette:
    palette = QPalette()
    roles = (QPalette.ColorRole.Base, QPalette.ColorRole.Text, QPalette.ColorRole.Highlight)
    for role, colour in zip(roles, PALETTES[name], strict=True):
        palette.setColor(role, QColor(colour))
    return palette


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("tone", Tone)
def test_words_are_readable_in_light_and_dark(name: str, tone: Tone) -> None:
    palette = palette_of(name)
    tints, base, text = tints_of(palette), palette.base().color(), palette.text().color()
    assert contrast(text, tints.fill[tone]) >= TEXT_CONTRAST
    assert contrast(tints.ink[tone], base) >= TEXT_CONTRAST
    assert contrast(tints.line[tone], base) >= LINE_CONTRAST
    assert contrast(text, tints.chosen) >= TEXT_CONTRAST
    assert contrast(tints.faint, base) >= TEXT_CONTRAST


def test_contrast_is_that_of_black_and_white() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("red"), QColor("red")) == 1


def test_every_state_has_its_own_sign_and_its_words() -> None:
    assert len(set(SIGNS.values())) == len(FieldState) == len(TONES)
    assert len({word(state) for state in FieldState}) == len(FieldState)
    assert all(reason(state).endswith(".") for state in FieldState)
