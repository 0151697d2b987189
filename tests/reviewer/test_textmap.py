"""TextMap: composition, edits anywhere, characters above U+FFFF."""

from hypothesis import example, given
from hypothesis import strategies as st

from reviewer.data import Span
from reviewer.page import TextMap, read_back, read_page
from reviewer.page.joining import joined

TEXTS = st.text(alphabet="12３４件次，。 \n\f\u3000abＡ\U00020000\U0001f600", max_size=60)
EDITS = st.lists(st.tuples(st.integers(0, 80), st.integers(0, 9), TEXTS.map(lambda text: text[:8])), max_size=8)


def edited(raw: str, edits: list[tuple[int, int, str]]) -> tuple[TextMap, str]:
    """Apply edits to a map and, as the oracle, to a plain string."""
    working, plain = TextMap.whole(raw), raw
    for at, removed, inserted in edits:
        start = min(at, len(plain))
        removed = min(removed, len(plain) - start)
        working = working.edited(start, removed, inserted)
        plain = plain[:start] + inserted + plain[start + removed :]
    return working, plain


def test_the_whole_text_maps_to_itself() -> None:
    assert TextMap.whole("网民留言83件").spans(4, 6) == (Span(4, 6),)


def test_a_replaced_digit_keeps_its_place() -> None:
    working = TextMap.whole("来电1O25件").edited(3, 1, "0")
    assert working.text == "来电1025件"
    assert working.spans(2, 6) == (Span(2, 6),)


def test_inserted_text_at_an_edge_is_an_empty_span() -> None:
    working = TextMap.whole("来电102件").edited(5, 0, "5")
    assert working.spans(2, 6) == (Span(2, 5), Span(5, 5))
    assert working.place(Span(5, 5)) == (5, 6)


def test_inserted_text_inside_belongs_to_what_stands_around_it() -> None:
    working = TextMap.whole("来电125件").edited(3, 0, "0")
    assert working.spans(2, 6) == (Span(2, 5),)
    assert working.place(Span(2, 5)) == (2, 6)


def test_deleted_text_has_an_empty_place() -> None:
    working = TextMap.whole("甲乙丙丁").edited(1, 2, "")
    assert working.place(Span(1, 3)) == (1, 1)


@given(TEXTS, EDITS)
def test_edits_do_what_they_do_to_a_string(raw: str, edits: list[tuple[int, int, str]]) -> None:
    working, plain = edited(raw, edits)
    assert working.text == plain


@given(TEXTS, EDITS)
@example("2", [(0, 1, "11"), (0, 1, "1"), (0, 1, "11")])
def test_pieces_cover_the_text_and_stay_in_order(raw: str, edits: list[tuple[int, int, str]]) -> None:
    working, plain = edited(raw, edits)
    ends = [0, *(piece.end for piece in working.pieces)]
    assert [piece.start for piece in working.pieces] == ends[: len(working.pieces)]
    assert sum(piece.length for piece in working.pieces) == len(plain)
    assert all(one.raw <= other.raw for one, other in zip(working.pieces, working.pieces[1:], strict=False))


@given(TEXTS, EDITS)
def test_characters_nobody_replaced_lead_back_to_themselves(raw: str, edits: list[tuple[int, int, str]]) -> None:
    marked = "".join(chr(0xE000 + at) for at in range(len(raw)))  # every raw character is its own name
    working, plain = edited(marked, edits)
    for at, character in enumerate(plain):
        if character >= "\ue000" and character < "\uf000":
            place = ord(character) - 0xE000
            assert any(span.start <= place < span.end for span in working.spans(at, at + 1))


@given(TEXTS)
def test_a_raw_place_and_its_text_are_the_same_before_any_edit(raw: str) -> None:
    working = TextMap.whole(raw)
    assert all(working.place(Span(at, at + 1)) == (at, at + 1) for at in range(len(raw)))


@given(TEXTS, EDITS, st.data())
def test_the_way_back_and_forth_covers_the_range(
    raw: str, edits: list[tuple[int, int, str]], data: st.DataObject
) -> None:
    working, plain = edited(raw, edits)
    start = data.draw(st.integers(0, len(plain)))
    end = data.draw(st.integers(start, len(plain)))
    places = [working.place(span) for span in working.spans(start, end)]
    if end > start:
        assert min(place[0] for place in places) <= start
        assert max(place[1] for place in places) >= end


@given(TEXTS, EDITS)
def test_maps_compose(raw: str, edits: list[tuple[int, int, str]]) -> None:
    working, plain = edited(raw, edits)
    reading = read_page(working)
    alone = joined(plain)
    assert reading.text == alone.text
    for at in range(len(reading.text)):
        inner = alone.spans(at, at + 1)
        outer = [one for span in inner for one in working.spans(span.start, max(span.end, span.start))]
        if all(span.start < span.end for span in inner) and outer:
            wanted = outer[0].start
            assert reading.spans(at, at + 1)[0].start == wanted


@given(TEXTS)
def test_what_is_read_at_a_place_reads_back(raw: str) -> None:
    working = TextMap.whole(raw)
    reading = read_page(working)
    for at in range(len(reading.text)):
        if reading.text[at] != " ":
            assert read_back(working, reading.spans(at, at + 1)) == reading.text[at]
