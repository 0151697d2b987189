"""The order in which a person is asked to look."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from reviewer.data import Assessment, Field, Finding, Look, Origin, Record, Severity, Span
from reviewer.review.stops import next_stop
from reviewer.reviewed import Conflict, ReviewedRecord, Verdict, VerdictKind

PATHS = ("a", "b", "c", "d", "e", "f")


def record(looks: dict[str, Look], waiting: Iterable[str] = PATHS, **more: object) -> ReviewedRecord:
    fields = tuple(Field(path, 1, "1", (), Origin.EXTRACTED, 1.0) for path in PATHS)
    to_look = tuple(path for path in looks if path in waiting)
    nothing: dict[str, object] = dict.fromkeys(("open_findings", "verdicts", "conflicts", "corrections", "notes"), ())
    shown = {"to_look": to_look, "verified": False, "verified_by": "", "verified_at": ""}
    return ReviewedRecord(
        "1", "1.txt", Record("1.1", "t", fields, Span(0, 9)), assessment=Assessment(looks=looks),
        **(nothing | shown | more),  # type: ignore[arg-type]
    )  # fmt: skip


def way(shown: ReviewedRecord) -> list[str]:
    stops = [next_stop(shown, "")]
    while stops[-1]:
        stops.append(next_stop(shown, stops[-1]))
    return stops[:-1]


def test_errors_come_first_and_what_no_equation_covers_last_each_in_field_order() -> None:
    looks = {
        "a": Look.UNCOVERED, "b": Look.UNCERTAIN, "c": Look.ERROR, "d": Look.INFERRED, "e": Look.UNCOVERED,
        "f": Look.ERROR,
    }  # fmt: skip
    assert way(record(looks)) == ["c", "f", "b", "d", "a", "e"]


def test_what_was_looked_at_is_passed_and_still_says_where_the_way_goes_on() -> None:
    looks = {"a": Look.UNCOVERED, "b": Look.MISSING, "c": Look.UNCOVERED}
    assert next_stop(record(looks, "ac"), "b") == "a"
    assert next_stop(record(looks, "bc"), "a") == "c"


def test_from_a_field_that_asks_for_nothing_the_way_goes_to_the_next_error() -> None:
    looks = {"a": Look.ERROR, "b": Look.INFERRED, "e": Look.ERROR}
    assert next_stop(record(looks), "d") == "e"
    assert next_stop(record(looks), "f") == "b"


def test_from_an_error_that_a_verdict_settled_the_way_goes_to_the_next_error_too() -> None:
    settled = Verdict("c", ("b",), (1,), VerdictKind.PRINTED, "", "", "me", "")
    looks = {"a": Look.INFERRED, "b": Look.UNCOVERED, "c": Look.UNCOVERED, "d": Look.ERROR}
    assert next_stop(record(looks, "acd", verdicts=(settled,)), "b") == "d"
    assert next_stop(record(looks, "ac", verdicts=(settled,)), "b") == "a"


def test_conflicts_and_errors_of_what_is_not_there_are_errors() -> None:
    asked = (Conflict("rows[3].name", None, None),)
    wrong = (Finding("required rows", Severity.ERROR, ("rows",), "no rows"),)
    shown = record({"a": Look.INFERRED, "b": Look.ERROR}, conflicts=asked, open_findings=wrong)
    assert way(shown) == ["b", "rows[3].name", "rows", "a"]


@given(st.dictionaries(st.sampled_from(PATHS), st.sampled_from(Look)), st.sets(st.sampled_from(PATHS)))
def test_every_stop_is_reached_once(looks: dict[str, Look], waiting: set[str]) -> None:
    shown = record({path: looks[path] for path in PATHS if path in looks}, waiting)
    assert sorted(way(shown)) == sorted(shown.to_look)
