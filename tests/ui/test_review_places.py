import os
from pathlib import Path

import pytest

from ui.review_places import data_folder, is_review, review_for, samples_folder


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.mark.parametrize(
    ("given", "it_is"),
    [("a.review", True), ("A.REVIEW", True), ("postgresql://desk/march", True), ("a.txt", False), ("pages", False)],
)
def test_a_review_is_told_from_pages(given: str, it_is: bool) -> None:
    assert is_review(given) is it_is


def test_a_folders_review_is_kept_beside_it_and_a_files_in_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "march"
    folder.mkdir()
    page = folder / "000.txt"
    page.touch()
    assert review_for([folder]) == tmp_path / "march.review"
    assert review_for([page]) == folder / "march.review"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only for root")
def test_where_nothing_can_be_written_the_review_is_kept_with_the_users_data(tmp_path: Path) -> None:
    folder = tmp_path / "disc"
    folder.mkdir()
    page = folder / "000.txt"
    page.touch()
    folder.chmod(0o555)
    assert review_for([page]).parent == data_folder()


def test_the_samples_are_left_alone(data: Path) -> None:
    samples = samples_folder()
    if samples is not None:
        assert review_for([samples]) == data_folder() / "samples.review"
        assert data in data_folder().parents or data == data_folder().parent
