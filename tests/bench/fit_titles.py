"""Fits what tells kicker, headline and subtitle apart: ``python -m tests.bench.fit_titles``.

The headings of all banks but the held-out one are printed on pages; each way to read one is scored by the weights of
``roles.WEIGHTS``, and these are fitted so that the labelled way comes first (a softmax over the ways, with a
penalty on large weights). Printed are the weights, how often they are right, and how often those are that were fitted
without the bank they are asked about: that is what to expect of the next bank.
"""

import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from random import Random
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reviewer.articles.kinship import Kinship
from reviewer.articles.roles import WEIGHTS, Lines, cuts, forms, lines_of, once
from reviewer.articles.titles import PER_SIGN
from tests.articles.labels import Labelled, Page
from tests.articles.printing import EASY, HARD, MIDDLE, print_page
from tests.articles.stories import HEADLINE, PARAGRAPH, SUBHEAD, Story, stories

PENALTY, ROUNDS, STEP = 0.001, 250, 0.05
PER_PAGE: Final = 6

Weights = NDArray[np.float64]


class Heading(NamedTuple):
    """A heading of several lines: its bank, what speaks for each way to read it, and which way is labelled."""

    bank: int
    ways: Weights
    right: int


def headings(names: Sequence[str]) -> list[Heading]:
    """Return the headings of all banks that may be read, as they are printed."""
    read = [one for one in stories() if not one.held_out]
    by_bank = [list(some) for _, some in groupby(read, key=lambda one: one.bank)]
    return [one for some in by_bank for page in _printed(some) for one in _headings(page, names)]


def _printed(some: list[Story]) -> Iterator[Page]:
    for difficulty in (EASY, MIDDLE, HARD):
        deck = list(some)
        Random(f"{some[0].bank} {difficulty}").shuffle(deck)
        for at in range(0, len(deck), PER_PAGE):
            yield print_page(f"fit-{some[0].bank}-{at}", deck[at : at + PER_PAGE], [], difficulty, at)


def _headings(page: Page, names: Sequence[str]) -> Iterator[Heading]:
    bodies = ["".join(one.texts(PARAGRAPH, SUBHEAD)) for one in page.articles]
    kinship = Kinship([*bodies, *(part.text for one in page.articles for part in one.heading)])
    for number, article in enumerate(page.articles):
        groups, kinds = _lines(page, article)
        said = kinship.said((number,))

        def told(text: str, said=said) -> float:  # noqa: ANN001
            return kinship.of_title(text, said) + PER_SIGN * kinship.of_signs(text, said)

        same = once([line for group in groups for line in group])
        lines = lines_of(groups, same, said.pairs, told)
        if len(lines.texts) > 1:
            first = [kinds[same.index(one)] for one in range(len(lines.texts))]
            head = [at for at, kind in enumerate(first) if kind == HEADLINE]
            ways = np.array([_row(lines, cut, names) for cut in cuts(lines)])
            yield Heading(article.story.bank, ways, cuts(lines).index((head[0], head[-1] + 1)))


def _lines(page: Page, article: Labelled) -> tuple[list[list[str]], list[str]]:
    """Return the lines of a heading, by blocks, and what each is."""
    groups: list[list[str]] = []
    kinds: list[str] = []
    end = -1
    for part in article.heading:
        start = part.ranges[0][0]
        if end < 0 or page.text.count("\n", end, start) > 1:
            groups.append([])
        end = part.ranges[-1][1]
        lines = [one.strip() for one in page.text[start:end].split("\n") if one.strip()]
        groups[-1] += lines
        kinds += [part.kind] * len(lines)
    return groups, kinds


def _row(lines: Lines, cut: tuple[int, int], names: Sequence[str]) -> list[float]:
    found = dict(forms(lines, *cut))
    return [float(found.get(name, 0.0)) for name in names]


def fitted(some: Sequence[Heading]) -> Weights:
    """Return the weights with which the labelled ways of some headings come first."""
    weights, mean, square = np.zeros((3, some[0].ways.shape[1]))
    for turn in range(1, ROUNDS + 1):
        slope = PENALTY * weights + sum((_slope(one, weights) for one in some), np.zeros_like(weights)) / len(some)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights = weights - STEP * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.999**turn)) + 1e-8)
    return weights


def _slope(one: Heading, weights: Weights) -> Weights:
    values = one.ways @ weights
    shares = np.exp(values - values.max())
    shares /= shares.sum()
    shares[one.right] -= 1
    return np.asarray(one.ways.T @ shares)


def right(some: Sequence[Heading], weights: Weights) -> int:
    """Return how many headings are read as labelled."""
    return sum(int(np.argmax(one.ways @ weights)) == one.right for one in some)


def main() -> None:
    """Fit the weights, and say how good they are."""
    names = list(WEIGHTS)
    some = headings(names)
    for bank in sorted({one.bank for one in some}):
        left, rest = [one for one in some if one.bank == bank], [one for one in some if one.bank != bank]
        now, new = right(left, np.array(list(WEIGHTS.values()))), right(left, fitted(rest))
        sys.stdout.write(f"bank {bank}: {len(left)} headings, {now} right now, {new} fitted without it\n")
    weights = fitted(some)
    sys.stdout.write(f"all: {right(some, weights)} of {len(some)} fitted on all\n")
    for name, weight in zip(names, weights, strict=True):
        sys.stdout.write(f'    "{name}": {weight:.2f},\n')


if __name__ == "__main__":
    main()
