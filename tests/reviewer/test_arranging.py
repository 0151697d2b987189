"""A person arranges the articles of a page: each act is one step of the review, and no part is lost."""

from collections import Counter
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.articles import ArrangedPart, Arrangement, PartKind, divide
from reviewer.articles.arrangement import arranged, arrangement_of
from reviewer.articles.arranging import (
    LOOSE,
    Place,
    confirmed,
    cut_out,
    gathered,
    joined_parts,
    merged,
    moved,
    parted,
    split,
    with_kind,
)  # fmt: skip
from reviewer.articles.arranging import (
    given as given_to,
)
from reviewer.data import Span
from reviewer.errors import RefusedError
from reviewer.page import TextMap
from reviewer.review import ReviewSession
from reviewer.wording import speaking
from tests.reviewer.made_reviews import page, reopened, review_of
from tests.reviewer.test_articles import PAGE

BEFORE = arrangement_of(divide(TextMap.whole(PAGE)))


def headlines(session: ReviewSession) -> list[str]:
    return [one.headline for one in session.division("1").articles]


def parts(arrangement: Arrangement) -> Counter[tuple[int, int]]:
    everything = [part for one in arrangement.articles for part in one.parts] + list(arrangement.loose)
    return Counter((extent.start, extent.end) for part in everything for extent in part.extents)


def signs(arrangement: Arrangement) -> list[int]:
    return sorted(at for start, end in parts(arrangement) for at in range(start, end))


def kinds(arrangement: Arrangement, article: int) -> list[str]:
    return [one.kind.value for one in arrangement.articles[article].parts]


def test_an_arrangement_reads_as_the_division_it_was_made_of() -> None:
    division = divide(TextMap.whole(PAGE))
    again = arranged(TextMap.whole(PAGE), arrangement_of(division))
    assert [one.parts for one in again.articles] == [one.parts for one in division.articles]
    assert again.loose == division.loose


def test_articles_are_merged_and_split_again() -> None:
    whole = merged(BEFORE, 0)
    assert kinds(whole, 0) == ["headline", "paragraph", "paragraph", "subhead", "paragraph"]
    assert kinds(split(whole, Place(0, 3)), 1) == ["headline", "paragraph"]


def test_a_headline_given_to_another_article_stands_beside_the_one_there() -> None:
    after = given_to(BEFORE, Place(1, 0), Place(0, 3))
    assert kinds(after, 0) == ["headline", "headline", "paragraph", "paragraph"]
    assert said(after, 0)[1] == "我市入选全国节水城市"
    assert kinds(after, 1) == ["paragraph"]
    named = with_kind(after, Place(0, 1), PartKind.HEADLINE)
    assert kinds(named, 0) == ["headline", "subtitle", "paragraph", "paragraph"]
    assert said(named, 0)[0] == "我市入选全国节水城市"
    assert said(joined_parts(after, Place(0, 1)), 0)[0] == "城北新市场今日开门迎客我市入选全国节水城市"


@pytest.mark.parametrize("sure", [True, False])
def test_a_headline_on_its_way_leaves_the_articles_it_passes_as_they_were(sure: bool) -> None:
    first, passed = BEFORE.articles
    untitled = split(BEFORE, Place(0, 2)).articles[1]._replace(sure=False)
    page = BEFORE._replace(articles=(first, passed._replace(sure=sure), untitled))
    there = given_to(page, Place(0, 0), Place(1, 0))
    assert there.articles[1].sure is sure
    gone_on = given_to(there, Place(1, 0), Place(2, 0))
    assert gone_on.articles[1] == page.articles[1]
    assert kinds(gone_on, 2)[0] == "headline"
    assert gone_on.articles[2].sure
    assert not gone_on.articles[0].sure
    back = given_to(given_to(gone_on, Place(2, 0), Place(1, 2)), Place(1, 1), Place(0, 0))
    assert [one.parts for one in back.articles] == [one.parts for one in page.articles]


def test_what_is_made_a_headline_takes_the_place_of_the_old_one() -> None:
    after = with_kind(BEFORE, Place(0, 1), PartKind.HEADLINE)
    assert kinds(after, 0) == ["headline", "subtitle", "paragraph"]
    loose = given_to(BEFORE, Place(LOOSE, 0), Place(1, 0))
    assert kinds(with_kind(loose, Place(1, 1), PartKind.KICKER), 1) == ["kicker", "headline", "paragraph"]


