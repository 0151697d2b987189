"""What follows when a page's text changes or is read again: records under their old ids, no person's work lost."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reviewer.data import Record, Span
from reviewer.errors import RefusedError
from reviewer.extract import Extraction, PageText, Reader, extract
from reviewer.page import TextMap
from reviewer.report_types.indicators_type import NAME
from reviewer.report_types.schema import ReportType
from reviewer.review.effective import conflicts, effective
from reviewer.review.events import Event, PageReadAgain, RecordAdded, TextEdited
from reviewer.review.field_acts import empty_fields
from reviewer.review.page_events import FiguresWanted
from reviewer.review.rereading import Reading, reread
from reviewer.review.state import SourceState, apply
from reviewer.review.text_trail import rows_gone_or_back, values_changed
from reviewer.values import read_date
from reviewer.wording import say

PENDING = Event(0, "", "", "", "", "", 0, False)
"""Stands for the event that is about to be appended, when its consequences are asked for first."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page about to change.

    Attributes:
        source: Its id; ``name`` the one shown.
        state: What it has become.
        working: Its working text.
        types: Report types to read it with.
        near_year: Year of the page before, or None.
        seconds: Time limit for reading it.
        reader: Who read it, as far as corrections taught.
    """

    source: str
    name: str
    state: SourceState
    working: TextMap
    types: Sequence[ReportType]
    near_year: int | None
    seconds: float
    reader: Reader

    def read(self, working: TextMap) -> Extraction:
        """Return what is read off a text of this page; the records have ids of their own."""
        found = extract(PageText(self.name, working, self.near_year, self.reader), self.types, self.seconds)
        if not self.state.figures:
            return found
        from reviewer.extract.figures import figure_records  # for those who ask for figures only

        wanted = [(one.extents, one.about) for one in self.state.figures]
        return replace(found, records=(*found.records, *figure_records(working, wanted)))

    def read_anew(self, working: TextMap, same_text: bool = True) -> Reading:
        """Return the new reading; where there wasn't time for it the one that stands, while its raw text does."""
        found = self.read(working)
        odd = " ".join(f"{self.name}: {one.message}" for one in found.findings)
        if found.findings and same_text:
            return Reading(self.state.read, self.state.gone, (), odd)
        return replace(reread(self.source, self.state, found.records, same_text), odd=odd)


def text_edited(page: Page, raw: str, start: int, removed: int, inserted: str) -> tuple[TextEdited, TextMap, Reading]:
    """Edit the working text and read the page again.

    Returns:
        What happened, the new working text, the new reading.

    Raises:
        RefusedError: It would change a verified record.
    """
    before = page.working.text[start : start + removed]
    working = page.working.edited(start, removed, inserted)
    reading = page.read_anew(working)
    bare = TextEdited(start, before, inserted, reading.moves, reading.gone)
    after = apply(page.state, PENDING, bare, reading.read)
    refuse_change_of_verified(page, after)
    values, rows = values_changed(page.state, after, raw), rows_gone_or_back(page.state, after, raw)
    return bare._replace(values=tuple(values), rows=tuple(rows)), working, reading


def read_again(page: Page, text: int, working: TextMap, encoding: str) -> tuple[PageReadAgain, Reading]:
    """Read a page again, from this text under this number.

    Raises:
        RefusedError: It would change a verified record.
    """
    reading = page.read_anew(working, same_text=text == page.state.text)
    what = PageReadAgain(text, page.state.text, encoding, reading.moves, reading.gone)
    refuse_change_of_verified(page, apply(page.state, PENDING, what, reading.read))
    return what, reading


def figures_read(page: Page, what: FiguresWanted) -> Reading:
    """Read a page with the figures that are wanted from now on.

    Raises:
        RefusedError: There are none, or it would change a verified record.
    """
    wanted = replace(page, state=apply(page.state, PENDING, what))
    reading = wanted.read_anew(page.working)
    start = what.extents[0].start if what.extents else -1
    if not any(one.type == NAME and one.extent.start == start and len(one.fields) > 1 for one in reading.read):
        raise RefusedError(
            say("这一篇里没有读到指标；请换一篇。", "No figures were found in this article; choose another.")
        )
    refuse_change_of_verified(page, apply(wanted.state, PENDING, what, reading.read))
    return reading


def record_added(page: Page, report_type: ReportType, start: int, end: int) -> RecordAdded:
    """Make a record of what is selected in the working text: as it can be read there, else with its fields missing.

    Raises:
        RefusedError: Nothing is selected.
    """
    spans = page.working.spans(start, end)
    if not spans:
        raise RefusedError(say("请先选中报表所在的文字。", "Select the text of the report first."))
    number = max((int(one.rpartition(".")[2]) for one in _known_ids(page.state)), default=0) + 1
    record_id = f"{page.source}.{number}"
    extent = Span(min(one.start for one in spans), max(one.end for one in spans))
    part = TextMap.whole(page.working.text).edited(end, len(page.working.text) - end, "").edited(0, start, "")
    for one in replace(page, types=(report_type,)).read(page.working.then(part)).records:
        return RecordAdded(Record(record_id, report_type.name, one.fields, extent))
    return RecordAdded(Record(record_id, report_type.name, empty_fields(report_type), extent))


def refuse_change_of_verified(page: Page, after: SourceState) -> None:
    """Check that a new reading leaves verified records as they are.

    Raises:
        RefusedError: It doesn't.
    """
    for record_id, hand in page.state.hands.items():
        if hand.verified is None or hand.removed is not None:
            continue
        before, now = page.state.base(record_id), after.base(record_id)
        if before is None or now is before:
            continue
        if (
            now is None
            or _values_shown(before, page.state) != _values_shown(now, after)
            or conflicts(now, after.hand(record_id))
        ):
            raise RefusedError(
                say(
                    "这处修改会改变“{n}”上已核定的记录；请先重新打开该记录并写明理由。",
                    "This would change a verified record of “{n}”; re-open that record with a reason first.",
                    n=page.name,
                )
            )


def _values_shown(base: Record, state: SourceState) -> dict[str, object]:
    return {one.path: one.value for one in effective(base, state.hand(base.id), None).fields}


def _known_ids(state: SourceState) -> Iterator[str]:
    for known in (state.read, state.added, state.gone):
        yield from (one.id for one in known)


def near_year(titles: Iterable[str]) -> int | None:
    """Return the year of the nearest page before that has one, of the titles of its records, nearest first."""
    days = (read_date(one[: len("2025-03-25")]) for one in titles)
    return next((one.year for one in days if one), None)
