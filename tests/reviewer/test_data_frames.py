"""Frames: names, types, and every value as the review has it."""

from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.data import Value
from reviewer.errors import ExportError
from reviewer.export import frames
from reviewer.values import written
from tests.reviewer.made_exports import corrected, daily_type, material, reviewed, spec


def test_a_type_has_a_frame_and_each_of_its_groups_another() -> None:
    made = frames(material(reviewed("1.1"), reviewed("2.1")))
    assert list(made) == [
        "hotline_daily", "hotline_daily.channels", "checks", "corrections", "accepted", "places",
        "sources", "columns",
    ]  # fmt: skip
    daily, channels = made["hotline_daily"], made["hotline_daily.channels"]
    assert list(daily.columns) == [
        "record", "source", "status", "report_date", "calls", "online_messages", "handled_directly", "transferred",
        "rate", "verified_by", "verified_at",
    ]  # fmt: skip
    assert list(daily["record"]) == ["1.1", "2.1"]
    assert list(channels.columns) == ["record", "row", "status", "name", "count"]
    assert channels.values.tolist()[:2] == [
        ["1.1", 1, "verified", "微信公众号", 70], ["1.1", 2, "verified", "政府网", 13],
    ]  # fmt: skip


def test_columns_have_the_type_of_what_they_hold_and_missing_stays_missing() -> None:
    rate = {"rate": Decimal("90.9"), "calls": None}
    daily = frames(material(reviewed("1.1", rate), reviewed("2.1")))["hotline_daily"]
    dtypes = {name: str(dtype) for name, dtype in daily.dtypes.items()}
    assert dtypes["report_date"] == "datetime64[s]"
    assert dtypes["verified_at"] == "datetime64[us, UTC]"
    assert (dtypes["calls"], dtypes["rate"], dtypes["source"]) == ("Int64", "Float64", "string")
    assert daily["calls"].tolist() == [pd.NA, 1025]
    assert daily["rate"].tolist() == [90.9, pd.NA]
    assert daily["report_date"][0].date() == date(2025, 3, 26)


def test_unverified_records_stay_out_unless_asked_for_and_then_say_so() -> None:
    records = [reviewed("1.1"), reviewed("2.1", verified=False)]
    assert list(frames(material(*records))["hotline_daily"]["record"]) == ["1.1"]
    every = frames(material(*records, only_verified=False))
    assert list(every["hotline_daily"]["status"]) == ["verified", "open"]
    assert list(every["hotline_daily.channels"]["status"]) == ["verified", "verified", "open", "open"]
    sources = frames(material(*records))["sources"]
    assert sources[["records", "verified", "exported"]].values.tolist() == [[1, 1, 1], [1, 0, 0]]


def test_checks_have_the_numbers_of_each_equation() -> None:
    wrong, without = reviewed("1.1", {"transferred": 582}), reviewed("2.1", {"calls": None}, channels=())
    checks = frames(material(wrong, without))["checks"]
    assert checks[["summed", "stated", "difference", "holds", "missing"]].values.tolist() == [
        [1075, 1025, 50, False, 0],
        [83, 83, 0, True, 0],
        [pd.NA, pd.NA, pd.NA, pd.NA, 1],
        [pd.NA, pd.NA, pd.NA, pd.NA, 1],
    ]


def test_an_equation_within_its_tolerance_holds() -> None:
    kind = daily_type(("rate = 0.1 * calls - 10 + transferred",))
    values = {"rate": Decimal("0.3"), "calls": 3, "transferred": 10}
    checks = frames(material(reviewed("1.1", values), types=[kind]))["checks"]
    assert checks[["summed", "stated", "difference", "holds"]].values.tolist() == [[0.3, 0.3, 0.0, True]]


def test_corrections_and_verdicts_say_who_when_and_why() -> None:
    made = frames(material(corrected(reviewed("1.1"))))
    change = made["corrections"].iloc[0]
    assert (change["path"], change["field"], change["text"], change["before"], change["after"]) == (
        "transferred", "转交办理", "582", "582", "532",
    )  # fmt: skip
    assert (change["who"], change["reason"], change["line"], change["source"]) == ("李", "看错", 143, "pages/1.txt")
    assert change["at"] == pd.Timestamp("2025-03-27T04:59:58Z")
    verdict = made["accepted"].iloc[0]
    assert (verdict["verdict"], verdict["fields"], verdict["seen"]) == ("printed", "留言渠道 1 · 件数", "70")


def test_every_column_of_every_frame_is_explained() -> None:
    made = frames(material(reviewed()))
    explained = {tuple(row) for row in made["columns"][["table", "column"]].values.tolist()}
    assert explained == {(name, column) for name, frame in made.items() for column in frame.columns}
    assert not made["columns"].isna().any().any()
    calls = made["columns"].set_index(["table", "column"]).loc[("hotline_daily", "calls")]
    assert calls["zh"] == "来电诉求"
    assert "calls = handled_directly + transferred" in calls["meaning"]
    assert "calls >= 0" in calls["meaning"]


def test_a_field_called_like_one_of_our_columns_gets_a_name_of_its_own() -> None:
    kind = daily_type(more=[spec("record", "text", "记录片", "Footage"), spec("status", "text", "情况", "State")])
    daily = frames(material(reviewed("1.1", {"record": "片", "status": "好"}), types=[kind]))["hotline_daily"]
    assert daily[["record", "record_", "status", "status_"]].values.tolist() == [["1.1", "片", "verified", "好"]]


def test_a_type_called_like_one_of_our_tables_gets_a_name_of_its_own() -> None:
    made = frames(material(reviewed(kind="checks"), types=[daily_type(name="checks")]))
    assert list(made["checks_"]["record"]) == ["1.1"]
    assert len(made["checks"]) == 2


def test_a_record_of_an_unknown_type_is_never_left_out_silently() -> None:
    with pytest.raises(ExportError, match="lost_type"):
        frames(material(reviewed(kind="lost_type")))


def test_no_record_gives_empty_frames_of_the_same_shape() -> None:
    daily = frames(material())["hotline_daily"]
    assert len(daily) == 0
    assert str(daily["calls"].dtype) == "Int64"


@pytest.mark.parametrize("number", [Decimal("0.1234567890123456"), Decimal("1E+20"), 10**15 + 1, 2**70])
def test_a_number_too_long_for_its_column_stays_digit_by_digit(number: int | Decimal) -> None:
    name = "calls" if isinstance(number, int) else "rate"
    column = frames(material(reviewed("1.1", {name: number}), reviewed("2.1")))["hotline_daily"][name]
    assert written(number) == str(column[0])


numbers = st.integers(0, 10**25) | st.decimals(-(10**12), 10**18, allow_nan=False, allow_infinity=False)


@given(st.lists(numbers, min_size=1, max_size=4), st.lists(st.dates(), min_size=1, max_size=3))
def test_any_number_and_date_comes_back_equal(given_numbers: list[int | Decimal], days: list[date]) -> None:
    records = []
    for place, number in enumerate(given_numbers):
        name = "calls" if isinstance(number, int) else "rate"
        values: dict[str, Value | None] = {name: number, "report_date": days[place % len(days)]}
        records.append(reviewed(f"{place}.1", values))
    daily = frames(material(*records))["hotline_daily"]
    for row, number in zip(daily.itertuples(), given_numbers, strict=True):
        there = row.calls if isinstance(number, int) else row.rate
        assert Decimal(repr(float(there)) if isinstance(there, float) else str(there)) == number
    assert [day.date() for day in daily["report_date"]] == [days[place % len(days)] for place in range(len(records))]
