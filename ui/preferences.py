"""What the program remembers from one start to the next: language, theme, text size, recent reviews, the window."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QLocale, QSettings

from reviewer.address import is_address
from reviewer.wording import Language

LanguageChoice = Literal["system", "zh", "en"]
ThemeChoice = Literal["system", "light", "dark"]

RECENT = 10
TEXT_PERCENTS = (80, 90, 100, 110, 125, 150, 175, 200)


class Preferences:
    """Typed access to the settings; what is missing or spoilt there counts as not set."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def language(self) -> LanguageChoice:
        """Language chosen for the window, or ``system``."""
        chosen = self._store.value("language")
        return "zh" if chosen == "zh" else "en" if chosen == "en" else "system"

    @language.setter
    def language(self, chosen: LanguageChoice) -> None:
        self._store.setValue("language", chosen)

    @property
    def theme(self) -> ThemeChoice:
        """Theme chosen for the window, or ``system``."""
        chosen = self._store.value("theme")
        return "light" if chosen == "light" else "dark" if chosen == "dark" else "system"

    @theme.setter
    def theme(self, chosen: ThemeChoice) -> None:
        self._store.setValue("theme", chosen)

    @property
    def text_percent(self) -> int:
        """Size of the text in percent of the system's, one of ``TEXT_PERCENTS``."""
        stored = str(self._store.value("text_percent"))
        percent = int(stored) if stored.isdecimal() else 100
        return percent if percent in TEXT_PERCENTS else 100

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._store.setValue("text_percent", percent)

    @property
    def recent(self) -> list[Path]:
        """Reviews opened before, the latest first, whether they are still there or not."""
        stored = self._store.value("recent")
        paths = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
        return [Path(str(path)) for path in paths]

    def add_recent(self, where: str | Path) -> None:
        """Put a review at the top of the recent ones, unless it is in a database: its address may hold a password."""
        if is_address(where):
            return
        path = Path(where).absolute()
        others = [one for one in self.recent if one != path]
        self._store.setValue("recent", [str(one) for one in [path, *others][:RECENT]])

    def forget_recent(self, *paths: Path) -> None:
        """Take reviews off the recent ones."""
        self._store.setValue("recent", [str(one) for one in self.recent if one not in paths])

    @property
    def folder(self) -> Path:
        """The folder that file dialogs start in."""
        stored = Path(str(self._store.value("folder") or Path.home()))
        return stored if stored.is_dir() else Path.home()

    @folder.setter
    def folder(self, path: Path) -> None:
        self._store.setValue("folder", str(path))

    def state(self, of: str) -> QByteArray:
        """Return the remembered geometry or layout of a part of the window, empty when there is none."""
        stored = self._store.value(f"window/{of}")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def keep_state(self, of: str, state: QByteArray) -> None:
        """Remember the geometry or layout of a part of the window."""
        self._store.setValue(f"window/{of}", state)


def language_in_use(choice: LanguageChoice, system: QLocale | None = None) -> Language:
    """Return the language to speak: the one chosen, else Chinese where the system speaks it, else English."""
    if choice != "system":
        return choice
    spoken = (system or QLocale.system()).uiLanguages()
    return "zh" if spoken and spoken[0].lower().startswith("zh") else "en"
