from decimal import Decimal

import pytest

from reviewer.checks import CheckSet, Misread, Misreading, parse_equation
from reviewer.data import Change, Origin, Record
from tests.reviewer.made_checks import check_set, repairs
from tests.reviewer.made_records import daily, daily_checks, numbers, with_field

CALLS = "calls = handled_directly + transferred"
ONLINE = "online_messages = sum(channels.count)"
CHECKS = daily_checks()


def applied(record: Record, changes: tuple[Change, ...]) -> Record:
    for one in changes:
        record = with_field(record, one.path, value=one.after)
    return record


def test_a_record_that_adds_up_has_no_repairs() -> None:
    assert repairs(daily(), CHECKS) == {}


def test_the_look_alike_comes_first() -> None:
    found = repairs(daily(calls=1143, direct=560, transferred=588), CHECKS)[CALLS]
    assert found[0].changes == (Change("transferred", 588, 583),)
    assert found[0].probability > 0.5
    assert [one.changes[0].path for one in found] == ["transferred", "calls"]


def test_probabilities_leave_room_for_the_paper() -> None:
    found = repairs(daily(transferred=582), CHECKS)[CALLS]
    assert 0.9 < sum(one.probability for one in found) < 1
    assert [one.probability for one in found] == sorted((one.probability for one in found), reverse=True)


def test_a_doubtful_number_is_the_likelier_culprit() -> None:
    record = daily(transferred=582)
    before = {one.changes[0].path: one.probability for one in repairs(record, CHECKS)[CALLS]}
    after = {
        one.changes[0].path: one.probability
        for one in repairs(with_field(record, "handled_directly", confidence=0.6), CHECKS)[CALLS]
    }
    assert after["handled_directly"] > before["handled_directly"]
    assert max(after, key=lambda path: after[path]) == "handled_directly"


def test_a_reader_with_other_habits_ranks_otherwise() -> None:
    record = daily(calls=1025, direct=493, transferred=582)
    habit = Misreading(look_alikes={"49": 100.0, "38": 0.01})
    assert repairs(record, CHECKS)[CALLS][0].changes[0].path == "transferred"
    assert repairs(record, CHECKS, misreading=habit)[CALLS][0].changes[0].path == "handled_directly"


def test_nothing_is_proposed_that_one_misreading_does_not_explain() -> None:
    assert repairs(daily(calls=2222), CHECKS)[CALLS] == ()


def test_fields_a_person_set_never_change() -> None:
    kept = repairs(with_field(daily(transferred=582), "transferred", origin=Origin.TYPED), CHECKS)[CALLS]
    assert kept
    assert all(one.changes[0].path != "transferred" for one in kept)


def test_two_equations_that_share_no_field_are_mended_each_on_its_own() -> None:
    found = repairs(daily(transferred=582, online=93), CHECKS)
    assert found[CALLS][0].changes == (Change("transferred", 582, 532),)
    assert (Change("online_messages", 93, 83),) in [one.changes for one in found[ONLINE]]


def test_one_number_must_explain_all_equations_it_stands_in() -> None:
    checks = check_set(["total = a + b", "b = c + d", "total = e + 1"])
    record = numbers({"total": 12, "a": 5, "b": 8, "c": 3, "d": 4, "e": 11})
    found = repairs(record, checks)
    assert found["total = a + b"] == found["b = c + d"]
    assert [one.changes for one in found["b = c + d"]] == [(Change("b", 8, 7),)]


def test_a_repair_keeps_to_the_ranges() -> None:
    record = numbers({"a": 93, "b": 1, "c": 2})
    free = {one.changes[0].path for one in repairs(record, check_set(["a = b + c"]))["a = b + c"]}
    kept = {one.changes[0].path for one in repairs(record, check_set(["a = b + c"], ["a >= 10"]))["a = b + c"]}
    assert free == {"a", "b", "c"}
    assert kept == {"b", "c"}


