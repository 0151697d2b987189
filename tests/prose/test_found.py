"""What is found in the labelled paragraphs never falls below what was reached; no violation is ever claimed wrongly."""

import pytest

from tests.prose.labelled import PARAGRAPHS, paragraphs
from tests.prose.scoring import difference, scores

FLOORS = {False: {"holding": 0.98, "violated": 0.95}, True: {"holding": 0.98, "violated": 0.95}}


def test_there_are_enough_labels_of_every_kind() -> None:
    labels = [label for one in paragraphs() for label in one.labels]
    assert len(paragraphs()) >= 200
    assert {label.kind for label in labels} == {"parts", "share", "rate", "growth", "order", "twice"}
    assert {label.state for label in labels} == {"holding", "violated", "undecidable"}
    assert PARAGRAPHS.exists()


@pytest.mark.parametrize("held_out", [False, True], ids=["built on", "held out"])
def test_as_much_is_found_as_ever(held_out: bool) -> None:
    half = scores(one for one in paragraphs() if one.held_out is held_out)
    for state, floor in FLOORS[held_out].items():
        assert half[state].recall >= floor
        assert half[state].precision >= floor


def test_nothing_is_called_wrong_that_is_not_labelled_wrong() -> None:
    surplus = [
        (one.text, relation.written)
        for one in paragraphs()
        for relation in difference(one).surplus
        if relation.state.value == "violated"
    ]
    assert surplus == []
