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


def test_sums_say_nothing_of_a_list_with_an_item_nobody_knows(types: tuple[ReportType, ...]) -> None:
    text = "5月8日，白桦市12345热线受理诉求1000件，其中电话800件，‘E家亲’随身拍160次，网站30件，其他10件；直办600件。"
    assert not [one for one in told(text, types) if "channels[0].count" in one[1]]


def test_a_list_that_makes_another_total_isn_t_wrong(types: tuple[ReportType, ...]) -> None:
    text = (
        "2024年5月，白桦市12345热线受理来电1000个，其中有效来电900个，无效来电100个；"
        "有效来电中，咨询600个、投诉280个、其他20个。"
    )
    assert not [one for one in told(text, types) if "kinds[0].count" in one[1]]


@pytest.mark.parametrize("place", ["成都市", "荆门市", "三门县", "鼓楼区", "白狼旗", "大都镇"])
def test_places_may_end_like_words_that_are_none(place: str, types: tuple[ReportType, ...]) -> None:
    if place.endswith("镇"):
        assert values(f"3月，{place}承接诉求72件。响应率100%，解决率96.4%，满意率96.8%。", types)["place"] == place
    else:
        text = f"3月，{place}12345热线共受理诉求1000件，直办600件，转办400件，满意率98%。"
        assert values(text, types)["place"] == place


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("反映最多的是和平路改造", "和平路改造"),
        ("最集中的是经营许可", "经营许可"),
        ("最多的是供水12件，其次是从业资格", "从业资格"),
    ],
)
def test_names_lose_what_leads_to_them_and_no_sign_of_their_own(
    words: str, name: str, types: tuple[ReportType, ...]
) -> None:
    text = f"3月，白桦市12345热线共受理诉求1000件，满意率98%。群众{words}90件。"
    found = values(text, types)
    assert name in [value for path, value in found.items() if path.endswith("category")]


def test_figures_of_the_sentences_before_the_rates_count_too(types: tuple[ReportType, ...]) -> None:
    found = values("5月，柳树镇承接诉求172件，剩余9件未到期。三率情况：响应率100%、解决率96.4%、满意率96.8%。", types)
    assert (found["requests_received"], found["requests_open"]) == ("172", "9")


def test_a_rate_of_what_was_due_isn_t_one_of_all(types: tuple[ReportType, ...]) -> None:
    text = "3月，白桦市12345热线共受理诉求1000件。到期应办结工单950件，办结940件，办结率98.9%，满意率95.1%。"
    assert values(text, types)["completed"] == "940"
    assert not [one for one in told(text, types) if "completion_rate" in one[1]]
