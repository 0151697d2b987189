"""The articles of a page: found by the program, arranged by a person; each act is one step, and the text stays."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reviewer.articles import Arrangement, Article, Division, divide
from reviewer.data import Record, Span
from reviewer.errors import RefusedError
from reviewer.page import RawLines, TextMap
from reviewer.report_types.indicators_type import NAME
from reviewer.report_types.schema import ReportType
from reviewer.review.acting import Acting
from reviewer.review.log import Log
from reviewer.review.page_events import Arranged, FiguresWanted
from reviewer.review.text_acts import figures_read
from reviewer.wording import Language, language, say

if TYPE_CHECKING:
    from reviewer.indicators import Indicator

_Known = tuple[TextMap, Arrangement | None, tuple[Span, ...], Language]


class Figure(NamedTuple):
    """A figure in the prose of a page.

    Attributes:
        source: Id of the page.
        article: Place of its article among those of the page.
        headline: Of that article.
        line: The number beside its line; see ``RawLines``.
        indicator: What it says.
    """

    source: str
    article: int
    headline: str
    line: int
    indicator: "Indicator"


class Arranging(Acting):
    """A review in which the articles of a page are looked at and put right."""

    def __init__(self, log: Log, types: Sequence[ReportType]) -> None:
        super().__init__(log, types)
        self._divided: dict[str, tuple[_Known, Division]] = {}

    def division(self, source_id: str) -> Division:
        """Return the articles of a page as they stand: as a person arranged them, else as the program finds them.

        Takes some milliseconds where the page changed; it may be called in any thread.
        """
        with self._lock:
            working, state = self._log.working(source_id), self._log.state(source_id)
        reports = tuple(one.extent for one in state.bases() if one.type != NAME)  # an article's figures are no report
        known = working, state.arrangement, reports, language()
        before = self._divided.get(source_id)
        if before is None or before[0][0] is not working or before[0][1:] != known[1:]:
            before = self._divided[source_id] = known, _division(*known[:3])
        return before[1]

    def records_in(self, source_id: str, article: Article) -> tuple[str, ...]:
        """Return the ids of the records that stand in an article."""
        return tuple(one.record.id for one in self.records(source_id) if _stands_in(one.record, article))

    def arrange(self, source_id: str, act: str, change: Callable[[Arrangement], Arrangement], about: str = "") -> None:
        """Change the arrangement of a page, as one step.

        Args:
            source_id: The page.
            act: What is done, a key of ``describing.ARRANGING``.
            change: Returns the new arrangement; see ``articles.arranging``.
            about: The text of the part it is done to, for the history.

        Raises:
            RefusedError: There is no such part, or the act isn't possible there.
        """
        from reviewer.articles.arrangement import arrangement_of

        def arrange() -> None:
            before = arrangement_of(self.division(source_id))
            try:
                after = change(before)
            except (IndexError, ValueError) as error:
                raise RefusedError(
                    say(
                        "这里做不到：前后没有可以合并、拆分或移动的部分。",
                        "That isn't possible here: there is nothing to join, part or move.",
                    )
                ) from error
            if after != before:
                self._act(source_id, Arranged(after, act, about))

        self._beside_others(arrange, source_id)

    def arrange_anew(self, source_id: str) -> None:
        """Give the articles of a page back to the program."""

        def give_back() -> None:
            if self._log.state(source_id).arrangement is not None:
                self._act(source_id, Arranged(None, "anew"))

        self._beside_others(give_back, source_id)

    def figures(self, source_id: str) -> "tuple[Figure, ...]":
        """Return the figures in the prose of a page, each with the article it stands in and its line."""
        from reviewer.extract.figures import figures_of  # when first asked for: the window paints sooner

        working, found = self.working(source_id), []
        lines = RawLines(self.source(source_id).raw)
        for number, article in enumerate(self.division(source_id).articles):
            for one in figures_of(article, working):
                line = lines.beside(working, working.place(one.spans[0])[0])
                found.append(Figure(source_id, number, article.headline, line, one))
        return tuple(found)

    def want_figures(self, source_id: str, article: Article) -> str:
        """Have the figures of an article read as a record, to be reviewed and exported like all others.

        Returns:
            The record's id; of the one that is there already where they were asked for before.

        Raises:
            RefusedError: There are no figures in it.
        """
        body = article.body

        def want() -> str:
            page = self._page(source_id)
            if body not in [one.extents for one in page.state.figures]:
                what = FiguresWanted(body, article.headline or "".join(article.paragraphs)[:40])
                reading = figures_read(page, what)
                self._act(source_id, what, read=reading.read, odd=reading.odd)
            return self._figures_at(source_id, body[0].start)

        return self._beside_others(want, source_id)

    def _figures_at(self, source_id: str, start: int) -> str:
        there = self._log.state(source_id).bases()
        ids = [one.id for one in there if one.type == NAME and one.extent.start == start]
        if not ids:
            raise RefusedError(
                say(
                    "这一篇的指标记录已被移除；撤销移除即可恢复。",
                    "The record of this article's figures was removed; undo that to have it back.",
                )
            )
        return ids[0]


def _division(working: TextMap, arrangement: Arrangement | None, reports: tuple[Span, ...]) -> Division:
    own = divide(working, reports)
    if arrangement is None:
        return own
    from reviewer.articles.arrangement import arranged

    return arranged(working, arrangement, own)


def _stands_in(record: Record, article: Article) -> bool:
    """Say whether a record begins in an article."""
    return _holds(article, record.extent.start)


def _holds(article: Article, offset: int) -> bool:
    return any(one.start <= offset < one.end for one in article.extents)
