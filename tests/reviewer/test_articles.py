"""A page falls into articles: every sign of it belongs to one part, and parts read as a person reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.articles import Division, PartKind, divide
from reviewer.data import Span
from reviewer.page import TextMap
from tests.articles.labelled import pages

PAGE = """城北新市场今日开门迎客

  本报讯（记者 林晓禾）4月8日，城北新市场迎来
第一批顾客。市场设摊位186个，蔬菜、水产、熟
食分区摆放。

市场管理方介绍，摊位费三年不涨，每天闭市后统
一冲洗

路面。

  本报北京讯（特约记者 周远）4月7日，全国节水
城市评选在京揭晓，我市位列第九。评审专家认为，
我市中水回用的做法值得推广。

（下转第三版）

我市入选全国节水城市

责任编辑：王岚
"""


def division_of(text: str) -> Division:
    return divide(TextMap.whole(text))


def test_bodies_headlines_and_names_find_each_other() -> None:
    division = division_of(PAGE)
    first, second = division.articles
    assert (first.headline, first.reporters, first.place) == ("城北新市场今日开门迎客", ("林晓禾",), "")
    assert (second.headline, second.reporters, second.place) == ("我市入选全国节水城市", ("周远",), "北京")
    assert [one.kind for one in division.loose] == [PartKind.OTHER, PartKind.OTHER]


def test_a_paragraph_goes_on_below_a_blank_line_and_keeps_both_places() -> None:
    paragraph = division_of(PAGE).articles[0].parts[-1]
    assert paragraph.text == "市场管理方介绍，摊位费三年不涨，每天闭市后统一冲洗路面。"
    assert [PAGE[slice(*one)].replace("\n", "") for one in paragraph.extents] == [
        "市场管理方介绍，摊位费三年不涨，每天闭市后统一冲洗",
        "路面。",
    ]


def test_the_editors_of_a_page_are_no_headline() -> None:
    division = division_of(PAGE.replace("责任编辑：王岚", "本版编辑 王岚 2025年4月8日"))
    assert [one.headline for one in division.articles] == ["城北新市场今日开门迎客", "我市入选全国节水城市"]
    assert division.loose[-1].text == "本版编辑王岚2025年4月8日"


def test_a_report_of_figures_is_an_article_of_its_own() -> None:
    text = "公园里的花开了，游人很多。\n4月8日，热线接听群众来电诉求900件次。\n图书馆周末开放。\n"
    start = text.index("4月8日")
    starts = [one.paragraphs[0] for one in divide(TextMap.whole(text), [Span(start, start + 20)]).articles]
    assert starts[-1].startswith("4月8日")


@pytest.mark.parametrize("page", pages()[::6], ids=lambda page: page.name)
def test_every_sign_of_a_labelled_page_is_in_one_part(page: object) -> None:
    _assert_whole(getattr(page, "text", ""))


@given(st.text(st.sampled_from("本报讯（记者王）3月5日，会议召开。\n\n\f 　“”！强调公告abc12"), max_size=80))
def test_every_sign_of_any_text_is_in_one_part(text: str) -> None:
    _assert_whole(text)


def _assert_whole(text: str) -> None:
    division = division_of(text)
    parts = [*division.loose, *(part for article in division.articles for part in article.parts)]
    owners = [0] * len(text)
    for part in parts:
        for extent in part.extents:
            for at in range(*extent):
                owners[at] += 1
    assert all(count <= 1 for count in owners)
    assert all(owners[at] == 1 for at, sign in enumerate(text) if not sign.isspace())
