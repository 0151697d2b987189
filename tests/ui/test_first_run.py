from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.first_run import FirstRun


def test_each_button_says_what_is_wanted(qtbot: QtBot) -> None:
    start = FirstRun(with_samples=True)
    qtbot.addWidget(start)
    for button, signal in (
        (start.samples, start.samples_wanted),
        (start.pages, start.pages_wanted),
        (start.folder, start.folder_wanted),
        (start.review, start.review_wanted),
    ):
        assert button.accessibleDescription()
        with qtbot.waitSignal(signal):
            button.click()


def test_without_samples_there_is_no_button_for_them(qtbot: QtBot) -> None:
    start = FirstRun(with_samples=False)
    qtbot.addWidget(start)
    assert start.samples.isHidden()
    assert start.focusProxy() is start.pages


def test_recent_reviews_can_be_opened_and_missing_ones_say_so(qtbot: QtBot, tmp_path: Path) -> None:
    there = tmp_path / "there.review"
    there.touch()
    start = FirstRun(with_samples=True)
    qtbot.addWidget(start)
    start.show_recent([tmp_path / "gone.review"])
    start.show_recent([there, tmp_path / "gone.review"])
    start.show()
    qtbot.wait(1)
    fixed = {start.samples, start.pages, start.folder, start.review}
    first, second = (one for one in start.findChildren(QPushButton) if one not in fixed)
    assert first.isEnabled()
    assert not second.isEnabled()
    assert "(not there)" in second.text()
    with qtbot.waitSignal(start.recent_wanted) as wanted:
        first.click()
    assert wanted.args == [there]


def test_an_ampersand_in_a_path_stays(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "R&D"
    folder.mkdir()
    (folder / "a&b.review").touch()
    start = FirstRun(with_samples=True)
    qtbot.addWidget(start)
    start.show_recent([folder / "a&b.review"])
    (button,) = (one for one in start.findChildren(QPushButton) if "review" in one.text() and "&&" in one.text())
    assert button.text() == f"a&&b.review   {folder}".replace("R&D", "R&&D")
