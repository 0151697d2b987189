"""Numbers in a text: exact, with unit and place; and what is none."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reviewer.page.joining import joined
from reviewer.prose import Bound, Quantity, numbers_in
from reviewer.values import values_in
from reviewer.values.hedges import AT_LEAST, AT_MOST, OR_LESS, OR_MORE, OVER, UNDER

DIGITS = "零一二三四五六七八九"
FULL_WIDTH = {ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)}


def only(text: str) -> Quantity:
    [quantity] = numbers_in(text)
    return quantity


def in_numerals(number: int) -> str:
    """Write a whole number below 10^9 as a Chinese newspaper spells it out."""
    for scale, sign in ((10**8, "亿"), (10**4, "万")):
        if number >= scale:
            high, low = divmod(number, scale)
            gap = "零" if low and low < scale // 10 else ""
            return in_numerals(high) + sign + gap + (in_numerals(low) if low else "")
    written, gap = "", ""
    for scale, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // scale % 10
        if digit:
            written, gap = written + gap + DIGITS[digit] + sign, ""
        elif written:
            gap = "零"
    return written.removeprefix("一") if written.startswith("一十") else written


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("孕产妇死亡率为8.6/10万", "/10万", "8.6"),
        ("固定电话普及率12.4部/百人", "部/百人", "12.4"),
        ("平均房价412元/间夜", "元/间夜", "412"),
        ("碳排放强度0.85吨/万元", "吨/万元", "0.85"),
        ("作业38点次", "点次", "38"),
        ("提高0.3个千分点", "个千分点", "0.3"),
        ("建筑面积1260㎡", "㎡", "1260"),
        ("响应时间20毫秒", "毫秒", "20"),
        ("股指收于3251.76点", "点", "3251.76"),
        ("历时3个多月", "个月", "3"),
        ("每斤便宜五毛", "毛", "5"),
    ],
)
def test_a_unit_is_read_with_what_it_is_for_each_of(text: str, unit: str, value: str) -> None:
    quantity = only(text)
    assert (quantity.unit, quantity.value) == (unit, Decimal(value))


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("到场3万5千人", "人", "35000"),
        ("每斤两块五", "块", "2.5"),
        ("耗时三个半小时", "个小时", "3.5"),
        ("扩大两倍半", "倍", "2.5"),
        ("库容1.5×10^8立方米", "立方米", "150000000"),
        ("罚款壹万贰仟元", "元", "12000"),
        ("到会廿八人", "人", "28"),
        ("差错率千分之五", "‰", "5"),
        ("月费为8折", "折", "8"),
        ("价格涨了四角", "角", "4"),
        ("产量增加一倍", "倍", "1"),
        ("酒精含量163毫克/100毫升", "毫克/100毫升", "163"),
    ],
)
def test_a_number_is_read_as_people_say_it(text: str, unit: str, value: str) -> None:
    quantity = only(text)
    assert (quantity.unit, quantity.value, quantity.end) == (unit, Decimal(value), len(text))


def test_both_ends_of_a_range_have_their_scale_and_sign() -> None:
    tenths = only("比重占三至五成")
    assert (tenths.value, tenths.high, tenths.unit) == (30, 50, "%")
    below = only("气温在零下5至零下2℃")
    assert (below.high, below.unit) == (-2, "℃")  # what stands before a number is no part of it


def test_two_units_are_no_range() -> None:
    cut, left = numbers_in("利率下调20个基点至2.15%")
    assert (cut.unit, cut.high, left.unit) == ("个基点", None, "%")


@pytest.mark.parametrize("text", ["三方协议", "沿二环行驶", "上午十点半", "乘坐D7625/6次列车", "拍摄1080P视频"])
def test_what_is_called_by_a_number_is_none(text: str) -> None:
    assert not list(numbers_in(text))


@pytest.mark.parametrize(
    ("text", "value", "unit", "quoted"),
    [
        ("共受理1143件次", "1143", "件次", "1143件次"),
        ("签约1.7亿元", "170000000", "元", "1.7亿元"),
        ("中水处理16.95万立方米每天", "169500", "立方米每天", "16.95万立方米每天"),
        ("浓度35微克/立方米", "35", "微克/立方米", "35微克/立方米"),
        ("算力达8400PFLOPS", "8400", "PFLOPS", "8400PFLOPS"),
        ("手机APP2579件", "2579", "件", "2579件"),
        ("用电18.36亿千瓦时", "1836000000", "千瓦时", "18.36亿千瓦时"),
        ("受理12,345件", "12345", "件", "12,345件"),
        ("达百分之四十", "40", "%", "百分之四十"),
        ("达百分之九十八点五", "98.5", "%", "百分之九十八点五"),
        ("三成受访者", "30", "%", "三成"),
        ("三成半受访者", "35", "%", "三成半"),
        ("办结两千三百件", "2300", "件", "两千三百件"),
        ("拨付三亿二千万元", "320000000", "元", "三亿二千万元"),
        ("提高1.3个百分点", "1.3", "个百分点", "1.3个百分点"),
        ("12345热线5816件", "5816", "件", "5816件"),
        ("2024年新增3家", "3", "家", "3家"),
        ("第12轮有9人", "9", "人", "9人"),
        ("排名前三的是物业59件", "59", "件", "59件"),
    ],
)
def test_a_number_is_read_with_its_unit_and_its_place(text: str, value: str, unit: str, quoted: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)
    assert text[quantity.start : quantity.end] == quoted
    assert quantity.certain


@pytest.mark.parametrize(
    "text",
    [
        "咨询电话0971-6123456、13897001234、400-123-4567",
        "拨打12345、12315或96111",
        "2025年3月25日至27日，8:30至17:30",
        "2024—2025赛季，2020至2023年",
        "“十四五”规划、二十届三中全会、第十五届第八次会议、第122、123次",
        "“1+N”文件、5G基站、A4纸、G6高速",
        "3路、12路公交，10号楼",
        "十几件、数百家、上千人、一件事",
        "热点问题：1.消费维权；2.物业服务",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert [text[one.start : one.end] for one in numbers_in(text) if one.unit] == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("近200家", Bound.ABOUT),
        ("约480件", Bound.ABOUT),
        ("节约480吨", Bound.EXACT),
        ("最近3天", Bound.EXACT),
        ("25%左右", Bound.ABOUT),
        ("超过1亿元", Bound.OVER),
        ("50余件", Bound.OVER),
        ("3万多件", Bound.OVER),
        ("六成以上", Bound.OVER),
        ("不足30人", Bound.UNDER),
        ("不超过30人", Bound.UNDER),
        ("385 3个", Bound.TORN),
        ("达698家", Bound.EXACT),
    ],
)
def test_a_hedged_number_says_so(text: str, bound: Bound) -> None:
    assert next(numbers_in(text)).bound is bound


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("3至5件", "3", "5", "件"),
        ("3%—5%", "3", "5", "%"),
        ("12℃到15℃", "12", "15", "℃"),
        ("1.5万至2万元", "15000", "20000", "元"),
        ("3-5万元", "30000", "50000", "元"),
    ],
)
def test_a_range_has_two_ends(text: str, low: str, high: str, unit: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.high, quantity.unit) == (Decimal(low), Decimal(high), unit)
    assert not quantity.certain


def test_what_is_rounded_says_by_how_much() -> None:
    assert [one.step for one in numbers_in("1143件，1.2万件，24.3%，三成，12.7亿元，45%，600元")] == [
        Decimal(step) for step in ("0", "1000", "0.1", "10", "10000000", "1", "1")
    ]


@given(st.integers(0, 10**9), st.sampled_from(["plain", "thousands", "full width"]))
@example(20000000, "plain")
@example(20251121, "plain")
def test_a_written_count_is_read_back(number: int, how: str) -> None:
    written = f"{number:,}" if how == "thousands" else str(number)
    text = f"共受理{written.translate(FULL_WIDTH) if how == 'full width' else written}件。"
    reading = joined(text).text
    quantity = only(reading)
    assert quantity.value == number
    assert reading[quantity.start : quantity.end] == f"{written}件"


@given(st.integers(11, 10**9 - 1))
def test_a_count_in_numerals_is_read_back(number: int) -> None:
    text = f"共办理{in_numerals(number)}件。"
    quantity = only(text)
    assert quantity.value == number
    assert text[quantity.start : quantity.end] == f"{in_numerals(number)}件"


@given(st.decimals(min_value=0, max_value=99999, places=2), st.sampled_from([("万", 10**4), ("亿", 10**8), ("", 1)]))
def test_a_scaled_decimal_is_read_back_with_its_step(number: Decimal, scale: tuple[str, int]) -> None:
    quantity = only(f"投资{number}{scale[0]}元")
    assert quantity.value == number * scale[1]
    assert quantity.step == Decimal("0.01") * scale[1]


@given(st.text(alphabet="0123456789.,%至到近余万亿件人元个第年月日（）、，。一二三十百千成—-1+N ", max_size=40))
def test_numbers_never_overlap_and_never_leave_the_text(text: str) -> None:
    at = 0
    for one in numbers_in(text):
        assert at <= one.start < one.figure_end <= one.end <= len(text)
        at = one.end


def test_the_scale_right_before_the_unit_is_known() -> None:
    for text, value, scale in [
        ("1000多万元", 10000000, "万"),
        ("3亿5000万元", 350000000, ""),
        ("三千万元", 30000000, "万"),
        ("一万二千人", 12000, ""),
        ("1.2万至1.5万人", 12000, "万"),
    ]:
        [one] = numbers_in(text)
        assert (one.value, one.scale) == (value, scale), text


def test_units_may_be_a_rate_of_a_rate() -> None:
    for text, unit in [("320元每人每月", "元每人每月"), ("35mg/L", "mg/L"), ("2.5吨标准煤/万元", "吨标准煤/万元")]:
        [one] = numbers_in(text)
        assert one.unit == unit


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("总数一万八千四百五十元", "元", 18450),
        ("卖掉八百七十枝", "枝", 870),
        ("工期提前57天", "天", 57),
        ("净利三十一万。", "", 310000),
        ("剩下两成只能焚烧", "%", 20),
        ("浊度为0.1NTU", "NTU", Decimal("0.1")),
        ("全村1126口人", "口", 1126),
    ],
)
def test_a_number_is_told_from_the_words_around_it(text: str, unit: str, value: Decimal) -> None:
    assert (only(text).unit, only(text).value) == (unit, value)


@pytest.mark.parametrize("text", ["二类用地", "三口人住在城东", "数十万元", "成千上万。"])
def test_an_ordinal_a_family_and_so_many_are_no_numbers(text: str) -> None:
    assert list(numbers_in(text)) == []


def test_an_extension_is_no_turn() -> None:
    assert {one.unit for one in numbers_in("电话5618209转8002")} == {""}


BEFORE = [(word, Bound.OVER) for word in f"{OVER}|{AT_LEAST}".split("|")]
BEFORE += [(word, Bound.UNDER) for word in f"{UNDER}|{AT_MOST}".split("|")]


@pytest.mark.parametrize(("word", "bound"), BEFORE)
def test_a_hedge_before_a_number_says_the_same_everywhere(word: str, bound: Bound) -> None:
    assert only(f"每批{word}30件").bound is bound
    [found] = values_in(f"每批{word}30件")
    assert (found.high is None, found.low is None) == (bound is Bound.OVER, bound is Bound.UNDER)


@pytest.mark.parametrize(
    ("word", "bound"),
    [(word, Bound.OVER) for word in OR_MORE.split("|")] + [(w, Bound.UNDER) for w in OR_LESS.split("|")],
)
def test_a_hedge_behind_a_number_says_the_same_everywhere(word: str, bound: Bound) -> None:
    assert only(f"每批30件{word}").bound is bound
    [found] = values_in(f"每批30件{word}")
    assert (found.high is None, found.low is None) == (bound is Bound.OVER, bound is Bound.UNDER)
