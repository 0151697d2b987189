"""Colours for the states of a field, mixed from the palette in use so that they stay readable in light and dark."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QPalette

from ui.field_state import Tone

_HUES = {Tone.QUIET: "#2e9e5b", Tone.LOOK: "#d99100", Tone.ERROR: "#d93a3a", Tone.HUMAN: "#3574d9"}
_WEIGHTS = {Tone.QUIET: 0.10, Tone.LOOK: 0.26, Tone.ERROR: 0.26, Tone.HUMAN: 0.18}
TEXT_CONTRAST = 4.5
LINE_CONTRAST = 3.0
MANY_PALETTES = 200


@dataclass(frozen=True)
class Tints:
    """The colours of one palette.

    Attributes:
        fill: Behind text, by tone; the palette's text is readable on it.
        card: Behind a whole card, by tone.
        ink: For words and signs on the base colour, by tone.
        line: For underlines and outlines on the base colour, by tone.
        faint: For words of lesser weight.
        rule: For hairlines between things.
        accent: For what is chosen.
        chosen: Behind what is chosen.
    """

    fill: dict[Tone, QColor]
    card: dict[Tone, QColor]
    ink: dict[Tone, QColor]
    line: dict[Tone, QColor]
    faint: QColor
    rule: QColor
    accent: QColor
    chosen: QColor


_BY_PALETTE: dict[int, Tints] = {}


def tints_of(palette: QPalette) -> Tints:
    """Return the tints that go with a palette; quick, as every paint asks."""
    key = palette.cacheKey()
    tints = _BY_PALETTE.get(key)
    if tints is None:
        if len(_BY_PALETTE) > MANY_PALETTES:
            _BY_PALETTE.clear()
        tints = _BY_PALETTE[key] = _tints(*_colours(palette))
    return tints


def _colours(palette: QPalette) -> tuple[str, str, str]:
    roles = (QPalette.ColorRole.Base, QPalette.ColorRole.Text, QPalette.ColorRole.Highlight)
    base, text, accent = (palette.color(role).name() for role in roles)
    return base, text, accent


@lru_cache(maxsize=8)
def _tints(base_name: str, text_name: str, accent_name: str) -> Tints:
    base, text, accent = QColor(base_name), QColor(text_name), QColor(accent_name)
    hues = {tone: QColor(name) for tone, name in _HUES.items()}
    return Tints(
        fill={tone: mixed(base, hue, _WEIGHTS[tone]) for tone, hue in hues.items()},
        card={tone: mixed(base, hue, 0.07) for tone, hue in hues.items()},
        ink={tone: _readable(hue, base, text, TEXT_CONTRAST) for tone, hue in hues.items()},
        line={tone: _readable(hue, base, text, LINE_CONTRAST) for tone, hue in hues.items()},
        faint=_readable(mixed(text, base, 0.45), base, text, TEXT_CONTRAST),
        rule=mixed(base, text, 0.16),
        accent=_readable(accent, base, text, LINE_CONTRAST),
        chosen=mixed(base, accent, 0.26),
    )


def mixed(one: QColor, other: QColor, weight: float) -> QColor:
    """Return ``one`` with this share (0 to 1) of ``other``."""
    return QColor.fromRgbF(
        *(a + (b - a) * weight for a, b in zip(one.getRgbF()[:3], other.getRgbF()[:3], strict=True))  # type: ignore[index]
    )


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21, as WCAG defines it."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def _readable(colour: QColor, base: QColor, text: QColor, least: float) -> QColor:
    """Move a colour towards the text's until it stands out enough from the base."""
    for step in range(11):
        moved = mixed(colour, text, step / 10)
        if contrast(moved, base) >= least:
            return moved
    return text
