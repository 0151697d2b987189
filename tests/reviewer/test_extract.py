"""Reports found wherever they stand, however they are printed; misread ones too, and nothing out of nothing."""

import time
from datetime import date
from decimal import Decimal

import pytest

from reviewer.data import Origin, Record
from reviewer.extract import PageText, extract
from reviewer.field_paths import values_of
from reviewer.page import TextMap, read_back
from reviewer.report_types.loader import load_types, read_type

TYPES = load_types()
CHANNELS = "微信公众号50件，市政府网20件，人民网（书记信箱）13件"
DAILY = (
    f"6月2日，12345政务服务便民热线接听群众来电诉求900件次，网民留言83件（{CHANNELS}），"
    "直接办理400件，转交责任单位办理500件，回访210件。"
    "热点问题：1.消费维权57件，无集中反映问题，12345政务服务便民热线已转有关部门处理。"
    "2.物业服务31件，主要反映电梯停运问题，12345政务服务便民热线已转有关部门处理。"
)
WANTED = {
    "report_date": date(2025, 6, 2),
    "calls": 900,
    "online_messages": 83,
    "channels": [
        {"name": "微信公众号", "count": 50},
        {"name": "市政府网", "count": 20},
        {"name": "人民网（书记信箱）", "count": 13},
    ],
    "handled_directly": 400,
    "transferred": 500,
    "callbacks": 210,
    "hot_issues": [
        {"rank": 1, "category": "消费维权", "count": 57, "remark": "无集中反映问题"},
        {"rank": 2, "category": "物业服务", "count": 31, "remark": "主要反映电梯停运问题"},
    ],
}
ARTICLE = "本报讯（记者 某某）昨日，市图书馆新增座位12个，开放时间延长至21时，2025年计划再添3处书屋。\n"


def read(page: str, name: str = "2025-06-03.txt") -> tuple[Record, ...]:
    """Read a page, and hold every field to its promise."""
    working = TextMap.whole(page)
    records = extract(PageText(name, working), TYPES).records
    for record in records:
        for one in record.fields:
            assert read_back(working, one.spans) == one.text
    return records


def in_columns(text: str, width: int = 14) -> str:
    """Break a text as a newspaper column does."""
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


@pytest.mark.parametrize(
    "page",
    [
        DAILY,
        in_columns(DAILY),
        in_columns(DAILY, 5),
        ARTICLE + in_columns(DAILY) + "\n" + ARTICLE,
        ARTICLE + in_columns(DAILY),
        "创新机制工作日报" + DAILY,
        in_columns(DAILY).replace("无集中", "无集\n\n中"),
        DAILY.replace("，", ","),
        DAILY.replace("题，12345", "题，123\n\n45"),
        DAILY.replace("处理。2.", "处理\n2."),
        DAILY.replace("，直接", "；直接").replace("，转交", "；转交").replace("，回访", "；回访量"),
        DAILY.replace("件，", "件次，"),
        DAILY.replace("900件次", " 900 件（次）").replace("83件", "83 宗"),
        DAILY.translate({ord(str(digit)): 0xFF10 + digit for digit in range(10)}),
    ],
)
def test_a_report_is_read_wherever_it_stands_and_however_it_is_broken(page: str) -> None:
    (record,) = read(page)
    assert values_of(record) == WANTED


def test_a_page_without_a_report_gives_no_record() -> None:
    page = ARTICLE + "12345政务服务便民热线是市民的好帮手，去年接听群众来电诉求数十万件，直接办理过半。" + ARTICLE
    assert read(page) == ()


def test_a_lost_first_character_leaves_the_date_missing() -> None:
    (record,) = read(DAILY[1:])
    day = record.field("report_date")
    assert day is not None
    assert (day.value, day.origin) == (None, Origin.MISSING)
    assert values_of(record) == WANTED | {"report_date": None}


def test_a_year_that_is_not_printed_is_inferred() -> None:
    day = read(DAILY)[0].field("report_date")
    assert day is not None
    assert day.origin is Origin.INFERRED
    assert day.confidence < 0.9


def test_nothing_tells_the_year() -> None:
    assert values_of(read(DAILY, "page.txt")[0])["report_date"] is None


def test_a_digit_folded_from_a_letter_is_never_certain() -> None:
    (record,) = read(DAILY.replace("900件次", "9OO件次"))
    calls = record.field("calls")
    assert calls is not None
    assert (calls.value, calls.text) == (900, "9OO")
    assert calls.confidence < 0.9


