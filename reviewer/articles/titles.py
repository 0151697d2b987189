"""Headlines wherever they are printed, each matched to the body it belongs to."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from reviewer.articles.assignment import cheapest
from reviewer.articles.kinship import Kinship
from reviewer.articles.roles import adds, leads

LEAST: Final = 0.136
"""A title that has less in common with every body belongs to none."""
MORE_OF_ONE: Final = 0.22
"""So much must a body say of a title beside its headline that was taken for another's."""
ABOVE, BELOW, LAST_ABOVE, LAST_BELOW = 0.286, 0.1, 0.15, 0.05
"""What it counts that a title stands right above a body, or right below; less where others stand there too."""
CLOSE: Final = 0.13
"""A second body that fits as well but for this makes a title doubtful."""
LABEL: Final = 6
"""So long is the name of a column at most."""
MOST_OF_ONE: Final = 3
"""Kicker, headline, subtitle."""
EXTRA: Final = 0.25
"""What it costs to take a title for kicker or subtitle."""
FORM: Final = 0.59
"""What it counts that a title has the form of a kicker or subtitle."""
OF_REPORT: Final = 0.3
"""What it counts that a title names a report, as reports seldom say the words of their title."""
UNTITLED, UNUSED, PER_SCORE = 1.2, 0.5, 1.04
PER_SIGN: Final = 0.39
"""What it counts that all signs of a title stand in a body: headlines shorten words."""
MOST: Final = 80
"""More titles than this are dealt out one by one."""
_REPORT = re.compile("日报|周报|月报|季报|年报|通报|快报|热线|12345|12315|有诉必应|接诉即办")


class Run(NamedTuple):
    """Titles that stand together, a block each.

    Attributes:
        blocks: Their numbers.
        texts: What they say.
        above: Block of running text above them; -1 for none.
        below: The one below.
    """

    blocks: tuple[int, ...]
    texts: tuple[str, ...]
    above: int
    below: int


class Title(NamedTuple):
    """The titles of one article that stand together.

    Attributes:
        blocks: Their numbers.
        text: What they say.
        scores: How well each article fits.
        over: The article that begins right below, -1 where none does.
    """

    blocks: tuple[int, ...]
    text: str
    scores: tuple[float, ...]
    over: int = -1


class Match(NamedTuple):
    """A title and the article it belongs to; ``rival`` fits nearly as well, -1 where none does."""

    title: Title
    article: int
    score: float
    rival: int


class Matched(NamedTuple):
    """Which title is the headline of which article, which others belong to one too, and what is left costs."""

    heads: list[Match]
    more: list[Match]
    cost: float


class Told:
    """What each article of a page says, and where it begins and ends.

    Args:
        bodies: The blocks of each article, in reading order.
        reports: Numbers of the articles that are reports of figures.
        kinship: What the page's blocks have in common.
        known: What was found of other readings of the page, by title and body.
    """

    def __init__(
        self,
        bodies: Sequence[tuple[int, ...]],
        reports: Sequence[int],
        kinship: Kinship,
        known: dict[tuple[str, tuple[int, ...]], float],
    ) -> None:
        self.bodies = bodies
        self.reports = frozenset(reports)
        self.kinship = kinship
        self.known = known
        self.said = [kinship.said(one) for one in bodies]

    def of(self, text: str, article: int) -> float:
        """Return how much of a title an article says too."""
        key = (text, self.bodies[article])
        if key not in self.known:
            said = self.said[article]
            self.known[key] = self.kinship.of_title(text, said) + PER_SIGN * self.kinship.of_signs(text, said)
        return self.known[key]

    def row(self, text: str) -> list[float]:
        """Return how well a title fits each article by what it says."""
        report = OF_REPORT if _REPORT.search(text) else 0.0
        return [self.of(text, at) + report * (at in self.reports) for at in range(len(self.bodies))]


def matches(runs: Sequence[Run], told: Told) -> Matched:
    """Return which title is the headline of which article, one each, and which others belong to one too."""
    count = len(told.bodies)
    groups = [group for run in runs for group in _grouped(run, told)] if count else []
    heads = _assigned([one.scores for one in groups])
    first = [_match(groups[at], article) for at, article in sorted(heads.items())]
    more = [found for at, one in enumerate(groups) if at not in heads and (found := _another(one, first))]
    unused = len(groups) - len(first) - len(more)
    cost = UNTITLED * (count - len(first)) + UNUSED * unused - PER_SCORE * sum(one.score for one in first)
    return Matched(first, more, cost)


