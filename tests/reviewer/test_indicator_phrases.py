"""Where the noun phrase of a figure begins and ends, and what is no part of it."""

import pytest

from reviewer.indicators import Bound, Indicator, Kind, indicators
from reviewer.page import TextMap, read_page


def found(text: str) -> tuple[Indicator, ...]:
    return indicators(read_page(TextMap.whole(text)))


def subjects(text: str) -> list[str]:
    return [one.subject for one in found(text)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("设备完好率长期保持在95%以上。", ["设备完好率"]),
        ("起付标准统一为300元。", ["起付标准"]),
        ("平均等候时间已从14分钟缩至9分钟。", ["平均等候时间"] * 2),
        ("指数收盘报3287.45点。", ["指数收盘"]),
        ("进水流量每秒23立方米。", ["进水流量"]),
        ("机构预测其销量为6万辆。", ["销量"]),
        ("它已绕行3公里。", ["绕行"]),
        ("改造前每月电费60元。", ["每月电费"]),
        ("民警从车内搜出香烟400条。", ["香烟"]),
        ("从报案到立案仅用3小时。", ["报案到立案"]),
        ("来访量由日均420人降到130人。", ["来访量"] * 2),
        ("成员从首批的12家增加到78家。", ["成员"] * 2),
        ("鸡肉零售均价每500克9元。", ["鸡肉零售均价"]),
        ("锌含量为每千克0.9毫克。", ["锌含量"]),
        ("该剧收视率1.8%。", ["收视率"]),
        ("骑手累计转运被困群众417人。", ["被困群众"]),
        ("累计服务时长12万小时。", ["服务时长"]),
        ("山洪冲毁便桥2座。", ["便桥"]),
        ("账上记着支出260元。", ["支出"]),
        ("一旦用水量低于3立方米，阀门关闭。", ["用水量"]),
        ("日均骑行量已逼近5万次。", ["日均骑行量"]),
        ("制止盗猎行为47起。", ["盗猎行为"]),
        ("省财政安排补助资金6亿元。", ["补助资金"]),
        ("各型装备300台。", ["装备"]),
        ("在研新药36个。", ["在研新药"]),
        ("投产铁路237公里，其中高铁占118公里。", ["投产铁路", "高铁"]),
        ("暴雪压塌大棚86座。", ["大棚"]),
        ("河道两侧拆除违建1.4万平方米。", ["违建"]),
        ("一年下来运费能减少380万元。", ["运费"]),
        ("服务人次突破80万。", ["服务人次"]),
        ("案发前已退赔1100万元。", ["退赔"]),
        ("主体结构封顶19栋，剩余4栋计划年底前完工。", ["主体结构封顶", "剩余"]),
        ("排放量年均削减46吨。", ["排放量"]),
        ("维修人员平均到场时间28分钟。", ["维修人员平均到场时间"]),
        ("水位仍以每小时3厘米的速度上涨。", ["水位"]),
        ("学校为村里争取经费360万元。", ["经费"]),
        ("隧道已贯通31座。", ["隧道"]),
        ("救灾款拨付进度达82%。", ["救灾款拨付进度"]),
        ("8天共迎客96万人次。", ["迎客"]),
        ("扣除税费后收入3.2万元。", ["收入"]),
        ("果农亩均收入十年翻了一番。", ["果农亩均收入"]),
        ("反映最多的是停车难、噪声问题，分别为22件和17件。", ["停车难", "噪声问题"]),
        ("全国（不含港澳台）平均票价28元。", ["平均票价"]),
    ],
)
def test_what_stands_between_a_noun_and_its_figure_is_no_part_of_it(text: str, named: list[str]) -> None:
    assert subjects(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("50万株油茶苗长势喜人。", ["油茶苗"]),
        ("32名医护人员赶赴灾区。", ["医护人员"]),
        ("3栋厂房封顶。", ["厂房"]),
        ("19个省份上调最低工资。", ["省份"]),
        ("12元的套餐两荤两素。", ["套餐"]),
        ("317名活动参与人获奖。", ["活动参与人"]),
        ("3200户居民家中断电。", ["居民"]),
        ("带来200毫米以上降水。", ["降水"]),
        ("3名嫌疑人也于近日到案。", ["嫌疑人"]),
        ("帮助47名孩子圆了大学梦。", ["孩子"]),
        ("47只股票中有39只上涨。", ["股票", "股票"]),
        ("受检的13项指数中，4项上升。", ["指数", "指数"]),
        ("18个乡镇不同程度受灾。", ["乡镇"]),
        ("年末25座水库蓄水总量比年初减少2亿立方米。", ["水库", "水库蓄水总量"]),
        ("牧民走完了260公里的转场路。", ["转场路"]),
    ],
)
def test_a_counted_noun_ends_where_something_is_told_of_it(text: str, named: list[str]) -> None:
    assert subjects(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("农村宽带接入用户912万户。", ["农村宽带接入用户"]),
        ("全市接入用户912万户。", ["用户"]),
        ("发生聚集性疫情6起。", ["聚集性疫情"]),
        ("新出口订单指数46.8%。", ["新出口订单指数"]),
        ("法院并处罚金三十万元。", ["罚金"]),
        ("今年已办2万件。", ["办"]),
    ],
)
def test_a_verb_inside_a_noun_is_part_of_it(text: str, named: list[str]) -> None:
    assert subjects(text) == named


