"""Bulletins as offices post them: pictures, keycaps, bullets, tables under their titles, and what they state."""

import pytest

from reviewer.checks import assess
from reviewer.data import Record, Severity
from reviewer.extract import PageText, extract
from reviewer.page import TextMap
from reviewer.report_types import ReportType
from reviewer.report_types.loader import load_types

TOTAL = "2024年5月，白桦市12345热线共接诉1000件"


@pytest.fixture(scope="module")
def types() -> tuple[ReportType, ...]:
    return load_types()


def only(text: str, types: tuple[ReportType, ...]) -> Record:
    (record,) = extract(PageText("page.txt", TextMap.whole(text)), types).records
    return record


def values(text: str, types: tuple[ReportType, ...]) -> dict[str, str]:
    return {one.path: str(one.value) for one in only(text, types).fields if one.value is not None}


def rows(text: str, group: str, types: tuple[ReportType, ...]) -> list[tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for path, value in values(text, types).items():
        if path.startswith(f"{group}["):
            found.setdefault(path.partition(".")[0], []).append(value)
    return [tuple(one) for one in found.values()]


def told(text: str, types: tuple[ReportType, ...]) -> dict[str, Severity]:
    record = only(text, types)
    checks = next(one.checks for one in types if one.name == record.type)
    return {one.check: one.severity for one in assess(record, checks).findings}


@pytest.mark.parametrize(("first", "second"), [("💬", "🌐"), ("▶", "▶"), ("○", "○"), ("☎️", "📱")])
def test_pictures_part_items_and_are_no_part_of_a_name(first: str, second: str, types: tuple[ReportType, ...]) -> None:
    text = f"{TOTAL}。\n{first}热线电话900件\n{second}微信100件\n"
    assert rows(text, "channels", types) == [("热线电话", "900"), ("微信", "100")]


@pytest.mark.parametrize("marks", ["①②③", ("1️⃣", "2️⃣", "3️⃣"), ("TOP1 ", "TOP2 ", "TOP3 "), ("NO.1 ", "NO.2 ", "NO.3 ")])
def test_an_item_s_rank_may_stand_on_a_key(marks: tuple[str, ...], types: tuple[ReportType, ...]) -> None:
    listed = "\n".join(f"{mark}{name}" for mark, name in zip(marks, ("停水58件", "停电47件", "噪音39件"), strict=True))
    text = f"{TOTAL}，满意率99.4%。\n热点：\n{listed}\n"
    assert rows(text, "hot_issues", types) == [("1", "停水", "58"), ("2", "停电", "47"), ("3", "噪音", "39")]


def test_bulleted_items_go_on_and_end_with_the_bullets(types: tuple[ReportType, ...]) -> None:
    text = f"{TOTAL}，办结900件。\n大家关注的热点：\n🔸停水58件\n🔸停电47件\n剪纸大赛收到作品312件。\n"
    assert rows(text, "hot_issues", types) == [("停水", "58"), ("停电", "47")]


def test_the_title_above_a_table_says_what_its_rows_are(types: tuple[ReportType, ...]) -> None:
    cells = [
        "2024年5月白桦市12345热线热点榜",
        "类型",
        "数量（件）",
        "噪声",
        "3,306",
        "停车",
        "2,755",
        "受理总量",
        "29,000",
    ]
    text = "\n".join(cells)
    assert rows(text, "hot_issues", types) == [("噪声", "3306"), ("停车", "2755")]
    assert values(text, types)["received"] == "29000"


def test_a_ranked_table_of_things_nobody_knows_tells_what_is_hot(types: tuple[ReportType, ...]) -> None:
    table = "\n".join(["排名", "项目", "件数", "占比", "1", "食品", "412", "41.2%", "2", "鞋帽", "271", "27.1%"])
    text = f"2024年5月白桦市12345热线\n{TOTAL}，办结900件。\n{table}\n"
    assert rows(text, "hot_issues", types) == [("1", "食品", "412", "41.2"), ("2", "鞋帽", "271", "27.1")]


def test_an_indent_takes_room_on_its_line(types: tuple[ReportType, ...]) -> None:
    text = "　　2024年12月9日\n至15日，葵阳市1234\n5热线承接诉求6 027\n件，办结5 461件，办\n理中402件，延期164\n件。"
    assert values(text, types)["period_end"] == "2024-12-15"


def test_parts_may_be_told_under_their_issue_s_name(types: tuple[ReportType, ...]) -> None:
    text = f"{TOTAL}，其中物业管理600件，环比增长7.1%；教育入学300件。物业管理诉求中，收费400件、保洁200件。"
    assert rows(text, "hot_issue_parts", types) == [("物业管理", "收费", "400"), ("物业管理", "保洁", "200")]


def test_growth_may_be_told_severally(types: tuple[ReportType, ...]) -> None:
    text = f"{TOTAL}，接通率99%。噪声、停车两类诉求居前，分别为642件、318件，环比分别上升18.5%、下降6.3%。"
    assert rows(text, "hot_issues", types) == [("噪声", "642", "18.5"), ("停车", "318", "-6.3")]


def test_a_bare_sum_behind_both_halves_is_the_total(types: tuple[ReportType, ...]) -> None:
    text = "2024年5月，白桦市12345热线接听来电800通，受理网络诉求200件，共1000件，满意率98%。"
    assert values(text, types)["received"] == "1000"


def test_a_number_in_a_quoted_name_counts_nothing(types: tuple[ReportType, ...]) -> None:
    text = f"{TOTAL}，办结900件。“双11”退货诉求74件，位居第一；快递延误52件，位居第二。"
    assert rows(text, "hot_issues", types) == [("1", "“双11”退货", "74"), ("2", "快递延误", "52")]


@pytest.mark.parametrize(
    ("days", "kind"), [("九月十五日至二十一日", "week"), ("今年首季", "quarter"), ("九月三十日", "day")]
)
def test_days_may_be_written_in_words(days: str, kind: str, types: tuple[ReportType, ...]) -> None:
    text = f"{days}，白桦市12345热线共接诉1000件，办结900件，满意率98%。"
    assert values(text, types)["period_kind"] == kind


def test_parts_that_are_more_than_all_are_wrong_whatever_else_there_may_be(types: tuple[ReportType, ...]) -> None:
    check = "received = completed + in_progress"
    assert told(f"{TOTAL}，已办结930件，在办96件，满意率98%。", types)[check] is Severity.ERROR
    assert check not in told(f"{TOTAL}，已办结930件，在办60件，满意率98%。", types)


@pytest.mark.parametrize(
    ("words", "doubtful"),
    [
        ("按期办结800件，按期办结率98.2%", True),
        ("投诉按期办结800件，按期办结率98.2%", False),
        ("应办结810件，按期办结800件，按期办结率98.2%", False),
    ],
)
def test_a_rate_beside_its_count_that_isn_t_of_it_is_worth_a_look(
    words: str, doubtful: bool, types: tuple[ReportType, ...]
) -> None:
    found = told(f"{TOTAL}，{words}，满意率98%。", types)
    assert (found.get("on_time_rate = on_time / received") is Severity.WARNING) is doubtful


@pytest.mark.parametrize(("remark", "doubtful"), [("", True), ("（按难易程度加权）", False)])
def test_a_rate_of_what_is_printed_in_two_halves_is_of_both(
    remark: str, doubtful: bool, types: tuple[ReportType, ...]
) -> None:
    text = f"{TOTAL}，办结1000件，已解决850件，未解决150件，解决率91.5%{remark}，满意率98%。"
    found = told(text, types)
    assert (found.get("resolution_rate = resolved / completed") is Severity.WARNING) is doubtful


@pytest.mark.parametrize(("last", "wrong"), [("6.0", True), ("4.9", False)])
def test_rounded_rows_may_miss_a_rounded_total_by_their_rounding(
    last: str, wrong: bool, types: tuple[ReportType, ...]
) -> None:
    listed = f"安水区12.6万件、平皋区9.7万件、临江县8.3万件、龙池县6.2万件，其余县区{last}万件"
    text = f"2022年，钟山岭市12345热线共受理诉求41.8万件，满意率98%。分县区看，{listed}。"
    assert ("received = sum(districts.count)" in told(text, types)) is wrong


@pytest.mark.parametrize(("grown", "wrong"), [("8.9", True), ("5.0", False)])
def test_growth_between_rounded_numbers_has_their_room(grown: str, wrong: bool, types: tuple[ReportType, ...]) -> None:
    total = f"云罗市12345热线受理诉求14.25万件，2024年同期为13.57万件，同比增长{grown}%"
    text = f"2025年上半年，{total}，接通率99%，满意率98%。"
    assert any("growths" in check for check in told(text, types)) is wrong


def test_a_daily_report_whose_sums_hold_stays_one(types: tuple[ReportType, ...]) -> None:
    text = (
        "5月6日，渌城市12345政务服务便民热线接听群众来电60件次，网民留言40件（市长信箱21件，人民网19件），"
        "直接办理70件，转交责任单位办理30件，回访18件。\n\n热点诉求：\n1.物业服务14件。\n2.消费维权9件。\n3.噪音8件。\n"
    )
    assert only(text, types).type == "hotline_daily"


@pytest.mark.parametrize(("burst", "canteens", "doubtful"), [(100, 36, True), (100, 40, False), (90, 36, False)])
def test_parts_that_fall_a_little_short_are_odd_where_others_make_theirs(
    burst: int, canteens: int, doubtful: bool, types: tuple[ReportType, ...]
) -> None:
    water = f"停水300件（计划停水200件、爆管{burst}件）"
    found = told(f"{TOTAL}。反映较多的有：{water}，欠薪100件（工地60件、餐饮{canteens}件）。", types)
    severities = [severity for check, severity in found.items() if check.startswith("hot_issue_parts")]
    assert severities == [Severity.WARNING] * doubtful
