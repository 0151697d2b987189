"""Which noun phrase of a sentence a figure is said of, family by family."""

import pytest

from reviewer.indicators import indicators
from reviewer.page import TextMap, read_page


def subjects(text: str) -> list[str]:
    return [one.subject for one in indicators(read_page(TextMap.whole(text)))]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("因大雾封闭收费站6个。", ["收费站"]),
        ("河堤沿线设观景台4处。", ["观景台"]),
        ("县粮库整合仓容3.2万吨。", ["仓容"]),
        ("俺家种了6亩辣椒。", ["辣椒"]),
        ("演唱会共设座位3600个。", ["座位"]),
        ("沿海出现9级阵风。", ["阵风"]),
        ("去年新开工管网项目4项。", ["新开工管网项目"]),
        ("居民派单7件，按期办理7件。", ["居民派单", "按期办理"]),
        ("设备改造后，相当于节约电费12万元。", ["电费"]),
        ("湿地公园最新监测到鸟类214种。", ["鸟类"]),
        ("门诊年度支付限额提至200元。", ["门诊年度支付限额"]),
    ],
)
def test_what_a_verb_takes_is_counted(text: str, named: list[str]) -> None:
    assert subjects(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("260名医生全程值守。", ["医生"]),
        ("5所小学随机抽查了70名学生。", ["小学", "学生"]),
        ("产品远销12个国家和地区。", ["国家和地区"]),
        ("带动4个村栽种油茶900亩。", ["村", "油茶"]),
        ("8条高速公路实行限速。", ["高速公路"]),
        ("塔身由三千余块条石垒成。", ["条石"]),
        ("8000张门票一抢而空。", ["门票"]),
        ("仍有4所学校未达标。", ["学校"]),
    ],
)
def test_what_is_counted_ends_where_something_is_told_of_it(text: str, named: list[str]) -> None:
    assert subjects(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("月利率低至0.25%。", ["月利率"]),
        ("小麦收购价每50公斤136元。", ["小麦收购价"]),
        ("今年光柑橘就卖了3万斤。", ["柑橘"]),
        ("新规将高龄津贴由每人每月90元提高到120元。", ["高龄津贴", "高龄津贴"]),
        ("目前冬麦已收割6万亩。", ["冬麦收割"]),
        ("气象站共接警60起。", ["接警"]),
        ("每日食盐量不宜超过5克。", ["每日食盐量"]),
        ("该行涉农贷款余额8亿元。", ["涉农贷款余额"]),
        ("门票分80元、120元两档。", ["门票", "门票"]),
        ("各级护林员860名。", ["各级护林员"]),
        ("项目总占地面积120亩。", ["总占地面积"]),
        ("黄瓜上周还卖三块钱，今天才2块。", ["黄瓜", "黄瓜"]),
        ("公交站牌60块，到年底已达75块。", ["公交站牌", "公交站牌"]),
    ],
)
def test_a_subject_is_left_without_what_only_leads_to_the_figure(text: str, named: list[str]) -> None:
    assert subjects(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("第一、二、三产业增加值依次为3.1亿元、5亿元和7.2亿元。", [f"第{one}产业增加值" for one in "一二三"]),
        ("东湖、西湖两个片区用电量分别增长3%和5%。", ["片区", "东湖片区用电量", "西湖片区用电量"]),
        ("甲、乙、丙三市产值分别为5亿元、6亿元、7亿元。", ["甲产值", "乙产值", "丙产值"]),
        ("绿化、供水2项指标表现抢眼，分列全省第二位和第四位。", ["指标", "绿化", "供水"]),
        (
            "水稻、玉米面积分别为30万亩、20万亩，单产510公斤、480公斤。",
            ["水稻面积", "玉米面积", "水稻单产", "玉米单产"],
        ),
        ("近两年，立案数量分别为30件、40件，结案率依次为96%、98%。", ["立案数量", "立案数量", "结案率", "结案率"]),
    ],
)
def test_figures_in_turn_go_to_what_is_summed_up_or_was_named_before(text: str, named: list[str]) -> None:
    assert subjects(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("出口额连年攀升，去年达3.2亿美元。", ["出口额"]),
        ("最大单日客流出现在周六，为3.2万人次。", ["最大单日客流"]),
        ("优良天数310天，优良率85%，同比增加9天。", ["优良天数", "优良率", "优良天数"]),
        ("小店月营业额从开业时的2000元涨到1万多元。", ["小店月营业额", "小店月营业额"]),
        ("人均结案80件，同比多结9件。", ["人均结案", "人均结案"]),
        ("到期本金不变，利息少了300元。", ["利息"]),
        ("其中七成用于修路。", [""]),
        ("近六成受访家长每周陪读。", ["受访家长"]),
    ],
)
def test_a_subject_is_taken_from_the_clause_before(text: str, named: list[str]) -> None:
    assert subjects(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("热线即时办结率71.5%。", ["热线即时办结率"]),
        ("成年人、老年人达标率分别为91.8%、90.2%。", ["成年人达标率", "老年人达标率"]),
        ("用工景气指数仍在荣枯线下方，为97.3。", ["用工景气指数"]),
        ("通行时间压到34分钟。", ["通行时间"]),
        ("当日全社会用电量1.29亿千瓦时。", ["全社会用电量"]),
        ("今年捕捞产量21.5万吨。", ["捕捞产量"]),
        ("能见度一度不足200米。", ["能见度"]),
        ("1420艘渔船鸣笛出海。", ["渔船"]),
        ("水文站水位104.36米，超警戒水位1.86米。", ["水文站水位", "水文站水位"]),
    ],
)
def test_a_subject_is_whole(text: str, named: list[str]) -> None:
    assert subjects(text) == named


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("腊月二十三，村民分红二百万元。", "腊月二十三"),
        ("未来24小时降雨50毫米。", "未来24小时"),
        ("受访青年中，读书11本。", ""),
        ("11日夜间到12日白天降雪8毫米。", "11日夜间到12日白天"),
    ],
)
def test_periods_of_other_kinds(text: str, period: str) -> None:
    assert [one.period for one in indicators(read_page(TextMap.whole(text)))] == [period]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "共发送旅客10.4万人次，到达旅客9.8万人次，合计20.2万人次，日均6733人次。",
            ["发送旅客", "到达旅客", "", ""],
        ),
        ("今年改造厕所12座，拆除厕所8座，街心公园3个。", ["改造厕所", "拆除厕所", "街心公园"]),
        ("种植油茶12亩，油茶32亩。", ["油茶"] * 2),
    ],
)
def test_verbs_tell_apart_what_nouns_alone_do_not(text: str, named: list[str]) -> None:
    assert subjects(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("进闸24台、出站闸机18台，共42台。", ["进闸", "出站闸机", ""]),
        ("厕所12座，公园8座，一共20座，同比增长5%。", ["厕所", "公园", "", ""]),
        ("厕所12座，公园8座，绿地共20座。", ["厕所", "公园", "绿地"]),
        ("厕所共12座，其中一类8座。", ["厕所", "一类"]),
    ],
)
def test_a_sum_is_not_of_its_last_part(text: str, named: list[str]) -> None:
    told = indicators(read_page(TextMap.whole(text)))
    assert [one.subject for one in told] == named
    assert all(one.uncertain for one in told if not one.subject)


def test_what_a_yield_is_of_is_counted_without_it() -> None:
    assert subjects("320亩小麦亩产达到586公斤。") == ["小麦", "小麦亩产"]
    assert subjects("320亩小麦平均单产586公斤。") == ["小麦", "小麦平均单产"]
