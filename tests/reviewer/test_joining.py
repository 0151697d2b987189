"""The reading of a page."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.data import Span
from reviewer.page.joining import fold, joined

SHORT_LINES = st.lists(st.text("ab A３5件② \f\u200b\u00ad", max_size=5), max_size=12).map("\n".join)
"""Too short to count as printed twice over."""


@pytest.mark.parametrize(
    ("page", "read"),
    [
        ("接听群众来电诉求\n1143 件次", "接听群众来电诉求1143件次"),
        ("办理5\n60件", "办理560件"),
        ("介 绍 了 全 省", "介绍了全省"),
        ("第３月底，４个", "第3月底,4个".replace(",", "，")),
        ("无集中\n\n反映问题", "无集中反映问题"),
        ("上一页\f下一页", "上一页下一页"),
        ("New\nYork 城", "New York城"),
        ("便民热线 12345\n\n1月8日", "便民热线12345 1月8日"),
        ("\ufeff一\u200b二\u3000三\u00ad四", "一二三四"),
        ("推动商务高质量发展推动商务高质量发展", "推动商务高质量发展"),
        ("网民留言八十三件\n网民留言八十三件\n回访", "网民留言八十三件回访"),
        ("哈哈哈哈", "哈哈哈哈"),
        ("", ""),
    ],
)
def test_a_page_reads_as_a_person_reads_it(page: str, read: str) -> None:
    assert joined(page).text == read


def test_a_line_printed_twice_over_is_read_at_its_first_place() -> None:
    page = "标题很长的一行字标题很长的一行字"
    assert joined(page).spans(0, 8)[0] == (0, 8)


@pytest.mark.parametrize("elsewhere", ["", "New\nYork\n", "3\n\n4\n"])
def test_whether_digits_stay_apart_is_told_by_their_own_place(elsewhere: str) -> None:
    read = joined(f"{elsewhere}共5\f1件，②\n\n7件").text
    assert read.endswith("共5 1件，②7件")


def read_plainly(text: str) -> tuple[str, list[Span]]:
    """Return what joining makes of short lines, told run by run, and the place of each sign: a gap stands for all."""
    read, places = "", []
    for run in re.finditer(r"[^\s\u200b\ufeff\u00ad]+", text):
        end = places[-1].end if places else 0
        left, right, gap = read[-1:], run[0][0], text[end : run.start()]
        digits = left.isdecimal() and right.isdecimal()
        apart = "\f" in gap or gap.count("\n") > 1 if digits else "a" <= left <= "z" and right.isalpha()
        if left and right < "\x80" and apart:
            read += " "
            places.append(Span(end, run.start()))
        read += run[0]
        places += [Span(at, at + 1) for at in range(run.start(), run.end())]
    return fold(read), places


@given(SHORT_LINES)
def test_every_sign_has_its_place_however_many_spaces_stay(page: str) -> None:
    read, places = read_plainly(page)
    found = joined(page)
    assert found.text == read
    assert [found.spans(at, at + 1) for at in range(len(read))] == [(place,) for place in places]
