"""What is found in the labelled paragraphs never falls below what was reached."""

import pytest

from tests.indicators.labelled import paragraphs
from tests.indicators.scoring import score

FLOORS = {
    "dev": {"value": 0.99, "unit": 0.99, "subject": 0.96, "period": 0.99, "kind": 0.99},
    "held": {"value": 0.99, "unit": 0.99, "subject": 0.93, "period": 0.99, "kind": 0.99},
}


@pytest.mark.parametrize("half", FLOORS)
def test_as_much_is_right_as_ever(half: str) -> None:
    reached = score(paragraphs(half))
    assert reached.precision >= 0.97
    for field, floor in FLOORS[half].items():
        assert reached.share(field) >= floor, field
