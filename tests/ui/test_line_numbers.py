from hypothesis import given
from hypothesis import strategies as st

from reviewer.page import TextMap
from ui.line_numbers import RawLines


@given(st.text(st.sampled_from("a件\n"), max_size=30), st.data())
def test_a_line_is_the_line_ends_before_it_and_one(raw: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(raw)))
    lines = RawLines(raw)
    assert lines.of_raw(offset) == raw[:offset].count("\n") + 1
    assert lines.count == raw.count("\n") + 1


def test_working_text_keeps_the_numbers_of_the_raw_text() -> None:
    raw = "一\n二\n三"
    lines, joined = RawLines(raw), TextMap.whole(raw).edited(1, 1, "")
    assert [lines.of_working(joined, offset) for offset in (0, 1, 3)] == [1, 2, 3]
    assert lines.of_working(joined, len(joined.text)) == 3
    assert lines.of_working(TextMap.whole(""), 0) == 3