def test_a_number_out_of_range_must_be_the_one_that_changes() -> None:
    record = numbers({"a": 75, "b": 75, "c": 5})
    free = {one.changes[0].path for one in repairs(record, check_set(["a = b + c"]))["a = b + c"]}
    bound = repairs(record, check_set(["a = b + c"], ["c < 1"]))["a = b + c"]
    assert free == {"b", "c"}
    assert [one.changes for one in bound] == [(Change("c", 5, 0),)]


def test_leading_zeros_are_known_from_the_text() -> None:
    plain = repairs(daily(calls=25), CHECKS)[CALLS]
    assert all(len(one.changes) == 2 or one.misread == (Misread.TWICE,) for one in plain)
    for text in ("0025", "025"):
        record = with_field(daily(calls=25), "calls", text=text)
        assert [one.changes for one in repairs(record, CHECKS)[CALLS]] == [(Change("calls", 25, 1025),)]


def test_decimals_stay_decimals() -> None:
    record = numbers({"a": Decimal("90.8"), "b": Decimal("45.5"), "c": Decimal("44.8")})
    best = repairs(record, check_set(["a = b + c"]))["a = b + c"][0]
    assert best.changes == (Change("a", Decimal("90.8"), Decimal("90.3")),)
    assert isinstance(best.changes[0].after, Decimal)


def test_within_a_tolerance_every_number_that_fits_is_found() -> None:
    checks = CheckSet(equations=(parse_equation("a = b + c", Decimal(1)),))
    record = numbers({"a": 19, "b": 5, "c": 6})
    changed = {(one.changes[0].path, one.changes[0].after) for one in repairs(record, checks)["a = b + c"]}
    assert {("a", 10), ("a", 11), ("a", 12)} & changed == {("a", 10), ("a", 11), ("a", 12)}


@pytest.mark.parametrize("factor", ["3", "0.7"])
def test_a_coefficient_is_divided_by_exactly(factor: str) -> None:
    checks = check_set([f"a = {factor} * b"])
    value = Decimal(factor) * 40
    record = numbers({"a": value, "b": 48})
    found = repairs(record, checks)[f"a = {factor} * b"]
    assert Change("b", 48, 40) in [one.changes[0] for one in found]


DEDUCTIVE = ["x1 + x2 = x3", "x2 = x4", "x5 + x6 + x7 = x8", "x3 + x8 = x9", "x9 - x10 = x11"]
TRUE = dict(
    zip([f"x{n}" for n in range(1, 12)], [1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137], strict=True)
)


def test_the_published_example_comes_back_first() -> None:
    """The record of R's ``deductive::correct_typos``, after Scholtus 2009."""
    checks = check_set(DEDUCTIVE)
    assert repairs(numbers(TRUE), checks) == {}
    found = repairs(numbers(TRUE | {"x4": 161, "x9": 19979}), checks)
    assert found["x2 = x4"][0].changes == (Change("x4", 161, 116),)
    assert found["x3 + x8 = x9"][0].changes == (Change("x9", 19979, 1979),)
    assert found["x9 - x10 = x11"] == found["x3 + x8 = x9"]


def test_two_misread_numbers_are_found_where_one_does_not_explain() -> None:
    found = repairs(daily(channels=(70, 1, 3, 3, 1, 5), online=83, direct=498, transferred=582), CHECKS)[CALLS]
    assert all(len(one.changes) == 2 or one.misread == (Misread.TWICE,) for one in found)
    assert (Change("handled_directly", 498, 493), Change("transferred", 582, 532)) in [one.changes for one in found]
    assert sum(one.probability for one in found) < 0.5


def test_one_change_is_preferred_to_two() -> None:
    for found in repairs(daily(transferred=582), CHECKS).values():
        assert {len(one.changes) for one in found} == {1}


