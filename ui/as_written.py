"""Words of pages, files and people shown as they are written: no tag among them counts, no letter becomes a key."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label that shows its words as they are; one of Qt's own would take ``<b>`` on a page for its own markup."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, wordWrap: bool = False, margin: int = 0
    ) -> None:
        super().__init__(parent, textFormat=Qt.TextFormat.PlainText, wordWrap=wordWrap, margin=margin)
        self.setText(text)


def in_tip(words: str) -> str:
    """Return what a tooltip is given that is to show these words, broken into lines where they are long."""
    return "<p>{}</p>".format(escape(words, quote=False).replace("\n", "<br>")) if words else ""


def on_button(words: str) -> str:
    """Return what a button or an entry of a menu is given that is to show these words."""
    return words.replace("&", "&&")
