from decimal import Decimal
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.checks.usual import median_of, usual_of


@given(st.lists(st.integers(-(10**20), 10**20), min_size=1))
def test_the_median_is_exact(numbers: list[int]) -> None:
    exact = median([Decimal(one) for one in numbers])
    assert median_of(numbers) == exact
    assert isinstance(median_of(numbers), int | Decimal)


@pytest.mark.parametrize(
    ("before", "number", "expected"),
    [
        ([1000] * 8, 1186, None),
        ([1000] * 8, 1187, (1000, 814, 1186)),
        ([1000] * 8, 1500, (1000, 814, 1186)),
        ([3] * 8, 15, None),
        ([3] * 8, 16, (3, 0, 15)),
        ([900, 1100] * 4, 1800, None),
        ([900, 1100] * 4, 1900, (1000, 110, 1890)),
        ([Decimal("90.9")] * 8, Decimal("78.8"), (Decimal("90.9"), Decimal("78.9"), Decimal("102.9"))),
        ([1000] * 7, 99999, None),
    ],
)
def test_what_counts_as_far(
    before: list[int | Decimal], number: int | Decimal, expected: tuple[object, ...] | None
) -> None:
    usual = usual_of(before, number)
    assert (usual and (usual.median, usual.low, usual.high)) == expected


@given(st.lists(st.integers(0, 5000), min_size=8, max_size=30), st.integers(0, 10**6))
def test_a_number_is_far_exactly_when_it_is_outside_the_range_given(before: list[int], number: int) -> None:
    usual = usual_of(before, number)
    if usual:
        assert not usual.low <= number <= usual.high
        assert usual_of(before, int(usual.median)) is None
        assert usual.number == number


def test_one_wild_number_in_the_window_changes_little() -> None:
    calm = usual_of([1000, 1010, 990, 1005, 995, 1000, 1002, 998], 5000)
    stirred = usual_of([1000, 1010, 990, 1005, 995, 1000, 1002, 99999], 5000)
    assert calm
    assert stirred
    assert abs(calm.high - stirred.high) < 50
