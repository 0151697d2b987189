"""Headlines wherever they are printed, each matched to the body it belongs to."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from reviewer.articles.article import PartKind
from reviewer.articles.assignment import cheapest
from reviewer.articles.bodies import Body
from reviewer.articles.kinship import Kinship

LEAST: Final = 0.16
"""A title that has less in common with every body belongs to none."""
SURE: Final = 0.45
BESIDE_ABOVE, BESIDE_BELOW = 0.30, 0.15
"""What it counts that a title stands right above a body, or right below."""
OF_COLLECTION: Final = 0.05
"""The same where more titles stand there than one article has."""
CLOSE: Final = 0.10
"""A second body that fits as well but for this makes a title doubtful."""
MOST_OF_ONE: Final = 2
_OF_REPORT: Final = 0.3
"""What it counts that a title names a report, as reports seldom say the words of their title."""
_REPORT = re.compile("日报|周报|月报|季报|年报|通报|快报|热线|12345|12315|有诉必应|接诉即办")


_LEADS = re.compile(r"(?:强调|指出|要求|表示|提出|时说)$")
_MEETS = re.compile(
    r"(?:召开|举行|开幕|闭幕|印发|发布|会议|推进会|座谈会|大会|例会)$|(?:召开|举行|审议).{2,14}(?:会议?|次会议)$"
)
_ATTENDS = re.compile(
    r"^[\u4e00-\u9fa5、]{2,24}?(?:出席|主持|参加|讲话|致辞|陪同|宣布|作报告|会见时在座)[\u4e00-\u9fa5、]{0,12}$"
)
_DASHED = re.compile(r"^[—–-]{1,2}")


def leads(text: str) -> bool:
    """Say whether a line leads to the headline below it: ``… 时强调``."""
    return _LEADS.search(text) is not None


def roles(lines: Sequence[str]) -> list[PartKind]:
    """Return for each line of an article's titles whether it is kicker, headline or subtitle."""
    first, last = 0, len(lines)
    for at, line in enumerate(lines[:-1]):
        if leads(line):
            first = at + 1
    if first == 0 and len(lines) > 1 and _MEETS.search(lines[0]):
        first = 1
    while last - first > 1 and (_ATTENDS.match(lines[last - 1]) or _DASHED.match(lines[last - 1])):
        last -= 1
    kinds = (PartKind.KICKER, PartKind.HEADLINE, PartKind.SUBTITLE)
    return [kinds[(at >= first) + (at >= last)] for at in range(len(lines))]


class Title(NamedTuple):
    """A title of the page, with the line that leads to it, if there is one.

    Attributes:
        blocks: Numbers of its blocks, the headline last.
        text: What they say.
        above: Block of running text right above it; -1 for none.
        below: The one right below.
        beside: How many titles stand together here.
    """

    blocks: tuple[int, ...]
    text: str
    above: int
    below: int
    beside: int


class Match(NamedTuple):
    """A title and the article it belongs to; ``rival`` fits nearly as well, -1 where none does."""

    title: Title
    article: int
    score: float
    rival: int


def matches(
    titles: Sequence[Title], found: Sequence[Body], kinship: Kinship, reports: Sequence[int] = ()
) -> tuple[list[Match], list[Match]]:
    """Return which title is the headline of which article, one each, and which others belong to one too.

    Args:
        titles: In the order of the page.
        found: The bodies.
        kinship: What their paragraphs have in common.
        reports: Which of the bodies are reports of figures.
    """
    titles = _together(titles, found, kinship)
    scores = [[_score(one, body, kinship) for body in found] for one in titles]
    for row, title in zip(scores, titles, strict=True):
        for at in reports if _REPORT.search(title.text) else ():
            row[at] += _OF_REPORT
    heads = _assigned(scores)
    first = [_match(titles[at], article, scores[at]) for at, article in sorted(heads.items())]
    more = []
    for at, row in enumerate(scores):
        best = max(range(len(row)), key=row.__getitem__, default=-1)
        if at in heads or best < 0:
            continue
        head = next((one for one in first if one.article == best), None)
        beside = head is not None and _touch(head.title, titles[at])
        if head and row[best] >= (LEAST if beside else SURE):
            more.append(_match(titles[at], best, row))
    return first, more


def _together(titles: Sequence[Title], found: Sequence[Body], kinship: Kinship) -> list[Title]:
    """Put titles that stand together and speak of the same body into one, as a line that leads to the next."""
    groups: list[Title] = []
    before = -1
    for one in titles:
        said = [kinship.of_title(one.text, body.numbers) for body in found]
        best = max(range(len(said)), key=said.__getitem__, default=-1)
        about = best if best >= 0 and said[best] >= LEAST else -1
        last = groups[-1] if groups else None
        if last and last.blocks[-1] + 1 == one.blocks[0] and (leads(last.text) or -1 < about == before):
            groups[-1] = last._replace(blocks=(*last.blocks, *one.blocks), text=last.text + one.text)
        else:
            groups.append(one)
        before = about
    parted: dict[tuple[int, int], int] = {}
    for one in groups:
        parted[one.above, one.below] = parted.get((one.above, one.below), 0) + 1
    return [one._replace(beside=parted[one.above, one.below]) for one in groups]


def _touch(one: Title, other: Title) -> bool:
    return one.blocks[-1] + 1 == other.blocks[0] or other.blocks[-1] + 1 == one.blocks[0]


def _match(title: Title, article: int, row: Sequence[float]) -> Match:
    others = [(score, other) for other, score in enumerate(row) if other != article]
    score, rival = max(others, default=(0.0, -1))
    close = rival >= 0 and row[article] - score < CLOSE
    return Match(title, article, row[article], rival if close else -1)


def _score(title: Title, body: Body, kinship: Kinship) -> float:
    score = kinship.of_title(title.text, body.numbers)
    blocks = body.blocks
    collected = title.beside > MOST_OF_ONE
    if title.below == blocks[0]:
        score += OF_COLLECTION if collected else BESIDE_ABOVE
    elif title.above == blocks[-1]:
        score += OF_COLLECTION if collected else BESIDE_BELOW
    return score


def _assigned(scores: Sequence[Sequence[float]]) -> dict[int, int]:
    """Return title -> article so that the scores add up to the most; none below ``LEAST`` (Kuhn and Munkres)."""
    width = len(scores[0]) if scores else 0
    if not width:
        return {}
    size = len(scores) + width
    gain = [[(row[at] if at < width and row[at] >= LEAST else 0.0) for at in range(size)] for row in scores]
    columns = cheapest([[-one for one in row] for row in gain])
    return {row: at for row, at in enumerate(columns) if at < width and gain[row][at] > 0.0}
