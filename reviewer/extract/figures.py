"""Figures in prose become a record: a row for each figure of an article, with its place."""

from collections.abc import Iterator, Sequence

from reviewer.articles import Article
from reviewer.data import Field, Origin, Record, Span, Value
from reviewer.extract.fields import CERTAIN, UNKNOWN_TEXT
from reviewer.extract.reader import FOLDED
from reviewer.field_paths import row_path
from reviewer.indicators import Indicator, indicators
from reviewer.page import TextMap, read_page
from reviewer.report_types.indicators_type import NAME, ROWS

_BEFORE = 300
"""So far before a figure a subject or period that a sentence before gives is looked for, in characters."""


def figure_records(working: TextMap, articles: Sequence[tuple[tuple[Span, ...], str]]) -> list[Record]:
    """Return a record for each of these articles: the figures that stand in it.

    Args:
        working: The page's working text.
        articles: Stretches of the raw text that an article's body consists of, and its headline.
    """
    return [_record(article_reading(working, extents), extents, headline) for extents, headline in articles]


def figures_of(article: Article, working: TextMap) -> tuple[Indicator, ...]:
    """Return the figures in the paragraphs of an article: no period or subject of another goes on in it.

    Args:
        article: The article.
        working: The working text of its page.
    """
    return indicators(article_reading(working, article.body))


def article_reading(working: TextMap, extents: Sequence[Span]) -> TextMap:
    """Return the reading of these stretches of a page alone: what a figure's sentence leaves out, its article says.

    Args:
        working: The page's working text.
        extents: Stretches of the raw text.
    """
    text = working.text
    cut, after = TextMap.whole(text), len(text)
    for start, end in sorted(map(working.place, extents), reverse=True):
        if text[end:after].strip() or after == len(text):
            cut = cut.edited(end, after - end, "")
        after = start
    return read_page(working.then(cut.edited(0, after, "")))


def _record(reading: TextMap, extents: Sequence[Span], headline: str) -> Record:
    found = indicators(reading)
    title = Field("headline", headline or None, "", (), Origin.EXTRACTED if headline else Origin.MISSING, CERTAIN)
    cells = [field for row, one in enumerate(found) for field in _row(reading, row, one)]
    return Record("", NAME, (title, *cells), Span(extents[0].start, max(one.end for one in extents)))


def _row(reading: TextMap, row: int, one: Indicator) -> Iterator[Field]:
    """Yield the cells of one figure; what the text doesn't say is empty."""
    if one.subject:
        yield _printed(reading, row, "subject", one.subject, one)
    else:  # beside its figure it asks for a look
        yield Field(row_path(ROWS, row, "subject"), None, one.text, one.spans, Origin.MISSING, 0.0)
    trust = FOLDED if one.folded else CERTAIN
    yield Field(row_path(ROWS, row, "value"), one.value, one.text, one.spans, Origin.EXTRACTED, trust)
    yield _read_off(row, "unit", one.unit, one)
    yield _printed(reading, row, "period", one.period, one)
    yield _read_off(row, "kind", kind_words(one), one)
    yield _read_off(row, "direction", direction_words(one), one)
    yield _printed(reading, row, "base", one.base, one)
    yield _printed(reading, row, "of", one.of, one)
    yield _printed(reading, row, "scope", one.scope, one)
    yield _read_off(row, "high", one.high, one)
    yield _read_off(row, "bound", bound_words(one), one)


def _read_off(row: int, name: str, value: Value | None, one: Indicator) -> Field:
    """A cell that the figure itself says: its place is the figure's."""
    path = row_path(ROWS, row, name)
    if value in (None, ""):
        return Field(path, None, "", (), Origin.MISSING, 0.0)
    return Field(path, value, one.text, one.spans, Origin.EXTRACTED, CERTAIN)


def _printed(reading: TextMap, row: int, name: str, text: str, one: Indicator) -> Field:
    """A cell that words around the figure say: in its sentence, or in one before."""
    path = row_path(ROWS, row, name)
    if not text:
        return Field(path, None, "", (), Origin.MISSING, 0.0)
    start, end = one.sentence
    at = reading.text.rfind(text, start, one.place[0])
    at = at if at >= 0 else reading.text.find(text, one.place[0], end)
    at = at if at >= 0 else reading.text.rfind(text, max(start - _BEFORE, 0), start)
    trust = UNKNOWN_TEXT if one.uncertain or at < 0 else CERTAIN
    if at < 0:
        return Field(path, text, "", (), Origin.INFERRED, trust)
    return Field(path, text, text, reading.spans(at, at + len(text)), Origin.EXTRACTED, trust)


def kind_words(one: Indicator) -> str:
    """Return what a figure says, as a record holds it."""
    return {"level": "数量", "share": "占比", "change": "增减", "rank": "位次"}[one.kind]


def direction_words(one: Indicator) -> str:
    """Return which way something changed, as a record holds it."""
    return {"up": "增", "down": "减"}.get(one.direction, "")


def bound_words(one: Indicator) -> str:
    """Return how a figure is hedged, as a record holds it."""
    return {"about": "约", "over": "超过", "under": "不足", "reach": "达"}.get(one.bound, "")
