import pytest

from ui.actions import next_percent
from ui.preferences import TEXT_PERCENTS


@pytest.mark.parametrize(("percent", "step", "then"), [(100, 1, 110), (100, -1, 90), (200, 1, 200), (80, -1, 80)])
def test_text_grows_and_shrinks_by_steps_within_what_there_is(percent: int, step: int, then: int) -> None:
    assert next_percent(percent, step) == then


def test_text_goes_from_small_to_twice_its_size() -> None:
    assert (TEXT_PERCENTS[0], TEXT_PERCENTS[-1]) == (80, 200)
    assert 100 in TEXT_PERCENTS
