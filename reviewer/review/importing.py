"""Pages come into a review: read, their records found, saved in batches; a cancelled import leaves whole pages only."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple, Self

from reviewer.data import Record, SourceText
from reviewer.errors import EncodingError, PageError
from reviewer.extract import PageText, Reader, extract
from reviewer.page import TextMap
from reviewer.progress import Tell
from reviewer.reading.decoding import UNREAD
from reviewer.reading.files import PagePath, find_pages, kinds_of, read_source
from reviewer.report_types.schema import ReportType
from reviewer.review.events import PageAdded
from reviewer.review.hand import UNTOUCHED
from reviewer.review.log import Act, Log
from reviewer.review.queue import Line, kept_json, lines_of
from reviewer.review.standing import plain_of
from reviewer.review.store import SourceRow
from reviewer.review.text_acts import near_year
from reviewer.review.view import view_record
from reviewer.values import written
from reviewer.wording import plural, say

BATCH = 200
"""Pages saved in one go."""


@dataclass(slots=True)
class ImportReport:
    """What came of adding pages.

    Attributes:
        added: Ids of the new sources.
        already: Names of pages whose content is in the review already.
        problems: A sentence for everything that couldn't be read.
        odd: A sentence for what is odd about pages that were read.
        undecoded: Those that weren't read whose encoding a person may choose.
        others: Names of files that were passed over, being of other kinds.
        cancelled: Whether it was stopped before the end.
    """

    added: list[str] = field(default_factory=list)
    already: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    undecoded: list[Path] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    cancelled: bool = False

    @property
    def passed_over(self) -> str:
        """A sentence that says how many files of other kinds weren't read; empty where none was."""
        if not self.others:
            return ""
        return say(
            "其他种类的文件 {n} 个没有读入（{kinds}）：这里只读 .txt 和 .text。",
            "Files of other kinds, not read: {n} ({kinds}). Only .txt and .text are read.",
            n=len(self.others),
            kinds=kinds_of(self.others),
        )


class NewPage(NamedTuple):
    """A page read in, not saved yet.

    Attributes:
        source: Its id, given when it is saved; until then empty, and its records have the ids ``1``, ``2`` ...
        odd: A sentence for what is odd about the page itself.
    """

    source: str
    text: SourceText
    records: tuple[Record, ...]
    lines: list[Line]
    odd: tuple[str, ...] = ()

    def under(self, source: str) -> Self:
        """Return the page with its id as a source."""
        records = tuple(replace(one, id=f"{source}.{one.id}") for one in self.records)
        lines = [one._replace(record=f"{source}.{one.record}") for one in self.lines]
        return self._replace(source=source, records=records, lines=lines)


def found_pages(paths: Iterable[str | Path], report: ImportReport) -> list[PagePath]:
    """Return the pages below some paths; what holds none is said in the report."""
    found = find_pages(paths)
    report.problems.extend(str(one) for one in found.problems)
    report.others.extend(found.others)
    return found.pages


def read_pages(
    pages: Iterable[PagePath],
    known: Mapping[str, str],
    types: Mapping[str, ReportType],
    year: int | None,
    report: ImportReport,
    seconds: float,
    reader: Reader,
    encoding: str | None = None,
) -> Iterator[tuple[str, NewPage | None]]:
    """Yield each page's name, with the page read, or None where it is known already or can't be read.

    Args:
        pages: Where they are.
        known: Content hash -> source id of what the review holds.
        types: Report types by name.
        year: Year of the page before, or None.
        report: Takes what isn't added, and what is odd about a page that is.
        seconds: Time limit for finding the records of a page.
        reader: Who read the pages, as far as corrections taught.
        encoding: A codec chosen by hand; None finds it.
    """
    hashes = set(known)
    for page in pages:
        try:
            text = read_source(page.path, page.name, encoding)
        except PageError as error:
            report.problems.append(str(error))
            report.undecoded.extend([page.path] if isinstance(error, EncodingError) else ())
            yield page.name, None
            continue
        if text.sha256 in hashes:
            report.already.append(page.name)
            yield page.name, None
            continue
        hashes.add(text.sha256)
        new = new_page(text, types, year, seconds, reader)
        report.odd.extend(new.odd)
        year = near_year(line.title for line in new.lines) or year
        yield page.name, new


