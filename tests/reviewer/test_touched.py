"""Of the articles of a page, those that a person arranged are told from those left as the program found them."""

from dataclasses import replace
from pathlib import Path

import pytest

from reviewer.articles import PartKind, divide
from reviewer.articles.arrangement import arranged, arrangement_of, stayed_in
from reviewer.articles.arranging import Place, confirmed, split, with_kind
from reviewer.articles.dividing import unsure
from reviewer.page import TextMap
from tests.reviewer.made_reviews import reopened, review_of
from tests.reviewer.test_articles import PAGE


def test_only_what_a_person_touched_is_exported_as_arranged(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    session.arrange("1", "parted", lambda page: with_kind(page, Place(0, 2), PartKind.SUBHEAD))
    assert [one.arranged for one in session.division("1").articles] == [True, False]
    session.arrange("1", "split", lambda page: split(page, Place(0, 2)))
    session = reopened(session)
    assert [one.arranged for one in session.division("1").articles] == [True, True, False]
    frame = session.frames(only_verified=False, articles=True)["articles"]
    assert list(frame["arranged"][:3]) == [True, True, False]
    session.close()


def test_an_article_begun_without_a_headline_is_arranged_once_it_is_confirmed(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    session.arrange("1", "split", lambda page: split(page, Place(0, 2)))
    articles = session.division("1").articles
    assert [(one.arranged, bool(one.doubts)) for one in articles] == [(True, False), (False, True), (False, False)]
    session.arrange("1", "confirmed", lambda page: confirmed(page, 1))
    assert [one.arranged for one in session.division("1").articles] == [True, True, False]
    session.close()


def test_an_article_in_doubt_that_a_person_confirmed_is_arranged() -> None:
    page = TextMap.whole(PAGE)
    own = divide(page)
    first, *others = own.articles
    doubted = replace(own, articles=(replace(first, doubts=(unsure(),)), *others))
    after = confirmed(arrangement_of(doubted), 0)
    assert [one.arranged for one in arranged(page, after, doubted).articles] == [True, False]


@pytest.mark.parametrize(
    ("order", "stayed"),
    [
        ((0, 1, 2), (True, True, True)),
        ((1, 0), (False, False)),  # nobody can tell which of the two was moved
        ((3, 0, 1, 2), (False, True, True, True)),
        ((0, 2, 3, 1), (True, True, True, False)),
        ((), ()),
    ],
)
def test_what_was_moved_is_told_by_the_order(order: tuple[int, ...], stayed: tuple[bool, ...]) -> None:
    assert tuple(stayed_in(order)) == stayed