def test_a_clause_before_says_whose_figure_it_is() -> None:
    assert subjects("受访青年中，近四成认为压力大。") == ["受访青年"]
    assert subjects("历年捐款：1998年2600元，2005年8000元。") == ["捐款"] * 2
    assert subjects("小微企业由上年同期亏损0.8亿元转为盈利。") == ["小微企业亏损"]
    assert subjects("最小的1元，单笔最大的300元。")[1] == "单笔最大"
    assert subjects("税收从无到有，今年突破1.1亿元。") == ["税收"]
    assert subjects("单日进站量一举刷新纪录，达到9.7万人次。") == ["单日进站量"]
    assert subjects("退卡纠纷占比最高，达28.9%。") == ["退卡纠纷占比"]
    assert subjects("近视率为56%，不降反升，上升了0.7个百分点。") == ["近视率"] * 2
    assert subjects("车流量36万辆次，其中货车占两成，充电量6万度，分别是平时的2倍、3倍和4倍。")[3:] == [
        *("车流量", "货车", "充电量"),
    ]
    assert subjects("从业人员里返乡青年占四成。") == ["返乡青年"]
    assert subjects("大豆价格持平，仍为每斤1.6元。") == ["大豆价格"]


def test_a_share_may_be_said_without_the_word() -> None:
    [share] = found("网费不高于市场价的85%。")
    assert (share.kind, share.subject, share.of, share.bound) == (Kind.SHARE, "网费", "市场价", Bound.UNDER)
    assert [one.kind for one in found("收益363万元，其中七成返还林农，两成用于管护。")][1:] == [Kind.SHARE] * 2
    [about] = found("短途旅客约占八成半。")
    assert (about.kind, about.subject, about.bound) == (Kind.SHARE, "短途旅客", Bound.ABOUT)
    [more] = found("外地患者占两成有余。")
    assert (more.value, more.bound) == (20, Bound.OVER)


def test_a_fold_money_and_a_bare_decimal_are_figures() -> None:
    assert [one.bound for one in found("产值翻了一番多。")] == [Bound.OVER]
    assert [one.value for one in found("价格涨了四角，产量翻了近一倍。")] == [4, 1]
    assert [one.text for one in found("库款保障水平0.62，开分8.3。")] == ["0.62", "8.3"]


def test_for_how_much_something_is_and_how_many_live_together_are_no_figures() -> None:
    assert [one.text for one in found("每节约1度电可减排二氧化碳0.5千克。")] == ["0.5千克"]
    assert found("他家三口人住在城东。") == ()
    assert [one.text for one in found("设备连续运行2000小时性能不减。")] == ["2000小时"]
    assert [one.text for one in found("机床每分钟可加工零件18个。")] == ["18个"]


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("8000套（间）", "套（间）"),
        ("18.6万对", "万对"),
        ("12万字", "万字"),
        ("128毫克/100毫升", "毫克/100毫升"),
        ("2吉瓦时", "吉瓦时"),
        ("3遍", "遍"),
    ],
)
def test_a_unit_is_told_whole(printed: str, unit: str) -> None:
    assert [one.unit for one in found(f"某项指标为{printed}。")] == [unit]
