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
        ("设备改造后，相当于节约电费12万元。", ["电费"]),
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
        ("塔身由三千余块条石垒成。", ["条石"]),
    ],
)
def test_what_is_counted_ends_where_something_is_told_of_it(text: str, named: list[str]) -> None:
    assert subjects(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("月利率低至0.25%。", ["月利率"]),
        ("小麦收购价每50公斤136元。", ["小麦收购价"]),
        ("各级护林员860名。", ["各级护林员"]),
        ("项目总占地面积120亩。", ["总占地面积"]),
        ("黄瓜上周还卖三块钱，今天才2块。", ["黄瓜", "黄瓜"]),
        ("公交站牌60块，到年底已达75块。", ["公交站牌", "公交站牌"]),
    ],
)
def test_a_subject_is_left_without_what_only_leads_to_the_figure(text: str, named: list[str]) -> None:
    assert subjects(text) == named
