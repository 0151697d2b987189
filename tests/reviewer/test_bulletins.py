"""Wordings of hotline bulletins, family by family: what stands in the record, and what must not."""

import pytest

from reviewer.checks import assess
from reviewer.data import Record, Severity
from reviewer.extract import PageText, extract
from reviewer.page import TextMap
from reviewer.report_types import ReportType
from reviewer.report_types.loader import load_types


@pytest.fixture(scope="module")
def types() -> tuple[ReportType, ...]:
    return load_types()


def records(text: str, types: tuple[ReportType, ...]) -> tuple[Record, ...]:
    return extract(PageText("page.txt", TextMap.whole(text)), types).records


def values(text: str, types: tuple[ReportType, ...]) -> dict[str, str]:
    """Return the values of the only report in a text."""
    (record,) = records(text, types)
    return {one.path: str(one.value) for one in record.fields if one.value is not None}


def told(text: str, types: tuple[ReportType, ...]) -> list[tuple[Severity, tuple[str, ...]]]:
    (record,) = records(text, types)
    checks = next(one.checks for one in types if one.name == record.type)
    return [(one.severity, one.paths) for one in assess(record, checks).findings]


@pytest.mark.parametrize(
    "text",
    [
        "5月，12328交通服务热线共受理来电4100件，其中咨询3000件、投诉1100件，满意率98%。紧急情况请拨打12345。",
        "上半年，市燃气公司客服热线共受理诉求900件，其中报修600件、咨询300件，满意率99%。",
    ],
)
def test_lines_of_others_are_no_bulletins(text: str, types: tuple[ReportType, ...]) -> None:
    assert not records(text, types)


@pytest.mark.parametrize("days", ["2023年6月", "2023年6月5日至11日", "6月5日—11日"])
def test_a_report_of_more_than_a_day_is_no_daily_one(days: str, types: tuple[ReportType, ...]) -> None:
    text = f"{days}，白桦市12345热线受理诉求9100件，直接办理6000件，转办3100件，满意率97.1%。"
    assert [one.type for one in records(text, types)] == ["hotline_bulletin"]
