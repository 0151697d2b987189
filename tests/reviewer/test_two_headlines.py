"""An article that has more than one headline is in doubt; one on its way through leaves no trace."""

from pathlib import Path

from reviewer.articles.arranging import Place, confirmed, given, moved
from tests.reviewer.made_reviews import review_of
from tests.reviewer.test_articles import PAGE


def test_an_article_with_two_headlines_is_in_doubt_until_they_are_one(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    session.arrange("1", "given", lambda page: given(page, Place(1, 0), Place(0, 3)))
    first = session.division("1").articles[0]
    (doubt,) = first.doubts
    assert "城北新市场今日开门迎客" in doubt.message
    assert "我市入选全国节水城市" in doubt.message
    session.arrange("1", "moved", lambda page: moved(page, 0, 1))  # another act leaves it as it is
    session.arrange("1", "moved", lambda page: moved(page, 0, 1))
    session.arrange("1", "given", lambda page: given(page, Place(0, 1), Place(1, 0)))
    assert not any(one.doubts for one in session.division("1").articles[:1])
    session.arrange("1", "given", lambda page: given(page, Place(1, 0), Place(0, 1)))
    session.arrange("1", "confirmed", lambda page: confirmed(page, 0))
    first = session.division("1").articles[0]
    assert not first.doubts
    assert [one.kind for one in first.parts] == ["headline", "paragraph", "paragraph"]
    assert first.headline == "城北新市场今日开门迎客我市入选全国节水城市"
    session.close()