def test_a_paragraph_is_parted_and_joined_again() -> None:
    at = PAGE.index("市场设摊位")
    two = parted(BEFORE, Place(0, 1), at)
    texts = [one.text for one in arranged(TextMap.whole(PAGE), two).articles[0].parts]
    assert texts[2].startswith("市场设摊位186个")
    again = joined_parts(two, Place(0, 1))
    assert (
        arranged(TextMap.whole(PAGE), again).articles[0].paragraphs
        == arranged(TextMap.whole(PAGE), BEFORE).articles[0].paragraphs
    )


TORN = BEFORE.articles[0].parts[2]
"""A paragraph of which a blank line parts the last words."""


def said(arrangement: Arrangement, article: int) -> list[str]:
    return [one.text for one in arranged(TextMap.whole(PAGE), arrangement).articles[article].parts]


def test_a_stretch_over_several_lines_of_a_torn_part_becomes_a_part_of_its_own() -> None:
    stretch = Span(PAGE.index("闭市后"), PAGE.index("。\n\n  本报北京讯"))
    after = cut_out(BEFORE, Place(0, 2), stretch, PartKind.HEADLINE)
    assert len(TORN.extents) == 2
    assert kinds(after, 0) == ["headline", "subtitle", "paragraph", "paragraph", "paragraph"]
    assert said(after, 0)[0] == "闭市后统一冲洗路面"
    assert said(after, 0)[3:] == ["市场管理方介绍，摊位费三年不涨，每天", "。"]


def test_a_stretch_with_the_line_ends_around_it_is_cut_out_as_well() -> None:
    start = PAGE.index("市场管理方")
    after = cut_out(BEFORE, Place(0, 2), Span(start - 2, start + 5), PartKind.SUBHEAD)
    assert kinds(after, 0) == ["headline", "paragraph", "subhead", "paragraph"]
    assert said(after, 0)[2] == "市场管理方"


def test_a_stretch_that_reaches_outside_the_part_is_refused_with_a_sentence() -> None:
    for start, end in (("摆放", "管理方"), ("评审专家", "推广")):
        with pytest.raises(RefusedError, match="超出了这一部分"):
            cut_out(BEFORE, Place(0, 2), Span(PAGE.index(start), PAGE.index(end)), PartKind.HEADLINE)


def test_two_lines_of_a_torn_headline_are_made_one_in_the_order_they_are_printed_in() -> None:
    title = PAGE.index("城北新市场")
    torn = parted(BEFORE, Place(0, 0), title + 5)
    torn = with_kind(torn, Place(0, 1), PartKind.HEADLINE)
    assert kinds(torn, 0)[:3] == ["headline", "subtitle", "paragraph"]
    for named in (0, 1):
        whole = joined_parts(torn, Place(0, named))
        assert kinds(whole, 0) == ["headline", "paragraph", "paragraph"]
        assert said(whole, 0)[0] == "城北新市场今日开门迎客"


def test_a_headline_is_not_made_one_with_the_text_below_it() -> None:
    with pytest.raises(RefusedError, match="按 H"):
        joined_parts(BEFORE, Place(0, 0))


def test_what_a_stretch_holds_is_given_to_an_article_whatever_parts_it_is_in() -> None:
    stretch = Span(PAGE.index("（下转"), PAGE.index("责任编辑"))
    after = gathered(BEFORE, 0, stretch, PartKind.HEADLINE)
    assert kinds(after, 0) == ["headline", "subtitle", "paragraph", "paragraph"]
    assert said(after, 0)[0] == "（下转第三版）我市入选全国节水城市"
    assert kinds(after, 1) == ["paragraph"]
    assert len(after.loose) == 1
    assert kinds(gathered(BEFORE, 1, TORN.extents[1], PartKind.SUBHEAD), 1)[-1] == "subhead"
    with pytest.raises(ValueError, match="Span"):
        gathered(BEFORE, 0, Span(0, 0), PartKind.HEADLINE)


@given(st.integers(0, len(PAGE)), st.integers(1, 90), st.integers(0, 1), st.sampled_from(PartKind))
def test_whatever_is_gathered_nothing_is_lost(start: int, length: int, article: int, kind: PartKind) -> None:
    try:
        after = gathered(BEFORE, article, Span(start, start + length), kind)
    except ValueError:
        return
    assert signs(after) == signs(BEFORE)


@given(st.integers(0, len(PAGE)), st.integers(1, 60), st.sampled_from([(0, 0), (0, 1), (0, 2), (1, 1), (LOOSE, 0)]))
def test_whatever_is_cut_out_nothing_is_lost(start: int, length: int, place: tuple[int, int]) -> None:
    try:
        after = cut_out(BEFORE, Place(*place), Span(start, start + length), PartKind.HEADLINE)
    except RefusedError:
        return
    assert signs(after) == signs(BEFORE)


