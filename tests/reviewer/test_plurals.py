from pathlib import Path

import pytest

from reviewer.errors import RefusedError
from reviewer.wording import plural, speaking
from tests.reviewer.made_reviews import review_of
from tests.reviewer.test_figures import PAGE


def test_one_is_said_otherwise_than_none_and_several() -> None:
    assert [plural(number, "page", "pages") for number in (0, 1, 2)] == ["pages", "page", "pages"]


def test_a_page_changed_once_was_not_changed_times(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    session.edit_text("1", 0, 1, "")
    with speaking("en"), pytest.raises(RefusedError, match="were changed 1 time;"):
        session.read_again("1")
    session.close()