def table(size: int, value: int = 113) -> tuple[dict[str, int], CheckSet]:
    """A square table with a sum for each row and column."""
    cells = {f"r{row}c{column}": value + 7 * row + 31 * column for row in range(size) for column in range(size)}
    texts, sums = [], {}
    for line in range(size):
        for total, names in (
            (f"row{line}", [f"r{line}c{other}" for other in range(size)]),
            (f"column{line}", [f"r{other}c{line}" for other in range(size)]),
        ):
            texts.append(f"{total} = {' + '.join(names)}")
            sums[total] = sum(cells[name] for name in names)
    return cells | sums, check_set(texts)


def test_a_cell_where_a_violated_row_and_column_cross_is_the_one() -> None:
    values, checks = table(30)
    wrong = values | {"r3c4": values["r3c4"] + 500}
    for found in repairs(numbers(wrong), checks).values():
        assert [one.changes for one in found] == [(Change("r3c4", wrong["r3c4"], values["r3c4"]),)]


def test_two_cells_of_a_table_are_found_together() -> None:
    values, checks = table(6)
    wrong = values | {"r1c2": values["r1c2"] + 5, "r3c4": values["r3c4"] + 500}
    found = repairs(numbers(wrong), checks)
    assert len(found) == 4
    true = {Change(path, wrong[path], values[path]) for path in ("r1c2", "r3c4")}
    for candidates in found.values():
        assert true in [set(one.changes) for one in candidates]


def test_three_cells_of_a_table_are_found_each_where_its_row_and_column_cross() -> None:
    values, checks = table(6)
    true = {path: values[path] for path in ("r1c2", "r3c4", "r5c0")}
    wrong = values | {"r1c2": values["r1c2"] + 5, "r3c4": values["r3c4"] + 500, "r5c0": values["r5c0"] + 600}
    found = repairs(numbers(wrong), checks)
    assert len(found) == 6
    for candidates in found.values():
        assert {Change(path, wrong[path], value) for path, value in true.items()} in [
            set(one.changes) for one in candidates
        ]


def test_three_numbers_of_one_sum_could_be_anything_and_are_not_looked_for() -> None:
    checks = check_set(["a = b + c + d"], counts=["a", "b", "c", "d"])
    assert repairs(numbers({"a": 9, "b": 700, "c": 800, "d": 8888}), checks)["a = b + c + d"] == ()


def test_one_number_misread_twice_is_proposed_where_no_single_misreading_explains() -> None:
    checks = check_set(["a = b + c"], counts=["a", "b", "c"])
    found = repairs(numbers({"a": 4721, "b": 3010, "c": 1017}), checks)["a = b + c"]
    assert (Change("a", 4721, 4027),) in [one.changes for one in found]
    assert sum(one.probability for one in found) < 0.5


def test_counts_never_have_decimals_or_a_sign() -> None:
    values = {"a": 985, "b": Decimal("90.5"), "c": Decimal("8.0")}
    free = repairs(numbers(values), check_set(["a = b + c"]))["a = b + c"]
    assert free[0].changes == (Change("a", 985, Decimal("98.5")),)
    counted = repairs(numbers(values), check_set(["a = b + c"], counts=["a"]))["a = b + c"]
    assert all(change.path != "a" or change.after == int(change.after) for one in counted for change in one.changes)


def test_a_lost_sign_is_put_back() -> None:
    found = repairs(numbers({"profit": 137, "revenue": 1705, "cost": 1842}), check_set(["profit = revenue - cost"]))
    assert found["profit = revenue - cost"][0].changes == (Change("profit", 137, -137),)
    assert found["profit = revenue - cost"][0].misread == (Misread.SIGN,)


def test_a_neighbour_glued_to_a_number_is_cut_off() -> None:
    found = repairs(daily(calls=102530), CHECKS)[CALLS]
    assert found[0].changes == (Change("calls", 102530, 1025),)
    assert found[0].misread == (Misread.GLUED,)
