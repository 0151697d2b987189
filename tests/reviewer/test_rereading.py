from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from reviewer.data import Field, Origin, Record, Span
from reviewer.review.effective import follow
from reviewer.review.events import Gone, Move
from reviewer.review.hand import Hand, Held
from reviewer.review.rereading import reread
from reviewer.review.state import SourceState

EXTENTS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda one: Span(one[0], sum(one)))
PLACES = st.lists(st.tuples(st.sampled_from(["daily", "weekly"]), EXTENTS), max_size=5)


def record(record_id: str, kind: str, extent: Span) -> Record:
    return Record(record_id, kind, (Field("calls", 1, "1", (extent,), Origin.EXTRACTED, 0.9),), extent)


def found(places: Sequence[tuple[str, Span]]) -> list[Record]:
    return [record(str(number), kind, extent) for number, (kind, extent) in enumerate(places, 1)]


def known(places: Sequence[tuple[str, Span]], touched: set[int]) -> SourceState:
    read = tuple(record(f"7.{number}", kind, extent) for number, (kind, extent) in enumerate(places, 1))
    hands = {one.id: Hand(looked={"calls": 1}) for number, one in enumerate(read) if number in touched}
    return SourceState(read=read, hands=hands)


@given(PLACES, PLACES, st.sets(st.integers(0, 4)))
def test_every_record_has_an_id_of_its_own_and_no_touched_one_is_lost(
    before: list[tuple[str, Span]], after: list[tuple[str, Span]], touched: set[int]
) -> None:
    state = known(before, touched)
    reading = reread("7", state, found(after))
    ids = [one.id for one in reading.read]
    assert len(set(ids)) == len(ids)
    assert {one.type for one in reading.read[: len(after)]} <= {kind for kind, _ in after}
    assert state.hands.keys() <= set(ids)
    assert {one.id for one in state.read} <= {*ids, *(one.id for one in reading.gone)}
    assert not {one.id for one in reading.gone} & set(ids)
    was = {one.id: one for one in state.read}
    for one in reading.read[: len(after)]:
        if one.id in was:
            assert was[one.id].type == one.type
            assert max(was[one.id].extent.start, one.extent.start) < min(was[one.id].extent.end, one.extent.end)


@given(PLACES)
def test_the_same_reading_changes_nothing(places: list[tuple[str, Span]]) -> None:
    apart = [(kind, Span(100 * number, 100 * number + 9)) for number, (kind, _) in enumerate(places)]
    state = known(apart, {0})
    reading = reread("7", state, found(apart))
    assert (reading.read, reading.gone, reading.moves) == (state.read, (), ())


def test_a_record_read_again_later_gets_its_id_back() -> None:
    state = SourceState(gone=(Gone("7.3", "daily", Span(0, 9)),))
    (one, two) = reread("7", state, found([("daily", Span(2, 8)), ("daily", Span(20, 30))])).read
    assert (one.id, two.id) == ("7.3", "7.4")


def test_a_touched_record_that_is_not_read_any_more_stays_empty() -> None:
    state = known([("daily", Span(0, 9))], {0})
    (one,) = reread("7", state, []).read
    assert [(field.path, field.value, field.origin) for field in one.fields] == [("calls", None, Origin.MISSING)]


def rows(spans: Sequence[Span]) -> Record:
    fields = (Field(f"g[{row}].n", row, "", (span,), Origin.EXTRACTED, 0.9) for row, span in enumerate(spans))
    return Record("7.1", "daily", tuple(fields), Span(0, 99))


@given(st.lists(EXTENTS, max_size=6), st.lists(EXTENTS, max_size=6))
def test_no_two_rows_follow_to_the_same_place(before: list[Span], after: list[Span]) -> None:
    now = list(follow(rows(before), rows(after), "g").values())
    assert len(set(now)) == len(now)


def test_rows_follow_the_text_they_were_read_from() -> None:
    first, second, third = Span(0, 5), Span(10, 15), Span(20, 25)
    assert follow(rows([first, second, third]), rows([second, third]), "g") == {1: 0, 2: 1}
    assert follow(rows([first, second]), rows([first, Span(6, 8), second]), "g") == {0: 0, 1: 2}
    assert follow(rows([first, second]), rows([first, third]), "g") == {0: 0, 1: 1}


def test_a_waiting_row_takes_no_look_that_another_row_left_behind() -> None:
    held = Held(Field("g[1].n", 6, "", (), Origin.TYPED, 1.0), Field("g[1].n", 5, "", (), Origin.EXTRACTED, 1.0))
    state = SourceState(read=(rows([Span(0, 5)]),), hands={"7.1": Hand(values={"g[1].n": held}, looked={"g[2].n": 6})})
    moves = reread("7", state, [rows([Span(0, 5), Span(6, 8)])]).moves
    assert moves == (Move("7.1", "g[1].n", "g[2].n"), Move("7.1", "g[2].n", ""))


def test_cells_of_a_record_made_by_hand_follow_their_rows_once_it_is_read() -> None:
    made = rows([Span(0, 5), Span(10, 15)])
    state = SourceState(added=(made,), hands={"7.1": Hand(looked={"g[1].n": 1})})
    assert reread("7", state, [rows([Span(10, 15)])]).moves == (Move("7.1", "g[1].n", "g[0].n"),)
