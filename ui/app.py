"""The program: one application, one desk, one window at a time; first something to see, then everything else."""

import gc
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QObject,
    QSettings,
    QTimer,
    QTranslator,
    Slot,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reviewer.wording import Language, use_language
from ui.actions import next_percent
from ui.desk import Desk
from ui.garbage import GarbageAtRest
from ui.icon import icon
from ui.kept_place import KeptPlace
from ui.main_window import MainWindow
from ui.mending import Mending
from ui.messages import Offer, StrayErrors
from ui.page_removal import PageRemoval
from ui.preferences import LanguageChoice, Preferences, ThemeChoice, language_in_use
from ui.screen import has_screen, no_screen, usage
from ui.session_bridge import SessionBridge
from ui.theme import use_text_size, use_theme
from ui.watch import Watch
from ui.window_acts import WindowActs
from ui.window_place import SETTLED, WindowPlace

UNKNOWN_TO_QT = (QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"), QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"))
"""What Qt's file dialog says and Qt's own translation doesn't know: it is translated in ours."""

TRANSLATIONS = Path(__file__).parent / "translations"


class Program(QObject):
    """Holds what outlives a window: preferences, languages, the desk.

    Args:
        app: The application.
        preferences: What is remembered.
        given: A review, or pages and folders, to open once there is something to see.
        log_file: Where stray errors are written, or None.
    """

    def __init__(
        self, app: QApplication, preferences: Preferences, given: Sequence[str] = (), log_file: Path | None = None
    ) -> None:
        super().__init__(app)
        self._app = app
        self._given = list(given)
        self._log_file = log_file
        self._points = app.font().pointSizeF()
        self._translators: list[QTranslator] = []
        self._settling: WindowPlace | None = None
        self.preferences = preferences
        self.desk = Desk(SessionBridge(self), preferences)
        self.watch = Watch(self.desk, self)
        self._use_language(language_in_use(preferences.language))
        use_theme(app, preferences.theme)
        use_text_size(app, self._points, preferences.text_percent)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        app.setWindowIcon(icon())
        self.window = self._make_window()
        self.window.painted.connect(self._begin)

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.desk, expecting=bool(self._given))
        acts = WindowActs(window, self._log_file)
        Mending(window)
        PageRemoval(window)
        KeptPlace(window)
        acts.text_step.connect(self._step_text)
        window.menus.offer_languages(self.preferences, self.choose_language)
        window.menus.offer_themes(self.preferences, self.choose_theme)
        return window

    @Slot()
    def _begin(self) -> None:
        given, self._given = self._given, []
        if given:
            self.desk.open_given(given)
        self.window.show_state()

    def put_away(self) -> None:
        """Let go of the application."""
        self.watch.stop()
        self._speak_no_more()
        self._app.styleHints().colorSchemeChanged.disconnect(self._follow_system)
        self.deleteLater()

    @Slot(str)
    def tell_again(self, details: str) -> None:
        """Say in the bar that something of ours went wrong once more."""
        copy = Offer(self.tr("Copy details"), lambda: QGuiApplication.clipboard().setText(details))
        self.desk.fail(self.tr("Something went wrong in the program again; your work is saved."), copy)

    # language

    def _use_language(self, language: Language) -> None:
        """Let Qt, the window and the core speak this language."""
        use_language(language)
        self._speak_no_more()
        if language == "zh":
            of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            for name, folder in (("qtbase_zh_CN", of_qt), ("reviewer_zh", str(TRANSLATIONS))):
                translator = QTranslator(self)
                if translator.load(name, folder):
                    self._app.installTranslator(translator)
                    self._translators.append(translator)

    def _speak_no_more(self) -> None:
        for old in self._translators:
            self._app.removeTranslator(old)
        self._translators = []

    def choose_language(self, choice: LanguageChoice) -> None:
        """Speak another language from now on: the review is read again and the window made anew."""
        if self.desk.busy is not None or not self.desk.bridge.hand_over():
            return
        place = self._place()
        self.preferences.language = choice
        self._use_language(language_in_use(choice))
        self.desk.reopen()
        self._remake_window(place)

    def _place(self) -> WindowPlace:
        """Return where the person is; while a new window still finds its sizes, where they were in the one before."""
        place = self._settling
        return place if place is not None and place.is_of(self.window) else WindowPlace(self.window)

    def _settled(self) -> None:
        self._settling = None

    def _remake_window(self, place: WindowPlace) -> None:
        """Put another window in the place of this one, on the same desk: every word and width is found anew."""
        old = self.window
        old.keep_layout()
        self.window = self._make_window()
        self.window.setGeometry(old.geometry())
        place.prepare(self.window)
        self.window.show()
        old.give_way()
        self._settling = place
        QTimer.singleShot(0, self.window, partial(place.settle, self.window))
        QTimer.singleShot(SETTLED, self.window, self._settled)

    # looks

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Show every window in this theme from now on."""
        self.preferences.theme = choice
        use_theme(self._app, choice)

    @Slot()
    def _follow_system(self) -> None:
        if self.preferences.theme == "system":
            use_theme(self._app, "system")

    @Slot(int)
    def _step_text(self, step: int) -> None:
        if not self.desk.bridge.hand_over():
            return
        place = self._place()
        percent = next_percent(self.preferences.text_percent, step) if step else 100
        self.preferences.text_percent = percent
        use_text_size(self._app, self._points, percent)
        self._remake_window(place)


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the desk on what the command line names; return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if "--help" in given or "-h" in given:
        use_language(language_in_use("system"))
        sys.stdout.write(usage() + "\n")
        return 0
    if not has_screen():
        use_language(language_in_use("system"))
        sys.stderr.write(no_screen() + "\n")
        return 2
    QCoreApplication.setOrganizationName("reviewer")
    QCoreApplication.setApplicationName("reviewer")
    app = QApplication([sys.argv[0]])
    app.setDesktopFileName("reviewer")
    strays = StrayErrors(_log_file(), app)
    strays.install()
    preferences = Preferences(QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "reviewer", "reviewer"))
    program = Program(app, preferences, given, strays.log_file)
    strays.happened_again.connect(program.tell_again)
    program.window.painted.connect(lambda: gc.freeze())  # what the program itself consists of is never garbage
    GarbageAtRest(program.desk.bridge, program)
    program.window.show()
    status = app.exec()
    program.watch.stop()
    program.desk.close_review()
    return status


def _log_file() -> Path:
    from platformdirs import user_log_path

    return user_log_path("reviewer", appauthor=False) / "reviewer.log"
