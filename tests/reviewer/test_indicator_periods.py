"""Which period a figure belongs to, and where one ends."""

import pytest

from reviewer.indicators import indicators
from reviewer.page import TextMap, read_page


def periods(text: str) -> list[str]:
    return [one.period for one in indicators(read_page(TextMap.whole(text)))]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("昨天凌晨，降水量32毫米。", "昨天凌晨"),
        ("3月8日上午，客流量3万人次。", "3月8日上午"),
        ("中秋国庆假期，接待游客3万人次。", "中秋国庆假期"),
        ("进入腊月，白菜价格涨到3元。", "腊月"),
        ("周三，成交额3亿元。", "周三"),
        ("今年夏天，平均气温26℃。", "今年夏天"),
        ("上月下旬，降水量32毫米。", "上月下旬"),
        ("开馆首月，观众达20万人次。", "开馆首月"),
        ("下半月，降水量32毫米。", "下半月"),
        ("半年演出96场。", "半年"),
        ("远期供水规模9万立方米。", "远期"),
        ("截至闭幕，观众达3万人次。", "截至闭幕"),
        ("募捐启动10天，善款达18万元。", "启动10天"),
    ],
)
def test_a_period_is_told_whole(text: str, period: str) -> None:
    assert periods(text) == [period]


def test_eleven_is_a_holiday_only_where_it_counts_nothing() -> None:
    assert periods("“十三五”期间，产值增长百分之十一点四，投资2亿元。") == ["“十三五”期间"] * 2
    assert periods("十一期间，客流3万人次。") == ["十一期间"]


def test_the_time_of_an_event_that_something_came_from_holds_for_its_figure_only() -> None:
    assert periods("今年，蓄积量由建场初的23立方米提高到91立方米。") == ["建场初", "今年"]


def test_the_same_time_of_another_year_holds_for_its_figure_only() -> None:
    assert periods("上半年，营业收入37亿元，上年同期为35亿元；毛利率24.7%。") == ["上半年", "上年同期", "上半年"]
    assert periods("去年同期，事故317起，平均处置时间19分钟。") == ["去年同期"] * 2


def test_what_is_a_record_of_all_years_is_no_period() -> None:
    assert periods("8月，客流26万人次，刷新历史同期纪录，货运9万吨。") == ["8月", "8月"]


def test_when_something_was_told_is_not_when_it_was() -> None:
    assert periods("市图书馆昨天发布年报：藏书412万册。") == [""]
    assert periods("记者昨日从市水务局获悉，水库蓄水量3亿立方米。") == [""]
    assert periods("上半年，客流12万人次，昨日公布的货运量3万吨。")[0] == "上半年"


def test_when_something_was_built_is_not_when_it_is_so() -> None:
    assert periods("1958年建成的红星渠长86公里。") == [""]
    assert periods("一季度，新增就业4万人，完成全年目标的32%，失业率5%。") == ["一季度"] * 3
    assert periods("作业效率由每小时28自然箱提升到36自然箱。") == ["", ""]


def test_the_year_of_a_whole_is_not_that_of_its_share() -> None:
    assert periods("办证量1.1万张，相当于旧馆去年全年总数的八成，处理图书7万册。") == [""] * 3


def test_one_crop_is_no_quarter() -> None:
    assert periods("全村一季增收900万元。") == [""]


def test_a_day_is_over_where_something_comes_after_it() -> None:
    assert periods("工程今日通水，年引水量4亿立方米。通水后可灌溉农田86万亩。") == ["今日", ""]


def test_a_day_that_a_clause_ends_with_is_that_of_the_next() -> None:
    assert periods("春运期间，发送旅客68万人次，最高峰日为2月17日，发送旅客2万人次。") == ["春运期间", "2月17日"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("大坝计划明年国庆前合龙，工期缩短20天。", "明年国庆前"),
        ("年底前新建充电桩300根。", "年底前"),
        ("往年每亩施肥60斤。", "往年"),
        ("十天里，售票3260张。", "十天里"),
        ("36小时里，队员排查险情11处。", "36小时里"),
        ("新标准将于明年1月1日起施行：补助标准每月2100元。", "明年1月1日起"),
        ("蓄水量3亿立方米，比多年同期偏多一成。", ""),
        ("汛期未到先备汛，编织袋6万条。", ""),
    ],
)
def test_a_time_holds_from_where_it_is_told(text: str, period: str) -> None:
    assert {one.period for one in indicators(read_page(TextMap.whole(text)))} == {period}


def test_what_it_took_ends_the_day_told_before() -> None:
    assert periods("隧道昨日贯通，全长8公里。历时41个月，建设者开挖土石192万立方米。") == ["昨日", ""]


def test_a_year_of_long_ago_that_something_is_compared_with_holds_once() -> None:
    assert periods("今天到信34件，比起1993年一天500封少得多。投递线路长61公里。") == ["今天", "1993年", "今天"]


def test_years_in_a_list_say_which_events_are_meant() -> None:
    assert periods("1931年、1954年、1998年的大水都没冲垮它，限重20吨。") == [""]


def test_what_something_came_from_is_not_of_now() -> None:
    assert periods("如今，装备由17种增加到126种。") == ["", "如今"]
    assert periods("管网压力由白天的0.34兆帕降到0.28兆帕。") == ["白天", ""]


@pytest.mark.parametrize(
    "text",
    [
        "局长吴国庆介绍，贷款5.2亿元。",
        "王国庆说，他家收粮320斤。",
        "市长刘春节表示，投入资金3亿元。",
        "王国庆家收粮320斤。",
        "村民欧阳清明今收粮320斤。",
        "“于国庆告诉记者，收粮320斤。",
        "种粮大户李中秋高兴地说，收粮320斤。",
    ],
)
def test_a_feast_behind_a_surname_is_a_name(text: str) -> None:
    assert set(periods(text)) <= {"", "今"}
    assert periods(text)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("国庆售票320张。", "国庆"),
        ("工程将于国庆前建成，投资3亿元。", "国庆前"),
        ("贺国庆，种树320棵。", "国庆"),
        ("喜迎国庆，种树320棵。", "国庆"),
        ("景区管理员国庆期间巡查320次。", "国庆期间"),
        ("商家说，春节售票320张。", "春节"),
    ],
)
def test_a_feast_that_nobody_is_called_by_is_a_period(text: str, period: str) -> None:
    assert periods(text) == [period]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("青河图书馆新馆迎来开馆以来第10万名读者，馆藏图书32万册。", [""]),
        ("青河图书馆新馆迎来开馆以来最多的2.4万名读者，馆藏图书32万册。", ["开馆以来", ""]),
        ("5月1日，体育馆迎来建成以来最大客流2.4万人次，售票320张。", ["建成以来", "5月1日"]),
        ("5月1日，体育馆迎来建成以来最大客流，入馆2.4万人次。当天售票320张。", ["5月1日", "当天"]),
        ("体育馆创下了建成以来最大客流，入馆2.4万人次。门票收入12万元。", ["", ""]),
        ("系统上线以来，受理诉求320件，办结310件。", ["系统上线以来"] * 2),
        ("今年以来最大的一批货到港，卸货320吨。", ["今年以来"]),
    ],
)
def test_since_an_event_is_no_longer_than_the_event(text: str, told: list[str]) -> None:
    assert periods(text) == told
