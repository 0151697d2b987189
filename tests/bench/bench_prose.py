"""How many relations between numbers are found in labelled paragraphs, and how fast pages are looked through.

``python -m tests.bench.bench_prose``
"""

from collections.abc import Sequence
from random import Random
from statistics import median
from time import perf_counter

from reviewer.page import TextMap, read_page
from reviewer.prose import State, relations
from tests.bench.tables import Table
from tests.made_up.pages import made_up_page
from tests.prose.labelled import Paragraph, paragraphs
from tests.prose.scoring import Score, found_in, scores

ROUNDS = 9
SIZES = (1, 4, 16)


def quality_table(labelled: Sequence[Paragraph]) -> Table:
    """Return precision and recall of each state and kind, for the half the rules were built on and the other."""
    table = Table(
        "Relations in labelled paragraphs, precision / recall", "", "labels", "built on", "held out labels", "held out"
    )
    halves = [scores(one for one in labelled if one.held_out is held_out) for held_out in (False, True)]
    for name in [*State, "parts", "share", "rate", "growth", "order", "twice"]:
        cells = [half.get(str(name), Score(0, 0, 0)) for half in halves]
        table.add(str(name), *(text for one in cells for text in (str(one.labelled), _shares(one))))
    return table


def _shares(score: Score) -> str:
    return f"{score.precision:.1%} / {score.recall:.1%}"


def misprint_table(labelled: Sequence[Paragraph], seed: int = 1) -> Table:
    """Return what becomes of relations that hold when one digit of their first number is printed wrongly."""
    rng, told = Random(seed), dict.fromkeys(State, 0)
    lost = 0
    for paragraph in labelled:
        holding = [one for one in found_in(paragraph.text) if one.state is State.HOLDING]
        for relation in holding:
            damaged = _misprinted(paragraph.text, relation.numbers[0].spans[0], rng)
            if damaged is None:
                continue
            after = [one for one in found_in(damaged) if one.kind is relation.kind]
            about = [one for one in after if one.numbers[-1].place == relation.numbers[-1].place]
            if about:
                told[min((one.state for one in about), key=_MOST_TELLING.index)] += 1
            else:
                lost += 1
    table = Table("One digit of a stated number printed wrongly: the relation is then", *map(str, State), "not found")
    table.add(*(str(told[one]) for one in State), str(lost))
    return table


_MOST_TELLING = [State.VIOLATED, State.UNDECIDABLE, State.HOLDING]


def _misprinted(text: str, span: tuple[int, int], rng: Random) -> str | None:
    """Return the text with one digit of the number at this span another; None where it has none of its own."""
    places = [at for at in range(*span) if text[at].isascii() and text[at].isdigit()]
    if not places:
        return None
    at = rng.choice(places)
    digit = rng.choice([one for one in "123456789" if one != text[at]])
    return text[:at] + digit + text[at + 1 :]


def speed_table(rounds: int = ROUNDS) -> Table:
    """Return milliseconds for made-up pages of growing size: twice the page takes twice the time."""
    table = Table(
        "Looking a page through, median of rounds", "characters", "relations", "ms", "ms per 1,000 characters"
    )
    for size in SIZES:
        raw = "\n".join(made_up_page(seed).text for seed in range(size))
        reading = read_page(TextMap.whole(raw))
        seconds = []
        for _ in range(rounds):
            begun = perf_counter()
            found = relations(reading)
            seconds.append(perf_counter() - begun)
        milliseconds = 1000 * median(seconds)
        characters = len(reading.text)
        table.add(str(characters), str(len(found)), f"{milliseconds:.1f}", f"{1000 * milliseconds / characters:.2f}")
    return table


def main() -> None:
    """Print the tables."""
    quality_table(paragraphs()).show()
    misprint_table(paragraphs()).show()
    speed_table().show()


if __name__ == "__main__":
    main()
