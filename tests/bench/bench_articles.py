"""How much of labelled pages is divided as a person would, and how many pages a second.

``python -m tests.bench.bench_articles [--show MEASURE]`` (differences on the pages the rules were built on)
"""

import argparse
import sys
from collections.abc import Sequence
from statistics import median
from time import perf_counter

from reviewer.articles import Division, divide
from reviewer.page import TextMap
from tests.articles.labelled import pages
from tests.articles.labels import Page
from tests.articles.scoring import Score, Tally, article_tallies, differences, scores
from tests.bench.tables import Table

ROUNDS = 5


def read(page: Page) -> Division:
    """Divide a page as it would be divided in a review."""
    return divide(TextMap.whole(page.text))


def tallies(some: Sequence[Page]) -> list[Tally]:
    """Return what is labelled and what was found on some pages."""
    return [tally for page in some for tally in article_tallies(page, read(page))]


def quality_table() -> Table:
    """Return precision and recall of each measure, for the half the rules were built on and the other."""
    halves = [scores(tallies(pages(half))) for half in ("dev", "held")]
    table = Table(
        "Articles on labelled pages, precision / recall", "", "labels", "built on", "held out labels", "held out"
    )
    for name in halves[0]:
        cells = [half.get(name, Score(0, 0, 0)) for half in halves]
        shares = [(str(one.labelled), f"{one.precision:.1%} / {one.recall:.1%}") for one in cells]
        table.add(name, *(text for pair in shares for text in pair))
    return table


def difficulty_table() -> Table:
    """Return the share of articles wholly right by how hard the page is printed, on the held-out half."""
    table = Table("Articles whose paragraphs are exactly right, held-out half", "page", "articles", "right")
    for difficulty in dict.fromkeys(one.difficulty for one in pages("held")):
        score = scores(tallies([one for one in pages("held") if one.difficulty == difficulty]))["borders"]
        table.add(difficulty, str(score.labelled), f"{score.precision:.1%} / {score.recall:.1%}")
    return table


def speed_table() -> Table:
    """Return how long pages take."""
    some = pages()
    seconds = []
    for _ in range(ROUNDS):
        for page in some:
            working = TextMap.whole(page.text)
            begin = perf_counter()
            divide(working)
            seconds.append((perf_counter() - begin) / len(page.text))
    table = Table("Dividing a page", "", "median")
    table.add("milliseconds for 14 kB of text (4,700 characters)", f"{4_700_000 * median(seconds):.1f}")
    return table


def main() -> None:
    """Print the tables, or what was read otherwise than labelled."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--show", default="")
    show = parser.parse_args().show
    if show:
        for page in pages("dev"):
            for one in differences(article_tallies(page, read(page))):
                if one.measure == show:
                    sys.stdout.write(f"{page.name} {page.difficulty}\n  - {one.labelled}\n  + {one.found}\n")
        return
    for table in (quality_table(), difficulty_table(), speed_table()):
        table.show()


if __name__ == "__main__":
    main()