def new_page(
    text: SourceText, types: Mapping[str, ReportType], year: int | None, seconds: float, reader: Reader
) -> NewPage:
    """Find the records of a page that was just read."""
    working = TextMap.whole(text.raw)
    found = extract(PageText(text.name, working, year, reader), tuple(types.values()), seconds)
    viewed = [view_record("", text.name, one, UNTOUCHED, types.get(one.type)) for one in found.records]
    sentences = [*(one.message for one in found.findings), *_unread(text)]
    odd = tuple(say("“{n}”：{m}", "“{n}”: {m}", n=text.name, m=one) for one in sentences)
    return NewPage("", text, found.records, lines_of(viewed), odd)


def _unread(text: SourceText) -> list[str]:
    """Return a sentence about bytes that couldn't be read in the encoding a person chose."""
    many = text.raw.count(UNREAD)
    if not many:
        return []
    return [
        say(
            "读入了，但有 {n} 处字节按 {e} 读不出，以“{u}”代替；请照报纸改正。",
            plural(
                many,
                "It was read, but at one place bytes are no {e}; “{u}” stands for them: mend them from the paper.",
                "It was read, but at {n} places bytes are no {e}; “{u}” stands for them: mend them from the paper.",
            ),
            n=many,
            e=text.encoding.upper(),
            u=UNREAD,
        )
    ]


def batches(
    pages: Iterator[tuple[str, NewPage | None]], total: int, progress: Tell | None, report: ImportReport
) -> Iterator[list[NewPage]]:
    """Yield the new pages in batches, telling how far it is; ends early when that is answered with False."""
    batch: list[NewPage] = []
    for done, (name, page) in enumerate(pages, 1):
        if page:
            batch.append(page)
        if progress and not progress(done, total, name) and done < total:
            report.cancelled = True
            break
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def numbered(log: Log, pages: Iterable[NewPage]) -> list[NewPage]:
    """Return the pages that the review doesn't hold yet, under the next ids."""
    known, last = log.known_contents(), log.store.last_numbers()[1]
    fresh = [page for page in pages if page.text.sha256 not in known]
    return [page.under(str(number)) for number, page in enumerate(fresh, last + 1)]


def added_acts(log: Log, pages: Sequence[NewPage]) -> tuple[list[Act], list[SourceRow]]:
    """Return what adds these pages to a review: an event and a raw text for each."""
    number, step = log.store.last_numbers()[0], log.last + 1
    acts, rows = [], []
    for ahead, page in enumerate(pages):
        rows.append(source_row(page, number + 1 + ahead))
        what = PageAdded(number + 1 + ahead, page.text.name)
        event = log.next_event(what, page.source, step=step, ahead=ahead)
        acts.append(Act(event, what, page.records, kept_json(page.text.name, page.lines)))
    return acts, rows


def source_row(page: NewPage, number: int) -> SourceRow:
    """Return a page's text as the store keeps it."""
    text = page.text
    plain = plain_of(text.raw, [written(field.value) for one in page.records for field in one.fields])
    return SourceRow(
        number, page.source, text.name, text.path, text.sha256, text.encoding, len(text.raw), text.raw, plain
    )


def text_again(source: str, known: SourceText, number: int, encoding: str | None) -> SourceRow:
    """Read a page's file again.

    Raises:
        PageError: It is gone, or can't be read in this encoding.
    """
    text = read_source(known.path, known.name, encoding)
    return source_row(NewPage(source, text, (), []), number)
