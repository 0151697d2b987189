"""How soon the window is painted and what it weighs; how soon a large review is open and its queue shown.

``python -m tests.bench.bench_start [RECORDS]``
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from reviewer.review import QueueRow, ReviewSession
from tests.bench.tables import Table, spread

if TYPE_CHECKING:
    from ui.queue_view import QueueView

if not os.environ.get("DISPLAY"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

ROOT = Path(__file__).parents[2]
ROUNDS = 7
RECORDS = 10_000
ROWS = 100_000
STEPS = 300
PAGE = """{day}，12345政务服务便民热线接听群众来电诉求{calls}件次，网民留言20件（市长信箱12件，中国政府网8件），
直接办理400件，转交责任单位办理{rest}件，回访{back}件。
热点问题：
1. 消费维权62件，无集中反映问题，12345政务服务便民热线已及时联系相应县区政府核实处理。
2. 物业服务41件，无集中反映问题，12345政务服务便民热线已及时联系相应县区政府核实处理。
"""


class Painted(NamedTuple):
    """Seconds from the start of the process to the first paint, and megabytes held then."""

    seconds: float
    megabytes: float


def first_paint(kind: str, folder: Path, *given: Path) -> Painted:
    """Start a process that shows a window, in a folder of its own."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    command = [sys.executable, "-m", "tests.bench.first_paint", kind, *map(str, given)]
    begun = time.time()
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    painted, megabytes = map(float, run.stdout.split())
    return Painted(painted - begun, megabytes)


def start_table(rounds: int = ROUNDS) -> Table:
    """Measure a bare window and ours, one after the other."""
    screen = os.environ.get("DISPLAY") or "no screen"
    table = Table(f"From the start of the process to the first paint ({screen})", "", "ms", "MB", "times a bare window")
    with TemporaryDirectory() as made:
        folder = Path(made)
        pairs = [(first_paint("bare", folder), first_paint("desk", folder)) for _ in range(rounds)]
    bare, desk = zip(*pairs, strict=True)
    for name, runs in (("bare QMainWindow", bare), ("the desk", desk)):
        seconds, megabytes = median(one.seconds for one in runs), median(one.megabytes for one in runs)
        times = seconds / median(one.seconds for one in bare)
        table.add(name, f"{1000 * seconds:.0f}", f"{megabytes:.0f}", f"{times:.2f}")
    return table


def make_review(folder: Path, records: int) -> Path:
    """Write a review with a record on each of so many pages."""
    pages = folder / "pages"
    pages.mkdir()
    for number in range(records):
        day = date(1998, 1, 1) + timedelta(days=number)
        rest = 300 + number % 500
        printed = f"{day.year}年{day.month}月{day.day}日"
        text = PAGE.format(day=printed, calls=400 + rest, rest=rest, back=200 + number % 200)
        (pages / f"{number:05}.txt").write_text(text, encoding="utf-8")
    where = folder / "large.review"
    session = ReviewSession.open(where, who="bench")
    session.add_pages([pages])
    session.close()
    return where


def review_table(records: int = RECORDS, rounds: int = 5) -> Table:
    """Measure opening a large review, its queue, pages of it, and an act saved."""
    table = Table(f"A review of {records:,} records", "", "ms p50 / p95 / max")
    with TemporaryDirectory() as made:
        where = make_review(Path(made), records)
        opened, rows, pages, acts = [], [], [], []
        for _ in range(rounds):
            begun = time.perf_counter()
            session = ReviewSession.open(where, who="bench")
            opened.append(time.perf_counter() - begun)
            rows.append(_timed(session.rows))
            listed = session.rows()
            for row in listed[:: max(1, len(listed) // 40)]:
                pages.append(_timed(partial(_open_page, session, row.source)))
                acts.append(_timed(partial(session.note, row.record, "看过")))
            session.close()
    table.add("open the file", spread(opened))
    table.add("rows of its queue", spread(rows))
    table.add("a page with its records", spread(pages))
    table.add("an act, saved for good", spread(acts))
    return table


def queue_table(rows: int = ROWS, steps: int = STEPS) -> Table:
    """Measure a queue of made-up rows: to the first paint, three rows on, anywhere."""
    from PySide6.QtWidgets import QApplication

    from ui.queue_view import QueueView
    from ui.session_bridge import SessionBridge

    app = QApplication.instance() or QApplication([])
    made = [
        QueueRow(str(at), f"{at}.1", f"{at:06}.txt", "hotline_daily", "3月3日", "open", at % 3) for at in range(rows)
    ]
    view = QueueView(SessionBridge())
    view.resize(320, 800)
    view.show()
    app.processEvents()
    table = Table(f"A queue of {rows:,} rows", "", "ms p50 / p95 / max")
    table.add("shown and painted", spread(_shown(view, made)))
    last = max(view.list.verticalScrollBar().maximum(), 1)
    table.add("scrolled by three rows", spread(_scrolled(view, [3 * at % last for at in range(steps)])))
    table.add("jumped anywhere", spread(_scrolled(view, [7919 * at % last for at in range(steps)])))
    view.close()
    return table


def _shown(view: "QueueView", rows: Sequence[QueueRow]) -> list[float]:
    def show() -> None:
        view.model.show(rows)
        view.list.viewport().repaint()

    seconds = []
    for _ in range(5):
        view.model.show(())
        view.list.viewport().repaint()
        seconds.append(_timed(show))
    return seconds


def _scrolled(view: "QueueView", places: Sequence[int]) -> list[float]:
    def go(place: int) -> None:
        view.list.verticalScrollBar().setValue(place)
        view.list.viewport().repaint()

    return [_timed(partial(go, place)) for place in places]


def _open_page(session: ReviewSession, source: str) -> None:
    session.working(source)
    session.records(source)


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def tables(records: int = RECORDS) -> Iterator[Table]:
    """Measure everything, table after table."""
    yield start_table()
    yield review_table(records)
    yield queue_table()


if __name__ == "__main__":
    for each in tables(*map(int, sys.argv[1:2])):
        each.show()
