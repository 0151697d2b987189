import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.articles import ArrangedArticle, ArrangedPart, Arrangement, PartKind
from reviewer.data import Field, Origin, Record, Span
from reviewer.review.event_json import (
    plain_json,
    records_from_json,
    records_to_json,
    value_from_json,
    what_from_json,
    what_to_json,
)  # fmt: skip
from reviewer.review.events import (
    KIND_OF,
    KINDS,
    ErrorCaught,
    ErrorMissed,
    ErrorPlanted,
    ErrorsSeeded,
    FieldChange,
    FieldsSet,
    Gone,
    Looked,
    Move,
    Noted,
    PageAdded,
    PageReadAgain,
    RecordAdded,
    RecordRemoved,
    Redone,
    Rekeyed,
    RekeyingSet,
    Reopened,
    RowsSet,
    Settled,
    TextEdited,
    TypesUsed,
    Undone,
    ValueChange,
    Verified,
    What,
    Withdrawn,
)  # fmt: skip
from reviewer.review.page_events import Arranged, FiguresWanted, RecordsRemoved
from reviewer.wording import Sentence

CALLS = Field("calls", 900, "900", (Span(34, 37),), Origin.EXTRACTED, 0.99)
DAY = Field("report_date", date(2025, 3, 3), "3月3日", (Span(1, 2), Span(4, 6)), Origin.INFERRED, 0.8)
MISSING = Field("callbacks", None, "", (), Origin.MISSING, 0.0)
RATE = Field("channels[0].rate", Decimal("98.10"), "98.10", (Span(7, 7),), Origin.TYPED, 1.0)
RECORD = Record("1.1", "hotline_daily", (DAY, CALLS, MISSING, RATE), Span(1, 40))

PINNED: dict[str, tuple[What, str]] = {
    "page_added": (PageAdded(7, "a.txt"), '{"text":7,"name":"a.txt"}'),
    "page_read_again": (
        PageReadAgain(8, 7, "gbk", (Move("1.1", "a[0].b", "a[1].b"),), (Gone("1.2", "rain", Span(3, 9)),)),
        '{"text":8,"before":7,"encoding":"gbk","moves":[["1.1","a[0].b","a[1].b"]],"gone":[["1.2","rain",[3,9]]]}',
    ),
    "text_edited": (
        TextEdited(
            3,
            "8",
            "3",
            values=(ValueChange("1.1", "calls", 908, 903, "908", 2, "接听908件"),),
            rows=(ValueChange("1.1", "channels[0].count", 12, None, "12", 3, "12件"),),
        ),
        '{"start":3,"before":"8","after":"3","moves":[],"gone":[],'
        '"values":[["1.1","calls",908,903,"908",2,"接听908件"]],'
        '"rows":[["1.1","channels[0].count",12,null,"12",3,"12件"]]}',
    ),
    "fields_set": (
        FieldsSet(
            (FieldChange("calls", CALLS, None, CALLS._replace(value=None), 1, "900 件"),), "misprint", (), ("swapped",)
        ),
        '{"changes":[["calls",["calls",900,"900",[[34,37]],"extracted",0.99],null,'
        '["calls",null,"900",[[34,37]],"extracted",0.99],1,"900 件"]],"reason":"misprint","moves":[],'
        '"misread":["swapped"]}',
    ),
    "rows_set": (
        RowsSet("channels", (RATE,), None, (), (Move("1.1", "a[1].b", "a[0].b"),)),
        '{"group":"channels","before":[["channels[0].rate",{"decimal":"98.10"},"98.10",[[7,7]],"typed",1.0]],'
        '"after":null,"read":[],"moves":[["1.1","a[1].b","a[0].b"]],"values":[]}',
    ),
    "looked": (
        Looked((("calls", 900), ("rate", Decimal("98.10")), ("day", date(2025, 3, 3)), ("remark", None))),
        '{"seen":[["calls",900],["rate",{"decimal":"98.10"}],["day",{"date":"2025-03-03"}],["remark",null]]}',
    ),
    "record_added": (
        RecordAdded(Record("1.2", "rain", (MISSING,), Span(0, 5))),
        '{"record":["1.2","rain",[0,5],["callbacks"],[null],[""],[[]],["missing"],[0.0]]}',
    ),
    "record_removed": (RecordRemoved("an advertisement"), '{"reason":"an advertisement"}'),
    "settled": (
        Settled("a = b", ("a", "b"), (1, date(2025, 3, 3)), "printed", "", "1 ≠ 2", (("a", 2),)),
        '{"check":"a = b","paths":["a","b"],"seen":[1,{"date":"2025-03-03"}],"verdict":"printed","reason":"",'
        '"message":"1 ≠ 2","corrected":[["a",2]]}',
    ),
    "arranged": (
        Arranged(
            Arrangement(
                (ArrangedArticle((ArrangedPart(PartKind.HEADLINE, (Span(0, 5), Span(9, 12))),), False),),
                (ArrangedPart(PartKind.OTHER, (Span(6, 8),)),),
            ),
            "moved",
            "今日开园",
        ),
        '{"after":[[[[["headline",[[0,5],[9,12]]]],false]],[["other",[[6,8]]]]],"act":"moved","about":"今日开园"}',
    ),
    "figures_wanted": (FiguresWanted((Span(3, 90),), "a"), '{"extents":[[3,90]],"about":"a"}'),
    "records_removed": (RecordsRemoved(("1.1", "1.2"), "b"), '{"records":["1.1","1.2"],"reason":"b"}'),
    "withdrawn": (Withdrawn("a = b", ("a",), (None,)), '{"check":"a = b","paths":["a"],"seen":[null]}'),
    "verified": (Verified("2025-03-03"), '{"title":"2025-03-03"}'),
    "reopened": (Reopened("printed again"), '{"reason":"printed again"}'),
    "noted": (Noted("by phone"), '{"text":"by phone"}'),
    "undone": (Undone("looked"), '{"kind":"looked"}'),
    "redone": (Redone("looked"), '{"kind":"looked"}'),
    "rekeying_set": (RekeyingSet("rain", True), '{"type":"rain","on":true}'),
    "rekeyed": (Rekeyed("calls", 908, 903), '{"path":"calls","entered":908,"read":903}'),
    "errors_seeded": (ErrorsSeeded(Decimal("0.02"), 7), '{"rate":{"decimal":"0.02"},"seed":7}'),
    "error_planted": (
        ErrorPlanted("rate", Decimal("98.1"), Decimal("93.1"), 7),
        '{"path":"rate","true":{"decimal":"98.1"},"shown":{"decimal":"93.1"},"seed":7}',
    ),
    "error_caught": (ErrorCaught("calls", 903, 908), '{"path":"calls","true":903,"shown":908}'),
    "error_missed": (ErrorMissed("calls", 903, 908), '{"path":"calls","true":903,"shown":908}'),
    "types_used": (TypesUsed((("rain.toml", 'name = "rain"'),)), '{"types":[["rain.toml","name = \\"rain\\""]]}'),
}
"""One of each kind, as review files hold it: a text that changes here makes files of today unreadable tomorrow."""


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_written_as_it_always_was(kind: str) -> None:
    what, text = PINNED[kind]
    assert KIND_OF[type(what)] == kind
    assert what_to_json(what) == text
    assert what_from_json(kind, text) == what


