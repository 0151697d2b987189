"""The labels say what the bank and the printed pages show."""

import re
from enum import StrEnum
from typing import NamedTuple

import pytest

from tests.articles.labelled import pages
from tests.articles.labels import Labelled, Page
from tests.articles.printing import print_page
from tests.articles.scoring import Tally, article_tallies, folded, people_tallies, scores, suspect_tallies
from tests.articles.stories import PARAGRAPH, Story, loose_parts, stories


class Kind(StrEnum):
    KICKER = "kicker"
    HEADLINE = "headline"
    SUBTITLE = "subtitle"
    SUBHEAD = "subhead"
    PARAGRAPH = "paragraph"
    NAMES = "names"


class Part(NamedTuple):
    kind: Kind
    text: str


class Article(NamedTuple):
    parts: tuple[Part, ...]
    reporters: tuple[str, ...] = ()
    place: str = ""
    date: str = ""


class Division(NamedTuple):
    articles: tuple[Article, ...]


def as_found(article: Labelled) -> Article:
    parts = tuple(Part(Kind(one.kind), one.text) for one in (*article.heading, *article.body))
    return Article(parts, article.story.reporters, article.story.place, article.story.date)


def told_of_people(article: Labelled) -> list[Tally]:
    people = [(one.name, one.office) for one in article.story.people]
    return list(people_tallies(article, people, article.story.bodies))


def whole(story: Story) -> str:
    return "".join(one.text for one in story.body)


@pytest.mark.parametrize("story", stories(), ids=lambda story: f"{story.number}")
def test_what_is_labelled_stands_in_the_article(story: Story) -> None:
    text = whole(story)
    for person in story.people:
        assert person.name in text
        assert all(part in text for part in person.office.split("、"))
    for word in (*story.reporters, *story.bodies, story.place, story.date):
        assert word in text
    for seen, odd in story.odd:
        assert odd in text
        assert len(seen) == len(odd)
        assert sum(one != other for one, other in zip(seen, odd, strict=True)) == 1


@pytest.mark.parametrize("story", stories(), ids=lambda story: f"{story.number}")
def test_an_article_is_as_long_as_a_paper_prints_it(story: Story) -> None:
    paragraphs = [one.text for one in story.body if one.kind == PARAGRAPH]
    assert 1 <= len(paragraphs) <= 10
    assert all(len(one) <= 260 for one in paragraphs)
    assert len({one.kind for one in story.heading}) == len(story.heading)


def test_no_paragraph_and_no_headline_is_told_twice() -> None:
    written = [part.text for story in stories() for part in (*story.heading, *story.body)]
    long = [one for one in written if len(one) > 15]
    assert len(long) == len(set(long))


def test_both_parts_fill_as_many_pages() -> None:
    assert sum(one.held_out for one in stories()) >= 50
    assert len(pages("dev")) == len(pages("held")) >= 40
    assert {one.held_out for one in loose_parts()} == {True, False}


def test_a_page_shows_articles_of_its_own_half() -> None:
    for page in pages():
        assert {one.story.held_out for one in page.articles} == {page.held_out}
        assert 4 <= len(page.articles) <= 8
        assert len({one.story.number for one in page.articles}) == len(page.articles)
    shown = {article.story.number for page in pages() for article in page.articles}
    assert shown == {one.number for one in stories()}


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_the_ranges_of_a_part_read_back_to_it(page: Page) -> None:
    for article in page.articles:
        for part in article.body:
            assert folded("".join(page.text[start:end] for start, end in part.ranges)) == folded(part.text)
        for part in article.heading:
            shown = folded("".join(page.text[start:end] for start, end in part.ranges))
            assert re.fullmatch(f"({re.escape(folded(part.text))}){{1,2}}", shown)


def test_every_sign_of_a_page_is_somebody_s() -> None:
    for page in pages():
        left = list(page.text)
        parts = [part for article in page.articles for part in (*article.heading, *article.body)]
        for part in (*parts, *page.loose):
            for start, end in part.ranges:
                left[start:end] = " " * (end - start)
        assert not "".join(left).strip()


def test_a_page_prints_the_same_each_time() -> None:
    page = pages("dev")[2]
    drawn = [one.story for one in page.articles]
    first = print_page("again", drawn, list(loose_parts()[:3]), "hard", 7)
    assert first == print_page("again", drawn, list(loose_parts()[:3]), "hard", 7)
    assert first.text != print_page("again", drawn, list(loose_parts()[:3]), "hard", 8).text


def test_a_perfect_reader_scores_full_marks() -> None:
    tallies: list[Tally] = []
    for page in pages():
        tallies += article_tallies(page, Division(tuple(as_found(one) for one in page.articles)))
        tallies += [one for article in page.articles for one in told_of_people(article)]
        tallies += suspect_tallies(page, page.suspects)
    for one in scores(tallies).values():
        assert one.labelled == one.found == one.right > 0


def test_a_reader_who_finds_nothing_scores_nothing() -> None:
    told = scores(one for page in pages() for one in article_tallies(page, Division(())))
    assert all(one.found == one.right == 0 for one in told.values())


def test_two_articles_taken_for_one_are_both_wrong() -> None:
    page = pages("dev")[0]
    first, second, *rest = [as_found(one) for one in page.articles]
    run_together = first._replace(parts=first.parts + second.parts)
    told = scores(article_tallies(page, Division((run_together, *rest))))
    assert told["articles"].right == len(page.articles) - 2
    assert told["headline to body"].labelled == len(page.articles)
    assert told["paragraphs"].recall < 1
