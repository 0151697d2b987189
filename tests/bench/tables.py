"""Tables as the README shows them."""

import sys
from collections.abc import Sequence
from statistics import median


class Table:
    """A small table with a caption, printed as Markdown."""

    def __init__(self, caption: str, *columns: str) -> None:
        self.caption = caption
        self.columns = columns
        self.rows: list[tuple[str, ...]] = []

    def add(self, *cells: str) -> None:
        """Add a row."""
        self.rows.append(cells)

    def written(self) -> str:
        """Return it as Markdown."""
        ruler = ["---", *("---:" for _ in self.columns[1:])]
        lines = [f"| {' | '.join(cells)} |" for cells in (self.columns, *self.rows)]
        return "\n".join([self.caption, "", lines[0], f"|{'|'.join(ruler)}|", *lines[1:], ""])

    def show(self) -> None:
        """Print it."""
        sys.stdout.write(self.written() + "\n")
        sys.stdout.flush()


def spread(seconds: Sequence[float]) -> str:
    """Return p50, p95 and the longest in milliseconds."""
    in_order = sorted(1000 * one for one in seconds)
    return f"{median(in_order):.1f} / {in_order[int(0.95 * (len(in_order) - 1))]:.1f} / {in_order[-1]:.1f}"
