"""The articles of a page, as everything that tells of them numbers them."""

from pathlib import Path

import pytest

from reviewer.cli import reading_articles, reading_people
from reviewer.reading.files import find_pages
from reviewer.report_types.loader import load_types
from tests.reviewer.made_reviews import review_of

SAMPLES = Path(__file__).parents[2] / "samples"
TYPES = load_types()


@pytest.mark.parametrize("sample", ["07_blank_line_in_sentence.txt", "08_headline_glued.txt", "15_one_hot_issue.txt"])
def test_an_article_has_the_same_number_wherever_it_is_told(sample: str, tmp_path: Path) -> None:
    found, people, articles = find_pages([SAMPLES / sample]), [], []
    reading_people.read_people(found, TYPES, people.append)
    reading_articles.read_articles(found, TYPES, articles.append)
    texts = {one.number: one.text for one in articles[0].division.articles}
    named = [(number, one.name) for number, one in (*people[0].people, *people[0].bodies)]
    assert named
    assert all(name in texts[number] for number, name in named)
    session = review_of(tmp_path, (SAMPLES / sample).read_text(encoding="utf-8"))
    assert sorted((one.article + 1, one.name) for one in session.named(["1"])) == sorted(named)
