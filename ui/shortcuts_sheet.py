"""The sheet of keys (F1), made from the actions themselves so that it can't be wrong."""

from collections.abc import Iterable
from html import escape
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

Section = tuple[str, list[tuple[str, str]]]
LONG: Final = 20
"""More characters of keys than this are not put in one line."""
_WIDTH: Final = 960
_BESIDE: Final = 96
"""So many average characters the sheet has room for, or its sections stand below each other."""


def keys_of(menu: str, actions: Iterable[QAction]) -> Section:
    """Return a menu's title with (what, keys) of each of its own actions that has a key."""
    return plain(menu), [_line(one) for one in actions if one.shortcuts()]


def _line(action: QAction) -> tuple[str, str]:
    keys = " / ".join(_native(key) for key in action.shortcuts())
    return plain(action.text()).partition(": ")[0].partition("：")[0], keys  # Undo names what it would undo


def _native(key: QKeySequence) -> str:
    """Return a key as it is written on most keyboards, in the language spoken."""
    return key.toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def plain(text: str) -> str:
    """Return a menu text without its mnemonic, as ``&File`` or ``文件(&F)``."""
    head, mark, tail = text.partition("(&")
    if mark and tail[1:2] == ")":
        text = head + tail[2:]
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


class ShortcutsSheet(QDialog):
    """Shows sections of keys; stays open beside the work."""

    def __init__(self, sections: Iterable[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Keys"))
        *menus, last = sections
        there = [one for one in (*menus, self._typing_keys(), self._row_keys(), last) if one[1]]
        self.text.setHtml(_page(there, beside=self.fontMetrics().averageCharWidth() * _BESIDE <= _WIDTH))
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(buttons)
        self.resize(QSize(_WIDTH, 720).boundedTo(self.screen().availableSize()))

    def _typing_keys(self) -> Section:
        """Return the keys that belong to no menu."""
        enter = _native(QKeySequence("Return"))
        return (
            self.tr("In the record"),
            [
                (self.tr("This is right: go to the next field that needs you; at the end, verify"), enter),
                (self.tr("The next field, confirming nothing; the one before"), "Tab / Shift+Tab"),
                (self.tr("Apply the repair with this number"), "Alt+1 … Alt+9"),
                (self.tr("Take back a number that was typed: what the page says"), "Alt+T"),
                (self.tr("Show the repairs that are less likely"), "Alt+M"),
                (
                    self.tr("The paper prints it like that: why, and if known what should stand there"),
                    "Alt+P, Tab",
                ),
                (self.tr("Where the value is hidden: type what the page shows"), f"0 … 9, {enter}"),
                (self.tr("Accept a warning, with a reason"), "Alt+A"),
                (self.tr("Type the value the card asks about"), "Alt+E"),
                (self.tr("Another of the fields a card speaks of"), "← / →"),
                (self.tr("Where the page changed: keep my value; take the page's"), "Alt+K / Alt+T"),
                (self.tr("Take back what is being typed; from the page back to the record"), "Esc"),
                (self.tr("In the page: split the line"), enter),
            ],
        )

    def _row_keys(self) -> Section:
        """Return the keys of the small buttons over a table."""
        return (
            self.tr("In a table of the record"),
            [
                (self.tr("Add a row below; remove the row"), "Ctrl+Ins / Ctrl+Del"),
                (self.tr("Move the row up; down"), "Alt+↑ / Alt+↓"),
            ],
        )


def halves(sections: list[Section]) -> tuple[list[Section], list[Section]]:
    """Split sections, in their order, into two columns that are as near as can be of one height."""

    def height(some: list[Section]) -> int:
        return sum(len(lines) + 2 for _, lines in some)

    at = min(range(len(sections) + 1), key=lambda at: max(height(sections[:at]), height(sections[at:])))
    return sections[:at], sections[at:]


def _page(sections: list[Section], *, beside: bool) -> str:
    """Return sections as a page, in two columns where there is room ``beside`` each other."""
    left, right = halves(sections) if beside else (sections, [])
    first, second = ("".join(_written(*one) for one in half) for half in (left, right))
    return f'<table width="100%"><tr><td width="50%">{first}</td><td>{second}</td></tr></table>' if beside else first


def _written(title: str, lines: list[tuple[str, str]]) -> str:
    rows = "".join(
        f'<tr><td style="padding:2px 18px 2px 0; white-space:nowrap"><b>{_stacked(keys)}</b></td>'
        f'<td style="padding:2px 0">{escape(what)}</td></tr>'
        for what, keys in lines
    )
    return f'<h3 style="margin:12px 0 4px 0">{escape(title)}</h3><table cellspacing="0">{rows}</table>'


def _stacked(keys: str) -> str:
    """Return keys for one cell, one under another where they'd leave no room for the words in large text."""
    return escape(keys).replace(" / ", " /<br>") if len(keys) > LONG else escape(keys)
