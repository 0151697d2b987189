from collections.abc import Iterator

import pytest

from reviewer.checks.patterns import column_label, grid_of, label_of, pattern_of
from reviewer.wording import use_language
from tests.reviewer.made_records import LABELS, daily


@pytest.fixture(autouse=True)
def _chinese() -> Iterator[None]:
    use_language("zh")
    yield
    use_language("zh")


def test_a_row_belongs_to_its_columns_pattern() -> None:
    assert pattern_of("calls") == "calls"
    assert pattern_of("channels[12].count") == "channels.count"


def test_the_grid_keeps_the_order_of_rows() -> None:
    grid = grid_of(daily(channels=(7, 8, 9)))
    assert [one.value for one in grid["channels.count"]] == [7, 8, 9]
    assert [one.path for one in grid["calls"]] == ["calls"]


def test_labels_follow_the_language_and_fall_back_to_the_name() -> None:
    assert label_of(LABELS, "channels[1].count") == "渠道 2 · 件数"
    assert column_label(LABELS, "channels.count") == "渠道 · 件数"
    use_language("en")
    assert label_of(LABELS, "channels[1].count") == "Channels 2 · count"
    assert label_of(LABELS, "calls") == "Calls"
    assert label_of({}, "hot_issues[0].rank") == "hot_issues 1 · rank"
