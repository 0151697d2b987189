"""Lists of hotline bulletins that no word announces, tables by their heads, growth of items: what becomes of them."""

import pytest

from reviewer.checks import assess
from reviewer.data import Severity
from reviewer.extract import PageText, extract
from reviewer.page import TextMap
from reviewer.report_types import ReportType
from reviewer.report_types.loader import load_types

HEAD = "2024年5月，白桦市12345热线受理诉求5000件，直接答复3000件，转派2000件。"


@pytest.fixture(scope="module")
def types() -> tuple[ReportType, ...]:
    return load_types()


def values(text: str, types: tuple[ReportType, ...]) -> dict[str, str]:
    """Return the values of the only report in a text."""
    (record,) = extract(PageText("page.txt", TextMap.whole(text)), types).records
    return {one.path: str(one.value) for one in record.fields if one.value is not None}


def issues(text: str, types: tuple[ReportType, ...]) -> list[tuple[str, str, str]]:
    found = values(text, types)
    many = sum(path.endswith(".category") for path in found)
    return [
        tuple(found.get(f"hot_issues[{at}].{column}", "") for column in ("rank", "category", "count"))  # type: ignore[misc]
        for at in range(many)
    ]


@pytest.mark.parametrize(
    ("list_", "wanted"),
    [
        (
            "路灯不亮57件、占道经营33件、积水28件。",
            [("", "路灯不亮", "57"), ("", "占道经营", "33"), ("", "积水", "28")],
        ),
        ("路灯不亮57件，占道经营33件。", [("", "路灯不亮", "57"), ("", "占道经营", "33")]),
        ("一是路灯不亮57件。二是占道经营33件。", [("1", "路灯不亮", "57"), ("2", "占道经营", "33")]),
        ("\n1.网络购物57件\n2.通信服务33件\n", [("1", "网络购物", "57"), ("2", "通信服务", "33")]),
        ("·路灯不亮57件；·占道经营33件。", [("", "路灯不亮", "57"), ("", "占道经营", "33")]),
        ("居首的是供暖问题，57件；位列第二的是供水问题，33件。", [("1", "供暖", "57"), ("2", "供水", "33")]),
        ("争议较多的是农资质量57件、婚庆服务33件。", [("", "农资质量", "57"), ("", "婚庆服务", "33")]),
        ("路灯、积水成为两大话题，分别登记57件、33件。", [("", "路灯", "57"), ("", "积水", "33")]),
    ],
)
def test_items_beside_each_other_are_a_list(
    list_: str, wanted: list[tuple[str, str, str]], types: tuple[ReportType, ...]
) -> None:
    if list_.startswith("·"):
        list_ = f"热点如下：{list_}"
    assert issues(HEAD + list_, types) == wanted


@pytest.mark.parametrize(
    "rest",
    [
        "知识库条目更新至46000条，外语坐席可提供17种。",
        "城管、公安、住建三部门承办量居前，分别为214件、187件。",
        "回访群众57件。",
    ],
)
def test_other_counts_are_no_hot_issues(rest: str, types: tuple[ReportType, ...]) -> None:
    assert not issues(HEAD + rest, types)


def test_the_head_of_a_table_says_what_its_rows_are(types: tuple[ReportType, ...]) -> None:
    cells = ("热点榜", "排名", "诉求类别", "数量（件）", "1", "噪声扰民", "3 306", "2", "劳资纠纷", "2 755")
    text = "\n".join(("白桦市12345热线2024年三季度", *cells, "三季度受理总量", "29 000"))
    assert issues(text, types) == [("1", "噪声扰民", "3306"), ("2", "劳资纠纷", "2755")]
    assert values(text, types)["received"] == "29000"


def test_growth_belongs_to_the_item_its_clause_begins_with(types: tuple[ReportType, ...]) -> None:
    found = values(f"{HEAD}咨询占70.0%、投诉占30.0%。投诉类诉求同比下降两成。", types)
    assert (found["kinds[1].name"], found["kinds[1].growth"]) == ("投诉", "-20")
    assert not any(path.startswith("growths") for path in found)


def test_kinds_right_behind_a_verb_are_no_total(types: tuple[ReportType, ...]) -> None:
    text = "3月15日，白桦市12315中心接听来电486通，接通率96.1%；登记投诉152件、举报37件、咨询297件。"
    found = values(text, types)
    assert [found[f"kinds[{at}].count"] for at in range(3)] == ["152", "37", "297"]
    assert found["received"] == "486"


def test_calls_beside_what_came_online_are_no_total(types: tuple[ReportType, ...]) -> None:
    found = values("5月，白桦市12345热线共接听电话76800个，网络端收到诉求11500件，转交办理19400件。", types)
    assert (found["calls"], found["online"], "received" in found) == ("76800", "11500", False)


def test_full_width_thousands_are_one_number(types: tuple[ReportType, ...]) -> None:
    text = "2024年5月，白桦市12345热线受理诉求４，１０８件，直接答复３，０００件，转派１，１０８件。"
    assert values(text, types)["received"] == "4108"


def test_ranks_with_a_gap_are_no_error(types: tuple[ReportType, ...]) -> None:
    text = f"{HEAD}热点如下：1.路灯不亮57件；3.占道经营33件；4.积水28件；5.噪声20件。"
    (record,) = extract(PageText("page.txt", TextMap.whole(text)), types).records
    checks = next(one.checks for one in types if one.name == record.type)
    assert not [one for one in assess(record, checks).findings if any("rank" in path for path in one.paths)]


@pytest.mark.parametrize(("calls", "severities"), [(1823, [Severity.WARNING]), (1833, []), (1700, [])])
def test_a_list_that_lacks_hardly_anything_is_worth_a_look(
    calls: int, severities: list[Severity], types: tuple[ReportType, ...]
) -> None:
    text = f"5月，白桦市12345热线受理诉求2164件，其中电话{calls}件，微信公众号196件，市长信箱75件，网站60件。"
    (record,) = extract(PageText("page.txt", TextMap.whole(text)), types).records
    checks = next(one.checks for one in types if one.name == record.type)
    found = [one for one in assess(record, checks).findings if "channels[0].count" in one.paths]
    assert [one.severity for one in found] == severities
