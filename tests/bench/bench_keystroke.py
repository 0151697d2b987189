"""How long a key takes until page and form are painted, beside a bare editor's key in the same run.

A key is a sign typed and taken out again: an edit of the text, an event on disk, the page read again, the equations
made anew, rows and places painted. It is typed beside the report, into a number of it that stands in no sum, and into
one of a sum, where an error with its repairs comes and goes with every key.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.ui.made_desk import CLEAN, Desk, desk_on
from ui.garbage import GarbageAtRest

ROUNDS = 4
"""A hidden card is laid out in one round of the event loop, moves its neighbours in the next, is painted in a third."""

FILLER = "会议强调，各单位要把群众的事放在心上，\n一件一件落实，一项一项见效，不留尾巴。\n\n"


def page_of(size: int) -> str:
    """Return a page of about this many bytes in UTF-8, the report in its middle."""
    half = FILLER * max(1, (size - len(CLEAN.encode())) // 2 // len(FILLER.encode()))
    return half + CLEAN + half


def times_of(key: Callable[[int], None], count: int) -> list[float]:
    """Return the milliseconds from key to painted, for so many keys.

    What changed is laid out and painted by the event loop, as for a person; it goes round until nothing is left.
    """
    times = []
    for number in range(count + 10):
        began = time.perf_counter()
        key(number)
        for _ in range(ROUNDS):
            QApplication.processEvents()
        times.append((time.perf_counter() - began) * 1000)
    return times[10:]


def bare(text: str, count: int) -> list[float]:
    """Return the times of a bare editor."""
    editor = QPlainTextEdit(text)
    editor.resize(540, 760)
    editor.show()
    cursor = editor.textCursor()
    cursor.setPosition(text.index("900"))
    editor.setTextCursor(cursor)
    QApplication.processEvents()
    return times_of(lambda number: _key(editor, number), count)


def full(desk: Desk, offset: int, count: int) -> list[float]:
    """Return the times of the whole answer, review, page and form, to keys at this offset."""
    desk.page.editor.go_to(offset)
    return times_of(lambda number: _key(desk.page.editor, number), count)


def _key(editor: QPlainTextEdit, number: int) -> None:
    if number % 2:
        QTest.keyClick(editor, Qt.Key.Key_Backspace)
    else:
        QTest.keyClicks(editor, "1")


def row(name: str, times: list[float], than: float) -> str:
    """Return a line of the table."""
    cuts = quantiles(times, n=100)
    return f"| {name} | {cuts[49]:.2f} | {cuts[94]:.2f} | {max(times):.1f} | {cuts[49] / than:.1f} |"


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--keys", type=int, default=300)
    options.add_argument("--sizes", type=int, nargs="*", default=[14_000, 100_000, 1_000_000])
    given = options.parse_args()
    app = QApplication.instance() or QApplication([])
    lines = ["| page | key to painted, ms p50 | p95 | max | times a bare key |", "|---|---:|---:|---:|---:|"]
    for size in given.sizes:
        text = page_of(size)
        alone = bare(text, given.keys)
        median = quantiles(alone, n=100)[49]
        kilobytes = f"{len(text.encode()) / 1000:.0f} kB"
        lines.append(row(f"{kilobytes}, bare editor", alone, median))
        with tempfile.TemporaryDirectory() as folder:
            began = time.perf_counter()
            desk = desk_on(Path(folder), text)
            garbage = GarbageAtRest(desk.bridge)  # as in the program
            desk.window.repaint()
            opened = (time.perf_counter() - began) * 1000
            lines += [
                row(f"{kilobytes}, {where}", full(desk, offset, given.keys), median)
                for where, offset in (
                    ("beside the report", text.index("本报讯")),
                    ("a number in no sum", text.index("210") + 3),
                    ("a number in a sum", text.index("900") + 3),
                )
            ]
            garbage.stop()
            desk.session.close()
            desk.window.deleteLater()
        lines.append(f"| {kilobytes}, made, imported, opened, painted once | {opened:.0f} | | | |")
    sys.stdout.write("\n".join(lines) + "\n")
    del app


if __name__ == "__main__":
    main()
