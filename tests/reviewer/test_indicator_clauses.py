"""Figures told in the words of everyday: what they are of, and whether they say a change or a part of something."""

import pytest

from reviewer.indicators import Bound, Direction, Indicator, Kind, indicators
from reviewer.page import TextMap, read_page


def found(text: str) -> tuple[Indicator, ...]:
    return indicators(read_page(TextMap.whole(text)))


def subjects(text: str) -> list[str]:
    return [one.subject for one in found(text)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("煤气从每罐78元涨到140元。", "煤气"),
        ("水面从井口下3米一路退到17米。", "水面"),
        ("操作工由九人变四人。", "操作工"),
        ("平均等待时间从28分钟掉到11分钟。", "平均等待时间"),
        ("产能从每班420件到1350件。", "产能"),
        ("学校从60个班扩到84个班。", "班"),
    ],
)
def test_what_came_from_somewhere_has_one_subject(text: str, named: str) -> None:
    assert subjects(text) == [named] * 2


def test_from_and_to_are_a_range_only_where_it_is_called_one() -> None:
    assert [(str(one.value), one.high) for one in found("产能从每班420件到1350件。")] == [("420", None), ("1350", None)]
    assert [one.high for one in found("票价从5元到10元不等。")] == [10]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("垃圾却不到两吨。", "垃圾"),
        ("满意率反而升到97.8%。", "满意率"),
        ("预警员一共98名。", "预警员"),
        ("动用船只9艘。", "船只"),
        ("光伏板排成42列。", "光伏板"),
        ("它们一年能发电8400万千瓦时。", "发电"),
        ("届时通行时间缩短20分钟。", "通行时间"),
        ("投递段全长61公里。", "投递段全长"),
        ("平均提升高度41米。", "平均提升高度"),
        ("评论攒了4.3万条。", "评论"),
        ("改写了11厘米。", "改写"),
        ("长不过二百步。", "长不过"),
        ("要求不要超过三千斤。", "要求不要"),
    ],
)
def test_adverbs_and_verbs_before_a_figure_are_no_part_of_what_it_counts(text: str, named: str) -> None:
    assert subjects(text) == [named]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("这趟车装了14吨带鱼。", "带鱼"),
        ("灶上摆着两口锅。", "锅"),
        ("12口大锅换成一口新锅。", "大锅"),
        ("62%的读者习惯晚上看报。", "读者"),
        ("全村1126口人喝上新水。", "人"),
    ],
)
def test_what_is_counted_stands_behind(text: str, named: str) -> None:
    assert subjects(text) == [named]


def test_a_clause_that_only_names_something_names_what_the_next_counts() -> None:
    assert subjects("降幅最大的是冬瓜，每公斤1.6元。") == ["冬瓜"]
    assert subjects("红点是未搜网格，37个，占全部网格的四成四。") == ["未搜网格"] * 2
    assert subjects("这样的独居老人，小魏手里有38位。") == ["独居老人"]
    assert subjects("圈里的山羊，从最初的60只繁殖到1400多只。") == ["山羊"] * 2
    assert subjects("镜头架在船头，整整等了七场雾。") == [""]


def test_the_verb_of_a_change_says_what_changed() -> None:
    assert subjects("民营企业进出口占七成以上，跨境电商出口增长1.3倍。")[1] == "跨境电商出口"
    assert subjects("往年每亩用化肥128斤，现在用86斤。") == ["每亩用化肥"] * 2


def test_a_count_of_what_was_told_is_not_told_of_itself() -> None:
    text = "火灾1327起，亡4人，伤11人，直接财产损失1862万元，四项指标分别下降9.8%、33.3%、21.4%和17.2%。"
    assert subjects(text)[5:] == subjects(text)[:4]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("每件电费反而多花0.13元。", Direction.UP),
        ("用水省下六成。", Direction.DOWN),
        ("办事窗口撤了四成。", Direction.DOWN),
        ("水位距汛限水位仅差0.53米。", Direction.DOWN),
    ],
)
def test_more_or_less_without_a_verb_of_growth(text: str, direction: Direction) -> None:
    [change] = found(text)
    assert (change.kind, change.direction) == (Kind.CHANGE, direction)


def test_more_than_something_else_leaves_out_how_surely() -> None:
    [change] = found("打捞重量比原先估计的还重三十吨。")
    assert (change.subject, change.base) == ("重量", "原先估计")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("三十岁以下的只有4.1%。", "三十岁以下"),
        ("剩下两成只能焚烧。", "剩下"),
        ("好的三成出口。", "好的"),
        ("近视的学生从五成六升至八成三。", "学生"),
    ],
)
def test_a_part_of_something_is_a_share(text: str, named: str) -> None:
    assert {(one.kind, one.subject) for one in found(text)} == {(Kind.SHARE, named)}


def test_a_rate_in_words_is_none() -> None:
    assert [one.kind for one in found("剧场上座率近九成，解决率从五成六升至八成三。")] == [Kind.LEVEL] * 3


def test_never_over_is_under() -> None:
    assert [one.bound for one in found("差评率再没超过2%，温度没有超过180℃。")] == [Bound.UNDER] * 2
    assert [one.bound for one in found("月薪6000元起步。")] == [Bound.OVER]


def test_what_is_called_second_is_no_count() -> None:
    assert found("二类区标准不变，谨防二次事故。") == ()
    assert [one.value for one in found("工期提前57天，净利三十一万。")] == [57, 31]
    assert found("志书分为第一编至第十四编。") == ()
    assert found("请提前两小时到达车站。") == ()


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("市长信箱2l件。", "21", "件"),
        ("回访4O5件。", "405", "件"),
        ("来电l28件。", "128", "件"),
        ("来信O5件。", "5", "件"),
        ("受理诉求1,2O5件。", "1205", "件"),
        ("完成投资3.l亿元。", "3.1", "亿元"),
        ("办结率9O.5%。", "90.5", "%"),
    ],
)
def test_a_letter_among_digits_before_a_unit_is_a_figure_to_look_at(text: str, value: str, unit: str) -> None:
    [one] = found(text)
    assert (str(one.value), one.unit, one.uncertain, one.folded) == (value, unit, True, True)


@pytest.mark.parametrize(
    "text",
    [
        "5G套餐12个。",
        "4S店12家。",
        "5A级景区3家。",
        "牛奶5l桶装12桶。",
        "O2O门店12家。",
        "储能电池12.6GWh。",
        "2O25年，受理诉求12件。",
        "B2层12间。",
    ],
)
def test_letters_of_names_and_units_are_no_digits(text: str) -> None:
    assert [one.folded for one in found(text)] == [False]
