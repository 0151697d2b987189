"""How long it takes to bring pages into a review, extraction included, against the user's script on the same files.

``python -m tests.bench.bench_import [PAGES]``
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from reviewer.extract import PageText, extract
from reviewer.page import TextMap
from reviewer.reading.files import find_pages, read_source
from reviewer.report_types.loader import load_types
from reviewer.review import ReviewSession
from tests.bench import user_script
from tests.bench.tables import Table
from tests.made_up.pages import made_up_page

PAGES = 2000
ROUNDS = 3


def write_pages(folder: Path, pages: int) -> int:
    """Write made-up pages into a folder; return their size in bytes."""
    folder.mkdir()
    for seed in range(pages):
        page = made_up_page(seed)
        (folder / f"{seed:05}_{page.name}").write_text(page.text, encoding="utf-8")
    return sum(one.stat().st_size for one in folder.iterdir())


def by_script(folder: Path) -> None:
    """Read every file with the user's script."""
    for path in sorted(folder.iterdir()):
        user_script.read(path.read_text(encoding="utf-8"))


def by_reading(folder: Path) -> None:
    """Read every file and take the reports off it, without a review."""
    types = load_types()
    for path, name in find_pages([folder]).pages:
        extract(PageText(name, TextMap.whole(read_source(path, name).raw)), types)


def by_session(folder: Path, where: Path) -> None:
    """Bring every file into a new review, saved on disk when done."""
    with TemporaryDirectory(dir=where) as own:
        session = ReviewSession.open(Path(own) / "bench.review", who="bench")
        session.add_pages([folder])
        session.close()


def tables(pages: int = PAGES, rounds: int = ROUNDS) -> list[Table]:
    """Measure the three ways, one after the other in each round."""
    with TemporaryDirectory() as made:
        folder = Path(made) / "pages"
        size = write_pages(folder, pages)
        ways: dict[str, Callable[[], None]] = {
            "user's script, reading the files": partial(by_script, folder),
            "reviewer: files read, reports taken off": partial(by_reading, folder),
            "reviewer: imported into a review on disk": partial(by_session, folder, Path(made)),
        }
        taken: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(rounds):
            for name, way in ways.items():
                begun = perf_counter()
                way()
                taken[name].append(perf_counter() - begun)
    table = Table(f"{pages} pages, {size / 1e6:.1f} MB", "", "s", "pages/s", "times the script's time")
    first = median(next(iter(taken.values())))
    for name, seconds in taken.items():
        one = median(seconds)
        table.add(name, f"{one:.2f}", f"{pages / one:,.0f}", f"{one / first:.1f}")
    return [table]


if __name__ == "__main__":
    for each in tables(*map(int, sys.argv[1:2])):
        each.show()