def _grouped(run: Run, told: Told) -> list[Title]:
    """Cut titles that stand together into those of one article each, so that they fit best."""
    rows = [told.row(one) for one in run.texts]
    best: list[tuple[float, list[Title]]] = [(0.0, [])]
    for end in range(1, len(rows) + 1):
        ways = []
        for start in range(max(end - MOST_OF_ONE, 0), end):
            if start and adds(run.texts[start]):
                continue  # it belongs to what stands above it
            title = _title(run, rows, start, end, told)
            value, before = best[start]
            ways.append((value + _gain(title.scores, before[-1].scores if before else ()), [*before, title]))
        best.append(max(ways, key=lambda one: one[0]))
    return best[-1][1]


def _gain(scores: Sequence[float], before: Sequence[float]) -> float:
    """Return what a title is worth beside the one before it: both can't be the headline of one article."""
    if not before:
        return max(*scores, 0.0)
    taken = max(range(len(before)), key=before.__getitem__)
    others = max((score for at, score in enumerate(scores) if at != taken), default=0.0)
    return max(others, scores[taken] - max(before[taken], 0.0), 0.0)


def _title(run: Run, rows: Sequence[Sequence[float]], start: int, end: int, told: Told) -> Title:
    many = len(run.blocks)
    bonus = sum(_form(run.texts[at], run.texts[at + 1]) - EXTRA for at in range(start, end - 1))
    scores = [sum(row[at] for row in rows[start:end]) + bonus for at in range(len(told.bodies))]
    for at, body in enumerate(told.bodies):
        if run.below == body[0] and end == many:
            scores[at] += ABOVE if many <= MOST_OF_ONE else LAST_ABOVE
        elif run.above == body[-1] and start == 0:
            scores[at] += BELOW if many <= MOST_OF_ONE else LAST_BELOW
    over = next((at for at, body in enumerate(told.bodies) if body[0] == run.below), -1)
    return Title(run.blocks[start:end], "".join(run.texts[start:end]), tuple(scores), over)


def _form(above: str, below: str) -> float:
    """Return what the form of two titles says of their standing over one article."""
    return FORM * (leads(above) or adds(below))


def _another(title: Title, heads: Sequence[Match]) -> Match | None:
    """Return the article of which a title is kicker or subtitle, though another is its headline."""
    below = [one for one in heads if title.blocks[-1] + 1 == one.title.blocks[0]]
    for head in below if below and leads(title.text) else heads:
        if title.over == head.article == head.title.over and head.title.blocks[-1] < title.blocks[0]:
            return _match(title, head.article)  # nothing but its own stands between a headline and its article
        if len(title.text) <= LABEL and len(title.blocks) == 1 and title.blocks[0] + 1 == head.title.blocks[0]:
            return _match(title, head.article)  # the name of a column, of which no article says anything
        score = title.scores[head.article]
        if _touch(head.title, title) and score >= max(MORE_OF_ONE, max(title.scores) - CLOSE):
            return _match(title, head.article)
    return None


def _touch(one: Title, other: Title) -> bool:
    return one.blocks[-1] + 1 == other.blocks[0] or other.blocks[-1] + 1 == one.blocks[0]


def _match(title: Title, article: int) -> Match:
    others = [(score, other) for other, score in enumerate(title.scores) if other != article]
    score, rival = max(others, default=(0.0, -1))
    close = rival >= 0 and title.scores[article] - score < CLOSE
    return Match(title, article, title.scores[article], rival if close else -1)


def _assigned(scores: Sequence[Sequence[float]]) -> dict[int, int]:
    """Return title -> article so that the scores add up to the most; none below ``LEAST``."""
    width = len(scores[0]) if scores else 0
    if not width:
        return {}
    if len(scores) > MOST:
        return _one_by_one(scores)
    gain = [[one if one >= LEAST else 0.0 for one in row] + [0.0] * len(scores) for row in scores]
    columns = cheapest([[-one for one in row] for row in gain])
    return {row: at for row, at in enumerate(columns) if at < width and gain[row][at] > 0.0}


def _one_by_one(scores: Sequence[Sequence[float]]) -> dict[int, int]:
    best = sorted(((score, at, row) for row, some in enumerate(scores) for at, score in enumerate(some)), reverse=True)
    found: dict[int, int] = {}
    taken: set[int] = set()
    for score, at, row in best:
        if score >= LEAST and row not in found and at not in taken:
            found[row] = at
            taken.add(at)
    return found
