"""Reports known by words: what is bound to which field, where it stands, and which sums a page states."""

import pytest

from reviewer.checks import assess
from reviewer.data import Finding, Record, Severity
from reviewer.errors import ReportTypeError
from reviewer.extract import PageText, extract
from reviewer.page import TextMap, read_back
from reviewer.report_types import ReportType
from reviewer.report_types.loader import load_types, read_type
from tests.bulletins.labelled import bulletins

BIKES = """name  = "bikes"
title = { zh = "单车月报", en = "Bicycles" }

[report]
words  = ["共享单车"]
needs  = ["trips"]
least  = 2

[[figure]]
name  = "trips"
words = ["骑行", "骑行总量"]

[[list]]
name    = "brands"
label   = { zh = "品牌", en = "Brands" }
columns = ["name", "count"]
words   = ["青桔", "小红"]
of      = ["trips"]

[fields]
trips = { label = { zh = "骑行", en = "Trips" } }

[[check]]
range = "0 <= trips <= 99999999"
"""


@pytest.fixture(scope="module")
def types() -> tuple[ReportType, ...]:
    return load_types()


def read(text: str, types: tuple[ReportType, ...]) -> Record:
    records = extract(PageText("page.txt", TextMap.whole(text)), types).records
    assert len(records) == 1
    return records[0]


def values(record: Record) -> dict[str, object]:
    return {one.path: one.value for one in record.fields}


def findings(record: Record, types: tuple[ReportType, ...]) -> tuple[Finding, ...]:
    return assess(record, next(one.checks for one in types if one.name == record.type)).findings


def test_words_before_and_after_a_number_bind_it(types: tuple[ReportType, ...]) -> None:
    text = "2024年3月，白桦市12345热线共受理诉求1000件，直办600件，转办400件，其中700件咨询、300件投诉，满意率达98.5%。"
    found = values(read(text, types))
    wanted = {"received": 1000, "handled_directly": 600, "transferred": 400, "place": "白桦市", "hotline": "12345"}
    assert wanted.items() <= found.items()
    assert (found["kinds[0].name"], found["kinds[0].count"], found["kinds[1].count"]) == ("咨询", 700, 300)
    assert str(found["satisfaction_rate"]) == "98.5"


def test_pairs_that_miss_their_total_are_wrong(types: tuple[ReportType, ...]) -> None:
    record = read("2024年3月，白桦市12345热线共受理诉求1000件，其中直办600件，转办450件，满意率98%。", types)
    told = [one for one in findings(record, types) if one.severity is Severity.ERROR]
    assert [one.check for one in told] == ["received = handled_directly + transferred"]


@pytest.mark.parametrize("words", ["主要包括咨询600件、投诉300件等", "其中咨询300件、投诉80件"])
def test_partial_lists_are_never_wrong(words: str, types: tuple[ReportType, ...]) -> None:
    record = read(f"2024年3月，白桦市12345热线共受理诉求1000件，{words}，满意率98%。", types)
    assert not findings(record, types)


@pytest.mark.parametrize(
    ("named", "days", "other"),
    [
        ("5月份", "2024年4月1日至30日", True),
        ("二季度", "2024年1月1日至3月31日", True),
        ("2023年度", "2022年1月1日至12月31日", True),
        ("5月份", "4月1日至30日", True),
        ("二季度", "2024年4月1日至6月30日", False),
        ("1月份", "2023年12月26日至2024年1月25日", False),
        ("2024年", "2024年1月1日至9月30日", False),
        ("本月", "2024年4月1日至30日", False),
    ],
)
def test_the_time_a_headline_names_is_compared(
    named: str, days: str, other: bool, types: tuple[ReportType, ...]
) -> None:
    text = f"白桦市热线{named}运行情况\n{days}，白桦市12345热线受理诉求900件，直办600件，转办300件。"
    found = [one for one in findings(read(text, types), types) if one.check.startswith("heading")]
    assert [one.severity for one in found] == [Severity.WARNING] * other


def test_an_article_that_names_the_hotline_in_passing_is_no_bulletin(types: tuple[ReportType, ...]) -> None:
    text = "本报讯 市民可拨打12345热线反映。去年该社区收到意见118条，采纳96条，安装电梯37部。"
    assert not extract(PageText("page.txt", TextMap.whole(text)), types).records


def test_every_value_stands_where_it_says(types: tuple[ReportType, ...]) -> None:
    for bulletin in bulletins():
        working = TextMap.whole(bulletin.text)
        for record in extract(PageText("page.txt", working), types).records:
            assert all(read_back(working, one.spans) == one.text for one in record.fields), bulletin.id


def test_a_type_of_ones_own_may_be_known_by_words() -> None:
    own = read_type(BIKES, "bikes.toml")
    record = read("5月，全市共享单车骑行总量1.2万件次，其中青桔7000件、小红5000件。", (own,))
    assert values(record)["trips"] == 12000
    assert values(record)["brands[1].name"] == "小红"


@pytest.mark.parametrize(
    ("right", "wrong", "line", "word"),
    [
        ('needs  = ["trips"]', 'needs  = ["rides"]', 6, "rides"),
        ('of      = ["trips"]', 'of      = ["rides"]', 18, "rides"),
        ('words   = ["青桔", "小红"]\n', "", 14, "openers"),
        ('columns = ["name", "count"]', 'columns = ["name", "many"]', 16, "share"),
    ],
)
def test_what_is_wrong_in_it_is_named(right: str, wrong: str, line: int, word: str) -> None:
    with pytest.raises(ReportTypeError) as refused:
        read_type(BIKES.replace(right, wrong), "bikes.toml")
    assert f"bikes.toml 第 {line} 行" in str(refused.value)
    assert word in str(refused.value)
