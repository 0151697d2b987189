from collections.abc import Iterator
from decimal import Decimal

import pytest

from reviewer.checks import Order, Range, WeekAgainst, parse_order, parse_range, parse_week_against
from reviewer.wording import use_language


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("zh")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0 <= rate <= 100", ("rate", 0, False, 100, False)),
        ("0 < rate < 100", ("rate", 0, True, 100, True)),
        ("100 >= rate > -1.5", ("rate", Decimal("-1.5"), True, 100, False)),
        ("rate >= 0", ("rate", 0, False, None, False)),
        ("5 > rate", ("rate", None, False, 5, True)),
        ("channels.count ≥ 1", ("channels.count", 1, False, None, False)),
        ("０ ≤ 办结率 ≤ １００", ("办结率", 0, False, 100, False)),
    ],
)
def test_a_range_is_read_from_either_side(text: str, expected: tuple[object, ...]) -> None:
    assert parse_range(text) == Range(text, *expected)  # type: ignore[arg-type]


def test_bounds_are_allowed_or_not_as_written() -> None:
    closed, open_ended = parse_range("0 <= a <= 9"), parse_range("0 < a < 9")
    assert [closed.allows(one) for one in (-1, 0, Decimal("4.5"), 9, Decimal("9.01"))] == [
        False,
        True,
        True,
        True,
        False,
    ]
    assert [open_ended.allows(one) for one in (0, Decimal("0.01"), 9)] == [False, True, False]


def test_orders_and_weeks_are_read() -> None:
    assert parse_order("descending hot_issues.count") == Order(
        "descending hot_issues.count", "descending", "hot_issues.count"
    )
    text = "total ~ daily.calls + daily.online_messages"
    assert parse_week_against(text) == WeekAgainst(text, "total", "daily", ("calls", "online_messages"))


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("rate", "belongs here"),
        ("0 <= 100", "a field's name"),
        ("0 = rate", "<, <=, > or >="),
        ("0 <= rate >= 5", "point the same way"),
        ("9 <= rate <= 5", "no number fits"),
        ("0 <= rate <= x", "a number belongs here"),
        ("0 <= rate <= 5 <= 6", "should end here"),
    ],
)
def test_a_wrong_range_is_refused_with_a_remedy(text: str, remedy: str) -> None:
    with pytest.raises(ValueError, match="The check") as caught:
        parse_range(text)
    assert remedy in str(caught.value)


@pytest.mark.parametrize("text", ["sorted a.b", "descending count", "descending a.b c", ""])
def test_a_wrong_order_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="The check"):
        parse_order(text)


@pytest.mark.parametrize("text", ["total = daily.calls", "total ~ calls", "total ~ a.x + b.y", "total ~ a.x -"])
def test_a_wrong_week_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="The check"):
        parse_week_against(text)
