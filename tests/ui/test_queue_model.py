from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from reviewer.review import QueueRow
from ui.queue_model import TO_DO, Choice, QueueModel

ROWS = [
    QueueRow("1", "1.1", "000.txt", "hotline_daily", "2025-03-25", "verified", 0),
    QueueRow("2", "2.1", "001.txt", "hotline_daily", "2025-03-26", "started", 1),
    QueueRow("3", "3.1", "002.txt", "hotline_weekly", "2025-01-08", "open", 0),
    QueueRow("3", "3.2", "002.txt", "hotline_daily", "2025-01-17", "open", 2),
    QueueRow("4", "", "003.txt", "", "", "none", 0),
]
STATES = st.sampled_from(["verified", "started", "open", "none"])


def model_of(rows: Sequence[QueueRow] = ROWS) -> QueueModel:
    model = QueueModel()
    model.show(rows)
    return model


def shown(model: QueueModel) -> list[str]:
    return [model.row(at).record or model.row(at).source for at in range(model.rowCount())]


def test_qt_finds_no_fault_with_it(qtmodeltester: ModelTester) -> None:
    model = model_of()
    qtmodeltester.check(model)
    model.narrow(Choice.TO_DO)
    model.show(ROWS[:2])
    model.show([])


@pytest.mark.parametrize(
    ("choice", "records"),
    [
        (Choice.ALL, ["1.1", "2.1", "3.1", "3.2", "4"]),
        (Choice.TO_DO, ["2.1", "3.1", "3.2"]),
        (Choice.ERRORS, ["2.1", "3.2"]),
        (Choice.VERIFIED, ["1.1"]),
        (Choice.NO_REPORT, ["4"]),
    ],
)
def test_a_choice_of_state_narrows_the_queue(choice: Choice, records: list[str]) -> None:
    model = model_of()
    model.narrow(choice)
    assert shown(model) == records


def test_text_is_sought_in_names_titles_and_what_the_search_found() -> None:
    model = model_of()
    model.narrow(Choice.ALL, "002.TXT", set())
    assert shown(model) == ["3.1", "3.2"]
    model.narrow(Choice.ALL, "03-2", set())
    assert shown(model) == ["1.1", "2.1"]
    model.narrow(Choice.TO_DO, "人民网", {"1", "3"})
    assert shown(model) == ["3.1", "3.2"]


def test_the_record_in_work_stays_in_view_when_it_no_longer_passes() -> None:
    model = model_of()
    model.narrow(Choice.TO_DO)
    model.keep("2", "2.1")
    model.show([ROWS[0], ROWS[1]._replace(state="verified"), *ROWS[2:]])
    assert shown(model) == ["2.1", "3.1", "3.2"]
    model.keep("3", "3.1")
    model.show([ROWS[0], ROWS[1]._replace(state="verified"), *ROWS[2:]])
    assert shown(model) == ["3.1", "3.2"]


def test_a_change_within_a_row_keeps_the_views_place() -> None:
    model = model_of()
    resets: list[bool] = []
    changes: list[int] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.dataChanged.connect(lambda first, last, roles: changes.append(last.row()))
    model.show([*ROWS[:4], ROWS[4]._replace(name="other.txt")])
    assert (resets, changes) == ([], [4])


def test_words_say_what_signs_say() -> None:
    model = model_of()
    model.titles = {"hotline_daily": "12345 hotline daily report"}
    words = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "001.txt, 12345 hotline daily report, 2025-03-26, started, errors: 1"
    assert model.index(4).data(Qt.ItemDataRole.ToolTipRole) == "<p>003.txt, no report</p>"
    assert model.index(0).data() == "✓ 000.txt 2025-03-25"


@given(st.lists(STATES, max_size=30), st.integers(0, 29))
def test_the_next_to_do_is_the_nearest_further_on_or_round_the_end(states: list[str], after: int) -> None:
    rows = [QueueRow(str(at), f"{at}.1", "", "", "", state, 0) for at, state in enumerate(states)]
    model = model_of(rows)
    order = [*range(after + 1, len(rows)), *range(min(after + 1, len(rows)))] if after < len(rows) else []
    if order:
        wanted = next((at for at in order if states[at] in TO_DO), -1)
        assert model.next_to_do(after) == wanted
    elif not rows:
        assert model.next_to_do(-1) == -1


@given(st.lists(STATES, max_size=20), st.sampled_from(list(Choice)))
def test_narrowing_keeps_the_order_and_finds_every_row_again(states: list[str], choice: Choice) -> None:
    rows = [QueueRow(str(at), f"{at}.1", "", "", "", state, at % 3) for at, state in enumerate(states)]
    model = model_of(rows)
    model.narrow(choice)
    numbers = [int(model.row(at).source) for at in range(model.rowCount())]
    assert numbers == sorted(numbers)
    assert [model.place_of(str(one), f"{one}.1") for one in numbers] == list(range(len(numbers)))
