"""The articles of a page: found by the program, arranged by a person; each act is one step, and the text stays."""

from collections.abc import Callable, Sequence

from reviewer.articles import Arrangement, Article, Division, divide
from reviewer.data import Record, Span
from reviewer.errors import RefusedError
from reviewer.page import TextMap
from reviewer.report_types.schema import ReportType
from reviewer.review.acting import Acting
from reviewer.review.log import Log
from reviewer.review.page_events import Arranged, FiguresWanted
from reviewer.wording import say

_Known = tuple[TextMap, Arrangement | None, tuple[Span, ...]]


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
        known = working, state.arrangement, tuple(one.extent for one in state.bases())
        before = self._divided.get(source_id)
        if before is None or before[0][0] is not working or before[0][1:] != known[1:]:
            before = self._divided[source_id] = known, _division(*known)
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
        from reviewer.articles.arranging import arrangement_of

        with self._lock:
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

    def arrange_anew(self, source_id: str) -> None:
        """Give the articles of a page back to the program."""
        with self._lock:
            if self._log.state(source_id).arrangement is not None:
                self._act(source_id, Arranged(None, "anew"))

    def want_figures(self, source_id: str, article: Article, on: bool = True) -> None:
        """Have the figures of an article read as a record, to be reviewed and exported like all others, or not."""
        extent = Span(min(one.start for one in article.extents), max(one.end for one in article.extents))
        with self._lock:
            if (extent in self._log.state(source_id).figures) != on:
                about = article.headline or (article.paragraphs or ("",))[0]
                self._act(source_id, FiguresWanted(extent, on, about))


def _division(working: TextMap, arrangement: Arrangement | None, reports: tuple[Span, ...]) -> Division:
    if arrangement is None:
        return divide(working, reports)
    from reviewer.articles.arranging import arranged

    return arranged(working, arrangement)


def _stands_in(record: Record, article: Article) -> bool:
    """Say whether a record begins in an article."""
    return any(one.start <= record.extent.start < one.end for one in article.extents)
