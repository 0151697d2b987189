"""How the window looks: one style, a light and a dark palette, the size of the text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui.preferences import ThemeChoice

_Role = QPalette.ColorRole

_LIGHT = {
    _Role.Window: "#f3f4f5",
    _Role.WindowText: "#1b1d1f",
    _Role.Base: "#ffffff",
    _Role.AlternateBase: "#f7f8f9",
    _Role.Text: "#1b1d1f",
    _Role.Button: "#eceef0",
    _Role.ButtonText: "#1b1d1f",
    _Role.BrightText: "#ffffff",
    _Role.Highlight: "#2466b8",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#2466b8",
    _Role.Link: "#1f5cab",
    _Role.LinkVisited: "#6b4a9c",
    _Role.ToolTipBase: "#fffdf2",
    _Role.ToolTipText: "#1b1d1f",
    _Role.PlaceholderText: "#666b70",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#e3e5e8",
    _Role.Mid: "#c3c7cc",
    _Role.Dark: "#9aa0a6",
    _Role.Shadow: "#6d7278",
}

_DARK = {
    _Role.Window: "#2c3034",
    _Role.WindowText: "#e8eaec",
    _Role.Base: "#1b1d1f",
    _Role.AlternateBase: "#212427",
    _Role.Text: "#e8eaec",
    _Role.Button: "#3d4247",
    _Role.ButtonText: "#e8eaec",
    _Role.BrightText: "#ffffff",
    _Role.Highlight: "#3d7fd0",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#5b9be8",
    _Role.Link: "#7fb2f0",
    _Role.LinkVisited: "#b79be0",
    _Role.ToolTipBase: "#33373b",
    _Role.ToolTipText: "#e8eaec",
    _Role.PlaceholderText: "#989ea4",
    _Role.Light: "#4a4f54",
    _Role.Midlight: "#3c4145",
    _Role.Mid: "#4c5258",
    _Role.Dark: "#16181a",
    _Role.Shadow: "#0c0d0e",
}

_DISABLED = (_Role.WindowText, _Role.Text, _Role.ButtonText)


def palette_of(*, dark: bool) -> QPalette:
    """Return the light or the dark palette."""
    palette = QPalette()
    for role, name in (_DARK if dark else _LIGHT).items():
        palette.setColor(role, QColor(name))
    faded = QColor("#7c8288" if dark else "#8b9095")
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return palette


def is_dark(app: QApplication, choice: ThemeChoice) -> bool:
    """Return whether the dark palette is wanted; a system that doesn't say is a light one."""
    if choice == "system":
        return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return choice == "dark"


def use_theme(app: QApplication, choice: ThemeChoice) -> None:
    """Show every window in this theme.

    The palette is set here and not left to ``QStyleHints.setColorScheme`` alone, which does nothing on desktops
    without a platform theme; it is called all the same, for the title bar where the system draws a dark one.
    """
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    app.styleHints().setColorScheme(schemes.get(choice, Qt.ColorScheme.Unknown))
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(palette_of(dark=is_dark(app, choice)))


def use_text_size(app: QApplication, points: float, percent: int) -> None:
    """Set the text in every window to this percentage of so many points."""
    font = app.font()
    font.setPointSizeF(points * percent / 100)
    app.setFont(font)