@given(st.lists(st.tuples(st.integers(-1, 2), st.integers(0, 4), st.integers(-1, 2), st.integers(0, 4)), max_size=6))
def test_whatever_is_given_to_whom_nothing_is_lost(acts: list[tuple[int, int, int, int]]) -> None:
    after = BEFORE
    for article, part, to, at in acts:
        try:
            after = given_to(after, Place(article, part), Place(to, at))
        except IndexError:
            continue
    assert parts(after) == parts(BEFORE)


def test_each_act_is_a_step_that_is_kept_and_undone(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    first = headlines(session)
    session.arrange("1", "moved", lambda page: moved(page, 1, 0), first[1])
    assert headlines(session) == first[::-1]
    session = reopened(session)
    assert headlines(session) == first[::-1]
    assert all(one.arranged for one in session.division("1").articles)
    assert first[1] in session.history()[-1].text
    session.undo()
    assert headlines(session) == first
    session.redo()
    session.arrange_anew("1")
    assert headlines(session) == first


def test_an_article_that_loses_its_headline_is_in_doubt_until_it_is_confirmed(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    session.arrange("1", "given", lambda page: given_to(page, Place(1, 0), Place(LOOSE, 0)))
    first, second = session.division("1").articles
    assert not first.doubts
    assert [one.message for one in second.doubts] == ["这一篇没有找到标题，请看一眼。"]
    session.arrange("1", "confirmed", lambda page: confirmed(page, 1))
    assert not any(one.doubts for one in session.division("1").articles)
    session.arrange("1", "split", lambda page: split(page, Place(0, 2)))
    assert [bool(one.doubts) for one in session.division("1").articles] == [False, True, False]


def test_an_arrangement_follows_what_is_edited_in_the_text(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    session.arrange("1", "moved", lambda page: moved(page, 1, 0))
    session.edit_text("1", PAGE.index("开门"), 2, "开张")
    assert headlines(session)[1] == "城北新市场今日开张迎客"


def test_what_is_not_possible_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    with pytest.raises(RefusedError):
        session.arrange("1", "merged", lambda page: merged(page, 7))
    with pytest.raises(RefusedError):
        session.arrange("1", "parted", lambda page: parted(page, Place(0, 1), 0))
    assert session.can_undo == ""


def test_a_record_is_an_article_with_a_link(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    (article,) = [one for one in session.division("1").articles if session.records_in("1", one)]
    assert session.records_in("1", article) == ("1.1",)
    assert article.paragraphs[0].startswith("3月3日")


def test_reading_a_page_again_does_not_lose_an_arrangement_unasked(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    session.arrange("1", "moved", lambda page: moved(page, 1, 0))
    with pytest.raises(RefusedError):
        session.read_again("1")


def test_a_part_without_text_is_left_out() -> None:
    empty = BEFORE._replace(loose=(ArrangedPart(PartKind.OTHER, ()),))
    assert arranged(TextMap.whole(PAGE), empty).loose == ()


def test_articles_are_exported_a_row_each(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE, page())
    session.arrange("1", "moved", lambda page: moved(page, 1, 0))
    frame = session.frames(only_verified=False, articles=True)["articles"]
    assert list(frame["headline"][:2]) == ["我市入选全国节水城市", "城北新市场今日开门迎客"]
    assert list(frame["arranged"][:2]) == [True, True]
    assert list(frame["reporters"][:2]) == ["周远", "林晓禾"]
    assert frame["line"][1] == 1
    assert "2.1" in list(frame["records"].dropna())
    written = session.export(tmp_path / "out.xlsx", only_verified=False, texts=True)
    texts = sorted((tmp_path / "out 文章").iterdir())
    assert [one.name for one in texts[:2]] == [
        "2025-0 01 我市入选全国节水城市.txt",
        "2025-0 02 城北新市场今日开门迎客.txt",
    ]
    assert texts[0].read_text(encoding="utf-8").startswith("我市入选全国节水城市\n本报北京讯")
    assert str(len(texts)) in written.remarks[-1]
    sheet = openpyxl.load_workbook(written.files[0])["文章"]
    assert sheet.max_row == len(frame) + 1
    keys = [cell.value for cell in sheet["O"][1:] if cell.value]
    assert keys == ["#2.1"]  # as every other sheet has it
    english = tmp_path / "en.xlsx"
    with speaking("en"):
        session.export(english, only_verified=False, texts=True)
    assert (tmp_path / "en articles").is_dir()
    bare = session.export(tmp_path / "bare.xlsx", only_verified=False, articles=False)
    assert "文章" not in openpyxl.load_workbook(bare.files[0]).sheetnames
