"""The labels themselves: each value can be found in its text, under a name that exists."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from reviewer.values import read_number
from tests.bulletins.labelled import FOLDER, HALVES, Bulletin, bulletins

ALL = bulletins()
COUNTS = {
    "received", "calls", "online", "handled_directly", "transferred", "completed", "in_progress", "extended",
    "on_time", "overdue", "resolved", "unresolved", "valid", "invalid", "callbacks",
}  # fmt: skip
RATES = {
    "connect_rate", "response_rate", "completion_rate", "on_time_rate", "resolution_rate", "satisfaction_rate",
}  # fmt: skip
TEXTS = {"hotline", "place", "period_kind", "period_start", "period_end", "period_printed"}
GROUPS = {
    "channels": {"name", "count", "share"},
    "kinds": {"name", "count", "share", "growth"},
    "hot_issues": {"rank", "category", "count", "share", "growth"},
    "hot_issue_parts": {"issue", "name", "count", "share"},
    "districts": {"name", "count", "share"},
    "growths": {"of", "against", "percent"},
}
COMMUNITY = {
    "response_rate", "satisfaction_rate", "resolution_rate", "requests_received", "requests_done_in_time",
    "requests_open", "errands", "cases", "place", "period_printed", "period_start", "period_end",
}  # fmt: skip
PERIODS = {"day", "week", "month", "quarter", "half_year", "year", "holiday"}
PERCENTS = RATES | {"share", "growth", "percent"}
PINYIN = re.compile(r"[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü']+[)）]")
NUMERALS = re.compile(r"[一二两兩三四五六七八九零〇十百千万萬亿点點]+|\d+(?:\.\d+)?[万萬亿千]?")


def squeezed(text: str) -> str:
    """Return the text without white space, thousands marks, pinyin and full-width signs."""
    folded = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).replace("百分之百", "100%")
    return PINYIN.sub("", re.sub(r"(?<=\d),(?=\d{3})", "", folded))


def is_printed(value: Decimal, text: str) -> bool:
    """Return whether the digits of a value stand in a squeezed text, or a numeral that means it."""
    return str(abs(value)) in text or any(
        read_number(one.group()) == abs(value) or ("成" in text and f"{one.group()}成" in text and value % 10 == 0)
        for one in NUMERALS.finditer(text)
    )


def fields(values: dict[str, object]) -> Iterator[tuple[str, str, object]]:
    """Yield path, name and value of every plain field and every field of a row."""
    for name, value in values.items():
        if not isinstance(value, list):
            yield name, name, value
            continue
        for number, row in enumerate(value):
            for column, cell in row.items():
                yield f"{name}[{number}].{column}", column, cell


def paths_of(bulletin: Bulletin) -> set[str]:
    """Return every path that a statement about this bulletin may name."""
    found = set()
    for number, values in enumerate(bulletin.values):
        before = f"[{number}]." if len(bulletin.values) > 1 else ""
        paths = {path for path, _, _ in fields(values)}
        if "period_printed" in paths:
            paths |= {"period_start", "period_end"}
        found |= {before + path for path in paths} | {before + re.sub(r"\[\d+\]", "", path) for path in paths}
    return found


def each(some: tuple[Bulletin, ...] = ALL) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("bulletin", some, ids=lambda one: one.id)


@each()
def test_numbers_and_names_stand_in_the_text(bulletin: Bulletin) -> None:
    text = squeezed(bulletin.text)
    for values in bulletin.values:
        for path, name, value in fields(values):
            if isinstance(value, int):
                assert is_printed(Decimal(value), text), path
            elif name in PERCENTS:
                assert is_printed(Decimal(str(value)), text), path
            elif name in {"name", "category", "issue", "place", "against", "period_printed", "hotline"}:
                assert squeezed(str(value)) in text, path


@each()
def test_fields_are_those_of_the_type(bulletin: Bulletin) -> None:
    plain = COMMUNITY if bulletin.type == "community_figures" else COUNTS | RATES | TEXTS
    for values in bulletin.values:
        for name, value in values.items():
            if isinstance(value, list):
                assert name in GROUPS
                assert all(set(row) <= GROUPS[name] for row in value), name
            else:
                assert name in plain
        assert values.get("period_kind", "week") in PERIODS
        growths = values.get("growths", [])
        assert isinstance(growths, list)
        assert all(row["of"] in values for row in growths)


@each()
def test_periods_have_a_year_in_print_or_no_dates(bulletin: Bulletin) -> None:
    for values in bulletin.values:
        assert ("period_start" in values) == ("period_end" in values)
        if "period_start" in values:
            start, end = (date.fromisoformat(str(values[name])) for name in ("period_start", "period_end"))
            assert start <= end
            text = squeezed(bulletin.text)
            assert str(start.year) in text or any(read_number(one) == start.year for one in NUMERALS.findall(text))
            assert "period_printed" not in values


@each()
def test_errors_and_warnings_name_paths_that_exist(bulletin: Bulletin) -> None:
    known = paths_of(bulletin)
    for paths in bulletin.errors + bulletin.warnings:
        assert paths
        assert set(paths) <= known


def test_pairs_of_right_bulletins_make_a_printed_total() -> None:
    for bulletin in ALL:
        for values in () if bulletin.errors else bulletin.values:
            counts = {name: value for name, value in values.items() if isinstance(value, int)}
            totals = {counts.get("received"), counts.get("valid"), counts.get("calls", 0) + counts.get("online", 0)}
            if {"handled_directly", "transferred"} <= set(counts):
                assert counts["handled_directly"] + counts["transferred"] in totals, bulletin.id
            if {"calls", "online", "received"} <= set(counts):
                assert counts["calls"] + counts["online"] == counts["received"], bulletin.id


def test_each_part_of_an_issue_names_an_issue() -> None:
    for bulletin in ALL:
        for values in bulletin.values:
            issues, parts = values.get("hot_issues", []), values.get("hot_issue_parts", [])
            assert isinstance(issues, list)
            assert isinstance(parts, list)
            assert {row["issue"] for row in parts} <= {row["category"] for row in issues}, bulletin.id


def test_each_file_holds_its_own_half_and_nothing_is_there_twice() -> None:
    for file in FOLDER.glob("*.jsonl"):
        half = file.stem.partition("_")[0]
        assert half in HALVES
        assert all(f'"half": "{half}"' in line for line in file.read_text(encoding="utf-8").splitlines())
    assert len({one.id for one in ALL}) == len({one.text for one in ALL}) == len(ALL)


def test_the_files_can_be_read() -> None:
    for file in FOLDER.glob("*.jsonl"):
        assert file.stat().st_size < 250_000
