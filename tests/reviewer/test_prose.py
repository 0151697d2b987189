"""Relations between numbers: found, judged with rounding understood, and placed in the raw text."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from reviewer.page import TextMap, read_back, read_page
from reviewer.prose import Kind, Relation, State, relations
from reviewer.wording import speaking
from tests.made_up.pages import made_up_page

CHANNELS = ["市长信箱", "微信随手拍", "市政府网", "人民网（书记信箱）", "青海12345政务服务网", "小程序"]


def found(text: str) -> tuple[Relation, ...]:
    return relations(read_page(TextMap.whole(text)))


def only(text: str) -> Relation:
    [relation] = found(text)
    return relation


def bracket(total: int, counts: list[int]) -> str:
    listed = "，".join(f"{name}{count}件" for name, count in zip(CHANNELS, counts, strict=False))
    return f"当日网民留言{total}件（{listed}），均已办理。"


def with_rest(total: int, counts: list[int]) -> str:
    listed = "、".join(
        f"{name}{count}件" for name, count in zip(["咨询", "投诉", "举报", "求助"], counts, strict=False)
    )
    return f"本周共受理群众诉求{total}件，其中{listed.replace('求助', '其他')}。"


def complement(total: int, counts: list[int]) -> str:
    return f"热线接听来电{total}件，直接办理{counts[0]}件，转交责任单位办理{counts[1]}件。"


def test_a_sum_is_written_out_with_its_numbers_and_places() -> None:
    text = "网民留言１０６件（微信102件，\n网站3\n件，政务网1件）。"
    relation = only(text)
    assert (relation.kind, relation.state) == (Kind.PARTS, State.HOLDING)
    assert relation.written == "102 + 3 + 1 = 106 ✓"
    assert [one.text for one in relation.numbers] == ["106件", "102件", "3件", "1件"]
    working = TextMap.whole(text)
    assert [read_back(working, one.spans) for one in relation.numbers] == ["106件", "102件", "3件", "1件"]
    assert relation.numbers[2].spans[0] == (text.index("3\n"), text.index("3\n") + 1)


def test_a_wrong_sum_says_by_how_much_in_both_languages() -> None:
    relation = only("热线接听来电1025件，直接办理493件，转交责任单位办理582件。")
    assert relation.written == "493 + 582 = 1075 ≠ 1025 (+50)"
    assert relation.message == "合计不符：写的是“1025件”，而 493 + 582 = 1075 ≠ 1025 (+50)。"
    with speaking("en"):
        assert relation.message == "Sum: “1025件” is printed, but 493 + 582 = 1075 ≠ 1025 (+50)."


def test_what_cannot_be_decided_says_why() -> None:
    partial = only("共收到建议143条，主要包括停车52条、物业38条。")
    assert (partial.state, partial.message) == (
        State.UNDECIDABLE,
        "合计无法断定（可能没有列全）：52 + 38 = 90 ≠ 143 (-53)。",
    )
    hedged = only("共收到建议近143条，其中停车52条、其他91条。")
    assert (hedged.state, hedged.reason.value) == (State.UNDECIDABLE, "hedged")


@pytest.mark.parametrize(
    ("printed", "state"),
    [("24.3", "holding"), ("24.2", "violated"), ("24.4", "undecidable"), ("24.5", "violated"), ("24", "holding"),
     ("25", "undecidable"), ("26", "violated"), ("24.31", "holding"), ("24.30", "undecidable"), ("24.29", "violated")],
)  # fmt: skip
def test_a_share_holds_for_what_is_rounded_to_it_and_may_be_cut_off(printed: str, state: str) -> None:
    relation = only(f"全市共受理诉求5200件，其中投诉1264件，占{printed}%。")
    assert (relation.kind, relation.state.value) == (Kind.SHARE, state)


def test_shares_of_something_else_are_no_error() -> None:
    text = "共受理诉求5000件。其中，咨询1200件，占60%；投诉500件，占25%；举报300件，占15%。"
    assert {one.state for one in found(text) if one.kind is Kind.SHARE} == {State.UNDECIDABLE}


def test_growth_knows_its_direction() -> None:
    assert only("本月受理3300件，上月为3000件，环比增长10%。").state is State.HOLDING
    assert only("本月受理3300件，上月为3000件，环比下降10%。").state is State.VIOLATED
    assert only("本周受理877件，较上周的820件增加57件。").written == "877 - 820 = 57 ✓"


def test_a_figure_in_ten_thousands_stands_for_the_exact_one() -> None:
    assert only("共受理1.2万件（11983件）诉求。").written == "12000 ≈ 11983 ✓"
    assert only("工程款四百五十万元（540万元）。").state is State.VIOLATED


def test_a_torn_number_decides_nothing() -> None:
    states = {one.state for one in found("新增停车位3 8\n\n3个，其中地下车位200个、地上车位74个。")}
    assert State.VIOLATED not in states


def test_an_empty_page_has_no_relations() -> None:
    assert found("") == ()
    assert found("今天天气很好，公园里的花开了。\n") == ()


@given(st.lists(st.integers(1, 9999), min_size=2, max_size=6))
def test_a_planted_sum_in_brackets_holds(counts: list[int]) -> None:
    relation = only(bracket(sum(counts), counts))
    assert (relation.kind, relation.state) == (Kind.PARTS, State.HOLDING)
    assert [int(one.value) for one in relation.numbers] == [sum(counts), *counts]


@given(st.lists(st.integers(2, 9999), min_size=2, max_size=6), st.sampled_from([-1, 1]))
@example([1087, 2, 2, 2, 1081], -1)  # the later parts happen to make the first
def test_a_sum_in_brackets_off_by_one_is_violated(counts: list[int], off: int) -> None:
    violated = [one for one in found(bracket(sum(counts) + off, counts)) if one.state is State.VIOLATED]
    assert [int(one.numbers[0].value) for one in violated] == [sum(counts) + off]


@given(st.lists(st.integers(11, 9999), min_size=4, max_size=4), st.sampled_from([-1, 0, 1]))
def test_a_list_that_ends_with_the_rest_leaves_nothing_out(counts: list[int], off: int) -> None:
    relation = next(one for one in found(with_rest(sum(counts) + off, counts)) if one.kind is Kind.PARTS)
    assert relation.state is (State.VIOLATED if off else State.HOLDING)


@given(st.lists(st.integers(11, 9999), min_size=2, max_size=2), st.sampled_from([-1, 0, 1]))
def test_complements_make_the_whole(counts: list[int], off: int) -> None:
    relation = only(complement(sum(counts) + off, counts))
    assert relation.state is (State.VIOLATED if off else State.HOLDING)


@given(st.integers(1, 99999), st.integers(2, 100000), st.integers(0, 2), st.sampled_from([ROUND_HALF_UP, ROUND_DOWN]))
def test_a_share_rounded_or_cut_off_is_never_called_wrong(part: int, whole: int, places: int, rounding: str) -> None:
    assume(part < whole)
    share = (Decimal(100 * part) / whole).quantize(Decimal(1).scaleb(-places), rounding)
    relation = only(f"全市共受理诉求{whole}件，其中投诉{part}件，占{share}%。")
    if rounding == ROUND_HALF_UP:
        assert relation.state is State.HOLDING
    assert relation.state is not State.VIOLATED


@pytest.mark.parametrize("many", [30, 300, 6000])
def test_numbers_of_any_length_are_looked_through(many: int) -> None:
    long = "9" * many
    text = (
        f"共受理{long}件，其中咨询{long}件、投诉1件，占{long}%。本月{long}件，上月为3件，环比增长{long}%。"
        f"收到7{long}件，占全年1件的{long}.5%。2021年、2022年、2023年分别为1件、2件、{long}件，年均增长{long}%。"
    )
    assert all(one.written for one in found(text))


@given(st.text(alphabet="其中共受理件占%同比增长下降（）、，。；1234567890.万办结率前三名分别 \n", max_size=60))
def test_any_text_can_be_looked_through_and_every_place_read_back(text: str) -> None:
    working = TextMap.whole(text)
    for relation in found(text):
        assert all(read_back(working, one.spans) == one.text for one in relation.numbers)


def test_no_clean_made_up_page_is_called_wrong() -> None:
    wrong = [(seed, one.written) for seed in range(300) for one in found(made_up_page(seed).text)
             if one.state is State.VIOLATED]  # fmt: skip
    assert wrong == []


@pytest.mark.parametrize(
    ("said", "rate", "state"),
    [
        ("2021年、2022年、2023年分别拨付资金3300万元、4700万元、6850万元", "44", State.HOLDING),
        ("2021年、2022年、2023年分别拨付资金3300万元、4700万元、6850万元", "34", State.VIOLATED),
        ("2021年、2022年、2023年分别拨付资金3300万元、4700万元、6850万元", "53.8", State.UNDECIDABLE),
        ("2021—2023年，资金分别为3300万元、4700万元和6850万元", "44", State.HOLDING),
        ("资金由2021年的3300万元增加到2023年的6850万元", "44", State.HOLDING),
        ("资金由2021年的3300万元增加到2023年的6850万元", "34", State.VIOLATED),
        ("2021年、2022年、2023年分别投入100万元、200万元、220万元", "55", State.HOLDING),
    ],
)
def test_a_yearly_growth_may_be_compounded_or_a_mean_of_the_yearly_rates(said: str, rate: str, state: State) -> None:
    [relation] = [one for one in found(f"{said}，年均增长率达{rate}%。") if one.kind is Kind.GROWTH]
    assert relation.state is state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("发现隐患287处，已整改251处，剩余36处。", State.HOLDING),
        ("发现隐患287处，已整改251处，剩余37处。", State.VIOLATED),
        ("发现隐患287处，其中已整改251处，未整改37处。", State.VIOLATED),
        ("排查隐患287处，目前已完成整改251处，尚未整改37处。", State.VIOLATED),
        ("共检查企业100家，合格95家，不合格5家。", State.HOLDING),
        ("共检查企业100家，合格95家，不合格6家。", State.VIOLATED),
        ("1000人考试，通过812人，未通过189人。", State.VIOLATED),
        ("发现隐患100处，重大隐患95处，已整改90处，剩余10处。", State.HOLDING),
        ("共检查企业100家，合格95家，不合格2家，停产2家。", State.UNDECIDABLE),
        ("共检查企业100家，合格80家，不合格6家。", State.UNDECIDABLE),
        ("贷款500万元，已归还300万元，剩余212万元。", State.UNDECIDABLE),
    ],
)
def test_both_halves_of_a_pair_make_the_total_before_them(text: str, state: State) -> None:
    relation = only(text)
    assert (relation.kind, relation.state) == (Kind.PARTS, state)


@pytest.mark.parametrize(
    "text",
    [
        "检查企业100家，一组合格95家，二组不合格6家。",
        "隐患287处，高风险隐患已整改270处，剩余10处。",
        "检查企业100家，整改95家，不合格6家。",
        "去年发现隐患287处，今年已整改251处，剩余37处。",
        "发现隐患287处。已整改251处，剩余37处。",
    ],
)
def test_halves_of_different_things_are_no_pair(text: str) -> None:
    assert [one for one in found(text) if one.state is not State.HOLDING] == []