@pytest.mark.parametrize(
    ("printed", "misread"),
    [
        ("政务服务便民热线接听", "政务服务使民热线接昕"),
        ("网民留言", "网氏留言"),
        ("转交责任单位", "转父责任单位"),
        ("回访210件", "囬坊210仵"),
        ("500件，", "500，"),
        ("直接办理", "接办理"),
        ("热点问题：", "热点问題:"),
        ("微信公众号50件，", "微信公众号50件"),
        ("微信公众号50件，", "微信公众号50仵，"),
    ],
)
def test_a_misread_sentence_is_still_read(printed: str, misread: str) -> None:
    (record,) = read(DAILY.replace(printed, misread, 1))
    assert values_of(record) == WANTED


def test_an_unreadable_number_is_missing_not_guessed() -> None:
    (record,) = read(DAILY.replace("直接办理400件", "直接办理4龙0件"))
    direct = record.field("handled_directly")
    assert direct is not None
    assert (direct.value, direct.origin, direct.text) == (None, Origin.MISSING, "4龙0")
    assert direct.spans


GARBAGE = "".join(map(str, range(1, 1400)))[:4400]
"""More digits than Python turns into an int; no two stretches of it are alike, which would be read once."""


@pytest.mark.parametrize(
    ("printed", "path"), [("900", "calls"), ("50", "channels[0].count"), ("31", "hot_issues[1].count")]
)
def test_a_number_nobody_would_print_is_missing(printed: str, path: str) -> None:
    (record,) = read(DAILY.replace(printed, GARBAGE, 1))
    field = record.field(path)
    assert field is not None
    assert (field.value, field.origin, field.text) == (None, Origin.MISSING, GARBAGE)


def test_a_number_nobody_would_print_is_none_of_a_bulletin() -> None:
    page = f"2023年7月，云岭市12315平台共接收消费者诉求9840件，其中投诉6115件、举报{GARBAGE}件、其他320件。"
    values = [field.value for record in read(page) for field in record.fields]
    assert 6115 in values
    assert int(Decimal(GARBAGE)) not in values


def test_a_name_nobody_vouched_for_asks_for_a_look() -> None:
    (record,) = read(DAILY.replace("市政府网", "市政俯网"))
    name = record.field("channels[1].name")
    assert name is not None
    assert name.confidence < 0.9


def test_a_weekly_and_a_daily_report_on_one_page() -> None:
    weekly = (
        "5月26日至6月1日，全市热线工作共受理群众诉求5868件，其中政务服务热线5800件、微信随手拍60件、人民网8件，"
        "办结率90.9%，未办结事项均在办理时限内。"
    )
    first, second = read(ARTICLE + in_columns(weekly, 17) + "\n\n" + in_columns(DAILY))
    assert (first.id, first.type, second.id, second.type) == ("1", "hotline_weekly", "2", "hotline_daily")
    assert values_of(first) == {
        "period_start": date(2025, 5, 26),
        "period_end": date(2025, 6, 1),
        "total_requests": 5868,
        "channels": [
            {"name": "政务服务热线", "count": 5800},
            {"name": "微信随手拍", "count": 60},
            {"name": "人民网", "count": 8},
        ],
        "completion_rate": Decimal("90.9"),
        "remark": "未办结事项均在办理时限内",
    }
    assert values_of(second) == WANTED


def test_a_day_that_the_year_before_does_not_have_is_missing() -> None:
    weekly = "2月29日至2月6日，全市热线工作共受理群众诉求68件，其中人民网60件、微信随手拍8件，办结率90.9%。"
    (record,) = read(weekly, "2024-02-07.txt")
    first = record.field("period_start")
    assert first is not None
    assert (first.value, first.origin) == (None, Origin.MISSING)


def test_two_reports_of_one_type_on_a_page() -> None:
    other = DAILY.replace("6月2日", "6月3日").replace("900", "902").replace("500件", "502件")
    first, second = read(DAILY + ARTICLE + other)
    assert values_of(first) == WANTED
    assert values_of(second)["calls"] == 902


def test_a_pattern_cannot_hang_the_program() -> None:
    slow = read_type(
        'name = "slow"\ntitle = "slow"\n[[sentence]]\nstarts_record = true\n'
        'text = "{a:text}{b:text}{c:text}{d:text}热线办理{n:count}件"\n',
        "slow.toml",
    )
    page = "很长的一段话热线办理" * 4000
    began = time.monotonic()
    extraction = extract(PageText("p", TextMap.whole(page)), [slow], seconds=0.3)
    assert time.monotonic() - began < 5
    assert [one.check for one in extraction.findings] == ["time limit"]


def test_a_list_goes_on_after_an_article_printed_into_it() -> None:
    (record,) = read(in_columns(DAILY.replace("处理。2.", "处理。\n" + ARTICLE.strip() + "\n2.")))
    assert values_of(record) == WANTED


def test_a_row_broken_by_another_article_is_missing_not_lost() -> None:
    (record,) = read(DAILY.replace("2.物业服务31件", "2.物\n" + ARTICLE + "业服务31件"))
    assert [one.value for one in record.fields if one.path.startswith("hot_issues[1]")] == [2, None, None, None]
