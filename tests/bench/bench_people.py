"""How many of the people, bodies and odd names of labelled pages are found, and how long that takes.

``python -m tests.bench.bench_people [--show MEASURE]`` (differences on the pages the rules were built on)
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from statistics import median
from time import perf_counter

from reviewer.articles import divide
from reviewer.page import TextMap
from reviewer.people import bodies_in, names_on, people_in, suspects
from tests.articles.labelled import pages
from tests.articles.labels import Labelled, Page
from tests.articles.scoring import Score, Tally, differences, matched, people_tallies, scores, suspect_tallies
from tests.bench.tables import Table

ROUNDS = 5


def tallies(page: Page) -> Iterator[Tally]:
    """Yield what is labelled and what was found on a page, article by article."""
    working = TextMap.whole(page.text)
    division = divide(working)
    numbers = {at: number for number, at in matched(page, division).items()}
    for at, article in enumerate(page.articles):
        found = division.articles[numbers[at]] if at in numbers else None
        people = people_in(found, working) if found else ()
        bodies = bodies_in(found, working) if found else ()
        yield from people_tallies(article, [(one.name, one.office) for one in people], [one.name for one in bodies])
    odd = suspects(names_on([(page.name, division, working)]))
    yield from suspect_tallies(page, [(one.seen, one.odd) for one in odd])


def whole_page_tallies(page: Page) -> Iterator[Tally]:
    """Yield the same of the page as a whole: to which article a paragraph was given is left aside."""
    working = TextMap.whole(page.text)
    articles = divide(working).articles
    people = [one for article in articles for one in people_in(article, working)]
    bodies = {one.name for article in articles for one in bodies_in(article, working)}
    for measure, labelled, found in people_tallies(_as_one(page), [(one.name, one.office) for one in people], bodies):
        yield f"{measure}, anywhere on the page", sorted(set(labelled)), found


def _as_one(page: Page) -> Labelled:
    """Return all articles of a page as if they were one."""
    first = page.articles[0].story
    told = [one.story for one in page.articles]
    story = first._replace(
        people=tuple(person for one in told for person in one.people),
        bodies=tuple(dict.fromkeys(body for one in told for body in one.bodies)),
        reporters=tuple(name for one in told for name in one.reporters),
        odd=tuple(pair for one in told for pair in one.odd),
    )
    return Labelled(story, (), tuple(piece for one in page.articles for piece in (*one.heading, *one.body)))


def quality_table(dev: Sequence[Page] | None = None, held: Sequence[Page] | None = None) -> Table:
    """Return precision and recall of each measure, for the half the rules were built on and the other."""
    halves = [
        scores(tally for page in some for tally in (*tallies(page), *whole_page_tallies(page)))
        for some in (pages("dev") if dev is None else dev, pages("held") if held is None else held)
    ]
    table = Table(
        "People on labelled pages, precision / recall", "", "labels", "built on", "held out labels", "held out"
    )
    for name in halves[0]:
        cells = [half.get(name, Score(0, 0, 0)) for half in halves]
        table.add(
            name, *(text for one in cells for text in (str(one.labelled), f"{one.precision:.1%} / {one.recall:.1%}"))
        )
    return table


def speed_table(rounds: int = ROUNDS) -> Table:
    """Return how long the people and bodies of divided pages take."""
    seconds = []
    for page in pages() * rounds:
        working = TextMap.whole(page.text)
        articles = divide(working).articles
        begin = perf_counter()
        for one in articles:
            people_in(one, working)
            bodies_in(one, working)
        seconds.append((perf_counter() - begin) / len(page.text))
    table = Table("People and bodies of a page", "", "median")
    table.add("milliseconds for 14 kB of text (4,700 characters)", f"{4_700_000 * median(seconds):.1f}")
    return table


def main() -> None:
    """Print the tables, or what was read otherwise than labelled."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--show", default="")
    show = parser.parse_args().show
    if show:
        for page in pages("dev"):
            for one in differences((*tallies(page), *whole_page_tallies(page))):
                if one.measure == show:
                    sys.stdout.write(f"{page.name} {page.difficulty}\n  - {one.labelled}\n  + {one.found}\n")
        return
    for table in (quality_table(), speed_table(1)):
        table.show()


if __name__ == "__main__":
    main()