def test_a_verdict_saved_before_it_could_say_what_should_be_printed_is_still_read() -> None:
    text = '{"check":"a = b","paths":["a"],"seen":[1],"verdict":"printed","reason":"","message":"1 ≠ 2"}'
    assert what_from_json("settled", text) == Settled("a = b", ("a",), (1,), "printed", "", "1 ≠ 2")


def test_fields_set_before_they_could_say_what_moved_are_still_read() -> None:
    assert what_from_json("fields_set", '{"changes":[],"reason":"misprint"}') == FieldsSet((), "misprint")


def test_an_edit_saved_before_it_could_say_what_rows_went_is_still_read() -> None:
    text = '{"start":3,"before":"8","after":"3","moves":[],"gone":[],"values":[]}'
    assert what_from_json("text_edited", text) == TextEdited(3, "8", "3")


def test_records_are_written_in_columns() -> None:
    text = records_to_json([RECORD])
    assert json.loads(text)[0][3] == ["report_date", "calls", "callbacks", "channels[0].rate"]
    assert records_from_json(text) == (RECORD,)
    assert records_from_json(records_to_json([])) == ()


def test_what_is_read_back_is_of_the_kind_it_was() -> None:
    (record,) = records_from_json(records_to_json([RECORD]))
    assert [type(one.value) for one in record.fields] == [date, int, type(None), Decimal]
    assert all(type(one.origin) is Origin and type(one) is Field for one in record.fields)
    assert all(type(span) is Span for one in record.fields for span in one.spans)


def test_a_record_without_fields_comes_back() -> None:
    bare = Record("1.1", "rain", (), Span(0, 0))
    assert records_from_json(records_to_json([bare])) == (bare,)


VALUES = st.none() | st.integers() | st.decimals(allow_nan=False, allow_infinity=False) | st.dates() | st.text()


@given(VALUES)
def test_a_value_comes_back_exactly(value: object) -> None:
    back = value_from_json(json.loads(plain_json(value)))
    assert back == value
    assert type(back) is type(value)
    assert str(back) == str(value)


def test_what_is_no_value_is_not_written() -> None:
    with pytest.raises(TypeError, match="nothing an event holds"):
        plain_json({1, 2})


def test_a_verdict_is_written_with_what_was_said_in_both_languages() -> None:
    what = Settled("gap", ("day",), (date(2025, 3, 5),), "accepted", "", Sentence("此前缺 1 天", "1 day is missing"))
    text = what_to_json(what)
    assert '"message":["此前缺 1 天","1 day is missing"]' in text
    assert what_from_json("settled", text) == what
