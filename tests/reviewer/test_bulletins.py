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
        "上周，本报读者热线6612345共接来电300件，其中投诉100件、咨询200件，当场答复120件。",
        "12345热线外包服务：年受理能力不少于10万件，其中电话9万件、网络1万件，接通率96%以上。",
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


HEAD = "2024年3月，白桦市12345热线共受理诉求10000件，直办6000件，转办4000件，满意率98%。"


def issues(words: str, types: tuple[ReportType, ...]) -> list[tuple[str, str, str]]:
    """Return rank, name and count of the hot issues that these words tell after a report's figures."""
    found = values(HEAD + words, types)
    many = sum(path.endswith(".category") for path in found)
    columns = ("rank", "category", "count")
    return [tuple(found.get(f"hot_issues[{at}].{one}", "") for one in columns) for at in range(many)]  # type: ignore[misc]


@pytest.mark.parametrize(
    "words",
    [
        "诉求以停水300件、欠薪200件、广场噪声100件较多。",
        "其中，停水300件、欠薪200件、广场噪声100件，为市民反映较多的事项。",
        "停水、欠薪、广场噪声三类诉求较多，分别为300件、200件、100件。",
        "其中涉及停水300件、欠薪200件、广场噪声100件等。",
        "诉求量前三的类别是停水（300件）、欠薪（200件）、广场噪声（100件）。",
        "停水类诉求最多，达300件，其次为欠薪200件，再次为广场噪声100件。",
        "排名前三的诉求分别是停水、欠薪、广场噪声，分别为300件、200件、100件。",
    ],
)
def test_issues_may_be_named_as_such_behind_them(words: str, types: tuple[ReportType, ...]) -> None:
    assert issues(words, types) == [("", "停水", "300"), ("", "欠薪", "200"), ("", "广场噪声", "100")]


@pytest.mark.parametrize(
    "words",
    [
        "其中停水问题居首，共300件，占3.0%；欠薪位列第2，200件，占2.0%。",
        "停水问题300件，位居首位；欠薪200件，排名第2。",
        "热点榜：\n①停水300件\n②欠薪200件",
    ],
)
def test_places_of_issues_stand_in_many_ways(words: str, types: tuple[ReportType, ...]) -> None:
    assert issues(words, types) == [("1", "停水", "300"), ("2", "欠薪", "200")]


def test_what_departments_were_given_are_no_issues(types: tuple[ReportType, ...]) -> None:
    assert not issues("城管、公安、住建三部门承办量居前，分别为214件、187件、163件。", types)


def test_rates_that_rose_from_one_to_another_are_the_other(types: tuple[ReportType, ...]) -> None:
    found = values(HEAD.replace("满意率98%", "满意率由上月的93.1%提升至95.4%，解决率从91.0%升到92.5%"), types)
    assert (found["satisfaction_rate"], found["resolution_rate"]) == ("95.4", "92.5")


def test_arrows_are_signs_and_a_new_sentence_speaks_of_all(types: tuple[ReportType, ...]) -> None:
    found = values(HEAD + "与去年同期相比下降7.8%，环比↑2.8%。", types)
    assert [found[f"growths[{at}].{one}"] for at in (0, 1) for one in ("of", "percent")] == [
        "received", "-7.8", "received", "2.8",
    ]  # fmt: skip


def table(*cells: str) -> str:
    return "\n".join(cells)


def test_tables_are_read_by_their_heads(types: tuple[ReportType, ...]) -> None:
    head = (
        "白桦市12345热线各县区办理情况",
        "（2024年5月）",
        "县区",
        "受理量（件）",
        "办结量",
        "占比（%）",
        "满意率（%）",
    )
    rows = ("东山区", "1 200", "1190", "60.0", "97.2", "西山区", "800", "790", "40.0", "96.1")
    found = values(table(*head, *rows, "合计", "2000", "1980", "100", "96.8"), types)
    wanted = {"received": "2000", "completed": "1980", "satisfaction_rate": "96.8", "districts[1].name": "西山区"}
    assert (wanted | {"districts[1].count": "800", "districts[1].share": "40.0"}).items() <= found.items()


def test_tables_may_number_their_rows_and_print_signs(types: tuple[ReportType, ...]) -> None:
    head = ("白桦市12345热线2024年5月", "排名", "诉求类别", "件数", "环比")
    rows = ("1", "咨询", "1.2万件", "12.5%", "2", "投诉", "8000件", "-3.0%")
    found = values(table(*head, *rows, "合计", "2.0万件", "—"), types)
    assert (found["kinds[0].name"], found["kinds[1].count"], found["kinds[1].growth"]) == ("咨询", "8000", "-3.0")


def test_rows_that_miss_the_total_below_them_are_wrong(types: tuple[ReportType, ...]) -> None:
    rows = ("东山区", "1200", "西山区", "800", "合计", "2100")
    text = table("白桦市12345热线5月各县区受理量", "县区", "受理量", *rows)
    assert (Severity.ERROR, ("received", "districts[0].count", "districts[1].count")) in told(text, types)


def test_growth_may_have_a_sign(types: tuple[ReportType, ...]) -> None:
    found = values(HEAD + "环比：+2.8%，同比：-1.3%。", types)
    assert (found["growths[0].percent"], found["growths[1].percent"]) == ("2.8", "-1.3")


def test_a_headline_s_month_may_stand_right_before_the_hotline(types: tuple[ReportType, ...]) -> None:
    assert values("5月12345热线数据\n" + HEAD, types)["heading"] == "5月"


