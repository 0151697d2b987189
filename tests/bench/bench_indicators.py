"""How much of what labelled paragraphs say of their figures is read right, and how fast pages are gone through.

``python -m tests.bench.bench_indicators``
"""

from statistics import median
from time import perf_counter

from reviewer.indicators import indicators
from reviewer.page import TextMap, read_page
from tests.bench.tables import Table
from tests.indicators.labelled import HALVES, paragraphs
from tests.indicators.scoring import SCORED, score
from tests.made_up.pages import made_up_page

ROUNDS = 9
PAGES = 12


def quality_table() -> Table:
    """Return how much is found and right, for the paragraphs built on first, and those read last."""
    table = Table("Figures of labelled paragraphs", "", "built on first", "built on last")
    halves = [score(paragraphs(half)) for half in HALVES]
    table.add("figures labelled", *(str(one.labelled) for one in halves))
    table.add("found of them", *(f"{one.recall:.1%}" for one in halves))
    table.add("labelled of those found", *(f"{one.precision:.1%}" for one in halves))
    for field in (*SCORED, "all"):
        name = "all of these" if field == "all" else field
        table.add(f"found with the right {name}", *(f"{one.share(field):.1%}" for one in halves))
    return table


def speed_table() -> Table:
    """Return pages per second of made-up pages, reading and all."""
    pages = [made_up_page(seed).text for seed in range(PAGES)]
    seconds = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        for raw in pages:
            indicators(read_page(TextMap.whole(raw)))
        seconds.append((perf_counter() - begun) / len(pages))
    table = Table("Going pages through, median of rounds", "characters a page", "ms a page", "pages a second")
    characters = sum(map(len, pages)) // len(pages)
    table.add(str(characters), f"{1000 * median(seconds):.1f}", f"{1 / median(seconds):.0f}")
    return table


def main() -> None:
    """Print the tables."""
    quality_table().show()
    speed_table().show()


if __name__ == "__main__":
    main()
