"""How fast reports are read off pages, and how well off misread ones, against the script a user would write.

``python -m tests.bench.bench_extract [PAGES]``
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from statistics import median
from time import perf_counter
from typing import NamedTuple

from reviewer.checks import assess
from reviewer.extract import PageText, extract
from reviewer.page import TextMap
from reviewer.report_types import ReportType
from reviewer.report_types.loader import load_types
from tests.bench import user_script
from tests.bench.scoring import ReadRecord, ours, score, script
from tests.bench.tables import Table, spread
from tests.made_up.pages import MadeUpPage, made_up_page

PAGES = 2000
RATES = (0.0, 0.005, 0.01, 0.02)
ROUNDS = 5
SPEED_PAGES = 400

Reader = Callable[[MadeUpPage], list[ReadRecord]]


class Quality(NamedTuple):
    """What a reader made of many pages.

    Attributes:
        right: Pages with every report, and every value of it, as printed.
        figures: Pages with every report and every number and date of it as printed; names and remarks may be misread.
        lost: Printed reports that weren't found; ``surplus``: records found that aren't printed.
        silent: Records found with a wrong value that nothing points at.
        looks: Mean number of fields a page asks a person to look at.
        seconds: Of each page.
    """

    right: int
    figures: int
    lost: int
    surplus: int
    silent: int
    looks: float
    seconds: tuple[float, ...]


def quality(pages: Sequence[MadeUpPage], reader: Reader) -> Quality:
    """Read the pages and count."""
    seconds = []
    scores = []
    for page in pages:
        begun = perf_counter()
        read = reader(page)
        seconds.append(perf_counter() - begun)
        scores.append(score(page, read))
    return Quality(
        right=sum(one.right for one in scores),
        figures=sum(one.figures_right for one in scores),
        lost=sum(wrong is None for one in scores for wrong in one.wrong),
        surplus=sum(one.surplus for one in scores),
        silent=sum(bool(paths) for one in scores for paths in one.silent),
        looks=sum(one.looks for one in scores) / len(scores),
        seconds=tuple(seconds),
    )


def legible(pages: Sequence[MadeUpPage]) -> int:
    """Count the pages on which no sign of any value was misread: nobody could read more of them than these."""
    return sum(all(not one.misread - {""} for one in page.reports) for page in pages)


def speeds(
    texts: Sequence[tuple[str, str]], types: Sequence[ReportType], rounds: int
) -> tuple[list[float], list[float]]:
    """Return pages a second of ours and of the script, the two taking turns, checks included in both."""
    checks = {one.name: one.checks for one in types}

    def read_ours() -> None:
        for name, text in texts:
            for record in extract(PageText(name, TextMap.whole(text)), types).records:
                assess(record, checks[record.type])

    def read_script() -> None:
        for _, text in texts:
            user_script.read(text)

    pairs = [(_rate(read_ours, len(texts)), _rate(read_script, len(texts))) for _ in range(rounds)]
    return [one for one, _ in pairs], [other for _, other in pairs]


def speed_table(types: Sequence[ReportType], pages: int, rounds: int) -> Table:
    """Measure clean pages, as the generator mixes them."""
    texts = [(page.name, page.text) for page in map(made_up_page, range(pages))]
    mine, theirs = speeds(texts, types, rounds)
    ratio = median(one / other for one, other in zip(mine, theirs, strict=True))
    table = Table(f"Reading and checking {pages} clean pages in memory", "", "pages/s", "of the script's")
    table.add("user's script", f"{median(theirs):,.0f}", "1")
    table.add("reviewer", f"{median(mine):,.0f}", f"{ratio:.2f}")
    return table


def quality_table(types: Sequence[ReportType], pages: int, rates: Sequence[float] = RATES) -> Table:
    """Count what comes out right of misread pages."""
    table = Table(
        f"{pages} made-up pages, a share of the reports' signs misread",
        *(
            "misread",
            "reader",
            "pages wholly right",
            "legible",
            "all figures right",
            "records lost",
            "records too many",
        ),
        *("records silently wrong", "looks a page", "ms a page p50 / p95 / max"),
    )
    for rate in rates:
        made = [made_up_page(seed, rate) for seed in range(pages)]
        readers: tuple[tuple[str, Reader], ...] = (("script", script), ("reviewer", partial(ours, types=types)))
        for name, reader in readers:
            one = quality(made, reader)
            shares = (f"{one.right} ({one.right / pages:.1%})", str(legible(made)), str(one.figures))
            looks = f"{one.looks:.1f}" if name == "reviewer" else "-"
            wrong = (str(one.lost), str(one.surplus), str(one.silent))
            table.add(f"{rate:.1%}", name, *shares, *wrong, looks, spread(one.seconds))
    return table


def _rate(read: Callable[[], None], pages: int) -> float:
    begun = perf_counter()
    read()
    return pages / (perf_counter() - begun)


def tables(pages: int = PAGES) -> Iterator[Table]:
    """Measure everything on this many pages, table after table."""
    types = load_types()
    yield speed_table(types, min(pages, SPEED_PAGES), ROUNDS)
    yield quality_table(types, pages)


if __name__ == "__main__":
    for each in tables(*map(int, sys.argv[1:2])):
        each.show()