@pytest.mark.parametrize(("part", "many"), [("101", 1), ("100", 0), ("90", 0)])
def test_the_parts_of_an_issue_are_no_more_than_it(part: str, many: int, types: tuple[ReportType, ...]) -> None:
    text = HEAD + f"反映较多的有：停水300件（计划停水200件、爆管{part}件），欠薪100件。"
    wrong = [paths for severity, paths in told(text, types) if severity is Severity.ERROR]
    assert [paths[0] for paths in wrong if paths[0].startswith("hot_issues")] == ["hot_issues[0].count"] * many


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("，去年同期为8000件，同比增长25%", False),
        ("，去年同期为8000件，同比增长15%", True),
        ("，比上月的12500件下降20%", False),
        ("，比上月的12500件下降25%", True),
        ("，2023年2月满意的有8000件，同比增长15%", False),
        ("，去年同期为0.8万件，同比增长15%", False),
    ],
)
def test_growth_follows_from_what_it_was(words: str, wrong: bool, types: tuple[ReportType, ...]) -> None:
    text = HEAD.replace("10000件", f"10000件{words}")
    assert any("growths[0].percent" in paths for severity, paths in told(text, types)) is wrong


@pytest.mark.parametrize(
    "text",
    [
        "心理热线开通一年，共接听来电4210个，其中咨询3900个、求助310个，满意率98.5%。",
        "2025年工作目标：12345热线受理量控制在30万件以内，接通率达到98%，办结率达到99%，满意率达到95%。",
        "市图书馆收到读者建议210条，满意率98%，并通过12345热线平台回复36件。",
    ],
)
def test_other_lines_and_targets_are_no_reports(text: str, types: tuple[ReportType, ...]) -> None:
    assert not records(text, types)


def test_shares_in_brackets_leave_the_opening_words_out_of_the_name(types: tuple[ReportType, ...]) -> None:
    found = values(HEAD + "诉求主要集中在停水（占比12.3%）、欠薪（占比8.1%）两方面。", types)
    assert (found["hot_issues[0].category"], found["hot_issues[1].share"]) == ("停水", "8.1")


def test_towns_are_districts_whatever_is_said_behind_them(types: tuple[ReportType, ...]) -> None:
    found = values(HEAD + "其中柳树镇210件、青松镇180件，分列前三位。", types)
    assert found["districts[1].name"] == "青松镇"


def test_channels_with_names_of_their_own_go_on_in_a_list(types: tuple[ReportType, ...]) -> None:
    text = "5月8日，白桦市12345热线受理诉求1000件，其中电话800件，“E家亲”160件，网站40件；直办600件，转办400件。"
    found = values(text, types)
    assert (found["channels[1].name"], found["channels[2].count"]) == ("“E家亲”", "40")


@pytest.mark.parametrize(
    ("words", "kind", "printed"),
    [("2023年第四季", "quarter", "2023-10-01"), ("2024年国庆假期", "holiday", None), ("春节期间", "holiday", None)],
)
def test_quarters_and_holidays_may_be_printed_short(
    words: str, kind: str, printed: str | None, types: tuple[ReportType, ...]
) -> None:
    found = values(f"{words}，白桦市12345热线共受理诉求1000件，直办600件，转办400件，满意率98%。", types)
    assert (found["period_kind"], found.get("period_start")) == (kind, printed)


def test_a_list_that_nothing_closes_may_leave_things_out(types: tuple[ReportType, ...]) -> None:
    text = HEAD.replace("，直办6000件，转办4000件", "，其中咨询6000件、投诉3500件")
    assert not [one for one in told(text, types) if "kinds[0].count" in one[1]]
    closed = HEAD.replace("，直办6000件，转办4000件", "，按性质分为咨询6000件、投诉3500件")
    assert [one for one in told(closed, types) if "kinds[0].count" in one[1]]


def test_what_is_called_after_its_work_does_none_of_it(types: tuple[ReportType, ...]) -> None:
    text = "3月，白桦市12345市长电话受理中心共受理诉求1000件，受理中心直接答复600件，转办400件，响应率百分之百。"
    found = values(text, types)
    assert (found["received"], found["handled_directly"], found["response_rate"]) == ("1000", "600", "100")


def test_a_place_is_named_to_its_end(types: tuple[ReportType, ...]) -> None:
    text = "2024年，柳家村社区承接诉求172件，响应率100%、解决率96.4%、满意率96.8%。"
    assert values(text, types)["place"] == "柳家村社区"


def test_shares_may_follow_items_with_counts_in_brackets(types: tuple[ReportType, ...]) -> None:
    found = values(HEAD + "投诉集中的问题有：停水（321件）、欠薪（210件），分别占总量的3.2%、2.1%。", types)
    assert (found["hot_issues[0].category"], found["hot_issues[0].share"]) == ("停水", "3.2")
    assert (found["hot_issues[1].count"], found["hot_issues[1].share"]) == ("210", "2.1")


@pytest.mark.parametrize(
    ("sentence", "path", "name"),
    [
        ("诉求分为咨询700件、投诉200件和求助100件。", "kinds[0].name", "咨询"),
        ("分属三个县市：云水市500件，石门县300件，白桦县200件。", "districts[0].name", "云水市"),
        ("投诉热点为：网络购物300件、食品安全200件。", "hot_issues[0].category", "网络购物"),
        ("反映集中的有市容环境60件、违法建设50件。", "hot_issues[0].category", "市容环境"),
    ],
)
def test_a_list_begins_with_its_first_item(sentence: str, path: str, name: str, types: tuple[ReportType, ...]) -> None:
    found = values(f"2024年5月，白桦市12345热线受理诉求1000件，即问即答600件，派转400件。{sentence}", types)
    assert (found["handled_directly"], found["transferred"], found[path]) == ("600", "400", name)
