"""Long work in a terminal: a bar on standard error, and Ctrl-C that lets the step in hand end whole."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from reviewer.progress import Tell


@contextmanager
def working() -> Iterator[Tell]:
    """Show progress where someone is watching, and turn Ctrl-C into the answer False; a second one ends at once."""
    stopped = False

    def stop(_number: int, _frame: FrameType | None) -> None:
        nonlocal stopped
        if stopped:
            raise KeyboardInterrupt
        stopped = True

    before = signal.signal(signal.SIGINT, stop)
    try:
        with _bar() as show:

            def progress(done: int, total: int, name: str) -> bool:
                show(done, total, name)
                return not stopped

            yield progress
    finally:
        signal.signal(signal.SIGINT, before)


def tell(sentence: str) -> None:
    """Say a sentence on standard error."""
    sys.stderr.write(f"{sentence}\n")


@contextmanager
def _bar() -> Iterator[Callable[[int, int, str], None]]:
    if not sys.stderr.isatty():
        yield lambda done, total, name: None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total, name: bar.update(task, completed=done, total=total, description=escape(name))
