from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reviewer.page import RawLines, TextMap
from tests.reviewer.made_reviews import review_of
from tests.reviewer.test_figures import PAGE


@given(st.text(st.sampled_from("a件\n"), max_size=30), st.data())
def test_a_line_is_the_line_ends_before_it_and_one(raw: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(raw)))
    lines = RawLines(raw)
    assert lines.of_raw(offset) == raw[:offset].count("\n") + 1
    assert lines.count == raw.count("\n") + 1
    assert lines.beside(TextMap.whole(raw), offset) == lines.of_raw(offset)


def test_beside_the_text_stand_the_numbers_of_the_raw_text() -> None:
    raw = "一\n二\n三"
    lines, joined = RawLines(raw), TextMap.whole(raw).edited(1, 1, "")
    assert [lines.beside(joined, offset) for offset in (0, 1, 2, 3)] == [1, 1, 1, 3]
    assert lines.beside(joined, len(joined.text)) == 3
    assert lines.beside(TextMap.whole(""), 0) == 3
    split = TextMap.whole(raw).edited(0, 0, "〇\n")
    assert [lines.beside(split, offset) for offset in (0, 2, 4)] == [1, 1, 2]


def test_what_is_listed_has_the_numbers_beside_the_text(tmp_path: Path) -> None:
    raw = "首行\n次行\n" + PAGE
    session = review_of(tmp_path, raw)
    before = [one.line for one in session.figures("1")]
    session.edit_text("1", 0, 0, "新添\n两行\n")
    assert [one.line for one in session.figures("1")] == before
    session.close()
