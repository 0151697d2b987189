from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QLocale, QSettings

from ui.preferences import RECENT, Preferences, language_in_use


def preferences(folder: Path) -> Preferences:
    return Preferences(QSettings(str(folder / "kept.ini"), QSettings.Format.IniFormat))


def test_nothing_remembered_means_the_system_decides(tmp_path: Path) -> None:
    fresh = preferences(tmp_path)
    assert (fresh.language, fresh.theme, fresh.text_percent, fresh.recent) == ("system", "system", 100, [])
    assert fresh.state("geometry").isEmpty()
    assert fresh.folder.is_dir()


def test_what_was_chosen_is_there_at_the_next_start(tmp_path: Path) -> None:
    first = preferences(tmp_path)
    first.language, first.theme, first.text_percent = "zh", "dark", 150
    first.folder = tmp_path
    first.keep_state("geometry", QByteArray(b"\x01\x02"))
    second = preferences(tmp_path)
    assert (second.language, second.theme, second.text_percent) == ("zh", "dark", 150)
    assert second.folder == tmp_path
    assert second.state("geometry") == QByteArray(b"\x01\x02")


@pytest.mark.parametrize(("name", "stored"), [("text_percent", "7"), ("text_percent", "x"), ("theme", "pink")])
def test_a_spoilt_setting_counts_as_not_set(tmp_path: Path, name: str, stored: str) -> None:
    store = QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat)
    store.setValue(name, stored)
    assert (Preferences(store).text_percent, Preferences(store).theme) == (100, "system")


def test_recent_reviews_come_latest_first_once_each_and_not_too_many(tmp_path: Path) -> None:
    kept = preferences(tmp_path)
    for number in [*range(RECENT + 2), 5]:
        kept.add_recent(tmp_path / f"{number}.review")
    names = [path.stem for path in preferences(tmp_path).recent]
    assert names == ["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"]
    kept.forget_recent(tmp_path / "5.review", tmp_path / "9.review")
    assert [path.stem for path in kept.recent][:3] == ["11", "10", "8"]


def test_a_single_recent_review_is_read_back_too(tmp_path: Path) -> None:
    preferences(tmp_path).add_recent(Path("/a.review"))
    preferences(tmp_path).add_recent("postgresql://me:secret@host/reviews")
    assert preferences(tmp_path).recent == [Path("/a.review")]


@pytest.mark.parametrize(
    ("choice", "system", "spoken"),
    [
        ("system", "zh_CN", "zh"),
        ("system", "zh_TW", "zh"),
        ("system", "de_DE", "en"),
        ("en", "zh_CN", "en"),
        ("zh", "C", "zh"),
    ],
)
def test_the_language_is_the_one_chosen_or_the_systems(choice: str, system: str, spoken: str) -> None:
    assert language_in_use(choice, QLocale(system)) == spoken  # type: ignore[arg-type]
