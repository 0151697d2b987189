"""``reviewer extract``: pages read one after the other, the year of one helping the next."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import Final, NamedTuple

from reviewer.checks import assess, evidence_on
from reviewer.cli.contract import Json, record_object
from reviewer.cli.printing import Printers
from reviewer.cli.working import tell, working
from reviewer.data import Assessment, Record, SourceText
from reviewer.errors import PageError
from reviewer.extract import PageText, extract
from reviewer.page import TextMap
from reviewer.reading.files import PagePath, PagesFound, read_source, written_path
from reviewer.report_types import ReportType


class ReadRecord(NamedTuple):
    """A record as read off a page, with its report type and what the checks say."""

    record: Record
    kind: ReportType
    assessment: Assessment


class ReadPage(NamedTuple):
    """A page with its records; ``shown`` is its path as the person named it."""

    shown: str
    source: SourceText
    records: list[ReadRecord]


def extract_pages(found: PagesFound, types: tuple[ReportType, ...], show: Callable[[ReadPage], None]) -> list[str]:
    """Read the pages found, show each as soon as it is read, and return a sentence for everything that went wrong.

    Raises:
        KeyboardInterrupt: The person stopped it; the page in hand was shown whole.
    """
    problems = [str(one) for one in found.problems]
    with working() as progress:
        for number, page in enumerate(read_pages(found.pages, types, problems)):
            show(page)
            if not progress(number + 1, len(found.pages), page.source.name):
                raise KeyboardInterrupt
    return problems


def read_pages(pages: Iterable[PagePath], types: tuple[ReportType, ...], problems: list[str]) -> Iterator[ReadPage]:
    """Yield every page that can be read; a sentence for each other one is added to ``problems``."""
    by_name = {one.name: one for one in types}
    year: int | None = None
    for path, name in pages:
        try:
            source = read_source(path, name)
        except PageError as error:
            problems.append(str(error))
            continue
        text = TextMap.whole(source.raw)
        found = extract(PageText(name, text, year), types)
        records = [_checked(one, by_name[one.type], text) for one in found.records]
        for finding in found.findings:
            tell(f"{name}：{finding.message}")
        year = next(filter(None, map(_year, reversed(records))), year)
        yield ReadPage(written_path(path), source, records)


def _checked(record: Record, kind: ReportType, text: TextMap) -> ReadRecord:
    return ReadRecord(record, kind, assess(record, kind.checks, evidence=partial(evidence_on, record.fields, text)))


def _year(read: ReadRecord) -> int | None:
    field = read.record.field(read.kind.date) if read.kind.date else None
    return field.value.year if field and isinstance(field.value, date) else None


def _found(page: ReadPage) -> Json:
    records = (record_object(one.record, one.assessment, one.assessment.findings, one.kind) for one in page.records)
    return {"records": list(records)}


def _table(page: ReadPage) -> None:
    from reviewer.cli.tables import print_page  # knows of terminals, which programs don't wait for

    print_page(page)


PRINTERS: Final = Printers(_table, _found)
