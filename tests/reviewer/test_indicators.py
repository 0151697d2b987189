"""Figures in prose: what is said of each, where it stands, and that nothing comes out of nothing."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reviewer.indicators import Bound, Direction, Indicator, Kind, indicators
from reviewer.page import TextMap, read_back, read_page
from tests.made_up.pages import made_up_page

WORDS = st.sampled_from(
    [
        *"0123456789.,%‰万亿元件人次个年月日至到、，。（）《》“”第占比较约超余多一三成十百 \n-",
        *("增长", "下降", "分别", "其中", "居全省首位", "同比", "2024年", "截至目前", "平方米", "个百分点", "翻一番"),
        *("三分之二", "新增", "停车位", "零下", "以来"),
    ]
)


def found(text: str) -> tuple[Indicator, ...]:
    return indicators(read_page(TextMap.whole(text)))


def subjects(text: str) -> list[str]:
    return [one.subject for one in found(text)]


def test_a_level_says_what_how_much_and_when() -> None:
    [one] = found("2023年，全市共使用再生水0.52亿立方米。")
    assert (one.subject, one.value, one.unit, one.kind) == ("再生水", Decimal("0.52"), "亿立方米", Kind.LEVEL)
    assert (one.plain, one.plain_unit, one.period, one.text) == (52000000, "立方米", "2023年", "0.52亿立方米")
    assert not one.uncertain


def test_a_change_says_which_way_and_against_what() -> None:
    level, change, against = found("粮食总产量达32万吨，同比增长3.5%，比“十三五”末提高12%。")
    assert (level.bound, level.subject) == (Bound.REACH, "粮食总产量")
    assert (change.kind, change.base, change.direction) == (Kind.CHANGE, "同比", Direction.UP)
    assert (against.base, against.subject) == ("“十三五”末", "粮食总产量")


def test_what_something_grew_to_is_a_level() -> None:
    kinds = [one.kind for one in found("空置率由12%降至5.6%。")]
    assert kinds == [Kind.LEVEL, Kind.LEVEL]


def test_shares_and_ranks_say_of_what_and_among_what() -> None:
    _, share, rank = found("网上办件3.1万件，占全部办件的82%，居全省第2位。")
    assert (share.kind, share.of, share.subject) == (Kind.SHARE, "全部办件", "网上办件")
    assert (rank.kind, rank.scope, rank.value, rank.unit) == (Kind.RANK, "全省", 2, "位")


def test_figures_in_turn_are_given_to_things_years_and_comparisons() -> None:
    assert subjects("学校、医院、商场占比分别达40%、35%、25%。") == ["学校", "医院", "商场"]
    years = found("2021年、2022年、2023年分别拨付奖补资金310万元、420万元、560万元。")
    assert [one.period for one in years] == ["2021年", "2022年", "2023年"]
    assert {one.subject for one in years} == {"奖补资金"}
    assert [one.base for one in found("出口额同比、环比分别增长8.2%、1.5%。")] == ["同比", "环比"]


@pytest.mark.parametrize(
    ("printed", "value", "unit", "plain"),
    [
        ("三成", 30, "%", 30),
        ("两万余户", 2, "万户", 20000),
        ("1000多万元", 1000, "万元", 10000000),
        ("3千多人", 3000, "人", 3000),
        ("12.5万立方米每天", Decimal("12.5"), "万立方米每天", 125000),
        ("35微克/立方米", 35, "微克/立方米", 35),
        ("-0.7‰", Decimal("-0.7"), "‰", Decimal("-0.7")),
    ],
)
def test_a_figure_is_read_as_printed_and_plain(printed: str, value: Decimal, unit: str, plain: Decimal) -> None:
    [one] = found(f"某项指标为{printed}。")
    assert (one.value, one.unit, one.plain, one.text) == (value, unit, plain, printed)


def test_a_range_has_both_ends() -> None:
    [one] = found("日均客流1.2万至1.5万人次。")
    assert (one.value, one.high, one.unit) == (Decimal("1.2"), Decimal("1.5"), "万人次")


def test_ratios_and_coefficients_need_no_unit_and_a_duration_is_one_figure() -> None:
    assert [one.value for one in found("城乡收入比由上年的2.05缩小至2.01，水分系数从0.5提高到0.6。")] == [
        *(Decimal(value) for value in ("2.05", "2.01", "0.5", "0.6")),
    ]
    assert [(one.value, one.high) for one in found("气温零下5至零下2℃。")] == [(-5, -2)]
    assert [(one.value, one.kind) for one in found("外地游客占1/4。")] == [(Decimal("0.25"), Kind.SHARE)]
    [race] = found("女子组冠军成绩为2小时31分8秒。")
    assert (race.value, race.unit, race.text) == (2, "小时31分8秒", "2小时31分8秒")
    [fold] = found("产值翻了近一番。")
    assert (fold.value, fold.unit, fold.bound) == (1, "番", Bound.ABOUT)


@pytest.mark.parametrize(
    "text",
    [
        "12345热线由此开通，电话0971-6123456。",
        "他家住幸福路39号10号楼2单元。",
        "第十五届八次全会召开，贯彻二十届三中全会精神。",
        "《2025年十件实事》发布，“1+N”体系建成。",
        "打造15分钟生活圈，24小时专人接听。",
        "百姓千方百计增收，一系列举措见效。",
        "会议于3月26日上午9时30分召开。",
        "来信请寄三道街，邮编830000。",
        "产量连续三年下降。",
        "他一年365天守在站里。",
    ],
)
def test_names_numbers_of_things_and_ways_of_speaking_are_no_indicators(text: str) -> None:
    assert found(text) == ()


@given(st.lists(WORDS, max_size=40).map("".join))
@example("（1件（2件")
@example("居全省首位首位第1位")
def test_any_text_is_read_and_every_place_says_its_text(text: str) -> None:
    working = TextMap.whole(text)
    reading = read_page(working)
    last = 0
    for one in indicators(reading):
        start, end = one.place
        assert last <= start < end
        assert reading.text[start:end] == one.text
        assert one.sentence[0] <= start
        assert end <= one.sentence[1]
        assert read_back(working, one.spans) == one.text
        last = end


def test_a_made_up_page_is_read_whole() -> None:
    assert len(found(made_up_page(1).text)) > 3


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("全市共有博物馆58座，其中一级博物馆3座、二级5座。", ["博物馆", "一级博物馆", "二级博物馆"]),
        (
            "养老、失业、工伤保险参保人数分别为2万人、3万人、4万人。",
            ["养老保险参保人数", "失业保险参保人数", "工伤保险参保人数"],
        ),
        ("营业收入超过1亿元的企业达110家。", ["营业收入超过1亿元的企业"]),
        ("创建了21家绿色工厂、8家绿色园区。", ["绿色工厂", "绿色园区"]),
        ("员工从最初的5人发展到现在的260人。", ["员工", "员工"]),
        ("工商银行等5家银行发放贷款12亿元。", ["银行", "贷款"]),
        ("热线直接办理560件，转交责任单位办理583件。", ["热线直接办理", "转交责任单位办理"]),
        ("快递业务量保持较快增长，前三季度累计完成2亿件。", ["快递业务量"]),
    ],
)
def test_the_subject_is_what_the_sentence_names(text: str, named: list[str]) -> None:
    assert subjects(text) == named


def test_a_period_goes_on_until_another_one_is_printed() -> None:
    periods = [one.period for one in found("上半年，客流12万人次。货运3万吨，去年为2万吨；其中煤炭1万吨。")]
    assert periods == ["上半年", "上半年", "去年", "去年"]


def test_a_subject_that_is_not_said_is_empty_and_uncertain() -> None:
    [one] = found("约30%。")
    assert (one.subject, one.uncertain) == ("", True)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("5日夜间，降水量32毫米。", "5日夜间"),
        ("昨天20时至今天6时，降水量32毫米。", "昨天20时至今天6时"),
        ("截至“十四五”中期，绿地面积12公顷。", "截至“十四五”中期"),
        ("国庆假期七天，接待游客3万人次。", "国庆假期七天"),
        ("冰面出现在湖心，厚度12厘米。", ""),
        ("订单排到第四季度，月产量3万吨。", ""),
    ],
)
def test_a_period_is_told_whole(text: str, period: str) -> None:
    assert [one.period for one in found(text)] == [period]


def test_a_change_may_be_told_by_what_was_done_more() -> None:
    kinds = [(one.kind, one.base, one.direction) for one in found("医生接诊80人，比上周多看9人；药费少了20元。")]
    assert kinds[1:] == [(Kind.CHANGE, "上周", Direction.UP), (Kind.CHANGE, "", Direction.DOWN)]
    [share] = found("网上零售额占比提高到31%。")
    assert (share.kind, share.subject) == (Kind.SHARE, "网上零售额")
