"""Every act of the window as an action, with its key, in a menu; views bring their own and they're put among them."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.preferences import TEXT_PERCENTS, LanguageChoice, Preferences, ThemeChoice

T = TypeVar("T", bound=str)


class Actions(QObject):
    """The window's own actions.

    They are only named and keyed here; the window connects each ``triggered`` to what it does.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file()
        self._edit()
        self._record()
        self._view()
        self._help()

    def _file(self) -> None:
        self.new = self._action(self.tr("&New review…"), "Ctrl+N")
        self.open = self._action(self.tr("&Open review…"), "Ctrl+O")
        self.add_pages = self._action(self.tr("&Add pages…"), "Ctrl+I")
        self.add_folder = self._action(self.tr("Add &folder…"), "Ctrl+Shift+I")
        self.use_types = self._action(self.tr("Use report &types…"), "Ctrl+Shift+T")
        self.export = self._action(self.tr("&Export…"), "Ctrl+Shift+E")
        self.copy_review = self._action(self.tr("&Save a copy…"), "Ctrl+Shift+S")
        self.show_review = self._action(self.tr("Show where the review is &kept"))
        self.close = self._action(self.tr("&Close review"), "Ctrl+W")
        self.quit = self._action(self.tr("&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _edit(self) -> None:
        self.undo = self._action(self.tr("&Undo"), "Ctrl+Z")
        self.redo = self._action(self.tr("&Redo"), "Ctrl+Y", "Ctrl+Shift+Z")
        self.search = self._action(self.tr("&Search all pages"), "Ctrl+Shift+F")
        self.elsewhere = self._action(self.tr("&Mend the same misreading elsewhere…"), "Ctrl+Shift+M")

    def _record(self) -> None:
        self.next_to_do = self._action(self.tr("Next record that &needs you"), "Alt+N")
        self.next_record = self._action(self.tr("Next record"), "Alt+PgDown")
        self.previous_record = self._action(self.tr("Previous record"), "Alt+PgUp")
        self.reopen = self._action(self.tr("Re-&open…"), "Ctrl+Shift+O")
        self.note = self._action(self.tr("No&te…"), "Ctrl+Shift+N")
        self.remove = self._action(self.tr("Re&move record…"), "Ctrl+Shift+Delete")
        self.remove_page = self._action(self.tr("Remove the &whole page…"))
        self.show_file = self._action(self.tr("Show the page's &file"), "Ctrl+Shift+D")

    def _view(self) -> None:
        self.queue = self._action(self.tr("Go to the &queue"), "Ctrl+1")
        self.page = self._action(self.tr("Go to the &page"), "Ctrl+2")
        self.record = self._action(self.tr("Go to the &record"), "Ctrl+3")
        self.next_column = self._action(self.tr("Next column"), "F6")
        self.larger = self._action(self.tr("&Larger text"), "Ctrl++", "Ctrl+=")
        self.smaller = self._action(self.tr("&Smaller text"), "Ctrl+-")
        self.normal = self._action(self.tr("&Normal text"), "Ctrl+0")
        self.full_screen = self._action(self.tr("Full screen"), "F11")
        self.learned = self._action(self.tr("What was learned from corrections…"), "Ctrl+Shift+L")

    def _help(self) -> None:
        self.keys = self._action(self.tr("&Keys"), "F1")
        self.readme = self._action(self.tr("&Tour and manual"))
        self.samples = self._action(self.tr("Open the &samples"))
        self.log = self._action(self.tr("Show the &log file"))
        self.about = self._action(self.tr("&About Reviewer"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _action(self, text: str, *keys: str | QKeySequence) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        return action


class Menus(QObject):
    """The menu bar, filled from the window's actions and from those that the views bring.

    Args:
        bar: The window's menu bar.
        own: The window's actions.
        text: Acts on text, for Edit.
        record: Acts on the record, for Record.
        docks: The actions that show history, arithmetic and outline.
        outline: Acts on the articles of the page.
    """

    def __init__(
        self,
        bar: QMenuBar,
        own: Actions,
        text: Sequence[QAction],
        record: Sequence[QAction],
        docks: Sequence[QAction],
        outline: Sequence[QAction],
    ) -> None:
        super().__init__(bar)
        self._bar = bar
        self.recent = QMenu(self.tr("Open &recent"), bar)
        self.encodings = QMenu(self.tr("Read the page again &as"), bar)
        self.outline = QMenu(self.tr("&Articles (in the outline)"), bar)
        self.outline.addActions(list(outline))
        self.language = QMenu(self.tr("Lan&guage"), bar)
        self.theme = QMenu(self.tr("&Theme"), bar)
        self.titles: list[tuple[str, QMenu]] = []
        self._add(
            self.tr("&File"),
            (own.new, own.open, self.recent, None, own.add_pages, own.add_folder, own.use_types, None),
            (own.export, own.copy_review, own.show_review, None, own.close, own.quit),
        )
        self._add(self.tr("&Edit"), (own.undo, own.redo, None), (*text, self.outline, None, own.search, own.elsewhere))
        self._add(
            self.tr("&Record"),
            (*record, None, own.next_to_do, own.next_record, own.previous_record, None),
            (own.reopen, own.note, own.remove, own.remove_page, None, self.encodings, own.show_file),
        )
        self._add(
            self.tr("&View"),
            (own.queue, own.page, own.record, own.next_column, None, *docks, own.learned, None),
            (own.larger, own.smaller, own.normal, None, self.language, self.theme, own.full_screen),
        )
        self._add(self.tr("&Help"), (own.keys, own.readme, own.samples, None), (own.log, own.about))

    def _add(self, title: str, *parts: Iterable[QAction | QMenu | None]) -> None:
        menu = self._bar.addMenu(title)
        self.titles.append((title, menu))
        for one in (one for part in parts for one in part):
            if one is None:
                menu.addSeparator()
            elif isinstance(one, QMenu):
                menu.addMenu(one)
            else:
                menu.addAction(one)

    def offer_languages(self, preferences: Preferences, choose: Callable[[LanguageChoice], None]) -> None:
        """Fill the language menu; each language is written in itself."""
        choices: list[tuple[LanguageChoice, str]] = [
            ("system", self.tr("As the system")),
            ("zh", "中文"),
            ("en", "English"),
        ]
        _offer(self.language, choices, lambda: preferences.language, choose)

    def offer_themes(self, preferences: Preferences, choose: Callable[[ThemeChoice], None]) -> None:
        """Fill the theme menu."""
        choices: list[tuple[ThemeChoice, str]] = [
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ]
        _offer(self.theme, choices, lambda: preferences.theme, choose)


def _offer(
    menu: QMenu, choices: Sequence[tuple[T, str]], current: Callable[[], T], choose: Callable[[T], None]
) -> None:
    group, actions = QActionGroup(menu), []
    for choice, words in choices:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(choice == current())
        action.triggered.connect(lambda _=False, choice=choice: choose(choice))
        group.addAction(action)
        actions.append((action, choice))

    def mark_current() -> None:  # a choice may have been put off
        for action, choice in actions:
            action.setChecked(choice == current())

    menu.aboutToShow.connect(mark_current)


def next_percent(percent: int, step: int) -> int:
    """Return the text size one step larger (1) or smaller (-1), within what there is."""
    at = TEXT_PERCENTS.index(percent) + step
    return TEXT_PERCENTS[max(0, min(at, len(TEXT_PERCENTS) - 1))]
